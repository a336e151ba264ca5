"""What a patient does for a living, and for whom: "a lineman for the county", "the only beekeeper in town"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import jobs, phrases, public_facts, stand_in, strangers
from assistant.guard.cases import Subject
from assistant.guard.offsets import within
from assistant.guard.people import Role
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Jobs in sentences about one person under care."""
    for job in document.jobs:
        if document.case.at(job.start).subject is Subject.PATIENT and _patients_own(document, job):
            hit = _noun_hit(document, job)
            yield hit._replace(beyond_public=True) if document.is_public(job.start, job.end) else hit


def _patients_own(document: Document, job: jobs.Job) -> bool:
    """Whether the job is the patient's or a relative's, not that of somebody who looks after them."""
    text = document.text
    s, e = document.sentence(job.start)
    if (document.is_public(job.start, job.end) and not _town_only(document, job)) or (jobs.is_carer(job, text) and re.match(r" [A-Z][a-z]", text[job.end : job.end + 3])):
        return False
    before, after = text[max(s, job.start - 40) : job.start], text[job.end : min(e, job.end + 40)]
    if job.article == "our" and not jobs.is_carer(job, text) and re.match(r"our (?:own |very )?(?:favorite|favourite|local|neighborhood|resident|beloved|town|village)\b", text[job.start : job.end], re.I):
        return True
    if re.search(r"\b(?:mayor|governor|senator|sheriff|judge|principal|bishop|congress\w+)['’]s\b", text[job.start : job.end], re.I):
        return True
    if job.article == "our" and not jobs.is_carer(job, text) and job.head not in _THEIR_OTHERS and re.search(r"\b(?:he|she|his|her)\b", text[s : e + 40], re.I):
        return True
    if job.article in ("his", "her", "their", "my", "your", "our", "no", "every", "any", "each"):
        return job.article in ("his", "her", "their") and not jobs.is_carer(job, text) and job.head not in _THEIR_OTHERS and _BEING_BEFORE.search(before) is not None
    if strangers.one_of_ours(document, s, job.start):
        return False
    being = _BEING_BEFORE.search(before) is not None
    if _ALSO_IS.match(text[s:e]):
        return True
    if re.match(r"\s+(?:training|school|conference|visit|appointment|shortage|station|office|desk|program|strike|day|week)\b", after, re.I) and not being:
        return False
    if being or _IN_APPOSITION.search(before) or re.search(r"\b(?:as|like|former|retired)\s+$", before):
        return not re.search(r"\b(?:be|see|am|i'm|i was)\s+$", before, re.I)
    if jobs.is_carer(job, text) and job.article in ("a", "an", "this", "that", "one", "another") and _in_care(document, job, e):
        return True
    if jobs.is_carer(job, text) or (job.article == "the" and not _IS_PATIENT.search(text[s:e]) and job.head in ("writer", "author", "reader", "speaker", "clerk", "operator", "runner", "server", "model", "guide", "collector")):
        return False
    if job.article in ("a", "an", "the", "this", "that", "one", "another", "both", "two", "three") or (job.start < job.end and phrases.opens(text, job.start, s)):
        return not (job.article == "the" and re.search(r"\b(?:a|the|see|saw|told|asked|call|called|with|from|to|by|and|or|than|for)\s+$", before, re.I))
    return re.search(r"[(:,]\s*$", before) is not None or (re.match(r"\s*[),]", after) is not None and "(" in before)


def _in_care(document: Document, job: jobs.Job, e: int) -> bool:
    """Whether somebody who cares for others is told as one in care: by age, or with an illness of their own."""
    if _AGED.search(document.text, max(0, job.start - 3), job.end):
        return True
    ill = _WITH.match(document.text, job.end, e)
    return ill is not None and within(document.care, ill.end(), min(e, ill.end() + _REACH))


_AGED = lazy(r"\b\d{2}[- ]?(?:yo\b|y/o|yr|year)|\b\d{2}[mf]\b|\bin (?:his|her|their) (?:early |mid|late )?[- ]?(?:\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties)", re.I)
_WITH = lazy(r"\s+with\s+(?:an?\s+|the\s+|bad\s+|severe\s+|his\s+|her\s+)?(?!\d)", re.I)
_REACH = 24  # characters in which the illness is named
_THEIR_OTHERS = frozenset(["teacher", "coach", "boss", "landlord", "lawyer", "trainer", "driver", "manager", "supervisor", "principal", "professor", "counselor", "pastor", "priest", "rabbi", "imam", "barber", "hairdresser", "stylist", "instructor"])
_IS_PATIENT = lazy(r"\b(?:is|was|are|became) (?:my|our|a) (?:\w+ )?patient\b", re.I)
_BEING_BEFORE = lazy(r"(?:['’]s|['’]re|\b(?:is|was|were|are|became|becoming|being|been|be|as|remains?|works as|worked as))\s+(?:(?:also|now|still|just|not just|only|both|once|actually|already|about to be|the)\s+)*$", re.I)
# A sentence that is the job alone: "And a night-shift NICU nurse."
_ALSO_IS = lazy(r"\W*(?:and|also|plus)\s+an?\s+(?:[\w-]+\s+){0,3}[\w-]+\W*$", re.I)
_IN_APPOSITION = lazy(r"(?:[,(–—:]|\s-)\s*$")


