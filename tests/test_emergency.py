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
