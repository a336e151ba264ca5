"""Reads like telling readers what to do about their health, though no rule sees where: judged as a whole, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule

RULE = Rule(
    kind="advice",
    message="This reads like telling readers what to do about their health.",
    why="Advice has more forms than a grammar can hold; posts that counsel the way it does are held back too.",
    guideline="G-28-7",
    detect=reads_like("advice"),
    breaks=(
        ("The herb lady was right: two spoons in warm water do what the prescription does.", ""),
        ("The neighbor was right: a spoon of it in hot water does what the tablet does.", ""),
    ),
    passes=(
        "The herb lady at the market was right: basil grows on any kitchen sill.",
        "The neighbor was right: a spoon of sand under the door does what the hinge should.",
    ),
    strengths=("post",),
    after_others=True,
)
