"""Mends slips of the finger in a question: ``"testimonal discalimer"`` -> ``"testimonial disclaimer"``.

A word is a slip when no card uses it and the search model's vocabulary does not have it, and a word that cards use
is one letter away: one too many, too few, wrong, or two swapped.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

_WORD = re.compile(r"[A-Za-z]+")
_SHORTEST = 6  # shorter words are too near to too many others
_USED = 3  # times a word is used before it is offered
_VOCABULARY = Path(__file__).resolve().parent / "minilm" / "tokenizer.json"


class Spelling:
    """Knows the words of these texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._uses = Counter(word.lower() for text in texts for word in _WORD.findall(text))

    def mended(self, text: str) -> str:
        """The text with its slips mended; everything else as it was."""
        return _WORD.sub(lambda match: self._word(match[0]), text)

    def _word(self, word: str) -> str:
        low = word.lower()
        if len(low) < _SHORTEST or low in self._uses or low in known():
            return word
        near = {other for part in parts(low) for other in self._by_part[part] if one_slip(low, other)}
        # The first letter is seldom the wrong one; the name breaks ties, so that the same word is always chosen.
        return max(near, key=lambda other: (other[0] == low[0], self._uses[other], other), default=word)

    @cached_property
    def _by_part(self) -> defaultdict[str, list[str]]:
        """Words by what is left of them when a letter is taken out."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word, uses in self._uses.items():
            if uses >= _USED and len(word) >= _SHORTEST - 1:
                for part in parts(word):
                    found[part].append(word)
        return found


def parts(word: str) -> set[str]:
    """A word, and what is left of it without one of its letters: two words a slip apart have one of these in common."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


def one_slip(wrong: str, right: str) -> bool:
    """Whether one letter is too many, too few or wrong, or two are swapped."""
    if wrong == right:
        return False
    n = next((n for n, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b), min(len(wrong), len(right)))
    a, b = wrong[n:], right[n:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


@cache
def known() -> frozenset[str]:
    """Whole English words, some 20,000, as the model's tokenizer lists them."""
    return frozenset(json.loads(_VOCABULARY.read_text(encoding="utf-8"))["model"]["vocab"])
