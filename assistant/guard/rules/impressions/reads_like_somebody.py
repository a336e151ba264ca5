"""Reads like telling of somebody who can be recognised, though no rule sees where: judged as a whole, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule

RULE = Rule(
    kind="identifier",
    message="This reads as if somebody could recognise a patient in it.",
    why="What singles a person out has more forms than a list can hold; posts that tell of somebody the way it does are held back too.",
    guideline="G-02-2",
    detect=reads_like("identifier"),
    breaks=(
        ("Our village's own lollipop lady sat in the chair today for the first time in decades. Proud is not the word.", "Proud is not the word."),
        ("One of the two climbers from last week's headlines climbs our stairs on Thursdays.", ""),
    ),
    passes=(
        "Our own lollipop sign outside the clinic is back after decades. Proud is not the word.",
        "Two of us climbed the stairs for charity last week, and the headlines were kind.",
    ),
    strengths=("post",),
    after_others=True,
)
