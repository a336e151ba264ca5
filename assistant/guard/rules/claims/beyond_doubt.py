"""An outcome put beyond doubt: "you will walk without pain, guaranteed", "perfect teeth are a promise", "results you can bank on"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.claims.idioms import PAPERWORK, phrases
from assistant.guard.claims.recipes import Recipe, found
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_OUTCOME = "success|complaint|body|treatment|works|hurt"
_RECIPES = (
    Recipe(("promise", _OUTCOME), reach=60, unless="everyday|admin|plain", hedged=True),
    Recipe(("own|this|treatment", "promise", "success|complaint"), reach=110, unless="everyday|admin|plain", hedged=True),
)
_FORMS = (r"\b(?:is|are|will be|comes?) (?:as good as |practically |all but )?(?:assured|guaranteed|promised|certain|a certainty|a sure thing|a sure bet|in the bag|a done deal|standard here)[.!]",)
_CUES = (r"guarant|\bcertain|in the bag|done deal|sure bet|standard here|promis|\bassur|\b(?:our|my) word\b|\bswear\b|\bbank on\b|\bcount on it\b|\bbet\b|reputation|\bproof|proof\b|fail-?safe|bulletproof|sure-?fire|sure thing|can't[- ]miss|bound to|mark (?:our|my)|money[- ]back|take to the bank|fail[- ]safe",)

_ASIDE = lazy_re2(r"(?i)(?:^\W*|[,;:.!—–(-]\s*|\band\s+)(?:(?:we|i|pinky)\s+promise\b|promise[.!]*$)")  # a friendly nod, unless a result comes with it
_RESULT = lazy_re2(r"(?i)\b(?:you|your [\w' -]{2,25}?|it|they|this|these|our \w+)(?:'ll| will| won't|'re going to| can)\b|\bresults?\b|\brelief[,—–-]")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*found(document, _RECIPES), *phrases(document, _FORMS, unless=PAPERWORK)):
        sentence = document.sentence_text(hit.start)
        if _ASIDE.search(sentence) and not _RESULT.search(sentence):
            continue
        if not document.about_patient(hit.start, hit.end):  # what a patient promised
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This promises an outcome. Nobody can guarantee how a treatment turns out.",
    why="Guarantees create expectations that no evidence supports; several state boards bar them outright.",
    guideline="G-26-24",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("The clinic has a new laser. Clear skin is a promise we keep.", "The clinic has a new laser."),
        ("We fit braces. Your teeth will be perfect, we promise.", "We fit braces."),
        ("Our gum grafts take an hour. A bright smile you can bank on!", "Our gum grafts take an hour."),
        ("Our hearing aids come in six colors. The fitting method is foolproof.", "Our hearing aids come in six colors."),
    ),
    passes=(
        "Our patient went home with a new pacemaker and a promise to send photos.",
        "A shrug is a perfectly normal answer, we promise.",
        "Tears are perfectly fine, and we promise there are tissues.",
        "We promise to call you back within one business day.",
        "A seat in the front row is guaranteed for grandparents.",
        "Gene therapy shows promise for some kinds of blindness.",
        "No one can promise how a scar will look, so we talk about the range.",
        "Guaranteed-issue plans take you whatever your history of asthma.",
    ),
)
