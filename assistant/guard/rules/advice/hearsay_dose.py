"""A dose, or a medicine set above another, on the word of unnamed doctors: "doctors recommend 81 mg"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_WHO = r"(?:(?:most|many|our|some|all|good|smart|top|the best) )?(?:doctors?|physicians?|docs|experts?|specialists?|clinicians?|pharmacists?|nurses|researchers|scientists|\w+(?:ologists?|iatricians?|iatrists?|trists?)|dentists?|surgeons?|midwives|everyone|people|studies)"
_SAY = r"(?:(?:now|usually|often|always|all|will|would|strongly|actually|generally) )?(?:recommend|suggest|advise|say|tell|like|prefer|swear by|agree(?: on| that)?|love|use|take)s?"
_AMOUNT = r"\d+(?:[.,]\d+)? ?(?:mg|mcg|µg|g|grams?|milligrams?|ml|units?|iu|drops|tablets?|pills|capsules?|puffs)\b"
_BETTER = r"(?:works?|do(?:es)? (?:the job|its job)|is|are) (?:much |far |just )?(?:better|as well|as good|safer|stronger|faster) (?:as|than|at night|in the (?:morning|evening)|with food|on an empty stomach)\b"
_PATTERN = rf"\b{_WHO} {_SAY}\b[^.!?\n]{{0,40}}?(?:\b{_AMOUNT}|\b{_BETTER})[^.!?\n]{{0,60}}"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.DENIED, Voice.ASKED}


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            if not voices(document, match.start(), match.end()) & _ELSEWHERE and _of_medicine(document, *match.span()):
                yield Hit(match.start(), match.end(), scope="sentence")


def _of_medicine(document: Document, start: int, end: int) -> bool:
    """Whether an amount is named, or what is set above another is a medicine or a remedy."""
    return any(c.isdigit() for c in document.text[start:end]) or any(start <= s < end for s, _, _ in document.hits("advice/drugs+advice/drug_brands+advice/supplements+advice/remedies"))


RULE = Rule(
    kind="ADVICE",
    message="This gives readers a dose or a choice of medicine on the word of doctors nobody named.",
    why="“Doctors recommend” in front of a dose makes it no less advice; a named agency with its source may be quoted.",
    guideline="G-28-7",
    detect=detect,
    patterns=(_PATTERN,),
    breaks=(
        ("Aspirin is an old medicine. Doctors recommend 81 mg for prevention.", "Aspirin is an old medicine."),
        ("High cholesterol has no symptoms. Experts say red yeast rice works as well as pills.", "High cholesterol has no symptoms."),
    ),
    passes=(
        "Pediatricians recommend a yearly flu shot.",
        "Experts say most adults need seven hours of sleep.",
        "The CDC recommends 400 mcg of folic acid a day for women who could become pregnant.",
        "Doctors say laughter works better than a lecture.",
        "Most doctors like coffee better than tea.",
    ),
    strengths=("post",),
    doubted=False,
)
