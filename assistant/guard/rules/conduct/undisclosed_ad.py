"""Praise for a product or a code for money without saying so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_FILE = "endorsement"
_AD_LABEL = lazy_re2(r"(?im)(?:^|[\s(#\[])(?:ad|advert|advertisement)(?:[:\])|]| -| –)")
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.REPORTED, Voice.DENIED, Voice.ASKED}


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if _AD_LABEL.search(document.text) or cues.says(document, _FILE, "disclosed"):
        return
    for start, end in cues.spans(document, _FILE, "selling"):
        if not cues.says(document, _FILE, "civic", *document.sentence(start)) and not voices(document, start, end) & _ELSEWHERE:
            yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="undisclosed_ad",
    message="This promotes something without saying whether you were paid or given it.",
    why="Any pay, gift, trip or code must be told in the post, in plain words at the front: “Ad:” or “Paid partnership”.",
    guideline="G-21-1",
    detect=detect,
    breaks=(
        ("Obsessed with my GlowTool mask. Use code FICTION20 for 20% off.", "Obsessed with my GlowTool mask."),
        ("MakerCo flew us out to Lisbon to see the new scanner, and I am sold.", ""),
    ),
    passes=(
        "Ad: GlowTool paid for this post. Use code FICTION20 for 20% off.",
        "Scan the QR code at the desk to check in.",
        "We partnered with the food bank for a coat drive.",
        "Link in bio to book a visit with the team.",
        "Thank you to the library for hosting our talk.",
        "A code blue drill, seen from the hallway.",
    ),
)
