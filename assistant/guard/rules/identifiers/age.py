"""An individual's age: "44M", "in her late 50s", "thirty-eight-year-old"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard.rule import Hit, Rule

if TYPE_CHECKING:
    from assistant.guard.document import Document

_NUMBER = r"(?:\d{1,3}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"


def detect(document: Document, patterns: Sequence[re2.Pattern]) -> Iterator[Hit]:  # type: ignore[name-defined]  # noqa: F821
    """Ages in sentences about one person under care."""
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            if document.about_patient(match.start(), match.end()):
                yield Hit(match.start(), match.end(), "")


RULE = Rule(
    kind="AGE",
    message="The age of one person helps to recognise them.",
    why="Ages over 89 are identifiers by law, and any exact age narrows a small town to a few people.",
    guideline="G-01-5",
    detect=detect,
    patterns=(
        rf"\b{_NUMBER}[- ]years?[- ]old\b",
        r"\bmiddle-aged\b",
    ),
    breaks=(
        ("Our 43-year-old patient went home after her bypass.", "Our patient went home after her bypass."),
        ("A middle-aged patient came in with a dense cataract.", "A patient came in with a dense cataract."),
    ),
    passes=(
        "Cataracts are common in adults over 65.",
        "The trial enrolled people in their 40s.",
    ),
)
