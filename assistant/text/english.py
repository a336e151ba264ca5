"""How much a run of letters reads like English words or names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assistant.text.patterns import lazy

_DATA = Path(__file__).parent / "data"
_LETTERS = lazy(r"[a-z]+")


def lines(name: str) -> list[str]:
    """The lines of a data file without comments."""
    text = (_DATA / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def common_words() -> frozenset[str]:
    """Everyday words, lower case."""
    return frozenset(word for line in lines("common_words.txt") for word in line.split())


@cache
def _letter_pairs() -> dict[str, int]:
    head, *rows = lines("letter_pairs.txt")
    return {
        row[0] + second: int(cost) for row in rows for second, cost in zip(head.split(), row[1:].split(), strict=True)
    }


def is_word(word: str) -> bool:
    """Whether ``word`` is an everyday English word."""
    return word.lower() in common_words()


def oddness(text: str) -> float:
    """Mean cost of the letter pairs of ``text``, in tenths of bits: about 35 for English, 70 for scrambled letters."""
    pairs = _letter_pairs()
    total = count = 0
    for word in _LETTERS.findall(text.lower()[:2000]):
        if word in common_words():
            total += 25 * (len(word) + 1)
        else:
            framed = f"^{word}$"
            total += sum(pairs[framed[i : i + 2]] for i in range(len(framed) - 1))
        count += len(word) + 1
    return total / count if count else 99.0


def plausible(word: str) -> bool:
    """Whether a decoded word could be an English word or a name."""
    return is_word(word) or (len(word) >= 4 and oddness(word) <= 48.0)
