"""What the words of a request are for, as the network reads them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.spans import requests


def _said(text: str, role: str, number: int | None = None) -> str:
    return " ".join(span.text.strip(" ,.;:-") for span in requests.read(text) if span.role == role and number in (None, span.number))


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        ("hello it's Mina at reception. could you ask parents what their kids' favorite sticker is, for facebook", requests.CHAT, "hello it's Mina at reception"),
        ("hello it's Mina at reception. could you ask parents what their kids' favorite sticker is, for facebook", requests.QUESTION, "what their kids' favorite sticker is"),
        ("Instagram post about kidney stones, no scary pictures", requests.TOPIC, "kidney stones"),
        ("Instagram post about kidney stones, no scary pictures", requests.AVOID, "no scary pictures"),
        ("we are closed thursday for training. fb please, keep it short", requests.NEWS, "we are closed thursday for training"),
        ("we are closed thursday for training. fb please, keep it short", requests.STYLE, "keep it short"),
        ("carousel on sunburn for teens: shade at noon, a hat, cool water after", requests.POINT, "shade at noon a hat cool water after"),
    ],
)
def test_words_have_their_role(text: str, role: str, said: str) -> None:
    assert _said(text, role) == said


def test_two_posts_are_told_apart() -> None:
    text = "a facebook post on whooping cough and a linkedin one saying we are hiring a nurse"
    assert _said(text, requests.TOPIC, 1) == "whooping cough"
    assert _said(text, requests.NEWS, 2) == "we are hiring a nurse"


def test_what_is_written_as_one_word_is_one() -> None:
    text = "new here: our 3T MRI, and a well-loved espresso machine. x"
    for span in requests.read(text):
        assert not (text[span.start - 1 : span.start].isalnum() and text[span.start].isalnum())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_every_word_stands_in_one_stretch(text: str) -> None:
    found = requests.read(text)
    assert all(before.end == after.start for before, after in pairwise(found))
    if found:
        assert found[-1].end == len(text) and text[: found[0].start].strip() == ""
        assert all(text[span.start : span.end] == span.text and span.role in requests.ROLES and 0 <= span.sure <= 1 for span in found)


def test_a_long_text_is_read_to_its_end() -> None:
    text = "we moved to a new building on the hill. " * 60
    found = requests.read(text)
    assert found[-1].end == len(text) and found[-1].role == requests.NEWS
