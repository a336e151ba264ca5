"""Running down another clinician or practice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "slander"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    goes_on = False
    for start, end in document.sentences:
        if cues.says(document, _FILE, "spared", start, end):
            goes_on = False
            continue
        said = _slander(document, start, end) or (goes_on and _goes_on(document, start, end))
        goes_on = said
        if said and not voices(document, start, end) & _ELSEWHERE:
            yield Hit(start, end, scope="sentence", blocks=cues.says(document, _FILE, "grave", start, end))


def _goes_on(document: Document, start: int, end: int) -> bool:
    """Whether a sentence after slander goes on about the same colleague: “How does he still have a license?"."""
    return cues.says(document, _FILE, "same", start, end) and cues.says(document, _FILE, "fault", start, end)


def _slander(document: Document, start: int, end: int) -> bool:
    def shown(group: str) -> bool:
        return cues.says(document, _FILE, group, start, end)

    if shown("outright") or (shown("compared") and (shown("fault") or shown("better"))):
        return True
    others = [s for s, e in cues.spans(document, _FILE, "another") if start <= s < end and not document.is_public(s, e)]
    if not others or Voice.ASKED in voices(document, start, end):
        return False
    return shown("elsewhere") and any(s >= others[0] and s < end for s, _ in cues.spans(document, _FILE, "fault"))


RULE = Rule(
    kind="disparages_colleague",
    message="This runs down another clinician or practice.",
    why="Attacks on colleagues look unprofessional, can be defamation and are barred by several boards.",
    guideline="G-52-5",
    detect=detect,
    breaks=(
        ("The clinic across town botched another filling this week.", ""),
        ("Unlike the stent mill down the road, we only operate when it helps.", ""),
        ("Dr. Fictional is a quack and should lose his license.", ""),
    ),
    passes=(
        "We work closely with the hospital across town.",
        "Our former partner retired last spring, and we miss his jokes.",
        "How to choose a clinic: look up the license and ask questions.",
        "Two of our surgeons disagree about everything but coffee.",
        "The urgent care down the street is open until nine.",
        "Dr. Example cannot find her stethoscope again.",
    ),
)
