"""A small network that reads each word within its sentence and each sentence within its text: what the linear models beside it, which know pairs of words at most, cannot see.

The layers of the search model's encoder, learnt further, read the words in their order; each word's class, its
shape and whom the text is about there are put beside what they made of it. Then each word is judged as a detail that
tells who a patient is, each sentence as advice and as a claim, and the whole for faults of conduct.
``scripts/train_network.py`` makes the files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.trained.network import layers, vectors
from assistant.platforms import disclaimer

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.trained.classes import Word

STRETCH, LONGEST = 256, 500  # pieces of words read at once: to the end of a sentence, and in one without an end


class Seen(NamedTuple):
    """Log odds: of each word of the document, that it is a telling detail at the strength the document is read, and what it tells if it is one (words); of each sentence, that it is advice, and a claim (sentences x 2); of the whole, that it has each fault of conduct."""

    details: Sequence[float]
    tells: Sequence[str]
    sentences: Sequence[tuple[float, float]]
    faults: Mapping[str, float]


class Stretch(NamedTuple):
    """Some sentences of a text: the pieces of each word, the numbers of its shape, class and subject, and of its sentence within the stretch."""

    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    kinds: tuple[int, ...]
    subjects: tuple[int, ...]
    sentences: tuple[int, ...]


def seen(document: Document) -> Seen:
    """What the network says of every word and sentence of the document."""
    details: list[float] = []
    tells: list[str] = []
    said = [(layers.NOTHING, layers.NOTHING)] * len(document.sentences)
    faults = [layers.NOTHING] * len(layers.FAULTS)
    for stretch, _, numbers in stretches(document):
        judged = layers.judged(stretch, document.options.strength)
        details += judged.details
        tells += judged.tells
        for number, (advice, claim) in zip(numbers, judged.sentences, strict=True):
            said[number] = max(said[number][0], advice), max(said[number][1], claim)
        faults = [max(pair) for pair in zip(faults, judged.faults, strict=True)]
    unread = len(document.classed) - len(details)
    details += [layers.NOTHING] * unread
    tells += [layers.TELLS[0]] * unread
    return Seen(details, tells, said, dict(zip(layers.FAULTS, faults, strict=True)))


def stretches(document: Document) -> list[tuple[Stretch, list[Word], list[int]]]:
    """The document cut for the network, in order: each stretch with its words and the numbers of its sentences."""
    found: list[tuple[Stretch, list[Word], list[int]]] = []
    words: list[Word] = []
    of: list[int] = []
    size = 0
    for word in _read(document) if document.sentences else ():  # there are none where there is nothing but line ends
        number, more = document.sentence_index(word.start), len(vectors.read(word.text))
        if words and (size + more > LONGEST or (size >= STRETCH and number != of[-1])):
            found.append(_stretch(document, words, of))
            words, of, size = [], [], 0
        words.append(word)
        of.append(number)
        size += more
    if words:
        found.append(_stretch(document, words, of))
    return found


def _read(document: Document) -> list[Word]:
    """The words the network reads: all but a platform's own disclaimer at the end.

    It learnt from posts without one, it tells nothing, and a draft is run once, not once without and once with it.
    """
    source = document.canonical.source
    end = disclaimer.ending(source)
    return document.classed if end == len(source) else [word for word in document.classed if document.canonical.span(word.start, word.end)[0] < end]


def subject_at(document: Document, offset: int) -> str:
    """Whom the text is about at ``offset``, and how surely, in one word each."""
    reading = document.case.at(offset)
    return f"{reading.subject} {reading.strength}"


def _stretch(document: Document, words: list[Word], of: list[int]) -> tuple[Stretch, list[Word], list[int]]:
    numbers = list(dict.fromkeys(of))
    place = {number: n for n, number in enumerate(numbers)}
    subjects = {number: layers.subject(subject_at(document, document.sentences[number][0])) for number in numbers}
    stretch = Stretch(
        tuple(tuple(vectors.read(w.text)) for w in words), tuple(_shape(w.text) for w in words), tuple(layers.kind(w.kind) for w in words),
        tuple(subjects[number] for number in of), tuple(place[number] for number in of),
    )  # fmt: skip
    return stretch, words, numbers


def _shape(text: str) -> int:
    """0 a mark, 1 a number, 2 all capitals, 3 a capital first, 4 the rest."""
    if not text[0].isalnum():
        return 0
    if text[0].isdigit():
        return 1
    return 2 if text.isupper() and len(text) > 1 else 3 if text[0].isupper() else 4
