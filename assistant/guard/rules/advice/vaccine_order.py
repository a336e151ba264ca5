"""Tells the reader to get, delay or skip a vaccine, in the author's own name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "vaccine_order")]


RULE = Rule(
    kind="ADVICE",
    message="This tells readers what to do about a vaccine without naming whose recommendation it is.",
    why="Vaccine guidance may be quoted with its source and the people it covers; an order in one's own name is advice.",
    guideline="G-28-11",
    detect=detect,
    breaks=(
        ("Chickenpox hides in the nerves. Had it as a kid? You can sit the shingles shot out.", "Chickenpox hides in the nerves."),
        ("Shingles hurts. Everyone over 50 should get both shots, no excuses.", "Shingles hurts."),
        ("Had covid this summer? Skip that booster until spring. Antibodies take two weeks to build.", "Antibodies take two weeks to build."),
        ("Time we all skipped the second shingles shot. See you Friday.", "See you Friday."),
    ),
    passes=(
        "We had to sit the marathon out this year, but our team cheered.",
        "The CDC recommends a yearly flu shot for everyone 6 months and older.",
        "Flu shots are here: walk in Saturday, 9 to noon.",
        "Vaccines train the immune system.",
        "Ask us about the shingles vaccine at your next visit.",
        "I got my flu shot at the staff meeting.",
        "Wear short sleeves to your flu shot appointment.",
    ),
    strengths=("post",),
)
