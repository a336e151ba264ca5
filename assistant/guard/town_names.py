"""Which capitals name a town that locates somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import gazetteer, lexicon, places
from assistant.guard.cases import Subject
from assistant.guard.gazetteer import Sense
from assistant.guard.place_edges import STATE_AFTER, state_follows
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document


_NO_PLACE_AFTER = lazy(
    r"(?i)(?:'s)?\s+(?:syndrome|disease|disorder|palsy|protocol|procedure|surgery|signs?|tests?|scale|scores?|criteria|technique|maneuver|law|trial|study|studies|lymphoma|sarcoma|tumou?rs?|catheter|stents?|valves?|fractures?|patch|vaccines?|cells?|"
    r"treatment|therapy|implants?|lens(?:es)?|drops|shots?|injections?|level|labs?|results?|report|exam|scan|clinic day|awareness|month|day|week|brand|app|review|guidelines?|recommendations?)\b"
)
_LIVES = lazy(r"(?i)\b(?:lives?|lived|living|moved|grew up|raised|resides?|resided|home|born|camped|stays?|stayed|drives|drove|flew)\b")
_GAZED = lazy(r"(?i)\b(?:look|smil|laugh|wav|yell|star|grin|point|shout|wink|gaz|mad|angry|nod|aim|throw|threw)\w*\s+(?:back\s+)?at\s+$")


def town(document: Document, kind: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the town that capitals at ``start:end`` begin with, or None when they name none."""
    text = document.text
    found = text[start:end]
    words = found.split()
    first = words[0].lower().rstrip(".'")
    if first.removesuffix("'s") in lexicon.words("not_places") or found.lower() in lexicon.words("not_places") or places.may_stay(found):
        return None
    if found.isupper() and len(found) < 6 and not places.is_town(found):
        return None
    if _NO_PLACE_AFTER.match(text, end) or text[start - 1 : start] in ("@", "#"):
        return None
    state = STATE_AFTER.match(text, end)
    if state and kind == "known" and state_follows(text, state.end()) and not gazetteer.senses(first) & Sense.NOT_PERSON:
        return start, end
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        person = kind == "aside" and gazetteer.senses(words[0].lower()) & Sense.GIVEN
        if places.is_town(head) and not person and not (count == 1 and places.is_plain_word(head) and kind != "sure"):
            return start, start + len(head if count < len(words) and words[count].lower().strip(".'") in lexicon.words("not_places") else found)
        if places.may_stay(head):
            return None
    if not _unknown_place(document, kind, start, words):
        return None
    if re.search(r"(?i)\b(?:note|letter|card|call|message|text|gift|hug|word|words|report|results?|flowers|email|voicemail|quote|line|song|scene|thanks|story)s?\s+from\s+$", text[max(0, start - 24) : start]):
        return None
    return start, end


def _unknown_place(document: Document, kind: str, start: int, words: list[str]) -> bool:
    """Whether capitals that no gazetteer knows stand where only a place can stand."""
    text = document.text
    plain = places.is_plain_word(words[0].strip(".'")) and (len(words) < 2 or not all(w[0].isupper() for w in words))
    if plain or words[-1].endswith("'s"):
        return False
    if kind == "sure":
        return True
    left = text[max(0, start - 40) : start]
    if re.search(r"(?i)\bat\s+(?:the\s+)?$", left):
        sense = gazetteer.senses(words[0].lower())
        if len(words) > 1 and not sense & (Sense.GIVEN | Sense.NOT_PERSON | Sense.EPONYM) and words[0].lower() not in ("home", "work", "urgent", "emergency"):
            return not _GAZED.search(left)
        return not sense & (Sense.GIVEN | Sense.NOT_PERSON | Sense.EPONYM | Sense.WORD) and not _GAZED.search(left)
    if re.search(r"(?:\b[A-Z][a-z]+|\b(?:patient|man|woman|lady|gentleman|mom|dad)) of $", left):
        name = left.split()[-2].lower()
        return bool(gazetteer.senses(name) & Sense.GIVEN) or name in ("patient", "man", "woman", "lady", "gentleman", "mom", "dad")
    return kind == "known" and re.search(r"(?i)\b(?:in|near)\s+(?:the\s+)?$", left) is not None and _LIVES.search(text[document.sentence(start)[0] : start]) is not None


def lower_town(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a town written without a capital, or None."""
    words = text[start:end].split()
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        if places.may_stay(head):
            return None
        if places.is_town(head) and not all(places.is_plain_word(w) for w in words[:count]) and (count > 1 or len(head) > 4):
            return start, start + len(head)
    return None


def stands_alone(document: Document, start: int, end: int) -> bool:
    """Whether a line or sentence of a patient's story is nothing but the name of a town."""
    if document.case.at(start).subject is not Subject.PATIENT or (re.search(r"[.!?]\s*$", document.text[max(0, start - 3) : start]) is None and document.text[:start].strip() and document.text[start - 1] != "\n"):
        return False
    name = document.text[start:end].split(",")[0]
    return places.is_town(name) and not all(places.is_plain_word(w) for w in name.split())
