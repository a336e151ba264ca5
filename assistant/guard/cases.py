"""Whose story each sentence tells: one person under care, the practice, the author, a public figure, or people in general."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import history, name_cues, news, notes, own_life, public_people, strangers
from assistant.guard.offsets import within
from assistant.guard.people import Role
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Subject(StrEnum):
    """Whom a sentence is about."""

    PATIENT = "patient"
    PRACTICE = "practice"
    AUTHOR = "author"
    PUBLIC = "public"
    GENERAL = "general"


class Reading(NamedTuple):
    """What one sentence is about. ``strength``: 3 said outright, 2 by a pronoun, 1 by the story around it, 0 unsaid."""

    start: int
    end: int
    subject: Subject
    strength: int


class Case(NamedTuple):
    """The readings of all sentences of a document, in order."""

    readings: tuple[Reading, ...]
    starts: tuple[int, ...]

    @property
    def has_patient(self) -> bool:
        """True when any sentence is about one person under care."""
        return any(r.subject is Subject.PATIENT for r in self.readings)

    def at(self, offset: int) -> Reading:
        """The reading of the sentence that holds ``offset``."""
        if not self.readings:
            return Reading(0, 0, Subject.GENERAL, 0)
        return self.readings[max(0, bisect_right(self.starts, offset) - 1)]


_AUTHOR = Sought(
    rf"(?i)\bmy (?:own )?(?:[\w'-]+ )?(?:{name_cues.OWN_PEOPLE}|family|neighbou?rs|old chief|residency director|chief resident)\b"
)
_PRACTICE = Sought(
    r"(?i)\b(?:we're|we are|we'll be|office (?:is|will)|clinic (?:is|will))\s+(?:open|closed|hiring|moving|looking)\b"
    r"|\b(?:flu|vaccine|vaccination|skin|walk-in|sports|free) (?:clinic|screening|physicals?|check)s?\b"
    r"|\b(?:hours|no appointment|rsvp|register|sign up|join us|join @|meet at|meets? on|walk-ins?|stop (?:by|in)|book (?:at|online|your|a)|call us|nurse line|parking|open house|health fair|webinar|newsletter|podcast|awareness (?:day|week|month)|holiday|closes? (?:at|on|early)|staff meeting|we do)\b"
)
_FRAGMENT_WORDS = 18


_OWN_PARENT = Sought(r"(?m)(?:^|[.!?]\s+)(?:Dad|Mom|Mum|Mama|Papa|Grandma|Grandpa|Nana|Nonna|Abuela|Abuelo|Pop|Granny)\b")
# "Our new therapy dog, he's in on Fridays": an animal of the house and nobody cared for.
_HOUSE_ANIMAL = Sought(r"(?i)\b(?:our|the) (?:[\w-]+ ){0,2}(?:therapy|comfort|facility|office|clinic|practice|house|lobby|front desk|waiting[- ]room|visiting) (?:dogs?|cats?|pupp(?:y|ies)|pups?|kittens?|rabbits?|ponies|pony|parrots?|llamas?|fish|pets?)\b")
_ME = lazy_re2(r"(?i)\b(?:me|my|i)\b")


def read(document: Document) -> Case:
    """Read every sentence of a document once."""
    text, sentences = document.text, document.sentences
    roles: dict[int, list[Role]] = {}
    for person in document.people:
        if person.role is Role.UNSURE:
            continue
        roles.setdefault(document.sentence_index(person.start), []).append(person.role)
    author = _holders(document, [m.start() for m in _AUTHOR.places(document) if not own_life.in_quotes(text, m.start())])
    author |= own_life.told(document) - _holders(document, document.patient_cues)
    if not document.patient_cues and _ME.search(text):
        author |= {n for n in _holders(document, [m.end() - 1 for m in _OWN_PARENT.places(document)]) if not within(document.care, *sentences[n])}
    told = _holders(document, document.patient_cues) | _holders(document, strangers.find(document))
    outright = _holders(document, document.patient_cues)
    told -= {n for n in author if n not in outright}
    if not told:
        author |= {n for n in _holders(document, [m.start() for m in _HOUSE_ANIMAL.places(document)]) if not within(document.bodily, *sentences[n]) and not roles.get(n)}
    brought_in = told - outright  # by a job or as a stranger, which may be said of whoever was spoken of before
    told -= {n for n, r in roles.items() if Role.PUBLIC in r and Role.PATIENT not in r}
    pronoun_places = [m.start() for m in name_cues.PRONOUN.finditer(text)]
    pronouns = _holders(document, pronoun_places)
    practice = _holders(document, [m.start() for m in _PRACTICE.places(document)])
    public = _holders(document, [m.start() for m in strangers.PUBLIC.places(document)])
    staff = _subjects(document, [start for start, _ in document.public], pronoun_places)
    known_here = bool(told) or any(Role.PATIENT in r for r in roles.values())
    if not known_here:
        staff |= {n for n in _holders(document, [start for start, _ in document.public]) if not within(document.bodily, *sentences[n])}
    sure = bool(outright) or any(Role.PATIENT in r for r in roles.values())
    known_patient = bool(told) or sure
    readings: list[Reading] = []
    spoken_of = Subject.GENERAL
    for number, (start, end) in enumerate(sentences):
        here = roles.get(number, [])
        named = Subject.GENERAL
        bygone = number in told and Role.PATIENT not in here and public_people.bygone(document, start)
        if Role.AUTHOR in here or Role.ANIMAL in here or number in author:
            named = Subject.AUTHOR
        elif Role.STAFF in here or number in staff:
            named = Subject.PRACTICE
        elif Role.PUBLIC in here or number in public or bygone or news.in_the_news(document, start):
            named = Subject.PUBLIC
        subject, strength = named, 1 if named is not Subject.GENERAL else 0
        goes_on = number in brought_in and spoken_of in (Subject.PRACTICE, Subject.PUBLIC, Subject.AUTHOR) and _OPENS_WITH_PRONOUN.match(text, start) is not None
        if Role.PATIENT in here or (number in told and not goes_on and Role.PUBLIC not in here and not bygone and not (named is Subject.PUBLIC and news.in_the_news(document, start))):
            subject, strength = Subject.PATIENT, 3
        elif number in pronouns and not (named is Subject.GENERAL and not known_patient and strangers.ANYBODY.search(text, start, end) and strangers.HEDGED.search(text, start, end) and not strangers.TOLD_OF.search(text, start, end)):
            subject, strength = _pronoun_subject(named, spoken_of, known_patient, sure), 2
        elif number in practice:
            subject, strength = Subject.PRACTICE, 1
        if strength >= 2 or named is not Subject.GENERAL:
            spoken_of = subject
        readings.append(Reading(start, end, subject, strength))
    of_old = history.told(document)
    readings = [Reading(r.start, r.end, Subject.PUBLIC, 2) if n in of_old else r for n, r in enumerate(readings)]
    readings = _with_fragments(text, readings)
    return Case(tuple(readings), tuple(r.start for r in readings))


_OPENS_WITH_PRONOUN = lazy(r"\W*(?:he|she)\b", re.I)


def _subjects(document: Document, places: list[int], pronouns: list[int]) -> set[int]:
    """Sentences with a public fact before any "he" or "she": those speak of the practice."""
    found: set[int] = set()
    for place in places:
        start, _ = document.sentence(place)
        if not within(pronouns, start, place):
            found.add(document.sentence_index(place))
    return found


def _pronoun_subject(named: Subject, person: Subject, known_patient: bool, sure: bool) -> Subject:
    """Whom "he" or "she" means: someone named here, the patient of the text, whoever was named before, or an unnamed patient."""
    if named is Subject.AUTHOR:
        return named
    if known_patient and (sure or person in (Subject.GENERAL, Subject.PATIENT)):
        return Subject.PATIENT
    if named is not Subject.GENERAL:
        return named
    if person is not Subject.GENERAL:
        return person
    return Subject.PATIENT


def _holders(document: Document, offsets: list[int]) -> set[int]:
    return {document.sentence_index(o) for o in offsets}


def _with_fragments(text: str, readings: list[Reading]) -> list[Reading]:
    """Lines without a subject of their own beside a patient's sentence belong to that story."""
    result = list(readings)
    for step in (1, -1):
        order = range(len(result)) if step > 0 else range(len(result) - 1, -1, -1)
        for i in order:
            reading, beside = result[i], i - step
            if reading.strength or not 0 <= beside < len(result) or result[beside].subject is not Subject.PATIENT:
                continue
            words = text[reading.start : reading.end]
            if words.startswith("#") and " " not in words.strip():
                continue
            if len(words.split()) <= _FRAGMENT_WORDS and (not strangers.TEACHES.search(words) or strangers.US_DID.search(words)):
                result[i] = Reading(reading.start, reading.end, Subject.PATIENT, 1)
    return result


def about_patient(document: Document, start: int, end: int) -> bool:
    """True when ``start:end`` stands in a sentence about one person under care, or their relatives, household or employer."""
    case = document.case
    if notes.is_note(document):
        return True
    if news.in_the_news(document, start):
        return False
    return case.at(start).subject is Subject.PATIENT or case.at(max(start, end - 1)).subject is Subject.PATIENT
