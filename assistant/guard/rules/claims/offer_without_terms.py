"""A discount or gift on care without its terms, where the law asks for them (Australia)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import jurisdiction, lexicon
from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CARE = lazy_re2(rf"(?i)\b(?:{lexicon.alternation('services')}|consults?|consultations?|check-?ups?|visits?|appointments?|sessions?|whitening|braces|scans?|screenings?|new patients?|clean(?:ing)?|vaccin\w+|skin checks?)\b")
_TERMS = lazy_re2(r"(?i)\b(?:terms|conditions|t&cs?|ts and cs|t and cs|conditions apply|full details at|see the details)\b")
_CUES = (r"% off|\bhalf[- ]price|\b(?:two|2)[- ]for|\bbuy one\b|\d+ off\b|\bdiscount|\bgift with\b|\bfree\b|\bbonus\b",)
_FORMS = (
    r"(?:\b\d{1,2} ?% off\b|\bhalf[- ]price\b|\b(?:two|2)[- ]for[- ](?:one|1)\b|\bbuy one\b[^.!?]{0,20}\bfree\b|\b(?:[$]|aud ?)\d+ off\b|\bdiscount(?:ed|s)?\b|\bgift with\b|\bfree (?:gift|consult\w*|whitening|check-?up|session|skin check|scan|exam)\b|\bbonus (?:session|treatment)\b)[^.!?]{0,30}",
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if _TERMS.search(document.text):
        return
    for hit in asserted(document, forms(_FORMS), scope="sentence"):
        if _CARE.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="An offer on a health service needs its terms and conditions beside it here.",
    why="Australian law asks for the terms with every gift, discount or other inducement.",
    guideline="G-33-2",
    detect=detect,
    patterns=_CUES,
    jurisdictions=jurisdiction.where("discounts", "terms"),
    breaks=(
        ("We open at nine. 20% off skin checks this week!", "We open at nine."),
        ("Meet our new hygienist. Free whitening for new patients.", "Meet our new hygienist."),
    ),
    passes=("20% off frames this week.", "Our students get a discount at the cafe next door."),
)
