"""A wellness tip for everyone, which a practice may allow, soften or leave out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import tips
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every tip, unless the practice allows them: the order softened, or its sentence taken out."""
    setting = document.options.tips
    if setting == "allow":
        return []
    found = tips.tips(document)
    if setting == "remove":
        return [Hit(t.start, t.end, scope="sentence") for t in found]
    return [Hit(t.start, t.end, fix=_softened(document, t)) for t in found]


def _softened(document: Document, tip: tips.Tip) -> str:
    verb = document.text[tip.start : tip.end].lower()
    opens = tip.start == tip.sentence[0]
    return f"It can help to {verb}" if opens else f"it can help to {verb}"


RULE = Rule(
    kind="TIP",
    message="This tells everyone how to live; your practice asked for no such tips.",
    why="Kind advice for everyone is harmless to most readers, and some practices still prefer not to give it.",
    guideline="G-28-10",
    detect=detect,
    patterns=(tips.PATTERN,),
    breaks=(
        ("Summer hours start Monday. Wear sunscreen and a smile.", "Summer hours start Monday."),
        ("Wash your hands. Sniffle season is here.", "Sniffle season is here."),
    ),
    passes=(
        "Hand washing lowers the spread of colds.",
        "We wash our hands a hundred times a day.",
        "The stairs are closed this week; please use the elevator.",
    ),
    strengths=("post",),
)
