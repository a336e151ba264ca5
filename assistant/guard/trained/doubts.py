"""Findings of rules that the trained models hold for mistaken: a rule sees a form, the models see how its words are used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.guard import gazetteer
from assistant.guard.gazetteer import Sense
from assistant.guard.offsets import within
from assistant.guard.trained import bars
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.engine import Found

_HE_OR_SHE = lazy(r"\b(?:he|she|his|her|him)\b", re.I)
_TOLD: Final = frozenset(("NAME", "AGE", "DATE", "LOCATION", "OCCUPATION", "SOCIAL"))  # a number or an address speaks for itself


def standing(document: Document, found: list[Found]) -> list[Found]:
    """The findings without the doubtful ones. Only drafts are read this way: what is typed into the chat loses too much rather than too little."""
    if document.options.strength != "post" or not found:
        return found
    odds = {id(f): _odds(document, f) for f in found if f.family == "identifiers"}
    nobody = all(f.kind in _TOLD and odds[id(f)] < bars.NOBODY for f in found if f.family == "identifiers")
    return [f for f in found if f.hit.blocks or not (_no_detail(document, f, odds[id(f)], nobody) if f.family == "identifiers" else _no_counsel(document, f))]


def _no_detail(document: Document, found: Found, odds: float, nobody: bool) -> bool:
    if found.kind not in _TOLD or document.patient_cues or not (nobody or odds < bars.DETAILS.doubt):
        return False
    words = document.text[found.hit.start : found.hit.end]
    if "@" in words or not words.isascii() or _told_of(document, found.hit.start):
        return False
    given = found.kind == "NAME" and _given(document, found)
    return (nobody and not given) or (odds < bars.DETAILS.doubt and not (given and within(document.bodily, *document.sentence(found.hit.start))))


def _given(document: Document, found: Found) -> bool:
    """Whether it is a capital given name that is no word and no eponym."""
    sense = gazetteer.senses(document.low[found.hit.start : found.hit.end].split()[0])
    return document.text[found.hit.start].isupper() and bool(sense & Sense.GIVEN) and not sense & (Sense.WORD | Sense.EPONYM | Sense.NOT_PERSON)


def _told_of(document: Document, start: int) -> bool:
    """Whether "he" or "she" is spoken of where the finding stands, or in the next sentence when this one speaks of a body or an illness."""
    s, e = document.sentence(start)
    index = document.sentence_index(start)
    further = document.sentences[min(index + 1, len(document.sentences) - 1)][1] if within(document.bodily, s, e) else e
    return _HE_OR_SHE.search(document.text, s, further) is not None


def _no_counsel(document: Document, found: Found) -> bool:
    if found.family not in ("advice", "claims") or found.kind == "TIP" or document.text[found.hit.start] == "#":
        return False
    first, last = document.sentence_index(found.hit.start), document.sentence_index(found.hit.end - 1)
    judged = document.likeness[first : last + 1]
    claim = bars.CLAIMS.doubt if found.family == "claims" else bars.NO_CLAIM
    return bool(judged) and all(j.advice < bars.ADVICE.doubt and j.claim < claim for j in judged)


def _odds(document: Document, found: Found) -> float:
    """The highest of the words it holds; where it holds none that can be judged, nothing is doubted."""
    return max((d.odds for d in document.details if d.word.start < found.hit.end and found.hit.start < d.word.end), default=0.0)
