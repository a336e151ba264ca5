"""A patient's name as clinicians type it in a note: surname first, after a bed number, before an age or a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import gazetteer, notes, places
from assistant.guard.gazetteer import Sense
from assistant.guard.people import Role
from assistant.guard.rule import Hit, Rule
from assistant.text.letters import LETTER, UPPER
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORD = rf"[{UPPER}][{LETTER}'’]+(?:-[{UPPER}][{LETTER}]+)?"
_NAME = rf"(?-i:(?:[{UPPER}]\.\s?){{0,2}}{_WORD}(?:\s+[{UPPER}]\.)?(?:\s+(?:(?:de|del|de la|van|von|al|bin|da|dos|el)\s+)?{_WORD}){{0,2}}(?:\s+[{UPPER}]\b\.?)?)"
_NEXT = (
    r"(?:,|:|;|\s+(?:-\s+)?(?:\d{1,3}\s?(?:yo|y/o|yrs?|f|m)?\b|denied|presented|presents|here|c/o|s/p|w/|with|has|had|needs|is|was|called|no-?show(?:ed)?|spiked|admitted|discharged|seen|in for|post-?op|pod|dob|mrn|f/u|"
    r"reports?|states?|diagnosed|started|refus\w+|declin\w+|missed|asks?|asked|came|went|fell|cell|phone|medicare|medicaid|insurance|passport|policy|chart|room|rm|bed|wants?\s+(?:her|his|to|out|a (?:refill|letter|note|second|copy)))\b)"
)
_FIRST = rf"(?:^|\n)\s*(?:[-*•]\s*)?({_NAME}){_NEXT}"
_BEFORE = (
    r"(?:bed|rm|room|bay|cubicle|pod)\s*#?\d+[a-z]?[,:]?|g\d+p\d+|re:|f/u|follow[- ]?up (?:on|with)|update on|consult (?:on|for)|rounding on|spoke (?:to|with)|message from|call(?:ed)? from|(?:labs|results|refill|letter|appeal|script|records|orders?|note|referral|auth|mri|ct|biopsy|scan|pathology) (?:for|on)|"
    r"saw|seeing|discharging|admitting|operating on|operated on|treating|pt|patient|client|resident|baby|twin [ab]|mother of|father of|wife of|husband of|named|name:|name is|pt name:?|patient name:?"
)
_AFTER = rf"\b(?:{_BEFORE})\s+({_NAME})"
_SURNAME_FIRST = rf"(?-i:\b({_WORD},\s+{_WORD}(?:\s+[{UPPER}]\b\.?)?)\b)"
_INITIALED = rf"(?-i:(?:^|\n)\s*((?:[{UPPER}]\.\s?){{2,3}}|[{UPPER}]{{2}}(?:\s|,))(?:,?\s*)(?:\d{{1,3}}\s?(?:yo|y/o|F|M|f|m)\b|DOB|MRN))"
_AGED = lazy(r",?\s*\(?(?=\d{1,3}\s?(?:[MmFf]\b|yo\b|y/o\b|year))()")
_BED = lazy(r"\b(?:bed|rm|room|bay|cubicle|pod)\s*#?\d+[a-z]?[,:]?\s+$", re.I)
_LETTER_ALONE = rf"\b(?:mr|mrs|ms|miss|mx)\b\.?\s+(?-i:([{UPPER}]))\b\.?"
_OTHERS = frozenset((Role.STAFF, Role.AUTHOR, Role.PUBLIC, Role.ANIMAL))
_LETTERS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if not (notes.is_note(document) or document.care or document.case.has_patient):
        return
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span(1)
            end = start + len(match[1].rstrip(" ,"))
            if document.is_public(start, end) or any(p.start < end and start < p.end and p.role in _OTHERS for p in document.people):
                continue
            if pattern.pattern.endswith(_LETTER_ALONE):
                yield Hit(match.start(), match.end(), "a patient")
                continue
            surname_first = pattern.pattern.endswith(_SURNAME_FIRST)
            if surname_first and not _is_listed(match[1]):
                continue
            if surname_first or pattern.pattern.endswith(_INITIALED) or (end := _named(document.text, start, end)):
                bed = _BED.search(document.text, 0, start)
                start = bed.start() if bed and _opens(document.text, bed.start()) else start
                aged = _AGED.match(document.text, end)
                yield Hit(start, aged.start(1) if aged else end, "a patient" if not (aged or bed) and _opens(document.text, start) else "")


def _named(text: str, start: int, end: int) -> int:
    """Where the name that begins at ``start`` ends, 0 when the capitals are no name."""
    last = 0
    known = re.match(r"[A-Z]\.", text[start:end]) is not None
    for match in _LETTERS.finditer(text, start, end):
        word = match[0].lower().removesuffix("'s")
        sense = gazetteer.senses(word)
        person = bool(sense & (Sense.GIVEN | Sense.FAMILY))
        if len(word) < 3:
            last = match.end() if last else 0
            continue
        if sense & (Sense.NOT_PERSON | Sense.EPONYM) or (sense & Sense.WORD and not sense & Sense.GIVEN) or places.may_stay(word):
            break
        if match[0].isupper() and len(word) < 5 and not person:
            break
        known = known or person
        last = match.end()
    return last if known else 0


def _is_listed(name: str) -> bool:
    """Whether "LAST, First" is a name: no plain word first, a given name second."""
    last, _, first = name.partition(",")
    given = gazetteer.senses(first.split()[0].lower())
    if places.may_stay(first.split()[0]) or places.may_stay(first):
        return False  # "Lubbock, Texas"
    return bool(given & Sense.GIVEN) and not gazetteer.senses(last.lower()) & (Sense.WORD | Sense.NOT_PERSON)


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" -*•")
    return not before or before[-1] in "\n.:;"


RULE = Rule(
    kind="NAME",
    message="This names a patient.",
    why="A name points straight at the person; nothing that is typed beside it may reach a model with it.",
    guideline="G-01-3",
    detect=_detect,
    patterns=(_FIRST, _AFTER, _SURNAME_FIRST, _INITIALED, _LETTER_ALONE),
    strengths=("query",),
    breaks=(
        ("Kowalski denied by insurer, appeal for adalimumab", "A patient denied by insurer, appeal for adalimumab"),
        ("bed 7 Hernandez spiked 39.1, cultures drawn", "Spiked 39.1, cultures drawn"),
        ("ABERNATHY, WENDELL hip fx, hold apixaban", "A patient hip fx, hold apixaban"),
    ),
    passes=(
        "Bell's palsy vs Ramsay Hunt, started valacyclovir",
        "Foley out, Kernig neg, Babinski down bilaterally",
        "Our staff wants a post about the new aquarium, please",
        "Lantus 20 units qhs, Humalog with meals",
    ),
)
