"""Whose data is it? What the format rules ask about the sentence around a date, a place or a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import notes
from assistant.guard.cases import Subject

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.profile import Profile

_INVITES = re.compile(
    r"(?i)\b(?:call|text|dial|fax|phone|ring|reach|contact|e-?mail|write|message|rsvp|register|registration|sign[ -]?up|apply|book|schedule|"
    r"questions|questions?\?|info|information|tickets|hotline|helpline|line|office|volunteer|donate|enroll|join|visit|more at|whatsapp|hours|location)\b|[☎📞📱📧✉]"
)
_SOMEBODY = re.compile(
    r"(?i)\b(?:to whoever|whoever left|to the (?:gentleman|lady|person|woman|man|caller|owner|family|mom|dad|patient|young man|young lady) (?:who|on|with|that|in|from)|if you(?:'re| are) the (?:\w+ ){0,2}who|you know who you are|belongs? to (?:one|a|the)|"
    r"(?:an?|our|first|newest) (?:[\w-]+ ){0,2}(?:baby|newborn|preemie)(?! (?:shower|food|teeth|formula|aspirin|monitor|fever|care|boom|class|clinic|wash|steps|bump|blues|fat|formula))|(?:mom|mum|mama) (?:had|was|and baby|rang|went|came)|"
    r"thank-you (?:card|note|parcel|letter|gift|basket) (?:just |finally )?(?:arrived|came))\b"
)


def concerns_patient(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` belongs to somebody's story: said so, or unsaid in the middle of one."""
    if document.about_patient(start, end) or _speaks_to_somebody(document, start):
        return True
    reading = document.case.at(start)
    return reading.subject is Subject.GENERAL and document.case.has_patient and _beside_patient(document, start) and not public_matter(document, start)


def story_possible(document: Document) -> bool:
    """Whether any part of the text can be somebody's story; False spares the rules that need one their work."""
    return document.case.has_patient or bool(document.patient_cues) or notes.is_note(document) or _SOMEBODY.search(document.text) is not None


def in_story(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` is somebody's: as a post is read, or, in what is typed into the chat, anywhere in a case."""
    if document.options.strength == "query":
        return (document.case.has_patient or notes.is_note(document)) and not public_matter(document, start)
    return concerns_patient(document, start, end)


def _beside_patient(document: Document, offset: int) -> bool:
    """Whether a neighbouring sentence is a patient's; short sentences carry a story further than long ones."""
    index = document.sentence_index(offset)
    readings = document.case.readings
    reach = 3 if readings[index].end - readings[index].start < 60 else 1
    return any(r.subject is Subject.PATIENT for r in readings[max(0, index - reach) : index + 2])


def _speaks_to_somebody(document: Document, offset: int) -> bool:
    """Whether the sentence addresses one unnamed person ("To whoever left a scarf ...") or tells of a patient outright."""
    start, end = document.sentence(offset)
    if any(start <= cue < end for cue in document.patient_cues):
        return True
    return _SOMEBODY.search(document.text, start, end) is not None and not _hit_within(document, "public_matter", offset)


def names_person(document: Document, offset: int) -> bool:
    """Whether the sentence at ``offset`` speaks of one particular person."""
    return _hit_within(document, "person_in_care", offset)


def public_matter(document: Document, offset: int) -> bool:
    """Whether the sentence at ``offset`` speaks of hours, events, campaigns or news and of nobody in particular."""
    return _hit_within(document, "public_matter", offset) and not names_person(document, offset)


def invites_reader(document: Document, offset: int) -> bool:
    """Whether the sentence at ``offset`` tells any reader how to get in touch."""
    return _INVITES.search(document.sentence_text(offset)) is not None and not names_person(document, offset)


def practice_domain(profile: Profile, domain: str) -> bool:
    """Whether ``domain`` is the practice's own site or mail domain, or below it."""
    own = [w.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").partition("/")[0] for w in profile.websites]
    own += [e.lower().partition("@")[2] for e in profile.emails]
    domain = domain.removeprefix("www.")
    return any(domain == o or domain.endswith("." + o) for o in own if o)


def _hit_within(document: Document, lexicon: str, offset: int) -> bool:
    start, end = document.sentence(offset)
    return any(start <= s < end for s, _, _ in document.hits(lexicon))
