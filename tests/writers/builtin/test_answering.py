"""How likely an answer or a fact of a card tells what is asked."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.knowledge import cards
from assistant.writers.builtin import answering

TOPICS = [topic for topic in cards.topics()[::40] if topic.answers]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
@pytest.mark.parametrize("asked", ["when to worry", "price of a parking ticket", "what to expect", "why"])
def test_the_shares_of_answers_and_of_facts_leave_room_for_none(topic: object, asked: str) -> None:
    for told in (answering.answers(topic, f"{topic.title}: {asked}", asked), answering.facts(topic, f"{topic.title}: {asked}", asked)):  # type: ignore[arg-type, attr-defined]
        assert all(0 <= share <= 1 for share in told.values()) and sum(told.values()) < 1


def test_what_nobody_answers_is_told_by_none() -> None:
    gout = cards.topic("gout")
    assert gout is not None
    assert max(answering.answers(gout, "gout and the price of cars", "the price of cars").values()) < max(answering.answers(gout, "which drinks set off gout", "which drinks set it off").values())


def test_turned_vectors_keep_their_length() -> None:
    vectors = np.eye(3, answering.weights().asked[0].shape[0], dtype=np.float32)
    assert np.allclose(np.linalg.norm(answering.turned(vectors, answering.weights().asked), axis=1), 1, atol=1e-5)


def test_every_fact_has_its_vector() -> None:
    for topic in TOPICS:
        assert len(answering.fact_vectors(topic)) == len(answering.facts_of(topic)) == len(answering.facts(topic, topic.title, "signs"))
