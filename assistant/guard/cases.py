"""Whose story each sentence tells: one person under care, the practice, the author, a public figure, or people in general."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Subject(StrEnum):
    """Whom a sentence is about."""

    PATIENT = "patient"
    PRACTICE = "practice"
    AUTHOR = "author"
    PUBLIC = "public"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence is about. ``strength``: 3 said outright, 2 by a pronoun or a fragment beside one, 1 by the story around it, 0 unsaid."""

    start: int
    end: int
    subject: Subject
    strength: int


@dataclass(frozen=True, slots=True)
class Case:
    """The readings of all sentences of a document, in order."""

    readings: tuple[Reading, ...]

    @property
    def has_patient(self) -> bool:
        """True when any sentence is about one person under care."""
        return any(r.subject is Subject.PATIENT for r in self.readings)

    def at(self, offset: int) -> Reading:
        """The reading of the sentence that holds ``offset``."""
        index = bisect_right([r.start for r in self.readings], offset) - 1
        return self.readings[max(0, index)] if self.readings else Reading(0, 0, Subject.GENERAL, 0)


# A person under care, said outright.
_PATIENT = re2.compile(
    r"(?i)\b(?:(?:my|our|the|this|that|one|a|an|another|her|his|first|last|male|female|young|elderly|teenage|new|pediatric|trauma|transplant|cancer)\s+(?:[\w'-]+\s+){0,2})?(?:patient|pt)(?:'s)?\b"
    r"|\b\d{1,3}\s?(?:yo|y/o|y\.o\.|yom|yof|yr\.? old|f|m)\b"
    r"|\b(?:\d{1,3}|[a-z]+(?:ty|teen|two|four|five|six|seven|eight|nine|one|three|ten|eleven|twelve))[- ](?:year|month|week|day)s?[- ]old\b"
    r"|\b(?:mr|mrs|ms|miss|mme|sr|sra|señora?|herr|frau|don|doña)\.?\s+\p{Lu}"
)
_GENERIC_AFTER = re.compile(
    r"\s+(?:may|might|can|could|should|must|portal|safety|care|education|experience|advocate|advocacy|privacy|rights?|story|stories|information|records?|data|population|groups?|populations|outcomes?|satisfaction|forms?|access|engagement|volume|parking|assistance|history|leaflet|line|centred|centered|visits?|appointments?|slots?)\b",
    re.I,
)
_GENERIC_BEFORE = re.compile(r"\b(?:every|each|any|no|per|if a|when a|whether a|for a|than a|as a|your|new|make you our|you our)\s+(?:\w+\s+)?$", re.I)
_PRONOUN = re2.compile(r"(?i)\b(?:he|she|him|his|hers?|himself|herself|he's|she's|he'd|she'd|he'll|she'll)\b")
_EVENT = re2.compile(
    r"(?i)\b(?:was|were|got|been|is being|gets|going to be)\s+(?:discharged|admitted|diagnosed|transferred|intubated|extubated|resuscitated)\b"
    r"|\brang the bell\b|\bpresented (?:with|to|on|after)\b|\b(?:congrat\w*|kudos|shout-?out|round of applause|three cheers|hats off|bravo)\b[^.!?\n]{0,12}\bto\b"
    r"|\bour (?:miracle|warrior|fighter|champ|superstar)\b|\b(?:case|teaching case|crash case|mohs recap|shift recap|recap)\b\s*(?::|\.|of the|\d)"
    r"|\bto the (?:family|parents|wife|husband|widow|son|daughter) of\b|\bbelong(?:s|ed|ing) to\b|\bthe (?:gentleman|lady|woman|man|guy|kid|boy|girl|mom|dad)\b"
)
_AUTHOR = re2.compile(
    r"(?i)\bmy (?:own )?(?:daughter|son|kids?|children|wife|husband|partner|spouse|mom|mother|mum|dad|father|brother|sister|nephew|niece|cousin|aunt|uncle|grand\w+|dog|cat|puppy|family|mentor|teacher|neighbor|neighbour|roommate|friend|fianc\w+)\b"
)
_PRACTICE = re2.compile(
    r"(?i)\b(?:we're|we are|we'll be|office (?:is|will)|clinic (?:is|will))\s+(?:open|closed|hiring|moving|looking)\b|\b(?:flu|vaccine|vaccination|skin|walk-in|sports|free) (?:clinic|screening|physicals?|check)s?\b"
    r"|\b(?:hours|no appointment|rsvp|register|sign up|join us|join @|meet at|meets? on|walk-ins?|stop (?:by|in)|book (?:at|online|your|a)|call us|nurse line|parking|open house|health fair|webinar|newsletter|podcast|awareness (?:day|week|month)|holiday|closes? (?:at|on|early))\b"
)
_PUBLIC = re2.compile(
    r"(?i)\b(?:1[5-9]\d\d|200\d)s?\b|\b(?:invent|discover|pioneer|coin|found|describ|publish|introduc)ed\b|\b(?:named (?:for|after)|co-?wrote|wrote|author|physicist|naturalist|nobel|study|trial|et al|researchers?|century|film|movie|song|album|novel|book|celebrity|actor|actress|singer|president|senator)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|do|does|did|can|could|will|would|may|might|should|must|isn't|doesn't|don't|it's|that's|there's|\w+(?:ed|es|ks|ts|ls|ps|ns|ms))\b", re.I
)
_FRAGMENT_WORDS = 14


