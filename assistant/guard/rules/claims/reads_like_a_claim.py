"""Reads like a promise or a boast, though no form of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained import bars, sentences


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every sentence with this fault, but for those that go as advice already."""
    read = sentences.over(document, "claims", bars.CLAIMS, lambda judged: judged.claim)
    return [hit for hit in read if not _of_everybody(document, hit) and bars.unseen(document, "advice", hit.start, hit.end)]


def _of_everybody(document: Document, hit: Hit) -> bool:
    """Whether it speaks of the body all of us have: "our skin renews itself"."""
    words = sentences.cut(document)[document.sentence_index(hit.start)]
    return len(words) > 1 and words[0].low == "our" and words[1].low in lexicon.words("body_parts") | lexicon.words("claims/tissues")


RULE = Rule(
    kind="CLAIM",
    message="This reads like a promise or a boast that advertising rules forbid.",
    why="Promises and boasts have more forms than a list can hold; sentences that use their words the way claims do are left out too.",
    guideline="G-26-31",
    detect=detect,
    breaks=(
        ("Our new laser hums. Zero downtime, zero pain, and every smile we make is flawless.", "Our new laser hums."),
        ("Rinsing takes a minute. Patients tell us no one in the valley comes close to our results.", "Rinsing takes a minute."),
    ),
    passes=(
        "Our bones never stop being rebuilt.",
        "Our new laser hums, and the cat next door has opinions.",
        "Results differ from person to person, and we talk about that first.",
    ),
    strengths=("post",),
    after_others=True,
)
