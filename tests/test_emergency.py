"""Whom to call, by place; and when the chat says so before anything else."""

from __future__ import annotations

import pytest

from assistant import emergency
from assistant.conversation import asks


@pytest.mark.parametrize(("jurisdiction", "number"), [("US", "911"), ("US-TX", "911"), ("UK", "999"), ("AU", "000"), ("CA", "911"), ("BR", "your local emergency number")])
def test_each_place_has_its_number(jurisdiction: str, number: str) -> None:
    assert emergency.numbers(jurisdiction)["emergency"] == number
    assert emergency.numbers(jurisdiction)["crisis"]


@pytest.mark.parametrize(
    "said",
    [
        "my chest hurts when I run, write me something", "I have chest pain and need a post", "My husband suddenly can't breathe what do I post", "i don't want to live anymore",
        "im going to kill myself", "her face is drooping", "I'm having a heart attack lol write a tweet", "I think he just overdosed",
    ],
)  # fmt: skip
def test_somebody_in_danger_is_heard(said: str) -> None:
    assert asks.table("unwell")["any"].search(said)


@pytest.mark.parametrize(
    "said",
    [
        "write a post about chest pain in women", "I need a chest pain post for Facebook", "I want to write about stroke signs", "a thread on when trouble breathing is an emergency",
        "my heart is in this project, make it warm", "I'm dying to get this out today", "he has a talk on heart attack signs next week", "my back hurts from all this typing", "the post about suicide prevention, shorter please",
    ],
)  # fmt: skip
def test_a_wish_for_a_post_is_no_cry_for_help(said: str) -> None:
    assert not asks.table("unwell")["any"].search(said)


@pytest.mark.parametrize(
    ("text", "jurisdiction", "told"),
    [
        ("Anyone who sees signs of a stroke can call 911 right away.", "UK", "Anyone who sees signs of a stroke can call 999 right away."),
        ("Anyone in the U.S. who is struggling can call or text 988 at any hour.", "UK", "Anyone who is struggling can call Samaritans on 116 123 at any hour."),
        ("Anyone who sees signs of a stroke can call 911 right away.", "US-TX", "Anyone who sees signs of a stroke can call 911 right away."),
        ("Call 911-555-0100 for the office.", "AU", "Call 911-555-0100 for the office."),
    ],
)
def test_numbers_are_those_of_the_practice(text: str, jurisdiction: str, told: str) -> None:
    assert emergency.localised(text, jurisdiction) == told


def test_a_line_of_another_country_is_not_named() -> None:
    assert not emergency.reaches("The U.S. Poison Help line, 1-800-222-1222, is free.", "UK")
    assert emergency.reaches("The U.S. Poison Help line, 1-800-222-1222, is free.", "US")
