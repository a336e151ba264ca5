"""A myth that a request states is put right where the card can, and never stands alone."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.writers.builtin import refuted


@pytest.mark.parametrize(
    ("request_", "myths"),
    [
        ("myth: you can catch the flu from the flu shot. facebook", ("you can catch the flu from the flu shot",)),
        ("myth/fact post: 'antibiotics cure colds', 'green mucus means bacteria'", ("antibiotics cure colds", "green mucus means bacteria")),
        ("five myths about vaccines for instagram", ()),
        ("patients say 'I feel fine' a lot. write about blood pressure", ()),
    ],
)
def test_what_is_stated(request_: str, myths: tuple[str, ...]) -> None:
    assert refuted.stated(request_) == myths


def test_the_fact_stands_below_the_myth() -> None:
    (answer,) = talk("facebook post on the flu vaccine. myth: the flu shot gives you the flu")
    (post,) = answer.drafts.posts
    myth, fact = post.text.index("Myth: The flu shot gives you the flu."), post.text.index("Fact: ")
    assert myth < fact and len(post.text[fact:].split()) > 8


@pytest.mark.parametrize("myth", ["the moon pulls the flu out of you", "flu shots are made by lizards from the sea"])
def test_a_myth_that_nothing_answers_is_not_told(myth: str) -> None:
    (answer,) = talk(f"facebook post on the flu vaccine. myth: {myth}")
    assert all("Fact:" in post.text or myth[4:] not in post.text for post in answer.drafts.posts)
