"""Reads like advertising without saying so, though no cue of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule

RULE = Rule(
    kind="undisclosed_ad",
    message="This reads like promotion. Say whether you were paid or given it.",
    why="Advertising has more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="G-21-1",
    detect=reads_like("undisclosed_ad"),
    breaks=(
        ("Obsessed with my new Fictiona mist 😍 grab yours, link in bio, they sent me the whole kit!", ""),
        ("The lovely people at Fictiona spoiled us all weekend. Ask your rep!", "The lovely people at Fictiona spoiled us all weekend."),
    ),
    passes=(
        "Ad: Fictiona paid for this post and sent the kit.",
        "The lovely people at the library spoiled us with cookies all weekend.",
    ),
    strengths=("post",),
    after_others=True,
)
