"""The vectors that come with the cards: the right ones, or none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant import resources
from assistant.knowledge import shipped
from assistant.knowledge.embedding import MiniLM
from assistant.knowledge.index import open_index, shipped_entries
from assistant.settings import Settings

from .conftest import WordEmbedder


def test_what_was_kept_comes_back(knowledge: Path, embedder: WordEmbedder) -> None:
    texts = ["bad review", "cloudy lens", "thank you note"]
    shipped.write(knowledge / shipped.NAME, "words", texts, embedder.embed(texts))
    found = shipped.vectors("words", ["cloudy lens", "never kept", "bad review"])
    assert list(found) == ["cloudy lens", "bad review"]
    for text, vector in found.items():
        assert float(vector @ embedder.embed([text])[0]) > 0.9999
    assert shipped.vectors("another embedder", texts) == {}


@pytest.mark.parametrize("damage", [None, b"", b"PK\x03\x04 cut short"])
def test_a_missing_or_damaged_file_costs_time_only(
    knowledge: Path, settings: Settings, embedder: WordEmbedder, damage: bytes | None
) -> None:
    if damage is not None:
        (knowledge / shipped.NAME).write_bytes(damage)
    assert shipped.vectors("words", ["bad review"]) == {}
    assert np.isfinite(open_index(settings, embedder).vectors).all() and embedder.asked


def test_only_changed_texts_are_computed(knowledge: Path, settings: Settings, embedder: WordEmbedder) -> None:
    texts = [text for entry in shipped_entries() for text in entry.texts]
    shipped.write(knowledge / shipped.NAME, "words", texts[:-5], embedder.embed(texts[:-5]))
    embedder.asked.clear()
    open_index(settings, embedder)
    assert embedder.asked == texts[-5:]


def test_the_file_is_in_step_with_the_cards() -> None:
    assert (resources.folder("knowledge") / shipped.NAME).is_file()
    texts = list({text for entry in shipped_entries() for text in entry.texts})
    found = shipped.vectors(MiniLM().name, texts)
    assert len(found) > 0.9 * len(texts), "run scripts/embed_cards.py"
    for text in sorted(found)[::1000]:
        assert float(found[text] @ MiniLM().embed([text])[0]) > 0.9999
