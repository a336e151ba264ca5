"""Set turns of phrase that claim, where the text speaks of care and not of the day at the practice."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.guard.assertion import asserted, breaks, forms
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit

CARE = frozenset(("treatment", "complaint", "body", "clinician", "practice", "harm", "success"))
_TREATED = frozenset(("treatment", "complaint", "clinician", "practice", "body"))
DAILY = frozenset(("everyday",))
PAPERWORK = DAILY | {"admin"}
_NEAR = 40  # characters beside the phrase in which an everyday word makes it small talk


def small_talk(document: Document, start: int, end: int, unless: frozenset[str] = DAILY) -> bool:
    """True when a word of the classes in ``unless``, such as daily life or paperwork, stands in ``start:end`` or close by in its sentence, unless a new clause begins before it."""
    group = marks(document).within(*document.sentence(start))
    near = (m for m in group if m.classes & unless and m.start < end + _NEAR and m.end > start - _NEAR)
    return any(not breaks(document.text[end : m.start]) for m in near)


def about_care(document: Document, hits: Iterator[Hit], needs: frozenset[str] = CARE, unless: frozenset[str] = DAILY) -> Iterator[Hit]:
    """The hits in a sentence about care that are not small talk; "it", "ours" may point at a sentence beside it."""
    for hit in hits:
        if not small_talk(document, hit.start, hit.end, unless) and speaks_of(document, hit.start, needs):
            yield hit


def phrases(document: Document, patterns: tuple[str, ...], needs: frozenset[str] = CARE, *, unless: frozenset[str] = DAILY, soften: bool = False) -> Iterator[Hit]:
    """A hit for every phrase put forward as true in a text about care."""
    yield from about_care(document, asserted(document, forms(patterns), soften=soften), needs, unless)


def speaks_of(document: Document, offset: int, needs: frozenset[str] = CARE) -> bool:
    """True when the sentence at ``offset`` is about care, or points at a sentence beside it that is."""
    known = marks(document)
    here = known.within(*document.sentence(offset))
    if any(m.classes & needs for m in here):
        return True
    index = document.sentence_index(offset)
    beside = [document.sentences[i] for i in range(index - 2, index + 3) if i != index and 0 <= i < len(document.sentences)]
    return any(m.classes & _TREATED for span in beside for m in known.within(*span))
