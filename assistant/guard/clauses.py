"""The smallest piece of a sentence that can go and leave good prose behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

# A clause may be cut off at these; what stands before must be able to stand alone.
_TAIL = lazy(r"(?:[,;:—–]\s*|\s+)(?:and|but|so|which is why|because|while|or)\s+|[;:—–]\s+|,\s+", re.I)
_MIN_WORDS = 4
# A clause that opens with one of these leans on the one after it.
_LEANS = lazy(r"\W*(?:because|if|when|whenever|since|while|although|though|unless|once|as|after|before|with|without|thanks|whether|given)\b", re.I)


def removable(document: Document, start: int, end: int) -> tuple[int, int]:
    """The clause around ``start:end`` when the rest of the sentence can stand alone, else the sentence."""
    s, e = document.sentence(start)
    e = max(e, document.sentence(end - 1)[1])
    sentence = document.text[s:e]
    stop = re.search(r"[.!?…]+[\"”’)]*\s*$", sentence)
    body_end = s + (stop.start() if stop else len(sentence.rstrip()))
    cuts = [m for m in _TAIL.finditer(document.text, s, body_end)]
    before = [m for m in cuts if m.end() <= start]
    last = all(m.start() < end for m in cuts)  # no other clause follows
    if before and last and _stands_alone(document.text[s : before[-1].start()]):
        return before[-1].start(), body_end
    return s, e


def _stands_alone(words: str) -> bool:
    return len(words.split()) >= _MIN_WORDS and not _LEANS.match(words)
