"""A refund offered against the outcome of care: "or your money back", "full refund if you are not happy"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CUES = (r"\bmoney|refund|\bfree\b|\bon us\b|don't pay|pay nothing|we pay|\bback\b|\bowe\b|on the house|\bour treat\b|waived|tear up|eat the cost|foot the bill|work for free|no (?:fee|charge|bill|pay|payment)",)
_FORMS = (
    r"\b(?:your )?money[- ]back\b|\bmoney returned\b|\bget your money back\b",
    r"\b(?:full|complete|100%|total|instant|no-questions(?:-asked)?) refunds? (?:if|unless|when|should|guarantee\w*|promise\w*)\b",
    r"\b(?:we|i)(?:'ll| will)? refund (?:you|your|every|the|it|100%|all)\b[^.!?]{0,30}\b(?:if|unless|when|money|cent|penny|dollar)\b",
    r"\b(?:if|unless|not)\b[^.!?]{0,50}\b(?:it's free|you don't pay|you pay nothing|it's on us|the next (?:one|round|session)s? (?:is|are) (?:free|on us)|we(?:'ll| will) (?:redo|treat|fix|do) (?:it|you)(?: again)? (?:for )?free)\b",
    r"\b(?:results?|relief|success|cured?|pregnan\w+|baby|weight loss|improvement) or (?:you )?(?:don't pay|it's free|we pay you|your (?:next|second) \w+ is free)\b|\bno (?:results?|baby|relief|improvement), no (?:fee|charge|bill|pay|payment)\b",
)
_TURNS = (
    r"\bor (?:we|i)(?:'ll| will)? (?:hand|give|send|pay|wire) (?:it|you|your money|every cent|every penny)(?: right| straight| all)? back\b[^.!?]{0,20}",
    r"\b(?:if|unless|or|until)\b[^.!?]{0,60}\b(?:(?:the |your |our |next |whole )?(?:operation|surgery|treatment|session|visit|procedure|round|consult\w*|thing|bill|redo|it|one)(?:'s| is| are|'ll be| will be) (?:on us|on the house|free|waived|our treat)|you (?:pay nothing|don't pay|do not pay|owe (?:us )?nothing|owe zero)|we (?:pay you|tear up the bill|eat the cost|foot the bill|don't charge|work for free))\b[^.!?]{0,20}",
)
_NOT_CARE = lazy_re2(r"(?i)\b(?:cookies?|coffee|tickets?|insurer|insurance|overpa\w+|tax|t-?shirts?|registration|flex|fsa|hsa)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS)), *phrases(document, _TURNS)):
        if not _NOT_CARE.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="A refund tied to the outcome reads as a guarantee of results.",
    why="Money-back offers raise expectations that care cannot promise.",
    guideline="G-12-3",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Hair removal takes several visits. Smooth for summer or your money back!", "Hair removal takes several visits."),
        ("Sessions last twenty minutes. No relief, no charge.", "Sessions last twenty minutes."),
    ),
    passes=(
        "If you are late by twenty minutes, we may need to move your visit.",
        "If the coffee is cold, the next one is on us.",
        "We don't offer a money-back promise, because healing is not a product.",
        "Overpaid? We refund your insurance overpayment within 30 days.",
        "If the cookies are gone when you get there, the next one is on us.",
    ),
)
