"""Reads like running down a colleague, though no cue of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule

RULE = Rule(
    kind="disparages_colleague",
    message="This reads like running down another clinician or practice.",
    why="Slander has more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="G-52-5",
    detect=reads_like("disparages_colleague", blocks=lambda _: True),
    breaks=(
        ("The injector by the gym should not own a needle. We fix her disasters every week, and her license is a joke.", ""),
        ("The injector by the gym has no license and no shame, and her disasters end up with us.", ""),
    ),
    passes=(
        "The surgeon downtown who trained me still calls on my birthday.",
        "The surgeon across the hall taught me how to tie a bow tie. He is a legend.",
        "The coffee cart by the gym bills by the cup, and nobody minds.",
        "Our own billing was a mess last spring, and we fixed it.",
    ),
    strengths=("post",),
    after_others=True,
)
