"""Wellness tips: allowed, softened or left out, as the practice says."""

from __future__ import annotations

import pytest

from assistant import guard

TIPS = [
    ("Wear sunscreen. The pool opens at nine.", "It can help to wear sunscreen. The pool opens at nine.", "The pool opens at nine."),
    ("Happy fall! Get enough sleep.", "Happy fall! It can help to get enough sleep.", "Happy fall!"),
]
NO_TIPS = ["We wash our hands all day.", "Sunscreen comes in two kinds.", "The stairs are being painted."]


@pytest.mark.parametrize(("text", "softened", "removed"), TIPS)
def test_a_tip_is_left_softened_or_removed(text: str, softened: str, removed: str) -> None:
    assert guard.clean(text).text == text
    assert guard.clean(text, tips="soften").text == softened
    assert guard.clean(softened, tips="soften").text == softened
    assert guard.clean(text, tips="remove").text == removed


@pytest.mark.parametrize("text", NO_TIPS)
@pytest.mark.parametrize("setting", ["soften", "remove"])
def test_no_tip_is_seen_where_none_is_given(text: str, setting: str) -> None:
    assert guard.clean(text, tips=setting).text == text
