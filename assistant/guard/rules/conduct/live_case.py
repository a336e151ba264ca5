"""Telling a recognisable case while it happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_FILE = "live"
_CARE_PLACE = lazy_re2(r"(?i)\b(?:cath lab|o\.?r\.?|operating room|trauma bay|icu|er|ed|delivery room|surgery|stents?|valve|bleeding|coding|intubat\w+|scrub\w*|on (?:the|my) table|helicopter|patient|pt|heart|chest|baby|knee|aorta|appendix|wheeled|crash|fire|wreck|elbow|operat\w*)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if not cues.says(document, _FILE, "known") or not _CARE_PLACE.search(document.text):
        return
    for start, end in cues.spans(document, _FILE, "live"):
        if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}:
            yield Hit(start, end, scope="sentence", blocks=True)


RULE = Rule(
    kind="identifier",
    message="This tells a recognisable case while it happens.",
    why="Who, where and when are plain to everyone following the news; no edit takes that back.",
    guideline="G-01-21",
    detect=detect,
    breaks=(
        ("Scrubbing in now. You know him: the coach from the news, and his knee is in pieces.", ""),
        ("Posting from the OR: she is the singer who fell off the stage last night.", ""),
    ),
    passes=(
        "Live from the health fair: she is checking blood pressure at booth 4.",
        "What happens while a patient is asleep? A lot of quiet teamwork.",
        "Stay tuned for her new podcast on sleep.",
        "You know him from the front desk: Luz's brother starts now.",
    ),
)
