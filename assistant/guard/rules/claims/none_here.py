"""Harm denied where the writer works: "infections are unknown in our suite", "mistakes don't happen under this roof"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import forms
from assistant.guard.claims.idioms import PAPERWORK, about_care, phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_BAD = rf"(?:{lexicon.alternation('claims/harm')}|infections?|(?:bad |allergic )?reactions?|failures?|failed (?:\w+ )?(?:cases|results|treatments|surger\w+)|botched [\w-]+|mishaps?|slip-?ups?|medical errors?|(?:bad|poor|disappointing|unnatural|lopsided|overfilled) (?:outcomes?|results?|[\w-]+)|redos?|revisions?|blood clots?|relapses?|misdiagnos[ei]s|rejections?)"
_HERE = r"(?:here\b|(?:in|at|with|under|on|inside|within|around|to|through) (?:our|my|this|these|us|me|dr\.?)\b|when (?:we|i|dr\.? \w+|our)\b|(?:on|under) (?:our|my|dr\.? \w+'s?) watch)"
_NOT = r"(?:(?:just|simply|really|plain|flat[- ]out) )?(?:do not|don't|does not|doesn't|never|are not|aren't|is not|isn't|won't|will not|cannot|can't)"
_FORMS = (
    rf"\b{_BAD} (?:[\w'-]+ ){{0,3}}?{_NOT} (?:[\w'-]+ ){{0,4}}?(?:happen|happens|occur|occurs|exist|arise|come up|take place|show up|a thing|part of|on the menu|in our vocabulary)\b[^.!?]{{0,20}}?{_HERE}?[^.!?]{{0,20}}",
    rf"\b{_BAD} (?:are|is|remain)(?: simply| just| completely| virtually)? (?:unheard[- ]of|unknown|non-?existent|extinct|foreign|a non-?issue|not an issue|a stranger|strangers|impossible)\b[^.!?]{{0,15}}{_HERE}[^.!?]{{0,20}}",
    rf"\b(?:we|i|our [\w-]+|my [\w-]+|this [\w-]+|dr\.? \w+|she|he)(?:'ve|'s| have| has)? (?:yet to|never|not once|don't|do not|doesn't) (?:ever )?(?:see|saw|had|have|seen|meet|met|cause|caused|get|gotten|deal with|know|encounter(?:ed)?|record(?:ed)?|produced?) (?:a |an |any |one |a single |even one |of any )?(?:[\w-]+ )?{_BAD}\b[^.!?]{{0,30}}",
    rf"\b(?:things|anything|something|nothing) (?:{_NOT}|ever|never|can|could) (?:ever |possibly )?goe?s? wrong\b[^.!?]{{0,15}}{_HERE}[^.!?]{{0,30}}",
)
_ANSWERED = (
    rf"\b{_BAD}\? (?:(?:not|never|none) {_HERE}|(?:those|that|they)(?:'s| are|'re| is) (?:for|somebody else's|someone else's) (?:the )?(?:other|others|someone|somebody)?\b|we (?:don't|do not|have none|wouldn't know)|what {_BAD})[^.!?]{{0,30}}",
)
_PLACED = lazy_re2(rf"(?i){_HERE}|\b(?:we|i|our|my|this|dr|those|they|she|he)\b")
_COUNTED = lazy_re2(r"(?i)\b(?:often|always|much|usually|only|alone|overnight|by chance|by accident|in a vacuum|because|until|unless|yet\b.{0,4}$|want|wish|hope|study|trial|participants|if|enough|printer|paper|network|server|website|portal|kitchen|potluck|spam|reviews?|like to|discuss|talk|hide|hidden)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in phrases(document, _FORMS, unless=PAPERWORK):
        said = document.text[hit.start : hit.end]
        placed = _PLACED.search(said) is not None
        if placed and not _COUNTED.search(document.sentence_text(hit.start)) and not document.about_patient(hit.start, hit.end):
            yield hit
    yield from about_care(document, _answered(document))


def _answered(document: Document) -> Iterator[Hit]:
    """Harm asked about and waved off at once: "Scars? Not with us."."""
    for pattern in forms(_ANSWERED).matching(document.text):
        for match in pattern.finditer(document.text):
            start = document.sentence(match.start())[0]
            if len(document.text[start : match.start()].split()) <= 2:
                yield Hit(start, document.sentence(match.end() - 1)[1], scope="sentence")

RULE = Rule(
    kind="CLAIM",
    message="This says harm does not happen at your practice. It does everywhere; say how you lower the risk.",
    why="When a post speaks of harm it has to be honest about it; no practice is free of complications.",
    guideline="G-18-5",
    detect=detect,
    patterns=(
        r"\b(?:don't|do not|doesn't|does not|never|aren't|isn't|are not|is not|won't|can't|cannot)\b[^.!?]{0,60}\b(?:happens?|occurs?|exist|arise|come up|take place|show up|a thing|part of|vocabulary|wrong)\b|unheard[- ]of|\bunknown\b|non-?existent|\bextinct\b|non-?issue|not an issue|\byet to\b|\bnot once\b|\bnever (?:ever )?(?:see|saw|had|have|seen|met|caused?|get|recorded)\b|\? (?:not|never|those|they|we)\b",
    ),
    breaks=(
        ("We do knee scopes on Fridays. Blood clots are unknown in our unit.", "We do knee scopes on Fridays."),
        ("We lift eyelids. Bad scars? Never with us.", "We lift eyelids."),
        ("We fill cheeks. Lopsided lips don't happen under our roof.", "We fill cheeks."),
    ),
    passes=(
        "Infections don't happen because of cold weather, so bring the kids outside with us.",
        "Complications are rare, and we talk them through before a procedure.",
        "Infections happen in every hospital, ours too, and we count them.",
        "Paper jams don't happen here any more.",
    ),
)
