"""A text of the user's own in fewer words: padding goes before sentences, and what tells when or what to do stays."""

from __future__ import annotations

from assistant.writers.builtin import tightened


def test_padding_goes_before_any_sentence() -> None:
    text = "Just a quick reminder that the lot closes on Friday. In order to park, please use the garage."
    assert tightened.fitted(text, lambda said: len(said.split()) <= 13) == "The lot closes on Friday. To park, please use the garage."


def test_the_sentence_that_tells_least_goes_first() -> None:
    text = "The walk starts at 9. It is a lovely bunch of people who talk a great deal. Bring water."
    assert tightened.fitted(text, lambda said: len(said.split()) <= 8) == "The walk starts at 9. Bring water."


def test_a_text_that_fits_stays_as_it_is() -> None:
    text = "We really like it here."
    assert tightened.fitted(text, lambda _: True) == text


def test_nothing_is_left_where_not_one_sentence_fits() -> None:
    assert tightened.fitted("One long sentence that will not fit anywhere.", lambda said: len(said.split()) < 2) == ""


def test_half_is_less_than_shorter() -> None:
    text = " ".join(["word"] * 20)
    assert tightened.words_for("make it half the length", text) < tightened.words_for("make it shorter", text) < 20
