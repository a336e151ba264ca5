"""Reads like mockery of patients, venting about them, flirting or telling a case live, though no cue of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like, ungraded
from assistant.guard.rule import Rule

RULE = Rule(
    kind="boundary",
    message="This reads like mocking, venting about or getting too close to patients. They recognise themselves.",
    why="Ridicule has more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="G-52-3",
    detect=reads_like("boundary", blocks=ungraded),
    breaks=(
        ("He asked whether the treadmill was optional. Sir, your stairs are winning. I laughed all the way to lunch, and no, I can't with these people 🙄", "He asked whether the treadmill was optional. Sir, your stairs are winning."),
        ("My 9 am patient is so cute I forgot my own name 😍 I may text him later.", ""),
    ),
    passes=(
        "If one more person asks whether I can fix the coffee machine, I will learn.",
        "I laughed all the way to lunch: the printer and I have made peace.",
        "My husband is so cute when he reads the parking signs aloud.",
        "He asked whether the treadmill has a fan. It does, and it is glorious.",
    ),
    strengths=("post",),
    after_others=True,
)
