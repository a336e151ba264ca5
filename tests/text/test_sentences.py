"""Sentences, list items, lines and words, by table."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.sentences import sentences
from assistant.text.tokens import Token, words


@pytest.mark.parametrize(
    "text",
    [
        "Dr. A. K. Mehta and Mrs. Low met at 9 a.m. on Monday.",
        "It holds 0.5 mL, e.g. one drop vs. two.",
        "See clinic.example/news for more.",
        "We live in the U.S. and like it.",
        "See No. 5 on St. James Road.",
        '"Really?" she said.',
        "If the bus is late,\ntell us\nand we will wait.",
        "The desk is at\n88 Ridge Avenue",
        "Get your #flushot",
        "😂 hello there",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" \n ", []),
        ("One. Two! Three?! Four", ["One.", "Two!", "Three?!", "Four"]),
        ("So it goes... Next one", ["So it goes...", "Next one"]),
        ('"Done." Bye.', ['"Done."', "Bye."]),
        ("We did it. 🎂 Next stop", ["We did it. 🎂", "Next stop"]),
        ("Fall is here 🍂 Come in", ["Fall is here 🍂", "Come in"]),
        (
            "Tips:\n- rest\n- walk\n1. Sleep\n2) Eat\na) red",
            ["Tips:", "- rest", "- walk", "1. Sleep", "2) Eat", "a) red"],
        ),
        ("Poll 📊 who?\n🔘 me\n🔘 you", ["Poll 📊 who?", "🔘 me", "🔘 you"]),
        ("Love this 🕺 #hip", ["Love this 🕺", "#hip"]),
        ("Love this. #hip #hop #Knee", ["Love this.", "#hip #hop #Knee"]),
        ("One\n\ntwo", ["One", "two"]),
        ("lol. this is fun", ["lol.", "this is fun"]),
        ("心房颤动。很常见。", ["心房颤动。", "很常见。"]),
    ],
)
def test_sentences_are_parted(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == parts


@given(st.text(st.sampled_from("aB1. \n!?…\"')#😂🔘-"), max_size=60))
def test_sentences_are_in_order_and_hold_every_visible_character(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


def test_words_have_places() -> None:
    assert words("Don't skip follow-up B12!") == [
        Token(0, 5, "Don't"),
        Token(6, 10, "skip"),
        Token(11, 20, "follow-up"),
        Token(21, 22, "B"),
    ]
