"""What a request asks of its topic is answered with the card's answer to it, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.knowledge import cards
from assistant.writers.builtin import card_answers

GOUT = cards.topic("gout")


@pytest.mark.parametrize(
    ("request_", "told_of"),
    [
        ("facebook post: gout, which drinks set it off", ("drinks",)),
        ("gout: is it different in women?", ("women",)),
        ("instagram post on gout. how doctors find out, and can it be prevented", ("find out", "prevented")),
    ],
)
def test_the_answers_asked_for_in_order(request_: str, told_of: tuple[str, ...]) -> None:
    found = [answer.question for answer in card_answers.asked_for(request_, GOUT)]
    assert len(found) == len(told_of) and all(word in question for word, question in zip(told_of, found, strict=True))


@pytest.mark.parametrize("request_", ["a post about gout", "gout post for facebook please", "gout and the price of cars", "gout awareness day is on friday, keep it short"])
def test_none_where_nothing_is_asked_that_the_card_answers(request_: str) -> None:
    assert card_answers.asked_for(request_, GOUT) == ()


def test_an_answer_about_another_illness_is_none() -> None:
    assert card_answers.nearest("gout or lupus", GOUT) is None


@pytest.mark.parametrize(
    ("topic", "asked", "told_of"),
    [
        ("plantar-fasciitis", "heel pain in the morning, stretches, shoes, how long it takes", ("morning", "stretches", "shoes", "How long")),
        ("teeth-grinding", "signs to look out for and what a guard does", ("signs", "guard")),
        ("heart-attack-signs", "women and heart attack symptoms", ("women",)),
    ],
)
def test_each_thing_asked_for_between_commas_has_its_answer(topic: str, asked: str, told_of: tuple[str, ...]) -> None:
    found = [answer.question for answer in card_answers.asked_for(asked, cards.topic(topic))]
    assert len(found) == len(told_of) and all(word in question for word, question in zip(told_of, found, strict=True))


@pytest.mark.parametrize("platform", ["facebook", "instagram", "linkedin", "threads", "x", "blog"])
def test_the_post_says_the_answer(platform: str) -> None:
    (answer,) = talk(f"{platform} post: which drinks set off gout?")
    (post,) = answer.drafts.posts
    assert "beer" in post.text.lower() or "alcohol" in post.text.lower()


@pytest.mark.parametrize("topic", cards.topics()[::25], ids=lambda topic: topic.id)
def test_each_question_of_a_card_finds_its_own_answer(topic: object) -> None:
    questions = [answer.question for answer in topic.answers]  # type: ignore[attr-defined]
    found = [card_answers.nearest(question, topic) for question in questions]  # type: ignore[arg-type]
    own = sum(answer is not None and answer.question == question for question, answer in zip(questions, found, strict=True))
    assert own >= 0.6 * len(questions)


def test_a_newsletter_answers_too() -> None:
    (answer,) = talk("newsletter: do people still need pap smears after a hysterectomy?")
    (post,) = answer.drafts.posts
    assert "Is a Pap test needed after a hysterectomy?" in post.text and "took out the cervix" in post.text


def test_a_question_that_nothing_answers_is_named() -> None:
    (answer,) = talk("can i keep my cat while on chemo. facebook post")
    assert not answer.drafts.posts and "no sourced answer to “can i keep my cat while on chemo”" in answer.text
