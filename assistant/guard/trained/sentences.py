"""How much each sentence of a text reads like medical advice, and like a forbidden claim: linear models over its words and who says them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.guard import frames
from assistant.guard.advice import deference
from assistant.guard.once import once
from assistant.guard.rule import Hit
from assistant.guard.trained import bars
from assistant.guard.trained.bars import Bars
from assistant.guard.trained.classes import CARED, Word
from assistant.guard.trained.weights import Feature, log_odds

if TYPE_CHECKING:
    from assistant.guard.document import Document

_WORD, _PAIR, _SECOND, _NEAR = 0.6, 0.5, 0.5, 0.3  # what a single word, a pair, the second word and the next sentence count beside a class
_ALWAYS: Final[Feature] = ("always", "", 1.0)
_WORTH_READING: Final = -4.5  # by its words alone; what stands around a sentence rarely makes advice of it


class Likeness(NamedTuple):
    """Log odds that a sentence is advice, and that it is a claim."""

    advice: float
    claim: float


def features(words: Sequence[Word]) -> list[Feature]:
    """What the models weigh of one sentence: its words, their classes, what stands side by side, how it begins and ends.

    Each once and in the order written: a sum of fractions depends on their order by its last bit, and a bar may lie just there.
    """
    stands = ["^", *(w.stands_for for w in words), "$"]
    found = [_ALWAYS]
    found += [("word", low, _WORD) for low in dict.fromkeys(w.low for w in words)]
    found += [("class", kind, 1.0) for kind in dict.fromkeys(w.kind for w in words) if kind]
    found += [("pair", pair, _PAIR) for pair in dict.fromkeys(f"{before} {after}" for before, after in pairwise(stands))]
    if words:
        found += [("first", words[0].low, 1.0), ("last", words[-1].low, _PAIR)]
    if len(words) > 1:
        found.append(("second", words[1].low, _SECOND))
    return found


def context(document: Document, index: int) -> list[Feature]:
    """What they weigh beside it: whose words these are, whether they defer or invite, what the sentences around speak of."""
    start, end = document.sentences[index]
    sentences = cut(document)
    words = sentences[index]
    found: list[Feature] = [("voice", voice.value.replace(" ", "_"), 1.0) for voice in sorted(frames.voices(document, words[0].start, end), key=lambda v: v.value)] if words else []
    said = {
        "defers": deference.defers(document.low, start, end),
        "logistics": deference.is_logistics(document.low, start, end),
        "nothing medical": not any(w.medical for w in words),
        "nothing medical anywhere": not _medical(document),
    }
    found += [("said", what, 1.0) for what, true in said.items() if true]
    found.append(("about", document.case.at(start).subject, 1.0))
    for name, other in (("before", index - 1), ("after", index + 1)):
        near = sentences[other] if 0 <= other < len(sentences) else []
        found += [(f"class-{name}", kind, _NEAR) for kind in dict.fromkeys(w.kind for w in near) if kind]
        if near:
            found += [(f"first-{name}", near[0].low, _NEAR), (f"last-{name}", near[-1].low, _NEAR)]
    return found


@once
def _medical(document: Document) -> bool:
    """Whether any word of the document names something medical."""
    return any(w.medical for w in document.classed)


@once
def cut(document: Document) -> list[list[Word]]:
    """The words of each sentence of the document, in order; line ends left out."""
    found: list[list[Word]] = [[] for _ in document.sentences]
    for word in document.classed:
        if word.text != "\n":
            found[document.sentence_index(word.start)].append(word)
    return found


def likeness(document: Document) -> list[Likeness]:
    """The judgement of each sentence of the document, in order."""
    judged: list[Likeness] = []
    for index, of_sentence in enumerate(cut(document)):
        seen = features(of_sentence)
        advice, claim = log_odds("advice", seen), log_odds("claims", seen)
        if of_sentence and max(advice, claim) > _WORTH_READING:
            around = context(document, index)
            advice, claim = advice + log_odds("advice", around), claim + log_odds("claims", around)
        read = document.seen.sentences[index]
        judged.append(Likeness(bars.of_part(document, "advice", advice + read[0]), bars.of_part(document, "claim", claim + read[1])))
    return judged


def _plain(document: Document, words: Sequence[Word], family: str) -> float:
    """What a sentence must have on top that speaks of no illness and no care: a recipe is full of food and hands, and orders."""
    if family == "claims":
        return 0.0 if any(w.medical for w in words) else bars.PLAIN_CLAIM
    if any(w.kind in CARED for w in words):
        return 0.0
    return bars.PLAIN_BESIDE if _of_care(document) else bars.PLAIN


@once
def _of_care(document: Document) -> bool:
    """Whether any word of the document names an illness or its care."""
    return any(w.kind in CARED for w in document.classed)


def over(document: Document, family: str, levels: Bars, odds: Callable[[Likeness], float]) -> list[Hit]:
    """The sentences that read so, none of them one in which a rule of the family has found something."""
    bar = bars.bar(document, family, levels)
    hits: list[Hit] = []
    for (start, end), words, judged in zip(document.sentences, cut(document), document.likeness, strict=True):
        if odds(judged) <= bar:
            continue  # what a sentence must have on top is worked out for few
        asked = bars.ASKED if document.text[start:end].rstrip().endswith("?") else 0.0
        if odds(judged) > bar + asked + _plain(document, words, family) and bars.unseen(document, family, start, end):
            hits.append(Hit(start, end, scope="sentence"))
    return hits
