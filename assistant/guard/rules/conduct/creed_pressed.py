"""Politics or faith pressed on patients, or care refused over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues, somebody
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "creed"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for number, (start, end) in enumerate(document.sentences):
        if not cues.says(document, _FILE, "pressed", start, end) or cues.says(document, _FILE, "spared", start, end):
            continue
        near = somebody.around(document, number)
        if not cues.says(document, _FILE, "creed", *near) or not cues.says(document, _FILE, "cared_for", *near):
            continue
        if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}:
            yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="boundary",
    message="This presses politics or faith on patients.",
    why="A patient cannot walk away from the person who treats them; care may never seem to hang on a vote or a creed.",
    guideline="G-14-7",
    detect=detect,
    breaks=(
        ("I tell every patient which candidate to pick before I listen to their heart.", ""),
        ("If you voted for him, find another doctor.", ""),
    ),
    passes=(
        "Vote on Tuesday, then come by for a flu shot.",
        "We never discuss politics in the exam room.",
        "The new law lets patients vote by mail from the hospital.",
        "A chaplain prays with families who ask for it.",
        "I voted this morning before clinic. Line was short.",
    ),
)
