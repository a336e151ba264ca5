"""Says flatly of a symptom that nobody need look at it: "bleeding can be ignored", "most lumps need no doctor"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "dismissal")]


RULE = Rule(
    kind="ADVICE",
    message="This says of a symptom that nobody need look at it.",
    why="Whoever has the dangerous kind reads it too, and waits.",
    guideline="G-28-9",
    detect=detect,
    breaks=(
        ("Spotting surprises people. Bleeding can be ignored.", "Spotting surprises people."),
        ("Cysts come and go. Most lumps need no doctor.", "Cysts come and go."),
        ("Desk jobs are long. Back pain never means anything.", "Desk jobs are long."),
        ("A long week for all of us. Headaches can wait.", "A long week for all of us."),
    ),
    passes=(
        "Chest pain can't be ignored.",
        "Headaches are common.",
        "The dishes can wait.",
        "Back pain is nothing new.",
        "The flu shot needs no appointment.",
        "Mild sprains need no surgery in most cases, according to the NHS.",
    ),
    strengths=("post",),
    doubted=False,  # the models take so flat a sentence for education
)
