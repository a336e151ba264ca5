"""A list begun elsewhere."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def rotated(things: list[T], start: int) -> list[T]:
    """``things`` from the one at ``start`` on, counted round and round."""
    start = start % len(things) if things else 0
    return things[start:] + things[:start]
