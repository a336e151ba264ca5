"""Names a dose or a regimen the reader is to follow, as an order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "named_dose")]


RULE = Rule(
    kind="ADVICE",
    message="This names a dose for readers to follow.",
    why="A named dose, a frequency, or telling someone to start, stop or switch a treatment is advice on their own case; no disclaimer undoes it.",
    guideline="G-28-7",
    detect=detect,
    breaks=(
        ("Sprains swell for two days. Take 400 mg of ibuprofen every 6 hours with food. Walk-ins are welcome.", "Sprains swell for two days. Walk-ins are welcome."),
        ("TAKE 10 MG OF MELATONIN AT BEDTIME. Jet lag is a clock problem.", "Jet lag is a clock problem."),
        ("Double it.", ""),
        ("Beta blockers slow the heart. If it drops too low, halve the metoprolol for a week.", "Beta blockers slow the heart."),
        ("Sugars over 250 at bedtime call for two extra units. See you at the class.", "See you at the class."),
    ),
    passes=(
        "A standard ibuprofen tablet contains 200 mg.",
        "Participants took 100 mg daily for five years.",
        "Double the recipe for a crowd.",
        "Take your medicine exactly as prescribed.",
        "Your dose is a question for your own doctor.",
        "Keep your receipts for 1500 dollars or more for your tax adviser.",
    ),
    strengths=("post",),
)
