"""Everybody said to leave with the result: "each bride walks out glowing", "whoever lies down here gets up without pain"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.claims.idioms import phrases
from assistant.guard.claims.results import RESULT
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_PERSON = r"(?:patients?|clients?|persons?|people|guests?|folks|man|men|woman|women|child|kids?|teens?|brides?|moms?|mothers?|runners?|athletes?|faces?|visitors?|one of (?:them|you|our [\w-]+)|who\w*|smokers?|couples?|snorers?)"
_ALL = rf"(?:(?:every(?: single| last)?|each(?: and every)?|any) (?:[\w-]+ )?{_PERSON}|all (?:of )?(?:our|my|the|these|those) (?:[\w-]+ ){{0,2}}?{_PERSON}|everybody|everyone|whoever|anyone who|they all)"
_LEAVE = r"(?:walks?|goes|go|comes?|gets?|heads?|struts?|leaves?|ends?|wakes?|turns?|drives?|steps?|rises?|sees?|looks?|emerges?|finishes|finish|winds?)"
_FORMS = (rf"\b{_ALL}\b[^.!?;]{{0,50}}?\b{_LEAVE}\b[^.!?;]{{1,60}}", r"\b(?:nobody|no one|not a soul|no (?:patient|client)) (?:ever )?(?:leaves|walks out|goes home|gets up|comes out|drives off)\b[^.!?;]{1,60}")
_BARE = lazy_re2(r"(?i)^(?:nobody|no one|not a soul|no )")
_LEFT_BEHIND = frozenset(("complaint", "harm", "hurt"))
_KEPT = lazy_re2(r"(?i)\b(?:if|should|may|might|can|could|wants?|hopes?|deserves?|question|answers?|study|trial|appointment|plan|instructions?|summary|ride|driver|shot|vaccine|unanswered|afraid|alone|judged|on average|prescription|at (?:a |different |their own )|costume|medal|raffle)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in phrases(document, _FORMS, soften=True):
        said = document.text[hit.start : hit.end]
        if _KEPT.search(document.sentence_text(hit.start)):
            continue
        if _BARE.search(said):
            result = any(m.classes & _LEFT_BEHIND for m in marks(document).within(hit.start, hit.end))
        else:
            result = RESULT.search(said) is not None
        if result:
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This says everybody leaves with the result. Results differ; say what most people can expect.",
    why="A result said to come to everybody misleads unless nearly everybody gets it.",
    guideline="G-12-5",
    detect=detect,
    patterns=(r"\b(?:every|each|all|everybody|everyone|whoever|anyone|any)\b[^.!?]{0,80}\b(?:walk|go|come|get|head|strut|leave|end|wake|turn|drive|step|rise|see|look|emerge|finish|wind)(?:s|es)?\b|\b(?:nobody|no one|not a soul|no patient|no client) (?:ever )?(?:leaves|walks|goes|gets|comes|drives)\b",),
    breaks=(
        ("We peel sun spots. Each bride walks out glowing.", "We peel sun spots."),
        ("We treat sciatica. Whoever limps in drives home without pain.", "We treat sciatica."),
        ("We treat scars. Nobody leaves our clinic with acne scars.", "We treat scars."),
    ),
    passes=(
        "Every child who visits leaves with a sticker and a smile.",
        "Everybody who comes to the fun run goes home with a medal.",
        "Every client walks out with a printed summary.",
        "Nobody leaves with a question about their pain unanswered.",
        "Everyone should get up and walk for a minute each hour.",
    ),
)
