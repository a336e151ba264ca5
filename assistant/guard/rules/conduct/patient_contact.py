"""Private contact with patients: following them, looking them up, open direct messages for care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import denied
from assistant.guard.conduct import cues
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "contact"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in cues.spans(document, _FILE, "outright"):
        sentence = document.sentence(start)
        if cues.says(document, _FILE, "spared", *sentence) or denied(document, start, end):
            continue
        if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}:
            yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="boundary",
    message="This invites or shows private contact with patients.",
    why="Friendships, looking patients up and care by private message blur the professional relationship.",
    guideline="G-14-7",
    detect=detect,
    breaks=(
        ("I followed back all my patients on Instagram today.", ""),
        ("DMs are open for refills and lab results, any hour.", ""),
        ("Send it to my personal WhatsApp and we will chat.", ""),
    ),
    passes=(
        "Message us through the patient portal about refills.",
        "We can't accept friend requests from patients, and here is why.",
        "Follow us on Instagram for clinic news.",
        "DM us your ideas for the next post.",
        "Patients follow our page for recipes.",
        "Had dinner with my old study group last night.",
    ),
)
