"""Words with their places."""

from __future__ import annotations

from typing import NamedTuple

from assistant.text.patterns import lazy

_WORD = lazy(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")


class Token(NamedTuple):
    """A word at ``start:end``: letters, with the apostrophes and hyphens inside it."""

    start: int
    end: int
    text: str


_token = Token._make


def words(text: str) -> list[Token]:
    """The words of ``text`` in order; "don't" and "follow-up" are one word each, digits are none."""
    return [_token((*m.span(), m[0])) for m in _WORD.finditer(text)]
