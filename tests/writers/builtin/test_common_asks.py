"""What people ask of any topic in the same few words."""

from __future__ import annotations

import pytest

from assistant.knowledge import cards
from assistant.writers.builtin import card_answers, common_asks


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("who needs a bone density test", "Who needs a bone density test?"),
        ("the shingles vaccine, who should get it", "Who gets the shingles vaccine?"),
        ("what to do when a tooth gets knocked out", "What do dentists say about the first minutes after a tooth is knocked out?"),
        ("first aid for burns", "What is first aid for a burn?"),
        ("what helps with gout", "What helps during a gout flare?"),
        ("colonoscopy: what to expect", "What happens on the day of a colonoscopy?"),
        ("how is psoriasis treated", "How is psoriasis treated?"),
        ("is croup contagious", "Is croup contagious, and when can a child go back to daycare?"),
    ],
)
def test_the_question_of_the_answer_says_what_is_asked(asked: str, question: str) -> None:
    topic = cards.find_topic(asked)
    assert topic is not None and [answer.question for answer in card_answers.asked_for(asked, topic)] == [question]


def test_who_needs_it_is_not_who_waits_with_it() -> None:
    topic = cards.find_topic("flu shot")
    assert topic is not None and not any(answer.question.startswith("Who waits") for answer in card_answers.asked_for("who should get a flu shot", topic))


def test_the_topic_as_a_whole_asks_for_no_answer() -> None:
    topic = cards.find_topic("signs of a stroke")
    assert topic is not None and card_answers.nearest("signs of a stroke", topic) is None


@pytest.mark.parametrize("asked", ["mouth sores, what helps", "who said that", "treatment of dogs", "is it contagious in the pool", ""])
def test_more_than_the_few_words_is_none_of_them(asked: str) -> None:
    assert not common_asks.is_one(asked)
