"""A patient's praise of their care used as advertising, where testimonials are barred (Australia, Texas)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import jurisdiction
from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CUES = (r"\b(?:patient|client|customer|testimonial|review|reviewer|feedback)s?\b|⭐|★",)
_FORMS = (
    r"\b(?:patient|client|customer) (?:testimonials?|reviews?|success stor(?:y|ies)|spotlight|feedback)\b[^.!?\n]{0,20}[:\"]|\b(?:testimonial|review|feedback) (?:from|by|of) (?:a|our|one of our|another) (?:\w+ )?(?:patient|client)\b",
    r"\b(?:one|a|another|our) (?:\w+ )?(?:patient|client)s? (?:wrote|writes|says?|said|told us|raved|raves|shared|posted|left us)\b[^.!?\n]{0,15}[:,]? ?\"[^\"]{15,}",
    r"\"[^\"\n]{20,}\"\s*[-–—~]+ ?(?:a |an |our |happy |verified |real |actual |recent |former |grateful )*(?:patient|client|reviewer|google review)\b",
    r"(?:⭐️?|★){3,}[^\n]{0,10}\"[^\"\n]{15,}",
)
_CLINICAL = lazy_re2(r"(?i)\b(?:pain|surgery|results?|treat\w*|healed?|recover\w*|procedure|skin|vision|see|knee|hip|back|teeth|smile|weight|symptoms?|diagnos\w+|doctor|dr|better|cured?|relief|injections?|laser|baby|care|life|operation|scars?|acne|migraines?|walk\w*)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for pattern in forms(_FORMS):
        for match in pattern.finditer(document.text):
            if _CLINICAL.search(match[0]) or _CLINICAL.search(document.sentence_text(match.end() - 1)):
                yield Hit(match.start(), match.end(), scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="Patients' praise of their care may not be used in advertising here.",
    why="Australia bans clinical testimonials; the Texas statute lists them as misleading.",
    guideline="G-33-3",
    detect=detect,
    patterns=_CUES,
    jurisdictions=jurisdiction.where("testimonials", "forbid"),
    breaks=(
        ("We open at nine. One patient wrote: \"My knee pain is so much better and the care is lovely.\"", "We open at nine."),
        ("Flu clinic is Friday. \"The best surgery experience of my life, truly.\" - happy patient", "Flu clinic is Friday."),
    ),
    passes=(
        "Thank you for all the kind notes at the front desk.",
        "Patients often ask: \"How long does a cleaning take, and do I need to fast?\"",
    ),
)
