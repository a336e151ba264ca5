"""An honour, a title or a known deed by which the neighbours recognise a patient."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import phrases, renown
from assistant.guard.cases import Subject
from assistant.guard.rule import Hit, Rule

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_CHEAP = r"\bof the (?:year|decade|month|century)\b|\b(?:grand|parade) marshal\b|\b(?:king|queen|princess) (?:of|at)\b|\blaureate\b|\b(?:vale|salu)\w*torian\b|\bhomecoming\b|\bhall of famer\b|\b(?:winner|champ\w*|rodeo)\b|\btown crier\b"
_DEED = r"\b(?:the|that|our)\s+(?:[\w-]+\s+){0,3}(?:who|that|from|in|on|pulled|rescued|saved|airlifted|hit|struck|stranded|lost|found|trapped|buried|filmed|photographed|seen)\s"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """What singles out somebody under care."""
    for start, end in renown.find(document):
        if document.case.at(start).subject is not Subject.PATIENT:
            continue
        yield _hit(document, start, end)


def _hit(document: Document, start: int, end: int) -> Hit:
    text = document.text
    s, _ = document.sentence(start)
    complement = phrases.complement(document, start, end)
    if complement is not None:
        return complement
    begin, stop = phrases.between_commas(text, start, end)
    if begin != start:
        return Hit(begin, stop, "")
    again = re.match(r"\s+(?:is|was)\s+(?:also\s+)?(?:my|our|a)\s+(?:new\s+)?patient\b", text[end : end + 40])
    return Hit(start, end + (again.end() if again else 0), phrases.capital("a patient", text, start, s), beyond_public=True)


RULE = Rule(
    kind="SOCIAL",
    message="An honour or a deed people know helps to recognise a patient.",
    why="There is one Teacher of the Year and one person in the video: such a detail names somebody as surely as a name.",
    guideline="G-02-2",
    detect=detect,
    patterns=(_CHEAP, _DEED),
    breaks=(
        ("Our county's Farmer of the Year is in remission from lymphoma.", "A patient is in remission from lymphoma."),
        ("The man who built the skate park needs a kidney.", "A patient needs a kidney."),
        ("The woman from the sledding video has a broken wrist, and it will heal.", "A patient has a broken wrist, and it will heal."),
    ),
    passes=(
        "Our county's Teacher of the Year will read to children in our lobby.",
        "The man who invented the stethoscope played the flute.",
        "The woman who answers our phones has been here for ten years.",
        "Nurse of the Year nominations are open until Friday.",
    ),
)
