"""Reads like a promise or a boast, though no form of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained import bars, sentences


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every sentence with this fault."""
    return sentences.over(document, "claims", bars.CLAIMS, lambda judged: judged.claim)


RULE = Rule(
    kind="CLAIM",
    message="This reads like a promise or a boast that advertising rules forbid.",
    why="Promises and boasts have more forms than a list can hold; sentences that use their words the way claims do are left out too.",
    guideline="G-26-31",
    detect=detect,
    breaks=(
        ("Our new laser hums. Zero downtime, zero pain, and every smile we make is flawless.", "Our new laser hums."),
        ("Rinsing takes a minute. Patients tell us no one in the valley comes close to our results.", "Rinsing takes a minute."),
    ),
    passes=(
        "Our new laser hums, and the cat next door has opinions.",
        "Results differ from person to person, and we talk about that first.",
    ),
    strengths=("post",),
    after_others=True,
)
