""""Board eligible" or "board qualified": words that suggest a certification the doctor does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import jurisdiction
from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule

_CUES = (r"\bboard[- ](?:eligib|qualif|prepar|admiss|certif)",)
_FORMS = (r"\bboard[- ](?:eligible|qualified|eligibility|prepared|admissible)\b(?: (?:in|for|by|with) (?:the )?[\w &]{3,50})?|\b(?:soon to be|almost|nearly|about to be) board[- ]certified\b",)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    yield from asserted(document, forms(_FORMS))


RULE = Rule(
    kind="CLAIM",
    message="“Board eligible” suggests a certification. Name the board and specialty once it is earned.",
    why="Texas bars the words; the house rule everywhere else is never to use them.",
    guideline="G-26-2",
    detect=detect,
    patterns=_CUES,
    jurisdictions=jurisdiction.where("board_eligible", "forbid"),
    breaks=(
        ("Dr. Park joined our team. She is board eligible in dermatology.", "Dr. Park joined our team."),
        ("We have a new internist. Board-qualified and ready to see you!", "We have a new internist."),
    ),
    passes=(
        "Dr. Park is board certified by the American Board of Dermatology.",
        "What does “board eligible” mean? It is a term we don't use.",
    ),
)
