"""Given names in a thin disguise: digits or a picture for letters, spelled backwards, a handle read out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.guard import gazetteer
from assistant.guard.gazetteer import Sense
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_DIGITS = Sought(r"\b[A-Za-z]*[013457][A-Za-z]{2,}[A-Za-z0134578]*\b")
_BACKWARDS = Sought(r"\b[a-z]{3,}[A-Z]\b")
_JOINED = Sought(r"\b[A-Z][a-z]{0,8}(?:[_*~][a-z]{1,8}){1,4}\b")
_PICTURE = lazy_re2(r"\b\p{Lu}\p{L}{0,12}\p{So}\x{fe0f}?\p{L}{2,12}\b")
_READ_OUT = lazy_re2(r"(?i)\bat [a-z0-9]+(?: (?:underscore|dot|dash|point|hyphen) [a-z0-9]+)+\b")
_SPELL = str.maketrans("013457", "oieast")
_NO_HANDLE = lazy(r"(?i)\b(?:com|org|net|edu|gov|example)$")


def find(document: Document) -> Iterator[tuple[int, int, str, str]]:
    """Disguised names as start, end, form and what they stand for."""
    text = document.text
    for match in _DIGITS.places(document):
        if _is_given(match[0].lower().translate(_SPELL)) and not match[0].isdigit():
            yield *match.span(), "", match[0]
    for match in _JOINED.places(document):
        if _is_given("".join(c for c in match[0].lower() if c.isalpha())):
            yield *match.span(), "", match[0]
    for match in _BACKWARDS.places(document):
        if _is_given(match[0][::-1].lower()):
            yield *match.span(), "", match[0]
    if not text.isascii():
        for match in _PICTURE.finditer(text):
            yield *match.span(), "", match[0]
    if " underscore " in text or " dot " in text:
        for match in _READ_OUT.finditer(text):
            if not _NO_HANDLE.search(match[0]) and not document.is_public(*match.span()):
                yield *match.span(), "handle", match[0]


def _is_given(word: str) -> bool:
    sense = gazetteer.senses(word)
    return len(word) > 3 and bool(sense & Sense.GIVEN) and not sense & (Sense.WORD | Sense.NOT_PERSON)
