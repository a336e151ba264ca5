"""A small knowledge folder, settings on a temporary data folder, and an embedder that needs no model."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant import resources
from assistant.knowledge import cards
from assistant.knowledge.embedding import Vectors, unit
from assistant.knowledge.lexical import tokens
from assistant.settings import Settings

from .samples import GUIDELINE, TOPIC


class WordEmbedder:
    """Every word is a fixed random direction; counts what it was asked."""

    local = True

    def __init__(self, name: str = "words", dimension: int = 64) -> None:
        self.name, self._dimension = name, dimension
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked.extend(texts)
        return unit(np.array([self._one(text) for text in texts], dtype=np.float32).reshape(len(texts), -1))

    def _one(self, text: str) -> Vectors:
        total = np.zeros(self._dimension, dtype=np.float32)
        for word in tokens(text):
            total += np.random.default_rng(zlib.crc32(word.encode())).normal(size=self._dimension).astype(np.float32)
        return total


@pytest.fixture
def knowledge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A knowledge folder with one guideline card and one topic card."""
    root = tmp_path / "knowledge"
    for name, text in (("guidelines/reviews.md", GUIDELINE), ("topics/cataract.md", TOPIC)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda name: root)
    cards.reload()
    yield root
    cards.reload()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings on a data folder of the test's own."""
    return Settings(data_dir=str(tmp_path / "data"))


@pytest.fixture
def embedder() -> WordEmbedder:
    """An embedder without a model."""
    return WordEmbedder()
