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
from assistant.knowledge import inquiry
from assistant.knowledge.closeness import Closeness, Scores
from assistant.knowledge.embedding import Embedder, Vectors, for_settings, similarity
from assistant.knowledge.index import Index, Told, open_index, quiet
from assistant.knowledge.lexical import Lexical
from assistant.knowledge.passages import GUIDELINES, PRACTICE, SHELVES, TOPICS, scored
from assistant.knowledge.preference import preference
from assistant.knowledge.spelling import Spelling
from assistant.knowledge.wording import place, spelled_out
from assistant.settings import Settings
from assistant.stages import Passage, Safe

Nearest = Callable[[Vectors, int], tuple[NDArray[np.int64], Scores]]  # vector, k -> rows and similarities

# Set by measurement (benchmarks/search.py).
WORDS = 0.45  # weight of the words' score; the rest is the closeness in meaning
FLOOR = {GUIDELINES: 0.15, TOPICS: 0.31, PRACTICE: 0.25}  # of the closeness, below which a passage is not shown
BESIDE_GUIDELINES = 0.40  # the floor of a topic where guidelines are sought as well
WORDS_FLOOR = 0.45  # a passage that carries this share of the question's words is shown however close it is
TOPIC_SHARE = 0.8  # of a topic's score: a question about posting wants guidance first
WORDS_ALONE_FLOOR = 0.15  # the same when there are no vectors to go by
ANSWERABLE, SURELY = 0.3, 0.72  # likelihood that a guideline answers a question, below which none is shown, and closeness that is shown all the same
_NEAR = 400


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
        self._closeness = Closeness(index)
        self._spelling = Spelling(text for entry in index.entries for text in entry.texts)
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
        text = self._spelling.mended(spelled_out((query.text if isinstance(query, Safe) else query)[:2000]))
        if not text.strip() or not self._index.entries:
            return ()
        close, away = self._close_to(text, guarded=isinstance(query, Safe))
        lexical = np.minimum(self._lexical.scores(text), 1.0)
        total = (1 - WORDS) * close + WORDS * lexical
        by_words = WORDS_FLOOR if close.any() else WORDS_ALONE_FLOOR
        named = place(text)
        floor = FLOOR | ({TOPICS: BESIDE_GUIDELINES} if GUIDELINES in shelves else {})
        closed = GUIDELINES if GUIDELINES in shelves and inquiry.answerable(text) < ANSWERABLE else ""
        ranked = []
        for number, entry in enumerate(self._index.entries):
            shelf = entry.passage.shelf
            if shelf == closed and close[number] < SURELY:
                continue
            if shelf in shelves and (close[number] - away >= floor[shelf] or lexical[number] >= by_words):
                score = float(total[number]) * (TOPIC_SHARE if shelf == TOPICS else 1.0)
                ranked.append((score + preference(entry, jurisdiction, named, specialty), number))
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))
        return tuple(scored(self._index.entries[number], score) for score, number in ranked[:limit])

    def _close_to(self, text: str, *, guarded: bool) -> tuple[Scores, float]:
        """Every entry's closeness, and what to take off before it meets its floor."""
        nothing = np.zeros(len(self._index.entries), dtype=np.float32), 0.0
        if not (guarded or self._embedder.local):
            return nothing  # text nobody has guarded stays on this machine: the words alone must find it
        try:
            vector = self._embedder.embed([text])[0]
            if vector.shape[0] != self._index.vectors.shape[1]:
                raise SearchUnavailable
        except SearchUnavailable:
            self.degraded = "Search by meaning is unavailable, so only matching words are found."
            return nothing
        return self._closeness.of(vector, *self._near(vector)), self._closeness.away(vector)

    def _near(self, vector: Vectors) -> tuple[NDArray[np.int64], Scores]:
        k = min(_NEAR, len(self._index.owners))
        try:
            return self._nearest(vector, k)
        except SearchUnavailable:
            self.degraded = "The search index failed and is bypassed. Run “bedside index” to rebuild it."
            self._nearest = self._exact
            return self._exact(vector, k)


def open_search(settings: Settings, *, store: Literal["memory", "chroma"] = "memory", told: Told = quiet) -> Search:
    """Open the index, building it when a card, a document or the embedder changed (some seconds).

    ``memory`` reads the plain vectors: quick to start, any number of processes. ``chroma`` is for the long-running
    page: one process only, the second gets IndexInUse. Raises SearchUnavailable when nothing can be opened.
    """
    embedder = for_settings(settings)
    index = open_index(settings, embedder, told=told)
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
        similar = similarity(index.vectors, vector)
        rows = np.argpartition(-similar, min(k, len(similar) - 1))[:k]
        return rows, similar[rows]

    return nearest
