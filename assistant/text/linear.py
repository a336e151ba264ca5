"""RE2 patterns that read a text without a detour.

The library turns every offset from bytes into characters and back, which for ASCII are the same, even where nothing is
found, and starts a generator for a single search: most of what a search costs. This rests on the library's inner names, so its version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterator

import re2

_ANYWHERE, _HERE, _WHOLE = re2._Anchor.UNANCHORED, re2._Anchor.ANCHOR_START, re2._Anchor.ANCHOR_BOTH
_NOWHERE = (-1, -1)


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
        if pos == 0 and endpos is None and text.isascii():
            spans = self._regexp.Match(_ANYWHERE, text.encode(), 0, len(text))
            return None if spans[0] == _NOWHERE else Match(self, text, 0, len(text), spans)
        return self._first(_ANYWHERE, text, pos, endpos)

    def match(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Match | None:
        """The match that begins at ``pos``."""
        return self._first(_HERE, text, pos, endpos)

    def fullmatch(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Match | None:
        """The match of all of ``text[pos:endpos]``."""
        return self._first(_WHOLE, text, pos, endpos)

    def finditer(self, text: str, pos: int | None = 0, endpos: int | None = None) -> Iterator[Match]:
        """Every match in ``text[pos:endpos]`` in order."""
        first = self.search(text, pos, endpos)
        return iter(()) if first is None else self._from(first)

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
        at = len(text[:pos].encode())
        spans = self._regexp.Match(anchor, encoded, at, len(encoded) if endpos == length else len(text[:endpos].encode()))
        return None if spans[0] == _NOWHERE else Match(self, text, pos, endpos, _in_characters(encoded, spans, at, pos))

    def _from(self, match: Match) -> Iterator[Match]:
        """``match`` and those after it, where the library would find them."""
        text: str = match.string
        pos: int = match.pos
        endpos: int = match.endpos
        encoded = text.encode()
        ascii_ = len(encoded) == len(text)
        begin = pos
        at = pos if ascii_ else len(text[:pos].encode())
        stop = endpos if ascii_ else len(text[:endpos].encode())
        while True:
            yield match
            if begin == endpos:
                return
            end = match.end()
            following = end if end != begin else begin + 1
            at = following if ascii_ else at + len(text[begin:following].encode())
            begin = following
            spans = self._regexp.Match(_ANYWHERE, encoded, at, stop)
            if spans[0] == _NOWHERE:
                return
            match = Match(self, text, pos, endpos, spans if ascii_ else _in_characters(encoded, spans, at, begin))


def compiled(source: str, options: re2.Options | None = None) -> Pattern:
    """``source`` as RE2; raises re2.error when it is faulty."""
    return Pattern(source, options or re2.Options())


def _in_characters(encoded: bytes, spans: list[tuple[int, int]], at: int, pos: int) -> list[tuple[int, int]]:
    """``spans`` of bytes as spans of characters; byte ``at`` begins character ``pos``."""
    first = spans[0][0]
    pos += len(encoded[at:first].decode())
    return [span if span == _NOWHERE else (pos + len(encoded[first : span[0]].decode()), pos + len(encoded[first : span[1]].decode())) for span in spans]
