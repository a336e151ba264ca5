"""How much each word of a text reads like a detail that tells who a patient is: a linear model over the word, its neighbours and what the text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.trained.classes import Word
from assistant.guard.trained.weights import Feature, log_odds
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_ASKED = tuple(lazy(rf"\b(?:{words})\b") for words in ("he|she|his|her|him", "patients?", "i|my|me", "you|your", "we|our|us"))
_OPENERS = frozenset(".!?:\"“(-—\n")
_LINEAR = 0.2  # what the linear model says beside the network
_EDGE = Word(0, 0, "^", "^", "")


class Detail(NamedTuple):
    """A word and the log odds that it is such a detail."""

    word: Word
    odds: float


class _Sentence(NamedTuple):
    subject: str  # whom it is about, and how surely
    speaks_of: str  # which of _ASKED it holds, a digit each
    first: bool


def details(document: Document) -> list[Detail]:
    """Every word with letters or digits, in order; public facts of the practice are never such details and left out."""
    read = dict(zip((word.start for word in document.classed), document.seen.details, strict=True))
    if document.options.strength != "post":  # the linear model has learnt from posts alone
        return [Detail(word, read[word.start]) for word in document.classed if word.spelled and not document.is_public(word.start, word.end)]
    return [Detail(word, _LINEAR * log_odds("identifiers", seen) + read[word.start]) for word, seen in features(document) if not document.is_public(word.start, word.end)]


def features(document: Document) -> list[tuple[Word, list[Feature]]]:
    """What the model weighs of each word with letters or digits."""
    words = document.classed
    framed = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    shapes = ["^", "^", *(_shape(w, n == 0 or words[n - 1].text[0] in _OPENERS) for n, w in enumerate(words)), "^", "^"]
    stands = [w.stands_for for w in framed]
    sentences = [_sentence(document, n) for n in range(len(document.sentences))]
    about = f"{document.case.has_patient:d}{min(len(document.care), 1)}{min(len(document.patient_cues), 1)}"
    found: list[tuple[Word, list[Feature]]] = []
    for n, word in enumerate(words, 2):
        if word.spelled:
            near = [w.low for w in framed[n - 2 : n + 3]]
            seen = _of_word(word, shapes[n], near, stands[n - 2 : n + 3])
            found.append((word, seen + _of_sentence(sentences[document.sentence_index(word.start)], about, word, shapes[n])))
    return found


def _of_word(word: Word, shape: str, near: list[str], stands: list[str]) -> list[Feature]:
    before2, before, itself, after, after2 = stands
    return [
        ("always", "", 1.0), ("word", word.low, 0.6), ("class", itself, 1.0), ("shape", shape, 1.0), ("ending", word.low[-3:], 0.5),
        ("word-1", near[1], 0.6), ("word+1", near[3], 0.6), ("word-2", near[0], 0.3), ("word+2", near[4], 0.3),
        ("class-1", before, 0.6), ("class+1", after, 0.6), ("class-2", before2, 0.4), ("class+2", after2, 0.4),
        ("pair-1", f"{before} {itself}", 0.6), ("pair+1", f"{itself} {after}", 0.6), ("around", f"{before} {shape} {after}", 0.6),
        ("left", f"{before2} {before} {shape}", 0.6), ("right", f"{shape} {after} {after2}", 0.6),
    ]  # fmt: skip


def _of_sentence(sentence: _Sentence, about: str, word: Word, shape: str) -> list[Feature]:
    sort = "number" if shape[0] == "#" else "name" if shape in ("Aa", "AA") else "word"
    return [
        ("subject", f"{sentence.subject} {sort}", 1.0), ("subject-class", f"{sentence.subject} {word.stands_for}", 0.5), ("speaks", f"{sentence.speaks_of} {sort}", 0.7),
        ("about", f"{about} {sort}", 1.0), ("about-shape", f"{about} {shape}", 0.5), ("about-class", f"{about} {word.stands_for}", 0.5), ("place", f"{sentence.first:d} {sort}", 0.5),
    ]  # fmt: skip


def _sentence(document: Document, number: int) -> _Sentence:
    start, end = document.sentences[number]
    reading = document.case.at(start)
    low = document.low[start:end]
    return _Sentence(f"{reading.subject}{reading.strength}", "".join("1" if p.search(low) else "0" for p in _ASKED), number == 0)


def _shape(word: Word, opens: bool) -> str:
    text = word.text
    if text[0].isdigit():
        return word.low
    shape = text if not text[0].isalpha() else "AA" if len(text) > 1 and text.isupper() else "Aa" if text[0].isupper() else "a"
    return f"{shape}^" if opens else shape
