"""How much each sentence of a text reads like medical advice, and like a forbidden claim: linear models over its words and who says them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.guard import frames
from assistant.guard.advice import deference
from assistant.guard.trained.classes import Word
from assistant.guard.trained.weights import Features, log_odds

if TYPE_CHECKING:
    from assistant.guard.document import Document

_WORD, _PAIR, _SECOND, _NEAR = 0.6, 0.5, 0.5, 0.3  # what a single word, a pair, the second word and the next sentence count beside a class
_WORTH_READING: Final = -4.5  # by its words alone; what stands around a sentence rarely makes advice of it


class Likeness(NamedTuple):
    """Log odds that a sentence is advice, and that it is a claim."""

    advice: float
    claim: float


def features(words: Sequence[Word]) -> Features:
    """What the models weigh of one sentence: its words, their classes, what stands side by side, how it begins and ends."""
    found: dict[str, float] = {"always": 1.0}
    for word in words:
        found[f"word:{word.low}"] = _WORD
        if word.kind:
            found[f"class:{word.kind}"] = 1.0
    for before, after in pairwise(["^", *(w.stands_for for w in words), "$"]):
        found[f"pair:{before} {after}"] = _PAIR
    if words:
        found[f"first:{words[0].low}"] = 1.0
        found[f"last:{words[-1].low}"] = _PAIR
    if len(words) > 1:
        found[f"second:{words[1].low}"] = _SECOND
    return list(found.items())


def context(document: Document, cut: Sequence[Sequence[Word]], index: int) -> Features:
    """What they weigh beside it: whose words these are, whether they defer or invite, what the sentences around speak of."""
    start, end = document.sentences[index]
    words = cut[index]
    found: dict[str, float] = {f"voice:{voice.value}": 1.0 for voice in frames.voices(document, words[0].start, end)} if words else {}
    found["defers"] = float(deference.defers(document.low, start, end))
    found["logistics"] = float(deference.is_logistics(document.low, start, end))
    found["names nothing medical"] = float(not any(w.medical for w in words))
    found["nothing medical anywhere"] = float(not any(w.medical for sentence in cut for w in sentence))
    found[f"of a {document.case.at(start).subject}"] = 1.0
    for name, other in (("before", index - 1), ("after", index + 1)):
        near = cut[other] if 0 <= other < len(cut) else ()
        found.update({f"{name}:class {w.kind}": _NEAR for w in near if w.kind})
        if near:
            found[f"{name}:first {near[0].low}"] = _NEAR
            found[f"{name}:last {near[-1].low}"] = _NEAR
    return [(name, value) for name, value in found.items() if value]


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
    words = cut(document)
    for index, of_sentence in enumerate(words):
        seen = features(of_sentence)
        advice, claim = log_odds("advice", seen), log_odds("claims", seen)
        if of_sentence and max(advice, claim) > _WORTH_READING:
            around = context(document, words, index)
            advice, claim = advice + log_odds("advice", around), claim + log_odds("claims", around)
        judged.append(Likeness(advice, claim))
    return judged
