"""Mocking, venting about, or finding fault with patients."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct.contempt import scorned
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in scorned(document):
        yield Hit(start, end, scope="sentence", blocks=True)


RULE = Rule(
    kind="boundary",
    message="This mocks or vents about patients. They recognise themselves.",
    why="Ridicule costs trust even without a name, and patients and their families read along.",
    guideline="G-52-3",
    detect=detect,
    breaks=(
        ("My 3 pm patient is an idiot who thinks vitamins fix everything.", ""),
        ("So tired of these patients today. This guy argued with me about soap.", ""),
    ),
    passes=(
        "Patients with chronic pain are not drug seekers, and they deserve better.",
        "There are no stupid questions at a visit.",
        "My desk today is a hot mess.",
        "Some patients worry that they are wasting our time. They are not.",
        "Every patient deserves a clear answer.",
        "The new chair is in exam room two. It smells of leather.",
        "My daughter wore the cast for two days before I looked. Surgeon mom of the year.",
        "People who hate needles are in good company.",
    ),
)
