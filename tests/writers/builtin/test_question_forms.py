"""An FAQ, myths beside facts and a quiz are set out as such, of the card's own words."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.knowledge import cards
from assistant.writers.builtin import polls


def _text(request: str) -> str:
    return talk(request)[0].drafts.posts[0].text


def test_an_faq_has_as_many_questions_as_asked_for() -> None:
    text = _text("q&a about cataracts for facebook, 3 questions")
    assert text.count("Q: ") == text.count("\nA: ") == 3


def test_myths_stand_beside_their_facts_and_missing_ones_are_said() -> None:
    (answer,) = talk("myth/fact post about cataracts, 4 of them, facebook")
    there = len(cards.find_topic("cataracts").myths)
    assert answer.drafts.posts[0].text.count("Myth: ") == answer.drafts.posts[0].text.count("Fact: ") == there
    assert f"You asked for 4; I have a source and room for {there}" in answer.text


def test_myths_of_a_topic_are_set_out_where_several_are_wanted() -> None:
    text = _text("cataract myths, facebook")
    assert text.count("Myth: ") == text.count("Fact: ") > 1


def test_a_quiz_holds_its_answers_and_calls_only_myths_false() -> None:
    text = _text("true or false quiz about cataracts for instagram")
    myths = [myth.myth for myth in cards.find_topic("cataracts").myths]
    said, answers = text.split("Answers: ")
    assert said.count("\n") > 2
    assert answers.count("true") + answers.count("false") == 3
    assert answers.count("false") == sum(any(myth in line for myth in myths) for line in said.splitlines())


def test_a_quiz_for_a_short_post_has_fewer_statements() -> None:
    assert _text("true or false quiz on dry eye for x").count("Answers: ") == 1


def test_questions_to_take_to_a_visit_are_those_of_the_card() -> None:
    text = _text("facebook post: 4 questions to ask before cataract surgery")
    card = cards.find_topic("cataract surgery")
    listed = [line.removeprefix("• ") for line in text.splitlines() if line.startswith("• ")]
    assert len(listed) == 4 and set(listed) <= {*card.questions, *(answer.question for answer in card.answers)}


@pytest.mark.parametrize(
    ("request_", "asked", "choices"),
    [
        ("poll for x: whats the worst part of rehab - options boredom, early mornings, the bands", "What's the worst part of rehab?", 3),
        ("poll: best part of summer? pool, popsicles, no school", "Best part of summer?", 3),
        ("a poll for our facebook page on which topics runners want to hear about: shoes, shins, sleep", "Which topics do you want to hear about?", 3),
        ("instagram story poll do you nap on sundays", "Do you nap on sundays?", 3),
        ("facebook poll, best recovery snack: 1) banana 2) chocolate milk 3) pizza", "Best recovery snack?", 3),
    ],
)
def test_a_poll_keeps_the_choices_it_was_given(request_: str, asked: str, choices: int) -> None:
    text = polls.poll(request_)
    assert text.startswith(asked) and text.count(") ") == choices


def test_a_blank_is_left_for_readers() -> None:
    assert polls.fill_in("fill in the blank for facebook: the hardest part of mornings is ____") == "Fill in the blank: the hardest part of mornings is ____"
    assert polls.fill_in("fill in the blank post about school mornings") == "Fill in the blank: School mornings in one word: ______."
    assert polls.fill_in("post about school mornings") == ""


@pytest.mark.parametrize("request_", ["myth vs fact carousel on cataracts, instagram, 5 slides", "instagram carousel: 3 myths about cataracts"])
def test_a_carousel_of_myths_sets_each_right_on_its_slide(request_: str) -> None:
    text = _text(request_)
    assert "Slide 2\nMyth: " in text and text.count("Myth: ") == text.count("\nFact: ") > 1
