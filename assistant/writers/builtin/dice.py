"""Seeded choices: the same brief and seed always choose the same words; the next seed moves on to the next ones."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.rotation import rotated

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dice:
    """Choices for one draft. ``base`` names what is written about; ``turn`` counts the drafts of it."""

    base: str
    turn: int

    def order(self, name: str, things: Sequence[T]) -> list[T]:
        """All of ``things`` in an order of this base, started at a place that moves by one with each turn."""
        return rotated(self.still(name, things), self.turn)

    def still(self, name: str, things: Sequence[T]) -> list[T]:
        """All of ``things`` in an order of this base, the same at every turn."""
        mixed = list(things)
        _random(f"{self.base}|{name}").shuffle(mixed)
        return mixed

    def pick(self, name: str, things: Sequence[T]) -> T:
        """One of ``things``. Raises IndexError when there is none."""
        return things[_random(f"{self.base}|{self.turn}|{name}").randrange(len(things))]

    def chance(self, name: str, share: float) -> bool:
        """True for about ``share`` of all drafts."""
        return _random(f"{self.base}|{self.turn}|{name}").random() < share


def _random(key: str) -> random.Random:
    return random.Random(int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big"))
