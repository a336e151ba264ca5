"""Diagnoses the reader from afar: "sounds like gout", "yours is carpal tunnel"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "remote_diagnosis")]


RULE = Rule(
    kind="ADVICE",
    message="This diagnoses someone nobody has examined.",
    why="Second person plus a symptom is a diagnosis of an individual, not education.",
    guideline="G-28-6",
    detect=detect,
    breaks=(
        ("Replying to a follower: that sounds like gout. Uric acid forms crystals.", "Uric acid forms crystals."),
        ("Tingling at night has many causes. Yours is carpal tunnel.", "Tingling at night has many causes."),
        ("Heel pain in a growing kid: that's Sever's. Growth plates are soft.", "Growth plates are soft."),
        ("Reflux comes and goes. Blood in your stool at 25 is just hemorrhoids.", "Reflux comes and goes."),
        ("Thanks for the video! The one in that clip is ringworm.", "Thanks for the video!"),
    ),
    passes=(
        "Worth asking: what exactly is gout? It is a form of arthritis that causes sudden pain.",
        "You may have heard a few of these yourself. Vitiligo is a loss of skin color, and it is not cancer.",
        "Tingling fingers at night can point to a squeezed nerve.",
        "Yours may be something else entirely, and an exam can sort that out.",
        "If you have diabetes, a yearly eye exam matters.",
        "You can have glaucoma without symptoms.",
        "Sounds like fun? Join us on Saturday.",
        "What is gout? It is a form of arthritis that causes sudden pain and swelling in a joint.",
        "Vitiligo is a loss of pigment in patches. It is not contagious, and it is not cancer.",
        "Myth: A lump is always cancer.",
    ),
    strengths=("post",),
)
