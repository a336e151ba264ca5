"""Splices in a text that remember where every character came from."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``start:end`` by ``new``; a ``trick`` names a disguise, "" an innocent habit."""

    start: int
    end: int
    new: str
    trick: str = ""


class Page:
    """A text under revision. ``starts`` and ``ends`` place each character in the source; None: same place."""

    def __init__(self, source: str) -> None:
        self.text = source
        self.starts: array[int] | None = None
        self.ends: array[int] | None = None
        self.hidden: list[tuple[int, int, str]] = []

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make the edits, which are in order and do not overlap."""
        if not edits:
            return
        self.hidden += [(*self.place(e.start, e.end), e.trick) for e in edits if e.trick]
        if all(e.end - e.start == len(e.new) == 1 for e in edits) or self._same_places(edits):
            self._splice_text(edits)
            return
        starts = self.starts if self.starts is not None else array("l", range(len(self.text)))
        ends = self.ends if self.ends is not None else array("l", range(1, len(self.text) + 1))
        new_starts, new_ends = array("l"), array("l")
        at = 0
        for edit in edits:
            new_starts += starts[at : edit.start]
            new_ends += ends[at : edit.start]
            if edit.new and edit.end > edit.start:
                new_starts += array("l", [starts[edit.start]]) * len(edit.new)
                new_ends += array("l", [max(ends[edit.start : edit.end])]) * len(edit.new)
            elif edit.new:
                place = starts[edit.start] if edit.start < len(starts) else ends[-1]
                new_starts += array("l", [place]) * len(edit.new)
                new_ends += array("l", [place]) * len(edit.new)
            at = edit.end
        self.starts, self.ends = new_starts + starts[at:], new_ends + ends[at:]
        self._splice_text(edits)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that ``start:end`` stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        return place(self.starts, self.ends, start, end)

    def _same_places(self, edits: Sequence[Edit]) -> bool:
        return self.starts is None and all(e.new == self.text[e.start : e.end] for e in edits)

    def _splice_text(self, edits: Sequence[Edit]) -> None:
        parts: list[str] = []
        at = 0
        for edit in edits:
            parts += (self.text[at : edit.start], edit.new)
            at = edit.end
        self.text = "".join([*parts, self.text[at:]])


def place(starts: Sequence[int], ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The source span of ``start:end`` under an offset map, empty for an empty span."""
    if start >= end or start >= len(starts):
        at = starts[start] if start < len(starts) else (ends[-1] if len(ends) else 0)
        return at, at
    return starts[start], max(ends[start:end])
