"""The name of a clinician outside the practice, typed into the chat beside a case: it tells where a patient is treated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import bearing, contacts
from assistant.guard.offsets import within
from assistant.guard.rule import Hit, Rule
from assistant.text.letters import LETTER, UPPER
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_NAME = rf"(?-i:[{UPPER}](?:\.|[{LETTER}'’]+(?:-[{UPPER}][{LETTER}]+)?))"
_TITLED = rf"\b(?:dr|doctor|prof|professor|nurse|sister)\b\.?\s+({_NAME}(?:\s+{_NAME}){{0,2}})|\bdr\.?\s+((?-i:[a-z][a-z'-]{{2,}}))"
_ROLE = rf"\b(?:pcp|surgeon|attending|oncologist|cardiologist|neurologist|dermatologist|obgyn|ob|gi|ent|urologist|nephrologist|endocrinologist|pediatrician|psychiatrist|therapist|hospitalist|referring(?: provider| md)?|midwife|dentist|optometrist|ophthalmologist)(?:\s+is|,|:)?\s+({_NAME}(?:\s+{_NAME}){{0,2}})"
_DEGREE = rf"\b({_NAME}(?:\s+{_NAME}){{1,2}}),?\s+(?-i:MD|M\.D\.|DO|D\.O\.|MBBS|NP|FNP|PA-C|PA|CNM|DDS|DMD|OD|DPM|RN|RDN?|IBCLC|LCSW|LMFT|LPC|DPT|OTR|SLP|AuD|RDH|DNP|CRNA|PharmD|PsyD|PhD)\b"
_BY = rf"\b(?:referred|seen|followed|treated|managed|operated|prescribed|started|sent|admitted|evaluated|cleared|done|performed|read)(?:\s+\w+)?\s+by\s+({_NAME}(?:\s+{_NAME}){{1,2}})"
_COMMON = lazy(r"(?i)^(?:at|in|on|and|or|who|said|says|wants?|asks?|asked|told|note|notes|visits?|appt|appointment|line|practitioner|staff|station|manager|led|the|a|to|for|from|with|about|office|week|day|month|google|oz|friend|told|here|today|is|was|has|put|will|if|but|should|recommends?|recommended|suggests?|suggested|orders?|ordered|call(?:ed|s)?)$")
_PRESENTED = lazy(r"(?i)\b(?:welcom(?:e|es|ing)|meet|introduc(?:e|es|ing)|congrat\w*|say (?:hi|hello|goodbye) to|shout-?out to|happy (?:birthday|retirement)|farewell)\b[^.!?\n]{0,60}$")
_PERSONAL = lazy(r"(?i)\b(?:her|his|their|my|our|the|a|an|another|pt's|patient's)\s+$")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    text = document.text
    for pattern in patterns:
        for match in pattern.finditer(text):
            name = match[match.lastindex or 0]
            if _COMMON.match(name) or document.is_public(*match.span()) or not bearing.in_story(document, *match.span()) or _announced(document, match.start()):
                continue
            titled = pattern.pattern.endswith(_TITLED)
            start, end = match.span() if titled or pattern.pattern.endswith(_DEGREE) else match.span(1)
            end -= text[end - 1] == "."
            if pattern.pattern.endswith(_ROLE) or _role_before(text, start):
                yield Hit(*contacts.appositive(text, start, end), "")
            else:
                yield Hit(start, end, "colleague" if _PERSONAL.search(text[max(0, start - 12) : start]) else "a colleague")


def _announced(document: Document, start: int) -> bool:
    """Whether the practice presents one of its own: "Welcome our new nurse practitioner, Ann Sample FNP"."""
    s, e = document.sentence(start)
    return _PRESENTED.search(document.text, s, start) is not None and not within(document.patient_cues, s, e)


def _role_before(text: str, start: int) -> bool:
    return re.search(r"(?i)\b(?:pcp|surgeon|attending|provider|\w{4,}(?:ist|ian))[,:]?\s+$", text[max(0, start - 24) : start]) is not None


RULE = Rule(
    kind="NAME",
    message="A colleague's name can tell where this patient is treated.",
    why="Beside a case, the name of the treating clinician narrows down who the patient is; your own practice's names stay.",
    guideline="G-01-3",
    detect=_detect,
    patterns=(_TITLED, _ROLE, _DEGREE, _BY),
    strengths=("query",),
    breaks=(
        ("Pt referred by Dr. Halvorsen for AMD, drusen in the macula.", "Pt referred by a colleague for AMD, drusen in the macula."),
        ("My patient's cardiologist, Dr. Amara Nwosu, stopped her amiodarone.", "My patient's cardiologist stopped her amiodarone."),
        ("dr stevens put my patient on lisinopril and now she coughs.", "A colleague put my patient on lisinopril and now she coughs."),
    ),
    passes=(
        "Write a post about Dr. Virginia Apgar for Women's History Month.",
        "Please ask your doctor to review this post about statins.",
        "Nurse practitioner week is coming, give me ideas.",
        "Welcome our new nurse practitioner, Ann Sample FNP, who speaks Spanish.",
    ),
)
