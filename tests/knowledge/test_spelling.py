"""Slips of the finger are mended; words that are words stay."""

from __future__ import annotations

import pytest

from assistant.knowledge.spelling import Spelling

SPELLING = Spelling(["testimonial disclaimer review valves hiding"] * 3 + ["seldom"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("testimonal rules", "testimonial rules"),
        ("a discalimer, please", "a disclaimer, please"),
        ("Disclaimerr", "disclaimer"),
        ("revirw", "review"),
        ("testimonial", "testimonial"),
        ("halves", "halves"),  # an English word one letter from one the cards use
        ("reviw", "reviw"),  # five letters: too short to tell
        ("seldim", "seldim"),  # one letter from a word used once
        ("tetsimonail", "tetsimonail"),  # two slips
        ("", ""),
    ],
)
def test_slips(typed: str, meant: str) -> None:
    assert SPELLING.mended(typed) == meant
