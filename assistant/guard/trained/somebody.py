"""Whether somebody who comes in by a job is under care: a linear model over the words around the job and what the text speaks of."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from assistant.guard import jobs
from assistant.guard.offsets import within
from assistant.guard.people import Role
from assistant.guard.trained.classes import Word
from assistant.guard.trained.weights import Feature, log_odds
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.jobs import Job

_HE_OR_SHE = lazy(r"\b(?:he|she|his|her|him|hers|himself|herself)\b")
_SPEAKERS = tuple(lazy(rf"\b(?:{words})\b") for words in ("we|our|us", "i|my|me", "your?s?"))
_STAFF = lazy(r"\b(?:dr|doctor|nurse|rn|pa|md|team|staff|front desk|reception\w*|tech\w*|colleague|welcome|hygienist|assistant|intern|resident|fellow|hired|joins|retir\w+|anniversary|manager)\b")
_ROLES = (Role.PATIENT, Role.STAFF, Role.PUBLIC, Role.ANIMAL, Role.AUTHOR)
_EDGE = Word(0, 0, "^", "^", "")
_MOST_WORDS = 4


def odds(document: Document, job: Job) -> float:
    """Log odds that the job is a patient's."""
    return log_odds("somebody", features(document, job))


def features(document: Document, job: Job) -> list[Feature]:
    """What the model weighs of a job: how it is named, its neighbours, whom its sentence speaks of, what it and the text are about."""
    index = document.sentence_index(job.start)
    start, end = document.sentences[index]
    words = document.classed
    low = document.low[start:end]
    first, last = bisect_left(words, job.start, key=lambda w: w.start), bisect_left(words, job.end, key=lambda w: w.start)
    here = [w for w in words[bisect_left(words, start, key=lambda w: w.start) : bisect_left(words, end, key=lambda w: w.start)] if not job.start <= w.start < job.end]
    found: list[Feature] = [("always", "", 1.0), *_named(document, job), *_beside(words, first, last)]
    found.append(("staff", _digits(_STAFF.search(low), _STAFF.search(document.low)), 1.0))
    found.append(("speaks", _digits(*(p.search(low) for p in _SPEAKERS)), 1.0))
    found += [(f"care-{where}", _cares(document, n), 1.0) for where, n in (("before", index - 1), ("here", index), ("after", index + 1))]
    found.append(("pronoun", _digits(_HE_OR_SHE.search(document.low, job.end, end), _HE_OR_SHE.search(document.low, end, _end_of(document, index + 1))), 1.0))
    found.append(("others", _digits(*(any(p.role is role for p in document.people) for role in _ROLES)), 1.0))
    found.append(("about", _digits(document.care, document.bodily, document.patient_cues), 1.0))
    found.append(("place", _digits(index == 0, index == len(document.sentences) - 1), 1.0))
    found += [("said", low_, 0.25) for low_ in dict.fromkeys(w.low for w in here)]
    found += [("said-class", kind, 0.4) for kind in dict.fromkeys(w.kind for w in here) if kind]
    found += [("text-class", kind, 0.3) for kind in dict.fromkeys(w.kind for w in words) if kind]
    return found


def _named(document: Document, job: Job) -> list[Feature]:
    text = document.text[job.start : job.end]
    plural = text.endswith("s")
    return [
        ("word", job.head, 0.4), ("article", job.article, 1.0), ("plural", f"{plural:d}", 1.0), ("called", f"{job.article} {plural:d}", 1.0),
        ("carer", f"{jobs.is_carer(job, document.text):d}", 1.0), ("words", str(min(_MOST_WORDS, len(text.split()))), 0.7),
        ("employed", _digits(" at " in text or " for " in text), 1.0), ("owns", _digits(document.text[job.end : job.end + 2] in ("'s", "’s")), 1.0),
    ]  # fmt: skip


def _beside(words: list[Word], first: int, last: int) -> list[Feature]:
    near = {at: words[n] if 0 <= n < len(words) else _EDGE for at, n in ((-3, first - 3), (-2, first - 2), (-1, first - 1), (1, last), (2, last + 1), (3, last + 2))}
    stands = {at: word.stands_for for at, word in near.items()}
    found: list[Feature] = []
    for at, word in near.items():
        counts = 0.7 if abs(at) == 1 else 0.4
        found += [(f"word{at:+d}", word.low, counts), (f"class{at:+d}", stands[at], counts)]
    return [*found, ("left", f"{stands[-2]} {stands[-1]}", 0.6), ("right", f"{stands[1]} {stands[2]}", 0.6), ("around", f"{stands[-1]} {stands[1]}", 0.6)]


def _cares(document: Document, number: int) -> str:
    if not 0 <= number < len(document.sentences):
        return "-"
    span = document.sentences[number]
    return _digits(within(document.care, *span), within(document.bodily, *span), within(document.patient_cues, *span))


def _end_of(document: Document, number: int) -> int:
    return document.sentences[min(number, len(document.sentences) - 1)][1]


def _digits(*true: object) -> str:
    return "".join("1" if one else "0" for one in true)
