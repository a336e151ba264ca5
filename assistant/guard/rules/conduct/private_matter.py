"""The health or private life of somebody named who works here, or of the author's own people: theirs to tell, not the account's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import own_life, public_facts
from assistant.guard.conduct import cues
from assistant.guard.document import Document, Span
from assistant.guard.frames import Voice, voices
from assistant.guard.offsets import within
from assistant.guard.people import Role
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_FILE = "private"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.DENIED, Voice.ASKED}
_TOLD = ("ailing", "life")
_LINK = lazy_re2(r"(?i),? (?:(?:who|and she|and he|and they) ?)?|,? (?:our|the|my) (?:\w+ ){1,4}?(?:who )?,? ?| (?:from|at|in) (?:the )?(?:\w+ ){0,2}(?:desk|billing|lab|office|room),? ?|, (?:an? )?(?:[\w-]+ ){0,3}[\w-]+, ?|, ?")
_OWNS = lazy_re2(r"['’]s? |,? whose ")
_HE_OR_SHE = lazy_re2(r"(?i)\b(?:she|he|they)(?: |['’])(?:also |just |now |finally |still )?")
_HIS_OR_HER = lazy_re2(r"(?i)\b(?:her|his|their) ")
_ROLE = lazy_re2(r"(?i)\bour (?:(?:new|lead|head|favou?rite|wonderful|amazing|front desk|dental|medical|office|practice|charge|surgical|own) ){0,2}(?:receptionist|hygienist|nurse|scheduler|biller|manager|secretary|sonographer|phlebotomist|scribe|custodian|intern|assistant|coordinator|optician|pharmacist|dietitian|midwife|surgeon|doctor|dentist|pa|np)(?: (?-i:[A-Z])\w+)?")
_FURTHER = 2  # sentences in which "she" is still the one named


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in _somebody(document):
        at = document.sentence_index(start)
        for n in range(at, min(len(document.sentences), at + 1 + _FURTHER)):
            low, high = document.sentences[n]
            if n > at and _named_alone(document, low, high):
                yield Hit(low, high, scope="sentence")
                break
            if n > at and (within(document.patient_cues, low, high) or not (_HE_OR_SHE.search(document.text, low, high) or _HIS_OR_HER.search(document.text, low, high))):
                break
            if _tells(document, max(low, start), end if n == at else low, high, named=n == at) and not _elsewhere(document, low, high):
                yield Hit(low, high, scope="sentence")


def _tells(document: Document, start: int, end: int, stop: int, *, named: bool) -> bool:
    """Whether a private matter is told in ``end:stop`` of the one named at ``start:end``, or spoken of there as "she"."""
    text = document.text
    subjects = [m.end() for m in _HE_OR_SHE.finditer(text, end, stop)]
    owners = [m.end() for m in _HIS_OR_HER.finditer(text, end, stop)]
    if named:
        owned = _OWNS.match(text, end, stop)
        owners += [owned.end()] if owned else []
        subjects += [end, *(m.end() for m in (_LINK.match(text, end, stop),) if m)]
        low = document.sentence(start)[0]
        if cues.says(document, _FILE, "wished", low, stop):
            return True
    return _begins(document, ("own",), owners) or _begins(document, _TOLD, subjects)


def _named_alone(document: Document, low: int, high: int) -> bool:
    """Whether a sentence names an illness and nothing else: "Melanoma." """
    return any(s == low and not document.text[e:high].strip(" .!…") for s, e in cues.spans(document, _FILE, "bare"))


def _begins(document: Document, groups: Sequence[str], places: list[int]) -> bool:
    spans = [s for group in groups for s, _ in cues.spans(document, _FILE, group)]
    return any(0 <= s - place <= 1 for s in spans for place in places)


def _somebody(document: Document) -> list[Span]:
    """Those who work here, by name or as the only one of their post, and the author's own people by name."""
    team = public_facts.people(document.profile)
    found = [(s, e) for s, e in document.public if _named(document.text[s:e], team)] if not _speaks_of_himself(document) else []
    found += [(p.start, p.end) for p in document.people if p.role is Role.STAFF]
    found += cues.spans(document, _FILE, "named_kin")
    found += [m.span() for m in _ROLE.finditer(document.text)]
    return sorted(set(found))


def _named(fact: str, team: frozenset[str]) -> bool:
    words = public_facts.name_words(fact)
    return 0 < len(words) <= 3 and "@" not in fact and all(w.lower() in team for w in words)


def _speaks_of_himself(document: Document) -> bool:
    """Whether the account is one person's: what it tells of that person is the author's own."""
    return len(document.profile.clinicians) == 1 and not document.profile.staff


def _elsewhere(document: Document, start: int, end: int) -> bool:
    return cues.says(document, _FILE, "kept", start, end) or bool(_ELSEWHERE & voices(document, start, end)) or own_life.in_quotes(document.text, start)


RULE = Rule(
    kind="consent_needed",
    message="This tells of a workmate's or relative's health or private life. Ask them first, in writing, or leave it out.",
    why="A colleague's illness is no less private for being told with love, and a relative may be somebody's patient.",
    guideline="G-16-4",
    detect=detect,
    breaks=(
        ("Please hold our hygienist Fennella close. She starts chemo on Tuesday.", ""),
        ("My husband Aurelio's colonoscopy went fine.", ""),
        ("My barber Anselm told me he started lithium.", ""),
    ),
    passes=(
        "Our hygienist Fennella ran her first marathon on Sunday.",
        "I had my own mammogram today. It took ten minutes.",
        "Our nurse Fennella runs the infusion room and starts chemo at eight sharp.",
        "My barber Anselm asked why we say so little about sleep.",
        "My daughter Wilhelmina lost her first tooth.",
        "Our nurse Fennella is on maternity leave until March. We miss her.",
    ),
)
