"""The form of a text that rules read: every disguise folded in place, with a map back to what was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import TooLong

_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A disguise at ``start:end`` of the source, by the name of its trick."""

    start: int
    end: int
    trick: str


@dataclass(frozen=True, slots=True)
class Canonical:
    """A text as rules read it. ``starts`` and ``ends`` place each character of ``text`` in ``source``; None: same place."""

    source: str
    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    hidden: tuple[Hidden, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of ``source`` that ``text[start:end]`` stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            place = self.starts[start] if start < len(self.starts) else len(self.source)
            return place, place
        return self.starts[start], self.ends[end - 1]


def fold(text: str, limit: int = 100_000) -> Canonical:
    """The canonical form of ``text``; raises TooLong, or Unreadable when the disguises do not settle."""
    if len(text) > limit:
        raise TooLong(len(text), limit)
    return Canonical(text, text)


def printable(text: str) -> str:
    """``text`` as it may be shown or copied: no control, bidi or tag characters, no lone surrogates."""
    return _UNSHOWABLE.sub("", _SURROGATE.sub("\ufffd", text))
