"""Reads like promising what no care can promise, though no rule sees where: judged as a whole, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule

RULE = Rule(
    kind="claim",
    message="This reads like a promise about care that nobody can make.",
    why="Promises have more forms than a list can hold; posts that promise the way it does are held back too.",
    guideline="G-26-31",
    detect=reads_like("claim"),
    breaks=(
        ("Spring whitening, $40 off until the 31st. Custom trays made here, up to eight shades, and none of that soreness you have heard about.", "Spring whitening, $40 off until the 31st."),
        ("Autumn whitening, $25 off until the 31st. Trays made here, six shades, and none of that ache your friends warned you about.", "Autumn whitening, $25 off until the 31st."),
    ),
    passes=(
        "Spring whitening, $40 off until the 31st. Custom trays made here, and we go through the soreness that some people have. Not medical advice.",
        "Autumn concert, $25 a seat until the 31st. Fiddles made here, six tunes, and none of that speech your friends warned you about.",
    ),
    strengths=("post",),
    after_others=True,
)
