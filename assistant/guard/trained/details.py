"""How much each word of a text reads like a detail that tells who a patient is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.trained import bars

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.trained.classes import Word


class Detail(NamedTuple):
    """A word, the log odds that it is such a detail, and what it tells if it is: NAME, AGE, ..."""

    word: Word
    odds: float
    tells: str


def details(document: Document) -> list[Detail]:
    """Every word with letters or digits, in order; public facts of the practice are never such details and left out."""
    read = zip(document.classed, document.seen.details, document.seen.tells, strict=True)
    return [Detail(word, bars.of_part(document, "identifier", odds), tells) for word, odds, tells in read if word.spelled and not document.is_public(word.start, word.end)]
