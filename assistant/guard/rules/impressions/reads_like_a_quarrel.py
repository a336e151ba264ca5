"""Reads like a quarrel with a critic, though no cue of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like, ungraded
from assistant.guard.rule import Rule

RULE = Rule(
    kind="naysayer_engagement",
    message="This reads like arguing with or mocking a critic. Silence serves you better.",
    why="Quarrelling has more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="S-01-9",
    detect=reads_like("naysayer_engagement", blocks=ungraded),
    breaks=(
        ("Nobody asked you, sir, and your blog is not a journal. Block me, I dare you.", ""),
        ("Hello again, sir with the four followers. Your study is a meme, and your mother's couch is not a lab. Keep replying, I'll wait.", "Hello again, sir with the four followers."),
    ),
    passes=(
        "Hello again, Oakdale. The couch in the lobby is back from the upholsterer.",
        "Keep the questions coming, we read them all on Fridays.",
    ),
    strengths=("post",),
    after_others=True,
)
