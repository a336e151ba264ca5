"""RE2 patterns that read a text without a detour.

The library turns every offset from bytes into characters and back, which for ASCII are the same, and starts a generator
for a single search: most of what a search costs. This rests on the library's inner names, so its version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterator

import re2

_ANYWHERE, _HERE, _WHOLE = re2._Anchor.UNANCHORED, re2._Anchor.ANCHOR_START, re2._Anchor.ANCHOR_BOTH
_NOWHERE = (-1, -1)
_NONE: tuple[Match, ...] = ()


class Match(re2._Match):  # type: ignore[misc]
    """A match that looks up its groups without asking the pattern how many there are."""

    __slots__ = ()

    def __getitem__(self, group: int | str) -> str | None:
        if isinstance(group, str):
            named: str | None = super().__getitem__(group)
            return named
        start, end = self._spans[group]
        return None if start < 0 else self._text[start:end]

    def start(self, group: int = 0) -> int:
        """Where ``group`` begins, -1 when it took no part."""
        at: int = self._spans[group][0]
        return at

    def end(self, group: int = 0) -> int:
        """Where ``group`` ends, -1 when it took no part."""
        at: int = self._spans[group][1]
        return at

    def span(self, group: int = 0) -> tuple[int, int]:
        """Where ``group`` begins and ends."""
        found: tuple[int, int] = self._spans[group]
        return found


class Pattern(re2._Regexp):  # type: ignore[misc]
    """An RE2 pattern; its methods take and give what those of ``re.Pattern`` do."""

    __slots__ = ()

    def search(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Match | None:
        """The first match in ``text[pos:endpos]``."""
        return self._first(_ANYWHERE, text, pos, endpos)

    def match(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Match | None:
        """The match that begins at ``pos``."""
        return self._first(_HERE, text, pos, endpos)

    def fullmatch(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Match | None:
        """The match of all of ``text[pos:endpos]``."""
        return self._first(_WHOLE, text, pos, endpos)

    def finditer(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Iterator[Match]:
        """Every match in ``text[pos:endpos]`` in order."""
        first = self._first(_ANYWHERE, text, pos, endpos)
        if first is None:
            return iter(_NONE)
        if text.isascii():
            return self._from(first)
        others: Iterator[Match] = self._match(_ANYWHERE, text, pos, endpos)
        return others

    def seen(self, encoded: bytes, pos: int, *, here: bool = False) -> bool:
        """Whether there is a match in UTF-8 bytes from ``pos`` on, or with ``here`` at ``pos``."""
        found: bool = self._regexp.Match(_HERE if here else _ANYWHERE, encoded, pos, len(encoded))[0] != _NOWHERE
        return found

    def _first(self, anchor: object, text: str, pos: int | None, endpos: int | None) -> Match | None:
        length = len(text)
        pos = 0 if pos is None or pos < 0 else pos if pos < length else length
        endpos = length if endpos is None or endpos > length else 0 if endpos < 0 else endpos
        if pos > endpos:
            return None
        encoded = text.encode()
        if len(encoded) == length:
            spans = self._regexp.Match(anchor, encoded, pos, endpos)
            return None if spans[0] == _NOWHERE else Match(self, text, pos, endpos, spans)
        spans = self._regexp.Match(anchor, encoded, _bytes(text, pos), len(encoded) if endpos == length else _bytes(text, endpos))
        if spans[0] == _NOWHERE:
            return None
        return Match(self, text, pos, endpos, [span if span == _NOWHERE else (_characters(encoded, span[0]), _characters(encoded, span[1])) for span in spans])

    def _from(self, match: Match) -> Iterator[Match]:
        """``match`` in an ASCII text and those after it, where the library would find them."""
        text, begin, endpos = match.string, match.pos, match.endpos
        pos, encoded = begin, text.encode()
        while True:
            yield match
            if begin == endpos:
                return
            end = match.end()
            begin = end if end != begin else begin + 1
            spans = self._regexp.Match(_ANYWHERE, encoded, begin, endpos)
            if spans[0] == _NOWHERE:
                return
            match = Match(self, text, pos, endpos, spans)


def compiled(source: str, options: re2.Options | None = None) -> Pattern:
    """``source`` as RE2; raises re2.error when it is faulty."""
    return Pattern(source, options or re2.Options())


def _bytes(text: str, offset: int) -> int:
    return len(text[:offset].encode()) if offset else 0


def _characters(encoded: bytes, offset: int) -> int:
    return len(encoded[:offset].decode())
