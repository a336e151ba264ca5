"""Advice squeezed into a hashtag: "#SkipYourStatin"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import hashtags
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every hashtag that orders a treatment."""
    return [Hit(start, end, scope="passage") for start, end in hashtags.tags(document)]


RULE = Rule(
    kind="ADVICE",
    message="This hashtag tells readers what to do about a treatment.",
    why="A hashtag is read like any other sentence, and it travels further.",
    guideline="G-28-7",
    detect=detect,
    patterns=(r"#[a-z]\w{4}",),
    breaks=(
        ("Niacin raises HDL. #SkipYourNiacin #HeartHealth", "Niacin raises HDL. #HeartHealth"),
        ("Pink eye spreads fast. #BreastMilkForPinkEye", "Pink eye spreads fast."),
        ("Retinoids speed up cell turnover. #NoRetinolWhilePregnant #Derm", "Retinoids speed up cell turnover. #Derm"),
    ),
    passes=(
        "Stroke is a clot or a bleed. #StopTheClot #KnowYourNumbers",
        "Questions about a cold medicine? #AskYourPharmacist",
        "Flu season is here. #GetYourFluShot #WearRed",
        "Antibiotics don't work on colds. #UseAntibioticsWisely",
    ),
    strengths=("post",),
)
