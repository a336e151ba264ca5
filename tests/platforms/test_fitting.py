"""Cutting at a sentence, with the disclaimer's room kept."""

from __future__ import annotations

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.errors import CannotFit
from assistant.platforms import breaks, counting, fitting, get, ids

from .strategies import bodies, prose

RESERVE = "General info, not medical advice."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Raman is in. Come by.", ["Dr. Raman is in.", "Come by."]),
        ("We open at 9 a.m. on weekdays. See you.", ["We open at 9 a.m. on weekdays.", "See you."]),
        ("We open at 9 a.m. See you.", ["We open at 9 a.m.", "See you."]),
        ("Some foods, e.g. fish, help. Yes.", ["Some foods, e.g. fish, help.", "Yes."]),
        ("A level of 2.5 is fine. Ok.", ["A level of 2.5 is fine.", "Ok."]),
        ("Visit oakdaleeye.example. Thanks!", ["Visit oakdaleeye.example.", "Thanks!"]),
        ("“Really?” Yes.", ["“Really?”", "Yes."]),
        ("Title\nLine one\n\nLine two", ["Title", "Line one", "Line two"]),
        ("1. First\n2. Second", ["1. First", "2. Second"]),
        ("これは文。次。", ["これは文。", "次。"]),
        ("No end", ["No end"]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in breaks.sentences(text)] == sentences


FIRST = "Cataracts cloud the lens of the eye."
BODY = f"{FIRST} Most people get them with age, and many hardly notice at first. " * 3


@pytest.mark.parametrize(
    ("platform", "body", "cut"),
    [
        ("x", FIRST, FIRST),
        ("x", FIRST + "\n\n#Eyes #Vision", FIRST + "\n\n#Eyes #Vision"),
        ("x", FIRST + "\n\n#Eyes #Vision #Three", FIRST + "\n\n#Eyes #Vision"),
        ("x", "Our #Eyes are #Busy #Things today.", "Our #Eyes are #Busy Things today."),
        ("google", FIRST + " #Eyes", FIRST),
        ("x", BODY.strip() + " #Eyes", BODY[:238] + "\n\n#Eyes"),
        ("x", "Three facts follow:\n" + "word " * 60, None),
        ("x", "word " * 80, None),
        ("x", "  ", None),
    ],
)
def test_fit(platform: str, body: str, cut: str | None) -> None:
    if cut is None:
        with pytest.raises(CannotFit):
            fitting.fit(body, get(platform), RESERVE)
    else:
        assert fitting.fit(body, get(platform), RESERVE) == cut


@settings(deadline=None, max_examples=60)
@given(bodies, st.sampled_from(ids()))
def test_what_fits_is_inside_and_whole(body: str, name: str) -> None:
    p = get(name)
    try:
        cut = fitting.fit(body, p, RESERVE)
    except CannotFit:
        assume(False)
    assert counting.within(cut + fitting.SEPARATOR + RESERVE, p)
    assert p.hashtag_max is None or counting.count_hashtags(cut) <= p.hashtag_max
    whole = fitting.limit_hashtags(body, p.hashtag_max)
    assert set(counting.links(cut)) <= set(counting.links(whole))
    tags = {whole[a:b] for a, b in counting.hashtags(whole)}
    assert {cut[a:b] for a, b in counting.hashtags(cut)} <= tags
    assert fitting.fit(cut, p, RESERVE) == cut


@settings(deadline=None, max_examples=60)
@given(prose, st.sampled_from(ids()))
def test_no_grapheme_is_split(body: str, name: str) -> None:
    p = get(name)
    try:
        cut = fitting.fit(body, p, RESERVE)
    except CannotFit:
        assume(False)
    whole = set(regex.findall(r"\X", fitting.limit_hashtags(body, p.hashtag_max)))
    assert set(regex.findall(r"\X", cut)) <= whole | {" ", "\n"}


LONG = " ".join(f"Fact number {w} about the eye is short and easy to read for everyone." for w in "abcdefgh")


@pytest.mark.parametrize(("posts", "expected"), [(None, 3), (2, None), (3, 3), (4, 4), (8, 8), (20, 8)])
def test_thread(posts: int | None, expected: int | None) -> None:
    if expected is None:
        with pytest.raises(CannotFit):
            fitting.thread(LONG, get("x"), RESERVE, posts)
        return
    parts = fitting.thread(LONG, get("x"), RESERVE, posts)
    assert [p.split(" ")[0] for p in parts] == [f"{n}/{expected}" for n in range(1, expected + 1)]
    assert parts[0].endswith("\n\n" + RESERVE) and "".join(parts).count(RESERVE) == 1
    said = " ".join(p.split(" ", 1)[1].removesuffix("\n\n" + RESERVE) for p in parts)
    assert said == LONG


def test_a_thread_that_fits_one_post_is_one_post() -> None:
    assert fitting.thread(FIRST, get("x"), RESERVE) == (f"{FIRST}\n\n{RESERVE}",)


@settings(deadline=None, max_examples=60)
@given(bodies, st.sampled_from(("x", "threads")), st.sampled_from((None, 1, 2, 3, 5)))
def test_every_post_of_a_thread_is_inside(body: str, name: str, posts: int | None) -> None:
    p = get(name)
    try:
        parts = fitting.thread(body, p, RESERVE, posts)
    except CannotFit:
        assume(False)
    assert all(counting.within(part, p) for part in parts)
    assert parts[0].endswith(fitting.SEPARATOR + RESERVE)


def test_the_numbers_a_writer_put_to_a_thread_are_not_doubled() -> None:
    x = get("x")
    for body in ("1/3 One thing.\n\n2/3 Another.\n\n3/3 The last.", "One thing. 1/3\n\nAnother. 2/3\n\nThe last. 3/3", "(1/3) One thing.\n\n(2/3) Another.\n\n(3/3) The last."):
        parts = fitting.thread(body, x, "Not medical advice.", 3)
        assert [part.split("\n")[0] for part in parts] == ["1/3 One thing.", "2/3 Another.", "3/3 The last."]
    assert fitting.unnumbered("1/2 cup of oats\nand 1/2 cup of milk") == "1/2 cup of oats\nand 1/2 cup of milk"


def test_the_number_of_a_post_in_a_thread_is_taken_off() -> None:
    assert fitting.without_numbers(("1/2 What to expect.", "2/2 You can bring someone, 3/4 do.")) == ("What to expect.", "You can bring someone, 3/4 do.")
    assert fitting.without_numbers(("3/4 came today.",)) == ("3/4 came today.",)
