"""Lengths as the platforms count them."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.platforms import counting, get, ids, weighted

FAMILY = "👨‍👩‍👧‍👦"
LINK = "https://oakdaleeye.example/a/very/long/path/to/a/page?with=query&and=more"
MEASURED = [
    ("x", "", 0),
    ("x", "Hello, world! 👋", 16),
    ("x", "café", 4),
    ("x", "cafe\u0301", 4),
    ("x", "→", 2),
    ("x", "“quoted” – dash", 15),
    ("x", "日本", 4),
    ("x", FAMILY, 2),
    ("x", "👋🏽", 2),
    ("x", "https://a.com", 23),
    ("x", "https://example.com/" + "a" * 200, 23),
    ("x", "see example.com now", 31),
    ("x", "e.g. this", 9),
    ("x", "a\r\nb", 3),
    ("threads", "Hello, world! 👋", 18),
    ("threads", FAMILY, 25),
    ("threads", "café", 4),
    ("threads", "日本", 2),
    ("threads", "🇺🇸", 8),
    ("threads", LINK, len(LINK)),
    ("bluesky", "Hello, world! 👋", 15),
    ("bluesky", FAMILY, 1),
    ("bluesky", "cafe\u0301", 4),
    ("bluesky", LINK, len(LINK)),
    ("mastodon", LINK, 23),
    ("mastodon", f"Read {LINK}.", 29),
    ("mastodon", "Thanks @ann@social.example!", 12),
    ("mastodon", FAMILY, 7),
    ("facebook", FAMILY, 7),
    ("tiktok", "👋", 2),
    ("tiktok", "é", 1),
    ("youtube", "é", 2),
    ("youtube", "👋", 4),
    ("blog", "four", 4),
]


@pytest.mark.parametrize(("platform", "text", "length"), MEASURED)
def test_measured(platform: str, text: str, length: int) -> None:
    assert counting.length(text, get(platform)) == length


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=()), max_size=80), st.sampled_from(ids()))
def test_any_text_has_a_length(text: str, platform: str) -> None:
    assert counting.length(text, get(platform)) >= 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("no tags", 0), ("we're #1", 0), ("a#b", 0), ("&#39;", 0), ("https://a.example/#top", 0), ("C# code", 0), ("#", 0),
        ("#one", 1), ("#One #Two", 2), ("(#EyeHealth)", 1), ("#diabetes2", 1), ("#año", 1), ("＃full", 1), ("#a,#b", 2),
    ],
)  # fmt: skip
def test_hashtags(text: str, count: int) -> None:
    assert counting.count_hashtags(text) == count


@pytest.mark.parametrize(
    ("platform", "text", "fits"),
    [
        ("x", "a" * 280, True),
        ("x", "a" * 281, False),
        ("x", "#a #b", True),
        ("x", "#a #b #c", False),
        ("threads", "#a #b", False),
        ("google", "#a", False),
        ("bluesky", "é" * 300, True),
        ("bluesky", "e" + "\u0301" * 1600, False),
        ("threads", " ".join(f"https://a{n}.example/x" for n in range(5)), True),
        ("threads", " ".join(f"https://a{n}.example/x" for n in range(6)), False),
        ("youtube", "a < b", False),
        ("blog", "word " * 9000, True),
    ],
)
def test_fits(platform: str, text: str, fits: bool) -> None:
    assert counting.fits(text, get(platform)) is fits


def test_the_stand_in_is_taken_away_again() -> None:
    before = sys.modules.get("pkg_resources")
    counting.length("x", get("x"))
    assert sys.modules.get("pkg_resources") is before


@pytest.mark.parametrize("text", ["", "Plain words. And more...", "line\r\nline\rline\n", "ends with a stop.", "e.g. this", "see example.com", "https://a.example/b", "a .b", "caf\u00e9 \U0001f600"])
def test_plain_text_on_x_counts_as_the_parser_counts_it(text: str) -> None:
    assert weighted.length(text) == weighted._parser()(text).weightedLength
