"""A reading of a document is made once for each thing it is about."""

from __future__ import annotations

from assistant.guard.document import Document, Options
from assistant.guard.once import once
from assistant.profile import EMPTY

asked: list[tuple[str, int]] = []


@once
def letter(document: Document, at: int) -> str:
    """The letter at ``at``."""
    asked.append((document.text, at))
    return document.text[at]


def test_each_document_and_place_is_read_once() -> None:
    one, other = Document("ab", EMPTY, Options()), Document("cd", EMPTY, Options())
    assert [letter(d, at) for d in (one, other, one, other) for at in (0, 1)] == ["a", "b", "c", "d", "a", "b", "c", "d"]
    assert asked == [("ab", 0), ("ab", 1), ("cd", 0), ("cd", 1)]
    assert letter.__doc__ == "The letter at ``at``."
