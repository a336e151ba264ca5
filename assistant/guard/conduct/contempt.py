"""Is a sentence scornful of somebody under care? Cues are weighed, not single words matched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.guard.conduct import cues, somebody
from assistant.guard.frames import Voice, voices
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document, Span

FILE = "contempt"
_WEAK = ("derision", "venting", "belittling", "ordering")
_OWN_CHILD = lazy_re2(r"(?i)\bmy (?:own )?(?:\w+ )?(?:sons?|daughters?|kids?|boys?|girls?|baby|toddler|teenager|teen|twins|child|children|dog|cat)\b")
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY}


def scorned(document: Document) -> Iterator[Span]:
    """Sentences that mock, vent about or wish ill to patients."""
    for number, (start, end) in enumerate(document.sentences):
        if _scorn(document, start, end, somebody.around(document, number)) and not _spared(document, start, end):
            yield start, end


def _scorn(document: Document, start: int, end: int, near: Span) -> bool:
    if cues.says(document, FILE, "whole", start, end):
        return True
    strong = cues.says(document, FILE, "strong", start, end)
    if not strong and not any(cues.says(document, FILE, group, start, end) for group in _WEAK):
        return False
    if not somebody.under_care(document, *near):
        return False
    return strong or sum(cues.says(document, FILE, group, *near) for group in _WEAK) > 1


def _spared(document: Document, start: int, end: int) -> bool:
    if cues.says(document, "quarrel", "outright", start, end) and not cues.says(document, cues.PEOPLE, "in_care", start, end):
        return True  # scorn for a critic is the quarrel's own fault
    if cues.says(document, FILE, "titled", start, end) and _OWN_CHILD.search(document.text, document.sentences[max(0, document.sentence_index(start) - 1)][0], end):
        return True  # "my son broke his wrist and I was the last to notice. Mom of the year"
    return cues.says(document, FILE, "spared", start, end) or bool(_ELSEWHERE & voices(document, start, end))
