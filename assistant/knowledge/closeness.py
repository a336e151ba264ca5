"""How near a question comes to every entry in meaning, and whether it comes nearer to what no entry answers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.embedding import Vectors, similarity, unit
from assistant.knowledge.index import Index
from assistant.knowledge.passages import OUTSIDE

Scores = NDArray[np.float32]

# Set by measurement (benchmarks/search.py).
_TEXTS = 3  # an entry's nearest texts that count: one alone may be near by a word it shares
_AWAY = 0.5  # share of the nearness to questions no card answers that is taken off


class Closeness:
    """Half the nearest texts of an entry, half its centre."""

    def __init__(self, index: Index) -> None:
        self._owners = index.owners
        self._entries = len(index.entries)
        self._centres = _centres(index)
        texts = np.bincount(index.owners, minlength=self._entries)
        self._has = np.arange(_TEXTS) < texts[:, None]
        shelves = np.array([entry.passage.shelf for entry in index.entries])
        self._outside = index.vectors[(shelves == OUTSIDE)[index.owners]]

    def of(self, vector: Vectors, rows: NDArray[np.int64], similar: Scores) -> Scores:
        """Every entry's closeness to a question, from its vector and the rows nearest to it."""
        return np.asarray((self._nearest(rows, similar) + similarity(self._centres, vector)) / 2, dtype=np.float32)

    def away(self, vector: Vectors) -> float:
        """What to take off a closeness before it is held against a floor."""
        found = np.sort(similarity(self._outside, vector))[-_TEXTS:]
        return _AWAY * max(0.0, float(found.mean())) if len(found) else 0.0

    def _nearest(self, rows: NDArray[np.int64], similar: Scores) -> Scores:
        """The mean of each entry's nearest texts; one that is not among ``rows`` counts as the farthest of them."""
        order = np.lexsort((-similar, self._owners[rows]))
        owners, similar = self._owners[rows][order], similar[order]
        place = np.arange(len(owners)) - np.searchsorted(owners, owners)
        kept = place < _TEXTS
        best = np.full((self._entries, _TEXTS), similar.min(), dtype=np.float32)
        best[owners[kept], place[kept]] = similar[kept]
        return np.asarray(np.mean(best, axis=1, where=self._has), dtype=np.float32)


def _centres(index: Index) -> Vectors:
    """One unit row an entry, between its body and the mean of its questions."""
    first = np.searchsorted(index.owners, np.arange(len(index.entries)))
    total = np.add.reduceat(index.vectors, first, axis=0)
    bodies = index.vectors[first]
    questions = np.bincount(index.owners, minlength=len(index.entries))[:, None] - 1
    return unit(np.asarray((total - bodies) / np.maximum(questions, 1) + bodies, dtype=np.float32))
