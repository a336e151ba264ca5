"""Findings of rules that the trained models hold for mistaken: a rule sees a form, the models see how its words are used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.guard import gazetteer, name_cues, public_people
from assistant.guard.offsets import within
from assistant.guard.once import once
from assistant.guard.trained import bars
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.engine import Found

_HE_OR_SHE = lazy(r"\b(?:he|she|his|her|him)\b", re.I)
_HELD_FOR = lazy(r"\b(?:march|walk|run|rid|rac|swim|bik|cycl|row|fundrais|rally|root|pray|cheer)(?:n?ing|ing|ed|s)? for $", re.I)  # somebody who is told of next
_ONE = lazy(r"\b(?:he|she|his|hers?|him|they|my|i)\b", re.I)
_TURN_TO = lazy(r"\b(?:ask|call|ring|text|phone|contact|e-?mail|meet|tell|introducing|with|w/|led by|run by|this is|it['’]?s|i['’]?m|thank|thanks(?: to)?|physio|nurse|midwife|counsell?or|therapist|dr\.?|(?:and|or|&) [A-Z]\w+,?|[A-Z]\w+ (?:and|or|&)) $", re.I)
_DOES_HERE = lazy(r"['’]?s? (?:here\b|back\b|leads?|runs?|hosts?|teach(?:es)?|does|keeps?|covers?|hands? out|picks?|will be|is (?:our|the|back|hosting|leading|running|teaching|doing|covering)|has (?:the|two|three|free|new)|(?:passed|finished|earned|got) (?:her|his|their)|joins|joined|starts)\b|,? our\b", re.I)
_ACCENTS = 2
_A_TEXT = 5  # words from which a text shows whether anybody is told of
_CUE = 24  # characters before a name
_OWN_CARE = lazy(r"\b(?:his|her|their) (?:[a-z]+ ){0,2}(?:surgery|operation|procedure|transplant|bypass|biopsy|replacement|treatment|chemo\w*|stents?|cataracts?|scans?|repair|implants?|dialysis|therapy|diagnosis|stroke|heart attack|cancer)\b", re.I)
_PATIENT = lazy(r"\b(?:our|my) patient\b", re.I)
_A_PATIENT = lazy(r"\bpatient\b", re.I)
# What is done to one person on a day: "Monday's blood draw".
VISIT_OF_A_DAY = lazy(r"['’]s (?:[\w-]+ ){0,2}(?:visits?|appointments?|appts?|checks?|checkups?|tests?|scans?|mris?|surger(?:y|ies)|operations?|procedures?|injections?|shots?|infusions?|draws?|biops(?:y|ies)|lasers?|exams?|ultrasounds?|echos?|treatments?|sessions?|follow-?ups?|consults?|labs?|dressing changes?|fittings?|implants?)\b", re.I)
# An order on a medicine and the hour for it, which reads as talk where a long text stands around it.
_TAKEN = lazy(r"\b(?:take|use|have) (?:it|them|one|yours) (?:\w+ ){0,2}?(?:at night|at bedtime|before bed|in the (?:morning|evening)|daily|every|whenever|with food|on an empty stomach|twice|once)\b", re.I)
_TITLES: Final = frozenset(("mr", "mrs", "ms", "miss"))
_DOUBTED: Final = frozenset(("NAME", "DATE", "LOCATION", "OCCUPATION", "PHONE", "EMAIL", "ID", "URL", "AGE"))  # forms that mean a patient or somebody else; rules that see a habit are seldom mistaken


def standing(document: Document, found: list[Found]) -> list[Found]:
    """The findings without the doubtful ones: fewer of what is typed into the chat, which loses too much rather than too little."""
    kept = [f for f in found if f.hit.blocks or not f.rule.doubted or not (_no_detail(document, f) if f.family == "identifiers" else _no_counsel(document, f))]
    named = [document.low[f.hit.start : f.hit.end] for f in kept if f.kind == "NAME"]
    tags = (f for f in found if f not in kept and f.kind == "NAME" and document.text[f.hit.start] == "#")
    return [*kept, *(f for f in tags if any(name in document.low[f.hit.start : f.hit.end] for name in named))]  # "#TeamZofia", where Zofia is a patient


def _no_detail(document: Document, found: Found) -> bool:
    words = document.text[found.hit.start : found.hit.end]
    if found.kind not in _DOUBTED or "@" in words or not _is_plain(words):
        return False
    if found.kind == "NAME" and _of_a_person(document, found) and _beside_history(document, found):
        return False
    if not words.isascii() or (found.kind == "NAME" and _of_a_person(document, found) and _told_of(document, found)):
        return _nobody_seen(document, found)
    if found.kind == "DATE" and (_of_patient(document, found) or VISIT_OF_A_DAY.search(words) or VISIT_OF_A_DAY.match(document.text, found.hit.end) or words[-2:] in ("'s", "’s")):
        return False
    if found.kind == "OCCUPATION" and _OWN_CARE.search(document.text, found.hit.end, document.sentence(found.hit.start)[1]):
        return False
    if found.kind == "AGE":
        beside = "#" in words or _of_patient(document, found) or _beside_another(document, found)
        return document.options.strength == "post" and not beside and _odds(document, found) < bars.NO_AGE
    return _odds(document, found) < (bars.DETAILS if document.options.strength == "post" else bars.TYPED).doubt or _nobody_seen(document, found)


def _nobody_seen(document: Document, found: Found) -> bool:
    """Whether no word of the whole text reads like a detail of somebody under care: then whoever it names is at work here or lends a hand."""
    start, end = document.sentence(found.hit.start)
    beside = within(document.bodily, start, end)
    if document.options.strength != "post":
        return tells_of_nobody(document, bars.NOBODY_TYPED.beside if beside else bars.NOBODY_TYPED.alone)
    if beside and not _turned_to(document.text, found.hit.start, found.hit.end):
        return False
    told = beside or _ONE.search(document.text, start, end) is not None
    return tells_of_nobody(document, bars.NOBODY.beside if told else bars.NOBODY.alone)


def tells_of_nobody(document: Document, bar: float) -> bool:
    """Whether a text is long enough to show it, speaks of no patient, and no word of it reads like a detail of one by more than ``bar``."""
    return not document.patient_cues and len(document.details) >= _A_TEXT and _highest(document) < bar


@once
def _highest(document: Document) -> float:
    """The log odds of the word that reads most like a detail of a patient."""
    return max(detail.odds for detail in document.details)


def _turned_to(text: str, start: int, end: int) -> bool:
    """Whether readers are told to turn to the one named, or what they do here: "ask Yusuf", "with physio Ines", "Tuan does the puff test"."""
    return _TURN_TO.search(text, max(0, start - _CUE), start) is not None or _DOES_HERE.match(text, end) is not None


def _is_plain(words: str) -> bool:
    """Whether a name is typed in plain letters, but for an accent or two: no disguise."""
    return sum(not c.isascii() for c in words) <= _ACCENTS


def _of_patient(document: Document, found: Found) -> bool:
    """Whether the sentence says "our patient", of whom a day is then told, or "a patient", of whom an age is."""
    pattern = _A_PATIENT if found.kind == "AGE" else _PATIENT
    return pattern.search(document.text, *document.sentence(found.hit.start)) is not None


def _beside_another(document: Document, found: Found) -> bool:
    """Whether the same sentence holds another finding."""
    start, end = document.sentence(found.hit.start)
    return any(start <= s < end and not (s < found.hit.end and found.hit.start < e) for s, e in document.found.get("identifiers", ()))


def _of_a_person(document: Document, found: Found) -> bool:
    """Whether it is a capital given name that is no word and no eponym, or has a title."""
    first = document.low[found.hit.start : found.hit.end].split()[0].strip(".")
    return first in _TITLES or (document.text[found.hit.start].isupper() and gazetteer.only_given(first))


def _told_of(document: Document, found: Found) -> bool:
    """Whether the sentence speaks of a body or an illness, of a study they take part in, or of "he" or "she"."""
    if name_cues.TAKES_PART.match(document.text, found.hit.end):
        return True
    start, end = document.sentence(found.hit.start)
    after = document.sentence(end + 1)[1] if end + 1 < len(document.text) and _HELD_FOR.search(document.text, max(0, found.hit.start - _CUE), found.hit.start) else end
    return within(document.bodily, start, end) or _HE_OR_SHE.search(document.text, start, after) is not None


def _beside_history(document: Document, found: Found) -> bool:
    """Whether other sentences tell of the past and this one does not: beside them the network takes a patient for somebody in a book."""
    bygone = {n for n, (start, _) in enumerate(document.sentences) if public_people.bygone(document, start)}
    return bool(bygone) and document.sentence_index(found.hit.start) not in bygone


def _no_counsel(document: Document, found: Found) -> bool:
    if document.options.strength != "post" or found.family not in ("advice", "claims") or found.kind == "TIP" or document.text[found.hit.start] == "#":
        return False
    if found.rule.code == "advice/medicine_order" and _TAKEN.search(document.text, found.hit.start, found.hit.end):
        return False
    first, last = document.sentence_index(found.hit.start), document.sentence_index(found.hit.end - 1)
    judged = document.likeness[first : last + 1]
    claim = bars.CLAIMS.doubt if found.family == "claims" else bars.NO_CLAIM
    return bool(judged) and all(j.advice < bars.ADVICE.doubt and j.claim < claim for j in judged)


def _odds(document: Document, found: Found) -> float:
    """The highest of the words it holds; where it holds none that can be judged, nothing is doubted."""
    return max((d.odds for d in document.details if d.word.start < found.hit.end and found.hit.start < d.word.end), default=0.0)