def read(document: Document) -> Case:
    """Read every sentence of a document once."""
    sentences = document.sentences
    text = document.text
    strong = _holders(document, _patient_cues(text))
    pronouns = _holders(document, [m.start() for m in _PRONOUN.finditer(text)])
    author = _holders(document, [m.start() for m in _AUTHOR.finditer(text)])
    practice = _holders(document, [m.start() for m in _PRACTICE.finditer(text)])
    public = _holders(document, [m.start() for m in _PUBLIC.finditer(text)])
    staff = _holders(document, [start for start, _ in document.public])
    readings: list[Reading] = []
    person = Subject.GENERAL
    for number, (start, end) in enumerate(sentences):
        subject, strength = Subject.GENERAL, 0
        if number in strong:
            subject, strength = Subject.PATIENT, 3
        elif number in author:
            subject, strength = Subject.AUTHOR, 2
        elif number in pronouns:
            subject, strength = (person, 2) if person is not Subject.GENERAL else (Subject.PATIENT, 2)
            if person is Subject.GENERAL and number in public:
                subject = Subject.PUBLIC
            elif person is Subject.GENERAL and number in staff:
                subject = Subject.PRACTICE
        elif number in practice or number in staff:
            subject, strength = Subject.PRACTICE, 1
        elif number in public:
            subject, strength = Subject.PUBLIC, 1
        if strength >= 2 or number in public or number in staff:
            person = subject
        readings.append(Reading(start, end, subject, strength))
    return Case(tuple(_with_fragments(text, readings)))


def _patient_cues(text: str) -> list[int]:
    found: list[int] = []
    for match in _PATIENT.finditer(text):
        if _GENERIC_AFTER.match(text, match.end()) and not match[0].endswith("'s"):
            continue
        if _GENERIC_BEFORE.search(text[max(0, match.start() - 20) : match.start() + (2 if match[0].lower().startswith("a ") else 0)]):
            continue
        found.append(match.start())
    return found + [m.start() for m in _EVENT.finditer(text)]


def _holders(document: Document, offsets: list[int]) -> set[int]:
    return {document.sentence_index(o) for o in offsets}


def _with_fragments(text: str, readings: list[Reading]) -> list[Reading]:
    """A fragment without a verb beside a patient's sentence belongs to that story."""
    result = list(readings)
    for order in (range(len(result)), range(len(result) - 1, -1, -1)):
        step = 1 if order.step > 0 else -1
        for i in order:
            r = result[i]
            beside = i - step
            if r.strength or not 0 <= beside < len(result) or result[beside].subject is not Subject.PATIENT:
                continue
            words = text[r.start : r.end]
            if len(words.split()) <= _FRAGMENT_WORDS and not _VERB.search(words) and "\n" not in text[min(r.end, result[beside].end) : max(r.start, result[beside].start)]:
                result[i] = Reading(r.start, r.end, Subject.PATIENT, 1)
    return result


def about_patient(document: Document, start: int, end: int) -> bool:
    """True when ``start:end`` stands in a sentence about one person under care or their household."""
    return document.case.at(start).subject is Subject.PATIENT or document.case.at(max(start, end - 1)).subject is Subject.PATIENT
