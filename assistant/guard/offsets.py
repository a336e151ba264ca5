"""Questions about sorted places in a text."""

from __future__ import annotations

from bisect import bisect_left


def within(offsets: list[int], start: int, end: int) -> bool:
    """Whether any of the sorted offsets lies in ``start:end``."""
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end
