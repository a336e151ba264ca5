"""Words with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.text.patterns import lazy, lazy_re2

_WORD = lazy(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_PLAIN = re.compile(r"\w+")
_CAPITAL = lazy_re2(r"\b\p{Lu}[\p{L}’'-]{2,}")


class Token(NamedTuple):
    """A word at ``start:end``: letters, with the apostrophes and hyphens inside it."""

    start: int
    end: int
    text: str


_token = Token._make


def words(text: str) -> list[Token]:
    """The words of ``text`` in order; "don't" and "follow-up" are one word each, digits are none."""
    return [_token((*m.span(), m[0])) for m in _WORD.finditer(text)]


def capitals(text: str) -> list[str]:
    """The words of three letters or more that begin with a capital, as names do."""
    found: list[str] = _CAPITAL.findall(text)
    return found


def plain(text: str) -> str:
    """The words and figures of ``text`` in small letters, a space between two, to know the same words again whatever stands between them."""
    return " ".join(_PLAIN.findall(text.lower()))
