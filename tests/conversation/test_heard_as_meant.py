"""Requests heard as they are meant: where they go, whose story it is, who gives the answer."""

from __future__ import annotations

import pytest

from assistant.conversation import places
from assistant.writers.builtin import canonical, kinds, tightened
from conversation.talks import talk

MEMORY = (
    "My grandmother never once used the word menopause. She'd open the freezer door and stand there, and we all thought she was deciding about dinner. "
    "I think of her whenever a patient lowers her voice to tell me about hot flashes. Could you make this a nice post for Facebook"
)


@pytest.mark.parametrize(
    ("said", "named", "elsewhere"),
    [
        ("for nextdoor, then shrink it for X", ("facebook", "x"), ("nextdoor",)),
        ("a version for WhatsApp, two lines", ("facebook",), ("WhatsApp",)),
        ("write it like nextdoor but its for fb", ("facebook",), ()),
        ("she said yes on WhatsApp", (), ()),
    ],
)
def test_a_network_without_limits_on_file_gets_the_nearest_draft(said: str, named: tuple[str, ...], elsewhere: tuple[str, ...]) -> None:
    assert places.named(said) == named
    assert tuple(typed for typed, _ in places.elsewhere(said)) == elsewhere


def test_the_answer_says_which_draft_is_for_it() -> None:
    (answer,) = talk("post on ticks for nextdoor")
    assert [post.platform for post in answer.drafts.posts] == ["facebook"] and "Nextdoor" in answer.text


def test_a_memory_stands_without_what_a_card_tells() -> None:
    assert canonical.is_a_memory(MEMORY)
    (answer,) = talk(MEMORY)
    (post,) = answer.drafts.posts
    assert "freezer door" in post.text and not post.citations


@pytest.mark.parametrize("said", ["post on menopause for facebook", "closed friday for training, back monday", "I want a post on gout and I would like it short"])
def test_a_request_is_no_memory(said: str) -> None:
    assert not canonical.is_a_memory(said)


def test_the_answer_that_is_given_is_the_post() -> None:
    (answer,) = talk("People ask us constantly whether it's ok to bring a dog to the visit. Can you answer it for our Facebook page? Mostly yes, small dogs are fine, big dogs are the problem, and ask us first about cats.")
    (post,) = answer.drafts.posts
    assert post.text.startswith("Is it ok to bring a dog to the visit? Mostly yes")


@pytest.mark.parametrize(("said", "of_one"), [("The patient is halfway out and says one more thing", False), ("ask the patient what they want", False), ("The patient came back in June and had lost a leg", True)])
def test_what_goes_for_every_patient_is_no_story_of_one(said: str, of_one: bool) -> None:
    assert kinds.names_one_patient(said) is of_one


def test_the_last_line_stays_where_that_is_asked_for() -> None:
    text = "People often say sorry. They reach for the tissue as if they had spilled something. There is no wrong way to spend the hour. You are not making a mess."
    kept = tightened.fitted(text, lambda said: len(said.split()) <= 12, "shorten this, keep the last line")
    assert kept.endswith("You are not making a mess.")
