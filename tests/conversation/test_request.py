"""A message taken apart: platforms, pasted text, style and kind."""

from __future__ import annotations

import pytest

from assistant.conversation import places, request
from assistant.stages import Style


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a post about x-rays", ()),
        ("something for insta and fb", ("instagram", "facebook")),
        ("tweet about floaters", ("x",)),
        ("a LinkedIn post, then X", ("linkedin", "x")),
        ("short ones, FB bsky x", ("facebook", "bluesky", "x")),
    ],
)
def test_platforms(text: str, named: tuple[str, ...]) -> None:
    assert places.named(text) == named


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the story of our founder", ()),
        ("a post about why we became nurses", ()),
        ("a caption for our new mural", ("instagram",)),
        ("create a story poll about flossing", ("instagram",)),
        ("something for my stories", ("instagram",)),
    ],
)
def test_implied_platforms(text: str, meant: tuple[str, ...]) -> None:
    assert places.implied(text) == meant


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("now for Bluesky", False),
        ("it is too long for X", False),
        ("Threads too", True),
        ("also one for LinkedIn", True),
        ("and a calmer one for Facebook", True),
    ],
)
def test_a_platform_on_top_is_told_from_a_switch(text: str, adds: bool) -> None:
    assert places.adds(text) is adds


@pytest.mark.parametrize(
    ("text", "versions", "thread"),
    [
        ("three posts about gout for threads", 3, None),
        ("give me 3 tweets on gout", 3, None),
        ("two posts about gout, one for X and one for Facebook", 1, None),
        ("a thread of 5 tweets on gout", 1, 5),
        ("a 4-tweet thread on gout", 1, 4),
        ("one post about gout", 1, None),
    ],
)
def test_several_posts_are_told_from_a_thread_and_from_several_platforms(text: str, versions: int, thread: int | None) -> None:
    style = request.style_of(text)
    assert (style.versions, style.thread) == (versions, thread)


def test_pasted_text_is_told_from_the_request() -> None:
    outside, pasted = request.split_pasted('is this ok? "Flu clinic this Saturday from nine to one."')
    assert pasted == "Flu clinic this Saturday from nine to one." and "Flu" not in outside
    assert request.split_pasted("write a post about flu") == ("write a post about flu", "")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("about 150 words", "words", 150),
        ("make it shorter", "length", "shorter"),
        ("no hashtags", "hashtags", 0),
        ("give me 3 versions", "versions", 3),
        ("without emojis", "emoji", "none"),
        ("drop the question", "question", False),
        ("make it warmer", "tone", ("warmer",)),
    ],
)
def test_style(text: str, field: str, value: object) -> None:
    assert getattr(request.style_of(text), field) == value


def test_nothing_asked_is_no_style() -> None:
    assert request.style_of("a post about cataracts") == Style()


@pytest.mark.parametrize(("text", "kind"), [("sunscreen myths", "myth"), ("welcome our new nurse", "staff"), ("what a stent is", "educate")])
def test_kind(text: str, kind: str) -> None:
    assert request.kind_of(text) == kind


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("PLEASE WRITE A POST ABOUT OUR NEW MRI. IT OPENS MARCH 2 AND I'M GLAD", "Please write a post about our new MRI. It opens march 2 and I'm glad"),
        ("FLU SHOTS TODAY", "FLU SHOTS TODAY"),
        ("Please write a post about our new MRI, it opens on March 2, thanks", "Please write a post about our new MRI, it opens on March 2, thanks"),
    ],
)
def test_a_message_in_capitals_is_read_in_small_letters(typed: str, read: str) -> None:
    assert request.unshouted(typed) == read


def test_a_thought_before_the_request_is_dropped() -> None:
    assert request.corrected("x thread? no actually just one x post. statins and muscle aches") == "one x post. statins and muscle aches"


def test_a_breath_before_the_first_word_is_dropped_and_leave_is_still_asked() -> None:
    assert request.corrected("OK so we're moving to a new phone system") == "we're moving to a new phone system"
    asked = "OK to post this? Flu shots start Monday."
    assert request.corrected(asked) == asked and request.is_check(asked)
