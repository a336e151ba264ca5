"""What a feature of a text speaks for, and how much: the weights ``scripts/train_guard.py`` learns, a file a question."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
SCALE = 100  # weights are stored as whole hundredths of log odds
Features = list[tuple[str, float]]


def log_odds(question: str, features: Iterable[tuple[str, float]]) -> float:
    """How likely the answer to ``question`` is yes, as log odds: the features' values times their weights."""
    known = weights(question)
    return sum(value * known[name] for name, value in features if name in known) / SCALE


@cache
def weights(question: str) -> dict[str, int]:
    """Feature -> weight, of ``<question>.txt``: a line "= weight", then the features that have it, a line each."""
    found: dict[str, int] = {}
    for block in (FOLDER / f"{question}.txt").read_text(encoding="utf-8").split("\n= ")[1:]:
        weight, *names = block.split("\n")
        found.update(dict.fromkeys(names, int(weight)))
    return found


def written(head: str, found: dict[str, int]) -> str:
    """The text of such a file, the strongest "yes" first. ``head``: what stands above, lines of comment."""
    by_weight: dict[int, list[str]] = {}
    for name, weight in found.items():
        by_weight.setdefault(weight, []).append(name)
    return head + "".join(f"\n= {weight}\n" + "\n".join(sorted(by_weight[weight])) for weight in sorted(by_weight, reverse=True)) + "\n"
