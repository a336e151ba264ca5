"""What a feature of a text speaks for, and how much: the weights ``scripts/train_guard.py`` learns, a file a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
WORDS = FOLDER / "words.txt"
SCALE = 100  # weights are stored as whole hundredths of log odds
Feature = tuple[str, str, float]  # kind ("pair"), what it is ("you can"), how much it counts
Weights = Mapping[str, Mapping[str, int]]  # kind -> what it is -> weight
_NONE: dict[str, int] = {}


def log_odds(question: str, features: Iterable[Feature]) -> float:
    """How likely the answer to ``question`` is yes, as log odds: what each feature counts times its weight."""
    known = weights(question)
    return sum(counts * known[kind].get(what, 0) for kind, what, counts in features) / SCALE


@cache
def weights(question: str) -> Weights:
    """The weights of ``<question>.txt``. Its second line has those of the words of ``words.txt``, four hexadecimal digits each, so that they are read at once; a file with few words has that line empty and a block of them."""
    head, *blocks = (FOLDER / f"{question}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n= ")
    found: dict[str, dict[str, int]] = defaultdict(lambda: _NONE)
    numbers = memoryview(bytes.fromhex(head.rsplit("\n", 1)[1])).cast("h")
    found["word"] = dict(zip(_words(), numbers, strict=True)) if numbers else {}
    for block in blocks:
        name, *names = block.split("\n")
        kind, weight = name.split(" ")
        if kind not in found:
            found[kind] = {}
        found[kind].update(dict.fromkeys(names, int(weight)))
    return found


@cache
def _words() -> list[str]:
    return WORDS.read_text(encoding="utf-8").rstrip("\n").split("\n")


def written(head: str, words: list[str], found: Weights) -> str:
    """The text of such a file: ``words`` first, then each kind of feature, the strongest "yes" first. ``head``: a line of comment."""
    numbers = b"".join(found["word"].get(word, 0).to_bytes(2, "little", signed=True) for word in words)
    parts = [f"{head}\n{numbers.hex()}"]
    for kind in sorted(found.keys() - ({"word"} if words else set())):
        by_weight: dict[int, list[str]] = {}
        for what, weight in found[kind].items():
            by_weight.setdefault(weight, []).append(what)
        parts += ["\n".join([f"{kind} {weight}", *sorted(by_weight[weight])]) for weight in sorted(by_weight, reverse=True)]
    return "\n= ".join(parts) + "\n"
