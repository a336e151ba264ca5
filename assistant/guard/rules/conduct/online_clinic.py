"""A post whose whole point is to recruit strangers to be diagnosed by message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues, somebody
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "online_clinic"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in cues.spans(document, _FILE, "invites"):
        near = somebody.around(document, document.sentence_index(start))
        if cues.says(document, _FILE, "spared", *document.sentence(start)) or not cues.says(document, _FILE, "judges", start, near[1]):
            continue
        grave = cues.says(document, _FILE, "grave", start, near[1]) or cues.says(document, _FILE, "instead")
        if grave and not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED, Voice.DENIED}:
            yield Hit(start, end, scope="sentence", blocks=True)


RULE = Rule(
    kind="advice",
    message="This recruits people to be diagnosed by message. No edit makes that safe.",
    why="A grave illness missed in a photo harms the sender, and every message is a record nobody keeps.",
    guideline="G-28-9",
    detect=detect,
    breaks=(
        ("DM me a photo of your mole and I'll tell you if it's cancer.", ""),
        ("Send me your symptoms and I will diagnose you, no appointment needed.", ""),
    ),
    passes=(
        "Tell us your favorite soup in the comments and we will read them all.",
        "We can't diagnose a mole from a photo, so please don't send one.",
        "Send us a message and we'll let you know whether we take your insurance.",
        "Show your nurse the rash and ask what it is.",
    ),
    strengths=("post",),
)
