"""How much a post reads like each fault of conduct: linear models over its words and over which cues of the conduct rules it holds, beside the network."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from assistant.guard.conduct import cues
from assistant.guard.once import once
from assistant.guard.trained import sentences
from assistant.guard.trained.classes import Word
from assistant.guard.trained.weights import Feature, log_odds

if TYPE_CHECKING:
    from assistant.guard.document import Document, Span

QUESTIONS: Final = ("boundary", "naysayer_engagement", "confirms_patient", "disparages_colleague", "undisclosed_ad", "consent_needed", "misinformation")
_CUES: Final = ("attraction", "contempt", "creed", "disclosure", "endorsement", "live", "people", "portrait", "quarrel", "slander")
_WORD, _PAIR = 0.6, 0.5  # what a single word and a pair count beside a cue
_WORTH_CUES: Final = -4.5  # by its words alone; no cue and few pairs of them make a fault of less
_SHOUTED: Final = 3  # letters


def odds(document: Document, question: str) -> float:
    """Log odds that the whole post has this fault, by its words and by the guard's network."""
    return document.seen.faults[question] + by_words(document, question)


@once
def by_words(document: Document, question: str) -> float:
    """What its words and cues say of the fault. The cues, slow to seek at a start, are asked where the words leave it open."""
    found = log_odds(question, _words(document))
    return found if found < _WORTH_CUES else found + log_odds(question, _cues(document))


def telling(document: Document, question: str) -> list[Span]:
    """The sentences that speak for the fault; all of them where no single one does."""
    if question not in QUESTIONS:
        return [document.sentences[most]] if (most := _most(document, question)) is not None else document.sentences
    cut = sentences.cut(document)
    found = [span for span, words in zip(document.sentences, cut, strict=True) if log_odds(question, of_sentence(words)) > 0]
    return found or document.sentences


def _most(document: Document, question: str) -> int | None:
    """The number of the sentence in which the guard's network sees most of it: a telling word, advice, a claim."""
    if question == "identifier":
        odds = max(zip(document.seen.details, document.classed, strict=True), key=lambda pair: pair[0], default=None)
        return document.sentence_index(odds[1].start) if odds else None
    place = ("advice", "claim").index(question)
    return max(range(len(document.sentences)), key=lambda n: document.seen.sentences[n][place], default=None)


def features(document: Document) -> list[Feature]:
    """What the models weigh: the words of each sentence and what stands side by side, how the post opens, which cues it holds."""
    return [*_words(document), *_cues(document)]


@once
def _words(document: Document) -> list[Feature]:
    found = {feature for words in sentences.cut(document) for feature in of_sentence(words)}
    opening = next((w for w in document.classed if w.spelled), None)
    return [("always", "", 1.0), *sorted(found), *([("opens", opening.low, 1.0)] if opening else [])]


@once
def _cues(document: Document) -> list[Feature]:
    return [("cue", f"{file} {group}", 1.0) for file in _CUES for group in cues.groups(file) if cues.says(document, file, group)]


def of_sentence(words: Sequence[Word]) -> set[Feature]:
    """What is weighed of one sentence."""
    found: set[Feature] = {("word", w.low, _WORD) for w in words}
    found |= {("class", w.kind, _WORD) for w in words if w.kind}
    found |= {("pair", f"{before} {after}", _PAIR) for before, after in pairwise(["^", *(w.low for w in words), "$"])}
    if any(len(w.text) >= _SHOUTED and w.text.isupper() for w in words):
        found.add(("shouts", "", _WORD))
    return found
