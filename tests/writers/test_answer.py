"""A model's text, made fit to be guarded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.writers.answer import clean, take_sources, the_post, unwrapped, without_inventions

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Here's your Facebook post:\n\nWe are closed on Monday.", "We are closed on Monday."),
        ("Sure! Here is a friendly caption for Instagram:\n\nFive years of Luz! 🎉", "Five years of Luz! 🎉"),
        ("We are closed on Monday.\n\nLet me know if you'd like a shorter version!", "We are closed on Monday."),
        ("We are closed on Monday.\n\n---\n\nNote: I kept the tone friendly and left out claims.", "We are closed on Monday."),
        ("We are closed on Monday.\n\n(98 characters)", "We are closed on Monday."),
        ("[Insert photo of the lot here]\nWe have a new lot.", "We have a new lot."),
        ("“We are closed on Monday.”", "We are closed on Monday."),
        ("**Myth:** It hurts.\n**Fact:** It *may* sting.", "Myth: It hurts.\nFact: It may sting."),
        ("# Holiday hours\n- Monday: closed\n- Tuesday: 9 to 1", "Holiday hours\n• Monday: closed\n• Tuesday: 9 to 1"),
    ],
)
def test_what_a_model_says_around_a_post_goes(text: str, expected: str) -> None:
    assert the_post(text, marked=False) == expected
    assert the_post(expected, marked=False) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Here's to Luz!\n\nFive years at the front desk.",
        "Great news: we moved.\n\nFind us at 12 Mill Street.",
        "#Glaucoma and 2 * 3 * 4, snake_case_word",
        "Let me know in the comments: tea or coffee?",
        "She said “we did it” and left.",
        "Note the date: May 5.",
        "[On screen: a heart]\nSay: Hello.",
    ],
)
def test_words_of_the_post_stay(text: str) -> None:
    assert the_post(text, marked=False) == text


def test_a_page_that_shows_markdown_keeps_it() -> None:
    assert the_post("# Title\n\n**Bold** words", marked=True) == "# Title\n\n**Bold** words"


def test_what_nobody_gave_is_left_out() -> None:
    text = "Come and see us. Call (555) 123-4567 to book! More at www.made-up.com/apply. We open at 9, on 10/12."
    left, gone = without_inventions(text, "Phone: (555) 010-4400\nWebsite: oakdaleeye.example")
    assert left == "Come and see us. We open at 9, on 10/12."
    assert gone == ("Call (555) 123-4567 to book!", "More at www.made-up.com/apply.")


def test_what_was_given_stays() -> None:
    text = "Call (555) 010-4400 or 555-010-4400, write to hello@oakdaleeye.example, see https://oakdaleeye.example."
    known = "(555) 010-4400, hello@oakdaleeye.example, https://oakdaleeye.example"
    assert without_inventions(text, known) == (text, ())
