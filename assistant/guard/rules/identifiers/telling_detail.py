"""A detail that tells who a patient is, though no form of it is listed: judged by its words and place, as learnt from labelled posts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard import bearing, everyday, removal
from assistant.guard.cases import Subject
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained import bars
from assistant.guard.trained.classes import MEDICAL
from assistant.guard.trained.details import Detail

_PLAIN = MEDICAL | {"PRONOUN"}  # may stand beside such a detail, never are one
_JOINS = " -‑&/'’"  # between two words of one detail


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every run of words with this fault."""
    if document.options.strength != "post" or not (document.found.get("identifiers") or bearing.story_possible(document)):
        return []
    bar = bars.bar(document, "identifiers", bars.DETAILS)
    if bar == bars.DETAILS.alone and any(_shown(d, bar) for d in document.details):
        bar = bars.DETAILS.beside
    hits: list[Hit] = []
    for detail in document.details:
        if document.case.at(detail.word.start).subject is Subject.PUBLIC:
            continue
        if (_shown(detail, bar) or (bar == bars.DETAILS.beside and detail.word.text[0].isdigit() and detail.odds > bar)) and bars.unseen(document, "identifiers", detail.word.start, detail.word.end):
            start, end = detail.word.start, detail.word.end
            if hits and not document.text[hits[-1].end : start].strip(_JOINS):
                start = hits.pop().start
            hits.append(Hit(start, end))
    return [removal.smallest(document, hit.start, hit.end) for hit in hits if not everyday.tells_nothing(document, hit.start, hit.end)]


def _shown(detail: Detail, bar: float) -> bool:
    """Whether a word is one by itself; a number tells nobody where no patient is told of."""
    return detail.odds > bar and detail.word.kind not in _PLAIN and not detail.word.text[0].isdigit()


RULE = Rule(
    kind="SOCIAL",
    message="This detail could tell who the patient is.",
    why="What sets one patient apart has more forms than a list can hold; words used the way such details are go too.",
    guideline="G-02-2",
    detect=detect,
    breaks=(
        ("He coaches the Ostrander Otters and is off oxygen. Healing lungs take their time.", "He is off oxygen. Healing lungs take their time."),
        ("He drums for the Larkfield Ramblers and his hearing is back. Loud rooms wear out small hair cells.", "Loud rooms wear out small hair cells."),
    ),
    passes=(
        "Our receptionist plays the bassoon in a town orchestra.",
        "My father farmed ostriches and never saw a doctor.",
        "Farmers and florists both get tick bites.",
    ),
    strengths=("post",),
    after_others=True,
)
