"""Flirting with, rating or sexualising patients or followers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues, somebody
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "attraction"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for number, (start, end) in enumerate(document.sentences):
        if cues.says(document, _FILE, "spared", start, end) or not _desire(document, number, start, end):
            continue
        if not voices(document, start, end) & _ELSEWHERE:
            yield Hit(start, end, scope="sentence", blocks=not cues.says(document, _FILE, "admirers", start, end))


def _desire(document: Document, number: int, start: int, end: int) -> bool:
    if cues.says(document, _FILE, "outright", start, end):
        return True
    near = somebody.around(document, number)
    looks, advance = (cues.says(document, _FILE, group, start, end) for group in ("looks", "advance"))
    if not looks and not advance:
        return False
    admired = cues.says(document, _FILE, "admirers", *near) or somebody.under_care(document, *near)
    return admired and ((looks and cues.says(document, _FILE, "advance", *near)) or cues.says(document, _FILE, "wink", *near))


RULE = Rule(
    kind="boundary",
    message="This speaks of a patient's looks or flirts with a patient.",
    why="Sexualising a patient ends trust and can end a licence.",
    guideline="G-52-1",
    detect=detect,
    breaks=(
        ("My last patient was so hot that I forgot my pen.", ""),
        ("I have a crush on a patient, help.", ""),
    ),
    passes=(
        "The new waiting room is gorgeous.",
        "Our patient had a beautiful smile after the repair.",
        "Hot weather and patients with heart failure: what we see every July.",
        "Never date a patient. The rule is that simple.",
        "A cute baby stopped every exam on the floor.",
    ),
)
