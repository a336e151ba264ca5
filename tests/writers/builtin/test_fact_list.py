"""What is counted off in a request, or wanted in bullets, comes as a list of sourced facts."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant import platforms
from assistant.knowledge import cards
from assistant.platforms import counting
from assistant.writers.builtin import counted, forms, roles


def _answer(request: str):
    return talk(request)[0]


def _bullets(text: str) -> list[str]:
    return [line.removeprefix("• ") for line in text.splitlines() if line.startswith("• ")]


@pytest.mark.parametrize(
    ("request_", "number", "thing"),
    [
        ("5 questions", 5, "question"),
        ("three myths", 3, "myth"),
        ("myths about it, 4 of them", 4, ""),
        ("5 surprising little facts about sleep", 5, "fact"),
        ("fb post with 3 bullet points", 3, "bullet point"),
        ("an 8-slide carousel", 8, "slide"),
        ("Q&A, x3", 3, ""),
    ],
)
def test_the_number_asked_for_is_read(request_: str, number: int, thing: str) -> None:
    count = counted.asked(request_)
    assert count is not None and (count.number, count.thing) == (number, thing)


@pytest.mark.parametrize("request_", ["faq", "two of our nurses", "closed 4 to 6", "twenty tips"])
def test_other_numbers_count_nothing_off(request_: str) -> None:
    assert counted.asked(request_) is None


@pytest.mark.parametrize("request_", ["5 things to know about shingles, facebook", "facebook: five quick facts on shingles", "give me 5 reasons to talk about shingles for fb"])
def test_as_many_facts_as_asked_for_stand_below_each_other(request_: str) -> None:
    listed = _bullets(_answer(request_).drafts.posts[0].text)
    card = cards.find_topic("shingles")
    assert len(listed) == 5 and set(listed) <= {fact.text for fact in card.facts} | {line.text for answer in card.answers for line in answer.lines}


def test_bullets_without_a_number_make_a_list() -> None:
    assert len(_bullets(_answer("bullet points on sleep apnea for linkedin").drafts.posts[0].text)) == counted.SOME


def test_a_short_post_holds_what_fits_and_the_answer_says_so() -> None:
    answer = _answer("8 facts about shingles for x")
    (post,) = answer.drafts.posts
    listed = _bullets(post.text)
    assert 1 < len(listed) < 8 and f"You asked for 8; I have a source and room for {len(listed)}" in answer.text
    assert counting.within(post.text, platforms.get("x")) and str(len(listed)) in post.text.splitlines()[0]


def test_slides_between_the_first_and_the_last_are_those_asked_for() -> None:
    answer = _answer("instagram carousel with 4 tips about sleep apnea")
    assert forms.held(answer.drafts.posts[0].text, "tip") == 4 and "You asked for" not in answer.text


def test_signs_come_first_where_signs_are_asked_for() -> None:
    listed = _bullets(_answer("give me 3 signs of sleep apnea for facebook").drafts.posts[0].text)
    assert len(listed) == 3 and roles.role(listed[0]) == "signs"


def test_what_parents_should_know_is_about_children() -> None:
    assert "fever in children" in _answer("5 things parents should know about fevers, facebook").text
