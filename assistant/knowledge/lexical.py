"""Finds entries by their words (BM25), which vectors blur: names of laws, networks, drugs, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.passages import Entry

if TYPE_CHECKING:
    from bm25s import BM25

_K1 = 0.8  # by measurement: many questions an entry say the same word, which should soon count no more
_STOP = frozenset(
    line
    for line in (Path(__file__).parent / "stopwords.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


class Lexical:
    """A BM25 index over the entries' titles, texts and questions."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._tokens = [tokens(" ".join(entry.texts)) for entry in entries]

    def scores(self, query: str) -> NDArray[np.float32]:
        """One score an entry, from 0 to about 1: the share of the query's weight that its words carry."""
        wanted = [token for token in tokens(query) if token in self._rarity]
        total = sum(self._rarity.get(token, self._rarest) for token in tokens(query))
        if not wanted:
            return np.zeros(len(self._tokens), dtype=np.float32)
        return np.asarray(self._model.get_scores(wanted), dtype=np.float32) / (1.5 * total)

    @cached_property
    def _model(self) -> BM25:
        from bm25s import BM25  # 0.1 s: only when something is searched

        model = BM25(k1=_K1)
        model.index(self._tokens, show_progress=False)
        return model

    @cached_property
    def _rarity(self) -> dict[str, float]:
        counts: dict[str, int] = {}
        for document in self._tokens:
            for token in set(document):
                counts[token] = counts.get(token, 0) + 1
        n = len(self._tokens)
        return {token: float(np.log(1 + (n - c + 0.5) / (c + 0.5))) for token, c in counts.items()}

    @cached_property
    def _rarest(self) -> float:
        return max(self._rarity.values(), default=1.0)


def tokens(text: str) -> list[str]:
    """Lower-case words without the common ones, plural and -ing folded."""
    found = re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.lower()))
    return [_stem(word) for word in found if word not in _STOP]


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
