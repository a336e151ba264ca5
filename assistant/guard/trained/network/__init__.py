"""A small network that reads each word within its sentence and each sentence within its text: what the linear models beside it, which know pairs of words at most, cannot see.

Words come in as vectors of their meaning, with their class, their shape and whom the text is about there. Two
layers look at neighbours, one at the whole stretch; then each word is judged as a detail that tells who a patient
is, each sentence as advice and as a claim. ``scripts/train_network.py`` makes the files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.trained.network import layers, vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.guard.document import Document
    from assistant.guard.trained.classes import Word

STRETCH = 200  # words read at once, to the end of a sentence; what a word costs would grow with the text otherwise


class Seen(NamedTuple):
    """Log odds: of each word of the document, that it is a telling detail at the strength the document is read (words); of each sentence, that it is advice, and a claim (sentences x 2); of the whole, that it has each fault of conduct."""

    details: Sequence[float]
    sentences: Sequence[tuple[float, float]]
    faults: Mapping[str, float]


class Stretch(NamedTuple):
    """Some sentences of a text: the vector of each word (words x width), the numbers of its shape, class and subject, and of its sentence within the stretch."""

    vectors: NDArray[np.float32]
    shapes: list[int]
    kinds: list[int]
    subjects: list[int]
    sentences: list[int]


def seen(document: Document) -> Seen:
    """What the network says of every word and sentence of the document."""
    if not document.sentences:  # nothing but line ends
        return Seen([layers.NOTHING] * len(document.classed), [], dict.fromkeys(layers.FAULTS, layers.NOTHING))
    details: list[float] = []
    said = [(layers.NOTHING, layers.NOTHING)] * len(document.sentences)
    faults = [layers.NOTHING] * len(layers.FAULTS)
    for stretch, _, numbers in stretches(document):
        judged = layers.judged(stretch, document.options.strength)
        details += judged.details
        for number, (advice, claim) in zip(numbers, judged.sentences, strict=True):
            said[number] = max(said[number][0], advice), max(said[number][1], claim)
        faults = [max(pair) for pair in zip(faults, judged.faults, strict=True)]
    return Seen(details, said, dict(zip(layers.FAULTS, faults, strict=True)))


def stretches(document: Document) -> list[tuple[Stretch, list[Word], list[int]]]:
    """The document cut for the network, in order: each stretch with its words and the numbers of its sentences."""
    found: list[tuple[Stretch, list[Word], list[int]]] = []
    words: list[Word] = []
    of: list[int] = []
    for word in document.classed:
        number = document.sentence_index(word.start)
        if len(words) >= STRETCH and (number != of[-1] or len(words) >= 2 * STRETCH):
            found.append(_stretch(document, words, of))
            words, of = [], []
        words.append(word)
        of.append(number)
    if words:
        found.append(_stretch(document, words, of))
    return found


def subject_at(document: Document, offset: int) -> str:
    """Whom the text is about at ``offset``, and how surely, in one word each."""
    reading = document.case.at(offset)
    return f"{reading.subject} {reading.strength}"


def _stretch(document: Document, words: list[Word], of: list[int]) -> tuple[Stretch, list[Word], list[int]]:
    numbers = list(dict.fromkeys(of))
    place = {number: n for n, number in enumerate(numbers)}
    subjects = {number: layers.subject(subject_at(document, document.sentences[number][0])) for number in numbers}
    stretch = Stretch(
        vectors.of([w.text for w in words]), [_shape(w.text) for w in words], [layers.kind(w.kind) for w in words],
        [subjects[number] for number in of], [place[number] for number in of],
    )  # fmt: skip
    return stretch, words, numbers


def _shape(text: str) -> int:
    """0 a mark, 1 a number, 2 all capitals, 3 a capital first, 4 the rest."""
    if not text[0].isalnum():
        return 0
    if text[0].isdigit():
        return 1
    return 2 if text.isupper() and len(text) > 1 else 3 if text[0].isupper() else 4
