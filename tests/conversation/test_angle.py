"""A part of a topic that no fact speaks to is named, not written around."""

from __future__ import annotations

import pytest

from assistant.conversation import angle
from assistant.knowledge import cards


@pytest.mark.parametrize(("request_", "asked"), [
    ("post about kidney stones and chess", "chess"),
    ("write about why blood pressure differs between the two arms", "differs between the two arms"),
    ("pottery and gout for facebook please", "pottery"),
    ("post about acne and trombones, instagram", "trombones"),
    ("migraine with a pacemaker", "pacemaker"),
])  # fmt: skip
def test_an_angle_without_a_fact_is_found(request_: str, asked: str) -> None:
    topic = cards.find_topic(request_)
    assert topic is not None
    assert angle.unspoken(request_, topic, "") == asked


@pytest.mark.parametrize("request_", [
    "post about high blood pressure having no symptoms",  # a fact says so
    "stress and eczema",
    "post about afib for parents",
    "post about acne in plain English",
    "croup on Facebook and Instagram",
    "glaucoma with a hook and two hashtags",
    "post about head lice and please make it funny",
    "colonoscopy at 45, not 50 anymore",  # a figure is the person's own word
])  # fmt: skip
def test_what_a_fact_speaks_to_and_wishes_for_the_form_are_no_angle(request_: str) -> None:
    topic = cards.find_topic(request_)
    assert topic is not None
    assert angle.unspoken(request_, topic, "") == ""


def test_what_the_draft_says_of_it_is_no_gap() -> None:
    topic = cards.topic("gout")
    assert topic is not None
    assert angle.unspoken("gout and pottery", topic, "Pottery needs steady feet.") == ""


def test_what_is_asked_and_stands_in_no_post_is_named() -> None:
    asthma = cards.find_topic("asthma")
    assert asthma is not None
    posts = "Asthma narrows the airways. Smoke and pollen can set it off."
    assert angle.unsaid("asthma in plain words, for gym owners, what smoke does", asthma, posts) == ("for gym owners",)
    assert angle.unsaid("asthma, what pollen does, keep it short please", asthma, posts) == ()
    assert angle.unsaid("can you do asthma for parents, facebook", asthma, posts) == ()
