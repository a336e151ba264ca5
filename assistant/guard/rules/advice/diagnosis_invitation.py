"""Invites readers to send symptoms or pictures to be diagnosed online."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "diagnosis_invitation")]


RULE = Rule(
    kind="ADVICE",
    message="This invites readers to be diagnosed online.",
    why="Reading a stranger's photo or symptoms is diagnosis without an examination, and it fills an inbox with patient data.",
    guideline="G-28-9",
    detect=detect,
    breaks=(
        ("Moles change slowly. DM me a clear photo and I'll tell you if it's cancer.", "Moles change slowly."),
        ("Tell me your symptoms in the comments and I'll tell you what you've got! Live Q&A starts at noon.", "Live Q&A starts at noon."),
        ("Moles come in many shapes. Send a short clip of yours and our team will tell you if it's cancer.", "Moles come in many shapes."),
    ),
    passes=(
        "Tell us your favorite soup in the comments.",
        "For pictures of your dog: DMs always open.",
        "We can't look at photos here; please call the office.",
        "Send us a message through the portal.",
        "Drop your questions below and we'll cover the topic next week.",
        "Please don't send us photos of your moles: book a skin check instead.",
    ),
    strengths=("post",),
)
