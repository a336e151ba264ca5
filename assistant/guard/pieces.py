"""A sentence as words and marks, and the noun phrases in it: no grammar, only closed classes and the verbs of ``phrases``."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import phrases
from assistant.guard.closed_words import AUXILIARIES, CLOSED, CONTRACTED, DETERMINERS, PREPOSITIONS, PRONOUNS

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.trained.classes import Word

CLOSES = frozenset(",.!?;:)—–…\n")


class Piece(NamedTuple):
    """A word (parts joined by hyphens as one) or a mark of a sentence; ``telling`` where it must go."""

    start: int
    end: int
    low: str
    kind: str
    telling: bool

    @property
    def word(self) -> bool:
        """Whether it has letters or digits."""
        return self.low[:1].isalnum()


def _start(word: Word) -> int:
    return word.start


def pieces_of(document: Document, s: int, e: int, start: int, end: int) -> list[Piece]:
    """The pieces of ``s:e``; those of ``start:end`` are telling."""
    text, words = document.text, document.classed
    found: list[Piece] = []
    glued = False
    for word in words[bisect_left(words, s, key=_start) : bisect_left(words, e, key=_start)]:
        joins = word.text in "-‑&'’/" and found and found[-1].end == word.start and text[word.end : word.end + 1].isalnum() and found[-1].word
        telling = word.start < end and start < word.end
        low = word.text.lower().replace("’", "'")
        if (joins or (glued and found)) and found:
            left = found.pop()
            found.append(Piece(left.start, word.end, left.low + low, word.kind, left.telling or telling))
        else:
            found.append(Piece(word.start, word.end, low, word.kind, telling))
        glued = bool(joins)
    return found


def is_open(text: str, pieces: list[Piece], n: int) -> bool:
    """Whether the piece can belong to a name or a noun with its adjectives."""
    piece = pieces[n]
    return piece.word and piece.low not in CLOSED and piece.low not in DETERMINERS and not piece.low.endswith(CONTRACTED) and not (is_verb(text, pieces, n) and not piece.telling)


def closes(pieces: list[Piece], n: int) -> bool:
    """Whether a mark ends a clause there; the stop of "St." does not."""
    return pieces[n].low in CLOSES and not (pieces[n].low == "." and n + 1 < len(pieces))


def is_verb(text: str, pieces: list[Piece], n: int) -> bool:
    """Whether the piece is a verb with a subject, as far as its neighbours and the listed forms tell."""
    piece = pieces[n]
    if piece.low in AUXILIARIES:
        return True
    if text[piece.start].isupper() or n == 0 or "-" in piece.low:
        return False
    if pieces[n - 1].low in ("he", "she", "who", "they") and piece.word and piece.low not in CLOSED | DETERMINERS:
        return True
    if pieces[n - 1].low in DETERMINERS or pieces[n - 1].low in PREPOSITIONS - {"to"}:
        return False  # "the retired", "for runs"
    if piece.low.endswith("s") and not piece.low.endswith(("ss", "us", "is")) and n + 1 < len(pieces) and (pieces[n + 1].low in DETERMINERS or pieces[n + 1].low in ("how", "what", "that", "to", "why", "him", "it", "us", "me", "you")):
        return True  # "half the town asks how"
    return phrases.verb_follows(text, piece.start)


def noun_phrase(text: str, pieces: list[Piece], first: int, last: int) -> tuple[int, int]:
    """The noun around ``first`` to ``last`` with its adjectives and its article or owner."""
    while first > 0 and is_open(text, pieces, first - 1) and pieces[first].low not in DETERMINERS and not pieces[first - 1].low.endswith("'s"):
        first -= 1
    while last + 1 < len(pieces) and is_open(text, pieces, last + 1) and not pieces[last].low.endswith("'s"):
        last += 1
    if first > 0 and (pieces[first - 1].low in DETERMINERS or pieces[first - 1].low.endswith("'s")) and pieces[first].low not in DETERMINERS:
        first -= 1
        if first > 0 and pieces[first].low == "the" and text[pieces[first - 1].start].isupper() and text[pieces[first + 1].start].isupper() and pieces[first - 1].word:
            return noun_phrase(text, pieces, first - 1, last)  # "Jimbo the Great"
        while first > 0 and pieces[first].low.endswith("'s") and text[pieces[first - 1].start].isupper() and pieces[first - 1].word:
            first -= 1  # "Miss Ottoline's"
    return first, last


def with_tails(text: str, pieces: list[Piece], last: int) -> int:
    """The end of a phrase with the phrases that hang on it: "the owner of the corner shop in Denver"."""
    while last + 2 < len(pieces) and pieces[last + 1].low in ("of", "in", "at", "for", "from", "on"):
        n = last + 2
        if not (pieces[last + 1].low == "of" or pieces[n].low in ("the", "a", "an") or text[pieces[n].start].isupper()) or pieces[n].low in PRONOUNS:
            break
        if pieces[n].low in DETERMINERS and n + 1 < len(pieces):
            n += 1
        if not is_open(text, pieces, n):
            break
        while n + 1 < len(pieces) and is_open(text, pieces, n + 1):
            n += 1
        if pieces[n].low.endswith("'s"):
            break
        last = n
    return last


def has_verb(words: str) -> bool:
    """Whether any of the words is a verb by its form alone."""
    plain = [w.strip(".,!?;:()\"“”").lower().replace("’", "'") for w in words.split()]
    return any(w in AUXILIARIES or w.endswith(("'s", "'re", "'m", "'ve", "n't")) or phrases.is_finite(w) for w in plain)
