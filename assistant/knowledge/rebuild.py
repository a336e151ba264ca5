"""Builds every index anew, for ``bedside index``."""

from __future__ import annotations

import time
from dataclasses import dataclass

from assistant.knowledge.embedding import for_settings
from assistant.knowledge.index import Told, open_index
from assistant.knowledge.passages import GUIDELINES, PRACTICE, TOPICS
from assistant.knowledge.shelf import Shelf
from assistant.settings import Settings


@dataclass(frozen=True, slots=True)
class Report:
    """What was indexed. ``saved`` is false when the data folder cannot be written."""

    guidelines: int
    topics: int
    practice: int
    vectors: int
    embedder: str
    seconds: float
    saved: bool


def rebuild(settings: Settings, told: Told) -> Report:
    """Read every card and document again and build both indexes. Raises CardError, IndexInUse, SearchUnavailable."""
    start = time.monotonic()
    embedder = for_settings(settings)
    index = open_index(settings, embedder, rebuild=True, told=told)
    if index.saved:
        Shelf.open(settings, index).close()
    shelves = [entry.passage.shelf for entry in index.entries]
    return Report(
        guidelines=shelves.count(GUIDELINES),
        topics=shelves.count(TOPICS),
        practice=shelves.count(PRACTICE),
        vectors=len(index.vectors),
        embedder=embedder.name,
        seconds=time.monotonic() - start,
        saved=index.saved,
    )