def _town_only(document: Document, job: jobs.Job) -> bool:
    """Whether nobody at the practice is named in the phrase, but its town or street: "a Denver bus mechanic"."""
    words = set(re.findall(r"[^\W\d_]+", document.text[job.start : job.end].lower()))
    return not words & public_facts.people(document.profile)


def _noun_hit(document: Document, job: jobs.Job) -> Hit:
    text = document.text
    s, e = document.sentence(job.start)
    start, end = job.start, job.end
    complement = phrases.complement(document, start, end)
    if complement is not None:
        return complement
    before, after = text[s:start], text[end:e]
    if before.rstrip().endswith((",", "–", "—", "(")) and not _name_goes(document, start):
        closing = before.rstrip()[-1]
        if re.match(r"\s*[,.;!?)–—]|\s*$", after) or closing == "(":
            begin, stop = phrases.between_commas(text, start, end)
            return Hit(begin, stop, "")
    if not job.article and phrases.opens(text, start, s):
        if not re.search(r"\w", after):
            return Hit(start, end, None, scope="sentence")
        return Hit(start, end, "A patient")
    if not job.article:
        return Hit(start, end, "patient")
    career = re.search(r"\b(?:years|decades|career|life|days|job|work\w*|shift|living|underground)\s+(?:\w+ )?as\s+$", text[s:start], re.I)
    if career:
        return Hit(start - 3, end, "at work")
    sex = stand_in.sex(document) if _name_goes(document, start) else ""
    if job.article in ("both", "two", "three"):
        words = f"{job.article} patients"
    elif job.article == "our":
        words = "our patient"
    elif job.article in ("the", "this", "that", "one", "another"):
        words = f"{job.article} patient" if document.patient_cues and job.article != "one" else "a patient"
    else:
        words = f"a {sex} patient" if sex else "a patient"
    if _name_goes(document, start) and after.startswith(",") and phrases.verb_follows(text, end + 1):
        end += 1
    opening = phrases.opens(text, start, s) or (_name_goes(document, start) and _name_opens(document, start, s))
    return Hit(start, end, words[0].upper() + words[1:] if opening else words)


def _name_goes(document: Document, start: int) -> bool:
    """Whether a patient's name right before the job is taken out and leaves its place to it."""
    return any(p.role is Role.PATIENT and p.end < start and re.fullmatch(r"\s*(?:\([^()]{0,40}\)\s*)?(?:,\s*|\s*[–—-]\s*)?", document.text[p.end : start]) for p in document.people) and not re.search(
        r"\b(?:patient|pt)\s+\S+(?:\s\S+)?\s*,\s*$", document.text[max(0, start - 50) : start], re.I
    )


def _name_opens(document: Document, start: int, s: int) -> bool:
    return any(p.role is Role.PATIENT and p.end < start and phrases.opens(document.text, p.start, s) for p in document.people)


RULE = Rule(
    kind="OCCUPATION",
    message="A patient's job or employer helps to recognise them.",
    why="In a small town there is one crane operator and one choir director; the employer is on the list of identifiers by name.",
    guideline="G-02-2",
    detect=detect,
    breaks=(
        (
            "John (real name), a middle-aged investment banker with a complex white cataract and a history of smoking",
            "A male patient with a complex white cataract",
        ),
        ("A retired bus driver came to see us because her hands kept going numb.", "A patient came to see us because her hands kept going numb."),
        ("Our patient, a welder at Alder Shipyard, passed his stress test.", "Our patient passed his stress test."),
        ("The patient is a beekeeper and says the tremor is gone.", "The patient says the tremor is gone."),
    ),
    passes=(
        "Our scheduler Dana has been a yoga teacher for ten years.",
        "Teachers and bus drivers spend long hours on their feet.",
        "A patient once told me her surgeon hummed.",
        "Nurses, pharmacists and social workers all sit on the team.",
    ),
)
