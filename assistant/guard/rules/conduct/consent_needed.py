"""A patient's picture, quote, story in their own words, or before-and-after, which needs written permission."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues, somebody
from assistant.guard.document import Document, Span
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "portrait"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.ASKED, Voice.DENIED}


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in (*cues.spans(document, _FILE, "shown"), *_filmed(document)):
        if cues.says(document, _FILE, "spared", document.sentence(start)[0], max(end, document.sentence(start)[1])):
            continue
        if not voices(document, start, end) & _ELSEWHERE:
            yield Hit(start, end, scope="sentence")


def _filmed(document: Document) -> Iterator[Span]:
    """Filming or showing where the one filmed is under care."""
    for start, end in cues.spans(document, _FILE, "filmed"):
        near = somebody.around(document, document.sentence_index(start))
        if cues.says(document, _FILE, "owner", *near):
            yield start, end


RULE = Rule(
    kind="consent_needed",
    message="A patient's picture, words or before-and-after needs written permission on file.",
    why="A valid authorisation says what is used, who sees it and until when. A spoken yes is not enough.",
    guideline="G-06-14",
    detect=detect,
    breaks=(
        ("Swipe to see her before and after photos.", ""),
        ("“They gave me my life back,” says one of our patients.", ""),
    ),
    passes=(
        "We never post before and after photos without written permission.",
        "Swipe for the next slide on floaters.",
        "“Ask me anything,” says Luz at the front desk.",
        "A photo of our empty waiting room at dawn.",
        "What an X-ray shows, and what it can't.",
        "Selfie with the new office plant.",
    ),
)
