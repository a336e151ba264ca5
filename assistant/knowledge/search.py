"""Finds passages: vectors and words together, best first, nothing rather than something far-fetched."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.embedding import Embedder, Vectors, for_settings
from assistant.knowledge.index import Index, open_index
from assistant.knowledge.lexical import Lexical
from assistant.knowledge.passages import SHELVES, TOPICS, Entry, scored
from assistant.settings import Settings
from assistant.stages import Passage, Safe

Scores = NDArray[np.float32]
Nearest = Callable[[Vectors, int], tuple[NDArray[np.int64], Scores]]  # vector, k -> rows and similarities

WORDS = 0.3  # weight of the words' score; the rest is the vectors'
FLOOR = 0.3
TOPIC_DISCOUNT = 0.85
HOME = 0.05
_NEAR = 200


class Search:
    """An opened index. ``degraded`` is a sentence when it runs below its best, else empty."""

    def __init__(self, index: Index, embedder: Embedder, nearest: Nearest | None = None, degraded: str = "") -> None:
        self._index = index
        self._embedder = embedder
        self._nearest = nearest or _exact(index)
        self._lexical = Lexical(index.entries)
        self.degraded = degraded

    def search(
        self,
        query: Safe | str,
        *,
        shelves: tuple[str, ...] = SHELVES,
        jurisdiction: str | None = None,
        specialty: str | None = None,
        limit: int = 10,
    ) -> tuple[Passage, ...]:
        """At most ``limit`` passages, best first; empty when nothing is good enough."""
        text = (query.text if isinstance(query, Safe) else query)[:2000]
        if not text.strip() or not self._index.entries:
            return ()
        dense = self._dense(text, guarded=isinstance(query, Safe))
        total = (1 - WORDS) * dense + WORDS * np.minimum(self._lexical.scores(text), 1.0)
        ranked = []
        for number in np.flatnonzero(total >= FLOOR):
            entry = self._index.entries[number]
            if entry.passage.shelf in shelves:
                ranked.append((float(total[number]) * _weight(entry, jurisdiction, specialty), int(number)))
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))
        return tuple(scored(self._index.entries[n], score) for score, n in ranked[:limit] if score >= FLOOR)

    def _dense(self, text: str, *, guarded: bool) -> Scores:
        best = np.zeros(len(self._index.entries), dtype=np.float32)
        rows, similar = self._nearest(self._embedder.embed([text])[0], _NEAR)
        np.maximum.at(best, self._index.owners[rows], similar)
        return best


def open_search(settings: Settings) -> Search:
    """Open the index, building it when a card changed."""
    embedder = for_settings(settings)
    return Search(open_index(settings, embedder), embedder)


def _exact(index: Index) -> Nearest:
    def nearest(vector: Vectors, k: int) -> tuple[NDArray[np.int64], Scores]:
        similar = index.vectors @ vector
        rows = np.argpartition(-similar, min(k, len(similar) - 1))[:k]
        return rows, similar[rows]

    return nearest


def _weight(entry: Entry, jurisdiction: str | None, specialty: str | None) -> float:
    weight = TOPIC_DISCOUNT if entry.passage.shelf == TOPICS else 1.0
    if specialty and specialty.lower() in entry.specialties:
        weight += HOME
    return weight + _closeness(entry.passage.jurisdiction, jurisdiction)


def _closeness(place: str, home: str | None) -> float:
    """Guidance of the reader's own place first, that of another country last."""
    if home is None or place == "INT":
        return 0.0
    if place == home or (home.startswith(f"{place}-")):
        return HOME
    return -HOME
