"""The reader told that a trouble will never come again: "you will never need another filling", "your child won't get another ear infection, ever"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.claims.idioms import PAPERWORK, phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_NEEDS = frozenset(("complaint", "body", "treatment"))
_WHOM = r"(?:you(?:r [\w' -]{3,25}?)?|they|he|she)"
_FORMS = (
    rf"\b{_WHOM}(?:'ll| will)? (?:never|not|won't|will not)\b [^.!?;]{{0,60}}?\b(?:again|another|anymore|any more|ever)\b[^.!?]{{0,25}}",
    r"\bnever (?:have to |need to |need |worry about |deal with |suffer |fear |hide |dread |struggle with |be bothered by )(?:[\w'-]+ ){0,5}?again\b",
    r"\b[\w' -]{3,30} (?:will never|won't|will not|can never|'ll never) (?:ever )?(?:bother|trouble|haunt|slow|wake|control|rule|hold|interrupt|plague|ruin|darken|cross) [^.!?]{0,30}?\b(?:again|anymore|any more|back|ever)\b",
    r"\bthe last [\w' -]{2,30} you(?:'ll| will) ever (?:need|have|get|take|try)\b",
)
_TALK = lazy_re2(r"(?i)\b(?:look at|think of|think about|see|hear|view|read|forget|unsee|guess|complain|same|be the same|be alone|been alone|feel alone|be judged|share your|sell|ask you|ask for|use your|spam|email|text you|charge|reuse|without (?:your|a|the) (?:consent|permission|dose)|if you|unless|stop learning)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in phrases(document, _FORMS, _NEEDS, unless=PAPERWORK):
        if not _TALK.search(document.text[hit.start : hit.end]) and not document.about_patient(hit.start, hit.end):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This tells readers a trouble never comes again. Say how often it does after treatment.",
    why="Promises for the rest of a life, such as freedom from glasses, are the kind regulators act on.",
    guideline="G-18-4",
    detect=detect,
    patterns=(r"\b(?:never|not|won't)\b[^.!?]{0,90}\b(?:again|another|anymore|any more|ever)\b", r"\byou(?:'ll| will) ever\b"),
    breaks=(
        ("Sealants are painted on the tooth. You'll never need another filling.", "Sealants are painted on the tooth."),
        ("We now treat spider veins. Your legs will never ache again.", "We now treat spider veins."),
    ),
    passes=(
        "You will never look at earwax the same way again.",
        "You will never be judged here, whatever your weight.",
        "We will never ask for your card number by text.",
        "Never share needles, and never feel you must face addiction alone.",
    ),
)
