"""A model's text, made fit to be guarded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.writers.answer import clean, take_sources, unwrapped

IDS = ("cataract#what", "G-01-3")


@pytest.mark.parametrize("text", ["Plain.", "Two\n\nparagraphs", "naïve 眼 👩‍⚕️ e\u0301", "tab\there", "[brackets] stay", "a [1] b"])
def test_innocent_text_is_unchanged(text: str) -> None:
    assert clean(text) == text
    assert take_sources(text, IDS) == (text, ())
    assert unwrapped(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\0b", "ab"), ("a\ud800b", "a\ufffdb"), ("a\r\nb\rc", "a\nb\nc"), ("\x1b[31mred", "[31mred"), ("  a \n", "a"), ("\ud83d\ude00", "😀")],
)
def test_what_no_post_may_hold_goes(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_is_total_idempotent_and_encodable(text: str) -> None:
    once = clean(text)
    once.encode()
    assert clean(once) == once


@pytest.mark.parametrize(
    ("text", "expected", "sources"),
    [
        ("Lens clouds [cataract#what].", "Lens clouds.", ("cataract#what",)),
        ("One [G-01-3] two [G-01-3; cataract#what]", "One two", ("G-01-3", "cataract#what")),
        ("Invented [other#id].", "Invented.", ()),
        ("Mixed [G-01-3, really]", "Mixed [G-01-3, really]", ()),
    ],
)
def test_ids_are_taken_out(text: str, expected: str, sources: tuple[str, ...]) -> None:
    assert take_sources(text, IDS) == (expected, sources)


def test_a_code_fence_around_everything_goes() -> None:
    assert unwrapped("```text\nHello\n```") == "Hello"
    assert unwrapped("See ```this``` here") == "See ```this``` here"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<think>\nJohn, 54...\n</think>\n\nHello", "Hello"),
        ("planning </think> Hello", "Hello"),
        ("<thinking>a</thinking>```\nHello\n```", "Hello"),
        ("<think>and so on", ""),
        ("We think > 5 is many. I think so.", "We think > 5 is many. I think so."),
    ],
)
def test_thinking_aloud_is_no_draft(text: str, expected: str) -> None:
    assert unwrapped(text) == expected
