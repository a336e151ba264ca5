""""Free" care that an insurer pays for, where that word is barred (Texas)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import jurisdiction
from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule

_CUES = (r"\b(?:free|no[- ]cost|complimentary|no cost|zero cost|you nothing)\b",)
_FORMS = (
    r"\b(?:free|no[- ]cost|complimentary|at no cost|zero cost|costs? you nothing)\b[^.!?]{0,60}\b(?:bill(?:ed)?|insurance|insurer|your plan|medicare|medicaid|with (?:most|any) plans?)\b",
    r"\b(?:billed to|covered by|we bill|bill) (?:your )?(?:insurance|insurer|plan|medicare|medicaid)\b[^.!?]{0,60}\b(?:free|no cost|costs? you nothing|complimentary)\b",
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    yield from asserted(document, forms(_FORMS), scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="A service is not “free” here when an insurer gets the bill. Say what the reader pays.",
    why="Texas: cost claims must be true, third-party bills included.",
    guideline="G-26-6",
    detect=detect,
    patterns=_CUES,
    jurisdictions=jurisdiction.where("free_if_billed", "forbid"),
    breaks=(
        ("We open at nine. Your knee brace is free, we just bill your insurance.", "We open at nine."),
        ("Meet our team. No-cost hearing aids, billed to Medicare!", "Meet our team."),
    ),
    passes=("Parking is free.", "The health fair is free and open to all."),
)
