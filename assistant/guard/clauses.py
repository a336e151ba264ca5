"""The smallest piece of a sentence that can go and leave good prose behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.guard.document import Document

# A clause may be cut off at these; what stands before must be able to stand alone.
_TAIL = re.compile(r"(?:[,;:—–]\s*|\s+)(?:and|but|so|which is why|because|while|or)\s+|[;:—–]\s+|,\s+", re.I)
_MIN_WORDS = 4


def removable(document: Document, start: int, end: int) -> tuple[int, int]:
    """The clause around ``start:end`` when the rest of the sentence can stand alone, else the sentence."""
    s, e = document.sentence(start)
    e = max(e, document.sentence(end - 1)[1])
    sentence = document.text[s:e]
    stop = re.search(r"[.!?…]+[\"”’)]*\s*$", sentence)
    body_end = s + (stop.start() if stop else len(sentence.rstrip()))
    cuts = [m for m in _TAIL.finditer(document.text, s, body_end)]
    before = [m for m in cuts if m.end() <= start]
    if before and end >= body_end - 1 and len(document.text[s : before[-1].start()].split()) >= _MIN_WORDS:
        return before[-1].start(), body_end
    return s, e
