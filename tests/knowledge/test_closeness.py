"""How near a question comes to an entry: several texts count, not the luckiest one."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.knowledge.closeness import Closeness
from assistant.knowledge.embedding import Vectors
from assistant.knowledge.index import Index
from assistant.knowledge.passages import OUTSIDE, Entry
from assistant.stages import Passage

QUESTION = np.array([1, 0, 0], dtype=np.float32)


def _at(cosine: float) -> list[float]:
    """A unit row with this cosine to the question."""
    return [cosine, float(np.sqrt(1 - cosine**2)), 0.0]


def _index(*entries: tuple[str, list[float]]) -> Index:
    made = tuple(
        Entry(Passage(f"e{n}", "t", "x", 0.0, (), "", "", shelf), tuple("q" * (len(cosines) - 1)))
        for n, (shelf, cosines) in enumerate(entries)
    )
    vectors = np.array([_at(c) for _, cosines in entries for c in cosines], dtype=np.float32)
    owners = np.array([n for n, (_, cosines) in enumerate(entries) for _ in cosines])
    return Index(made, vectors, owners, "")


def _of(index: Index, rows: int | None = None) -> Vectors:
    similar = index.vectors @ QUESTION
    nearest = np.argsort(-similar)[:rows]
    return Closeness(index).of(QUESTION, nearest, similar[nearest])


def test_several_near_texts_beat_one_lucky_one() -> None:
    lucky, steady = _of(_index(("guidelines", [0.1, 0.8, 0.1, 0.1]), ("guidelines", [0.5, 0.6, 0.6, 0.6])))
    assert steady > lucky


def test_an_entry_without_questions_is_as_near_as_its_body() -> None:
    alone, _ = _of(_index(("practice", [0.7]), ("guidelines", [0.2, 0.3])))
    assert alone == pytest.approx(0.7, abs=1e-5)


def test_a_text_that_was_not_fetched_counts_as_the_farthest_fetched() -> None:
    index = _index(("guidelines", [0.9, 0.8, 0.7]), ("guidelines", [0.1, 0.2, 0.3]))
    whole, cut = _of(index), _of(index, rows=3)
    assert cut[0] == whole[0]
    assert 2 * (cut[1] - whole[1]) == pytest.approx(0.7 - 0.2, abs=1e-5)


def test_what_no_card_answers_takes_off_a_share() -> None:
    with_outside = Closeness(_index(("guidelines", [0.5]), (OUTSIDE, [0.0, 0.6, 0.6, 0.6])))
    assert with_outside.away(QUESTION) == pytest.approx(0.3, abs=1e-5)
    assert Closeness(_index(("guidelines", [0.5]))).away(QUESTION) == 0
