"""Finds passages: vectors and words together, best first, nothing rather than something far-fetched.

When a part fails, search goes on with what is left and says so in ``Search.degraded``: the Chroma store gone, the
plain vectors answer (exact, a little slower); the embedding endpoint silent, the words alone do. Only when there
is no index at all and none can be built does ``open_search`` raise SearchUnavailable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assistant.errors import SearchUnavailable
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

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        nearest: Nearest | None = None,
        *,
        degraded: str = "",
        close: Callable[[], None] | None = None,
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._exact = _exact(index)
        self._nearest = nearest or self._exact
        self._lexical = Lexical(index.entries)
        self._close = close
        self.degraded = degraded

    def close(self) -> None:
        """Let go of the store, if one is held."""
        if self._close is not None:
            self._close()
            self._close, self._nearest = None, self._exact

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
        if not (guarded or self._embedder.local):
            return best  # text nobody has guarded stays on this machine: the words alone must find it
        try:
            vector = self._embedder.embed([text])[0]
            if vector.shape[0] != self._index.vectors.shape[1]:
                raise SearchUnavailable
        except SearchUnavailable:
            self.degraded = "Search by meaning is unavailable, so only matching words are found."
            return best
        rows, similar = self._near(vector)
        np.maximum.at(best, self._index.owners[rows], similar)
        return best

    def _near(self, vector: Vectors) -> tuple[NDArray[np.int64], Scores]:
        k = min(_NEAR, len(self._index.owners))
        try:
            return self._nearest(vector, k)
        except SearchUnavailable:
            self.degraded = "The search index failed and is bypassed. Run “bedside index” to rebuild it."
            self._nearest = self._exact
            return self._exact(vector, k)


def open_search(settings: Settings, *, store: Literal["memory", "chroma"] = "memory") -> Search:
    """Open the index, building it when a card, a document or the embedder changed (some seconds).

    ``memory`` reads the plain vectors: quick to start, any number of processes. ``chroma`` is for the long-running
    page: one process only, the second gets IndexInUse. Raises SearchUnavailable when nothing can be opened.
    """
    embedder = for_settings(settings)
    index = open_index(settings, embedder)
    if store == "memory":
        return Search(index, embedder)
    from assistant.knowledge.shelf import Shelf

    try:
        shelf = Shelf.open(settings, index)
    except SearchUnavailable:
        return Search(index, embedder, degraded="The search index could not be opened; search uses plain files instead.")
    return Search(index, embedder, shelf.nearest, close=shelf.close)


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
