"""A medicine or device sold for a use it is not approved for: "off-label" beside an offer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CUES = (r"\boff[- ]label\b",)
_FORMS = (r"\boff[- ]label\b",)
_OFFER = lazy_re2(
    r"(?i)(?:[$] ?\d|\b(?:book|call us|dm|sign up|schedule|ask us|come in|we (?:now )?(?:offer|prescribe|use|give|provide|sell|have)|now offering|available (?:now|here|at)|our (?:clinic|program|patients)|special|% off|deal|get yours|works? (?:great|wonders|so well|beautifully|perfectly|for)|amazing|try it)\b)"
)
_EDUCATION = lazy_re2(r"(?i)\b(?:means|called|term|legal|common|doctors? may|clinicians? may|allowed|definition|evidence|trial|study|approved for|talk|ask your|what is|explain)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS), scope="sentence"):
        sentence = document.sentence_text(hit.start)
        if _OFFER.search(sentence) and not _EDUCATION.search(sentence):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This promotes a use the product is not approved for.",
    why="Advertising an off-label use for sale invites regulators; discussing it as science is allowed.",
    guideline="G-24-5",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Hours are nine to five. We offer ketamine off-label for pain, book today!", "Hours are nine to five."),
        ("The clinic has two new chairs. Our off-label drip is $99 this week.", "The clinic has two new chairs."),
    ),
    passes=(
        "“Off-label” means a use the label does not list; it is legal and common.",
        "Is this off-label? Ask your prescriber what the evidence says.",
    ),
)
