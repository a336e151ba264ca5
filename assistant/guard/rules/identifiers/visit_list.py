"""The names in a list of visits that reached the page by mistake: "8:30 Okoro B12", "9:10 de la Fuente suture removal"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained.classes import MEDICAL
from assistant.text import english
from assistant.text.patterns import lazy

_LINE = lazy(r"(?m)^[ \t]*(?:[-•*] ?)?\d{1,2}(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\.?)?\s*[-–:|]?\s+(?P<name>(?:(?:Mr|Mrs|Ms|Miss|de|da|del|la|van|von|der|den|bin|al|el|O['’]|St)\.? )*[A-Z][\w'’-]+(?: (?:(?:de|da|del|la|van|von|der|bin|al|el) )*[A-Z][a-z'’-]+)?)(?P<rest>[ \t]*[,:|–-]?[ \t]+\S[^\n]*|[ \t]*)$")
_VISITS = lazy(r"(?i)\b(?:visits?|appts?|appointments?|patients?|pts|rounds|(?:or|clinic|surgery|procedure|injection|infusion|mri|scan|echo|lab|shot) (?:list|schedule|slots?)|follow-?ups?|post-?ops?|new pts)\b")
_CARE = lazy(r"(?i)\b(?:b12|shots?|injections?|removal|check|recheck|follow-?up|f/?u|post-?op|pre-?op|consult|new pt|physical|labs?|biops\w+|mri|ct|echo|ekg|ecg|x-?ray|scan|infusion|chemo|dressing|sutures?|stitches|cast|refill|bp|inr|a1c|pap|ultrasound|phaco|laser|lasik|yag|vaccine|flu|tdap|allergy|wound|eval|exam|botox|filler|mole|rash|cough|fever|pain|knee|hip|shoulder|back)\b")
_LEAST = 2  # lines that make a list


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """The name of each line of a list of which two or more name somebody beside their care."""
    lines = [match for match in _LINE.finditer(document.text) if not document.is_public(match.start("name"), match.end("name"))]
    named = [match for match in lines if _is_name(match["name"])]
    cared = [match for match in named if _CARE.search(match["rest"]) or _medical(document, match.start("rest"), match.end("rest"))]
    if len(cared) < _LEAST or not (_VISITS.search(document.text) or len(cared) == len(lines)):
        return []
    return [Hit(match.start("name"), match.end("name"), "a patient", beyond_public=True) for match in named]


def _is_name(words: str) -> bool:
    """Whether the words are no everyday ones, such as "Registration" or "Blood pressure"."""
    return not any(word.lower() in english.common_words() for word in words.replace("’", "'").split() if word[0].isupper())


def _medical(document: Document, start: int, end: int) -> bool:
    return any(start <= word.start < end and word.kind in MEDICAL for word in document.classed)


RULE = Rule(
    kind="NAME",
    message="This is a list of visits with the names of those who come.",
    why="A name beside a time and a reason for a visit says who is a patient, when and why.",
    guideline="G-01-3",
    detect=detect,
    patterns=(r"(?m)^[ \t]*(?:[-•*] ?)?\d{1,2}(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\.?)?\s*[-–:|]?\s+[A-Za-z]",),
    breaks=(
        ("Injection list\n8:00 Abara knee\n8:20 Lindqvist shoulder\n8:40 open", "Injection list\n8:00 a patient knee\n8:20 a patient shoulder\n8:40 open"),
        ("Morning visits:\n9:15 Tamura flu shot\n9:30 van Dijk recheck", "Morning visits:\n9:15 a patient flu shot\n9:30 a patient recheck"),
    ),
    passes=(
        "Saturday:\n9:00 Registration\n9:30 Stretching\n10:00 Blood pressure checks\n11:00 Healthy snacks",
        "Health fair schedule\n10:00 Flu shots\n11:00 Eye exams\n12:00 Lunch",
    ),
    strengths=("post",),
    doubted=False,
)
