"""A prescription-only medicine promoted to the public where that is forbidden (UK, Australia)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import jurisdiction, lexicon
from assistant.guard.assertion import denied
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_MEDICINE = lexicon.alternation("advertised_medicines")
_TAG = "(?:" + "|".join(w.replace(" ", "").replace("-", "") for w in lexicon.entries("advertised_medicines")) + ")"
_PATTERNS = (rf"#\w*{_TAG}\w*", rf"\b{_MEDICINE}\b")
_OFFER = lazy_re2(
    r"(?i)(?:[$£€] ?\d|\b(?:book|booking|bookings|appointments? (?:available|open)|dm|call|link in bio|offers?|offering|deals?|discount|off|sale|price[sd]?|pricing|from only|per (?:area|unit|session|month)|special|package|now available|available (?:now|here|at)|"
    r"in stock|treat(?:ed)? yourself|come (?:in )?(?:and|for|get)|get your|try|we (?:now )?(?:do|offer|stock|prescribe|provide|have)|our|menu|party|parties|giveaway|win|gift|voucher|mother's day|summer ready|slots?|spaces?|walk-ins?|free consultation|consultations?)\b)"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span()
            if document.text[start] == "#":
                yield Hit(start, end, "")
            elif _OFFER.search(document.sentence_text(start)) and not denied(document, start, end):
                yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="Prescription medicines may not be advertised to the public here. Promote a consultation about the concern.",
    why="UK and Australian rules bar it, hashtags, nicknames and prices included.",
    guideline="G-32-1",
    detect=detect,
    patterns=_PATTERNS,
    jurisdictions=jurisdiction.where("prescription_medicines", "forbid"),
    breaks=(
        ("Frown lines bothering you? Book a visit. #BotoxDeals", "Frown lines bothering you? Book a visit."),
        ("We open at nine. Book your anti-wrinkle injections from £99.", "We open at nine."),
    ),
    passes=("Botulinum toxin blocks the signal from nerve to muscle.", "Book a visit about frown lines."),
)
