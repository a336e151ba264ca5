"""What a search returns, and how it goes on when a part fails."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.errors import SearchUnavailable
from assistant.knowledge.embedding import MiniLM, Vectors
from assistant.knowledge.index import open_index
from assistant.knowledge.search import Search, open_search
from assistant.settings import Settings
from assistant.stages import Safe

from .conftest import WordEmbedder

pytestmark = pytest.mark.usefixtures("knowledge")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("may we say in a reply that the reviewer is our patient", "guidelines/reviews#never-confirm"),
        ("how do we answer people who praise the team", "guidelines/reviews#short-thanks"),
        ("why is my eyesight getting cloudy", "topics/cataract#facts"),
        ("cataracts myths", "topics/cataract#myth"),
    ],
)
def test_the_right_passage_comes_first(settings: Settings, query: str, first: str) -> None:
    assert open_search(settings).search(query)[0].id == first


@pytest.mark.parametrize("query", ["", "   ", "how do i reset my router", "lasagna for eight people", "\0", "🙂"])
def test_nothing_rather_than_something_far_fetched(settings: Settings, query: str) -> None:
    assert open_search(settings).search(query) == ()


def test_a_very_long_question_is_answered(settings: Settings) -> None:
    found = open_search(settings).search("may we answer a bad review that lies about us? " * 5000)
    assert found[0].id == "guidelines/reviews#never-confirm"


def test_filters(settings: Settings) -> None:
    search = open_search(settings)
    query = "how to answer reviews and thank people"
    assert {p.shelf for p in search.search(query, shelves=("topics",))} <= {"topics"}
    assert len(search.search(query, limit=1)) == 1
    at_home = {p.id: p.score for p in search.search(query, jurisdiction="UK")}
    abroad = {p.id: p.score for p in search.search(query, jurisdiction="US-TX")}
    thanks, confirm = "guidelines/reviews#short-thanks", "guidelines/reviews#never-confirm"
    assert at_home[thanks] > abroad[thanks] and abroad[confirm] > at_home[confirm]


def test_safe_and_plain_text_find_the_same(settings: Settings) -> None:
    search = open_search(settings)
    assert search.search("bad review") == search.search(Safe("bad review", "1"))


def test_same_question_same_answer(settings: Settings) -> None:
    assert open_search(settings).search("bad review") == open_search(settings).search("bad review")


def test_a_store_that_fails_is_bypassed(settings: Settings, embedder: WordEmbedder) -> None:
    def broken(vector: Vectors, k: int) -> tuple[np.ndarray, Vectors]:
        raise SearchUnavailable

    index = open_index(settings, embedder)
    search = Search(index, embedder, broken)
    assert search.search("reviewer is a patient") == Search(index, embedder).search("reviewer is a patient")
    assert "bedside index" in search.degraded


class Silent(WordEmbedder):
    """An endpoint that does not answer a question."""

    def embed(self, texts: object) -> Vectors:
        raise SearchUnavailable


def test_words_alone_find_it_when_the_embedder_is_silent(settings: Settings, embedder: WordEmbedder) -> None:
    search = Search(open_index(settings, embedder), Silent())
    assert search.search("confirm the reviewer is a patient")[0].id == "guidelines/reviews#never-confirm"
    assert search.degraded


class Remote(WordEmbedder):
    """An endpoint on another machine."""

    local = False


def test_text_nobody_guarded_is_not_sent_to_an_endpoint(settings: Settings, embedder: WordEmbedder) -> None:
    remote = Remote()
    search = Search(open_index(settings, embedder), remote)
    search.search("confirm the reviewer Jane Roe is a patient")
    assert remote.asked == []
    search.search(Safe("confirm the reviewer is a patient", "1"))
    assert remote.asked


def test_chroma_and_memory_agree(settings: Settings) -> None:
    stored = open_search(settings, store="chroma")
    memory = open_search(settings)
    for query in ("bad review", "cloudy lens", "thank you note"):
        assert [p.id for p in stored.search(query)] == [p.id for p in memory.search(query)]
    assert not stored.degraded
    stored.close()


def test_a_store_that_cannot_open_leaves_search_working(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.knowledge import shelf

    monkeypatch.setattr(shelf, "_CHILD", "raise SystemExit(1)")
    search = open_search(settings, store="chroma")
    assert search.degraded and search.search("bad review")


def test_a_missing_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(SearchUnavailable, match="install Bedside again"):
        MiniLM(tmp_path).embed(["text"])
    with pytest.raises(SearchUnavailable, match="install Bedside again"):
        _ = MiniLM(tmp_path).name


def test_vectors_are_units_in_the_order_asked() -> None:
    texts = ["a long text about replying to reviews on the web", "cataract", ""]
    together = MiniLM().embed(texts)
    assert together.shape == (3, 384) and np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-4)
    for row, text in zip(together, texts, strict=True):
        assert float(row @ MiniLM().embed([text])[0]) > 0.9999
