"""What models cost, from ``prices.toml``: US dollars per million tokens, with the source and the day it was read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from evals.errors import RunError

FILE = Path(__file__).resolve().parent / "prices.toml"
_MILLION = 1_000_000
_DATED = re.compile(r"-\d{4}-?\d{2}-?\d{2}$")  # "gpt-x-2026-01-05" costs what "gpt-x" costs


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens, asked and answered."""

    asked: float
    answered: float

    def cost(self, asked: int, answered: int) -> float:
        """US dollars for so many tokens."""
        return (asked * self.asked + answered * self.answered) / _MILLION

    def __str__(self) -> str:
        return f"{self.asked:g}/{self.answered:g}"


def of_model(model: str, file: Path = FILE) -> Price | None:
    """The price of a model by its name, a date at its end aside; None when the table has none. Raises RunError."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        prices = {name: Price(float(row["asked"]), float(row["answered"])) for name, row in table.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RunError(f"The price table {file} cannot be read ({type(error).__name__}).") from None
    return prices.get(model) or prices.get(_DATED.sub("", model))


def parse(text: str) -> Price:
    """A price written as ASKED/ANSWERED. Raises RunError."""
    asked, slash, answered = text.partition("/")
    try:
        price = Price(float(asked), float(answered)) if slash else None
    except ValueError:
        price = None
    if price is None or not (0 <= price.asked < float("inf") and 0 <= price.answered < float("inf")):
        raise RunError("Write a price as ASKED/ANSWERED in US dollars per million tokens, such as 0.75/4.50.")
    return price
