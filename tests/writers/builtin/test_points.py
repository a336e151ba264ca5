"""What a request for health education says of its topic itself stands in the post, before what a card tells."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.knowledge import cards
from assistant.profile import EMPTY
from assistant.writers.builtin import aspects, own_lines, points, signposted


def post(request: str) -> str:
    _, answer = talk("hello", request)
    (made,) = answer.drafts.posts
    return made.text


def read(request: str) -> points.Points:
    return own_lines._stated(request, EMPTY, cards.find_topic(request))[1]


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("fb post on why a single high blood sugar is not a diagnosis of diabetes", "A single high blood sugar is not a diagnosis of diabetes."),
        ("migraine isnt just a headache. facebook", "Migraine isn't just a headache."),
        ("strokes and age - they can hit people in their 30s. x", "Strokes and age: they can hit people in their 30s."),
        ("something about colds being worse if you smoke, threads", "Colds are worse if you smoke."),
    ],
)
def test_a_statement_and_what_why_takes_for_granted_are_said(request_: str, said: str) -> None:
    assert said in read(request_).said


@pytest.mark.parametrize(
    "request_",
    [
        "why do migraines happen, facebook",
        "what is asthma and how is it treated",
        "flu season is starting, we see a lot of it",
        "parents keep asking about fevers",
        "we make night guards here",
        "a post on cataracts that isn't boring",
        "eczema, don't scare anyone please",
        "hpv, no politics",
        "facebook post about colon cancer screening starting at 45",
        "post for x on sleep and screens for teens",
        "something on walking after a hip replacement",
    ],
)
def test_a_question_a_reason_to_post_and_a_wish_are_no_points(request_: str) -> None:
    assert not read(request_).said


def test_whom_it_speaks_to_is_a_line_of_its_own() -> None:
    assert points.audience("stroke signs. my audience is women over 60 who live alone", EMPTY) == "For women over 60 who live alone."
    assert points.audience("rsv. grandparents are my audience", EMPTY) == "For grandparents."
    assert points.audience("sunscreen for the beach, instagram", EMPTY) == ""


def test_a_call_that_the_guard_takes_out_is_known() -> None:
    found = read("shoveling snow. push the snow dont lift it, stop if your chest hurts")
    assert any("stop if your chest hurts" in one.lower() for one in found.counsel)


def test_the_points_open_the_post_and_a_fact_near_them_follows() -> None:
    text = post("facebook post: migraine isn't just a headache")
    assert text.startswith("Migraine isn't just a headache.")
    assert "migraine" in text.partition("headache.")[2].lower()


def test_a_fact_that_may_say_the_opposite_of_what_is_denied_does_not_follow() -> None:
    text = post("screen time doesn't ruin eyes. instagram")
    assert "doesn't ruin eyes" in text
    assert "linked to a higher risk" not in text


def test_what_it_is_comes_first_where_it_is_asked_first() -> None:
    assert aspects.asked("afib: what it is, how it is found and when to call")[0] == ("meaning",)
    text = post("linkedin post on afib, what it is and why it happens")
    first = next(line for line in text.splitlines() if "upper chambers" in line or "risk" in line)
    assert "upper chambers" in first


def test_one_aspect_alone_keeps_the_usual_order() -> None:
    assert len(aspects.asked("signs of a stroke")) == 1
    assert not aspects.told("signs of a stroke", own_facts("heart-attack-signs"), ["stroke"])


def own_facts(topic: str) -> tuple:  # type: ignore[type-arg]
    from assistant.writers.builtin.material import of_topic

    card = cards.topic(topic)
    assert card is not None
    return of_topic(card).facts


@pytest.mark.parametrize("request_", ["grief at christmas, 988 at the end", "a post for veterans, include the crisis line please", "end with the 988 number: lonely on valentines"])
def test_a_wanted_crisis_line_is_no_topic(request_: str) -> None:
    assert signposted.is_wanted(request_)
    assert "988" not in signposted.without(request_) and "crisis" not in signposted.without(request_)


@pytest.mark.parametrize("request_", ["what is the 988 lifeline", "post about the crisis line and who answers it"])
def test_a_post_on_the_crisis_line_stays_one(request_: str) -> None:
    assert not signposted.is_wanted(request_)


def test_only_counsel_on_a_thing_named_nowhere_else_is_no_post_on_it() -> None:
    card = cards.find_topic("chest pain")
    assert own_lines.only_counsels("snow shoveling! push the snow, dont lift it, stop if you get chest pain", EMPTY, card)
    assert not own_lines.only_counsels("chest pain and when to call, stop if it hurts", EMPTY, card)
