"""What a first request says of itself: a joke taken back, where it goes, whom it celebrates, what a plan is made of."""

from __future__ import annotations

import pytest

from assistant.conversation import angle, places
from assistant.conversation.request import corrected
from assistant.knowledge import cards
from conversation.talks import talk


@pytest.mark.parametrize(
    ("message", "meant"),
    [
        ("say hi to our new parrot jk. say hi to our new scribe, Odalys", "say hi to our new scribe, Odalys"),
        ("we opened! well we open on May 4. coffee for all", "we open on May 4. coffee for all"),
        ("our new nurse, Tess no sorry just say Tessa Moll, starts monday", "our new nurse, Tessa Moll, starts monday"),
    ],
)
def test_what_is_taken_back_is_not_said(message: str, meant: str) -> None:
    assert corrected(message) == meant


@pytest.mark.parametrize("message", ["no wait times on saturdays, come in", "fb: walk-in flu shots no wait no appointment, sat 9-12", "we ran. we ran far. well done everyone", "she said no, sorry is not enough, and I agree"])
def test_what_only_sounds_taken_back_stays(message: str) -> None:
    assert corrected(message) == message


def test_a_place_beside_another_and_all_places() -> None:
    assert places.named("for Facebook and Google: new hours") == ("facebook", "google")
    assert places.named("people and google their knees") == ()
    assert "linkedin" in places.implied("flu clinic sat 9-12, all platforms pls")
    assert places.implied("all our patients") == ()


def test_news_that_begins_with_one_of_the_team_ends_in_a_word_to_them() -> None:
    _, answer = talk("hello", "facebook: Gina Holt has been with us 12 years this month. She started in the mail room and now runs the front desk.")
    text = answer.drafts.posts[0].text
    assert text.startswith("Gina Holt has been with us 12 years this month.")
    assert text.count("12 years") == 1


def test_a_picture_of_the_team_is_the_news_whatever_month_it_is() -> None:
    _, answer = talk("hello", "instagram caption for a photo of our team in red socks, heart month is coming")
    text = answer.drafts.posts[0].text
    assert "red socks" in text and "blood pressure" not in text


def test_a_plan_takes_the_topics_it_is_given_in_turn() -> None:
    _, answer = talk("hello", "content plan for march, 1 post a week, facebook: migraine, asthma, eczema, sunscreen")
    said = " ".join(slot.request for slot in answer.plan).lower()
    assert all(word in said for word in ("migraine", "asthma", "eczema", "sun"))


def test_a_short_name_that_is_another_word_is_no_topic_in_small_letters() -> None:
    assert cards.find_topic("holiday party prep at the clinic") is None
    named = cards.find_topic("something on prep and hiv testing")
    assert named is not None and named.id == "hiv-prep"


def test_why_that_no_fact_answers_is_known() -> None:
    eczema = cards.find_topic("eczema")
    assert eczema is not None
    assert angle.unanswered("eczema, why it smells of pancakes", eczema, "") == "why it smells of pancakes"
    assert angle.unanswered("eczema, why skin gets dry and itchy", eczema, "") == ""


@pytest.mark.parametrize("message", ["my patients keep asking whether celery juice melts kidney stones, facebook, be kind", "parents ask if moonlight gives colds, fb"])
def test_what_patients_ask_and_no_card_answers_is_not_printed(message: str) -> None:
    _, answer = talk("hello", message)
    assert answer.intent == "draft"
    assert not any("ask" in post.text.lower() for post in answer.drafts.posts)
