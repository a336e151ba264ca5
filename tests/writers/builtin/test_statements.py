"""Sentences that hang on others with nothing but a comma are parted; lists and clauses that lean are left."""

from __future__ import annotations

import pytest

from assistant.writers.builtin import statements


@pytest.mark.parametrize(
    ("told", "parted"),
    [
        ("Our shop is moving upstairs on Monday, the exam rooms stay where they are.", ["Our shop is moving upstairs on Monday", "the exam rooms stay where they are."]),
        ("Free blood pressure checks at the market Saturday, Sofia will be there.", ["Free blood pressure checks at the market Saturday", "Sofia will be there."]),
        ("Our new exam room, we painted it green.", ["Our new exam room", "we painted it green."]),
        ("We walk at the track Saturday at 8, bring your old shoes.", ["We walk at the track Saturday at 8", "bring your old shoes."]),
        ("Flu clinic Saturday, 9 to 1, bring your card, kids over 3 welcome", ["Flu clinic Saturday, 9 to 1", "bring your card", "kids over 3 welcome"]),
    ],
)
def test_what_is_hung_on_is_parted(told: str, parted: list[str]) -> None:
    assert statements.parted(told) == parted


@pytest.mark.parametrize(
    "told",
    [
        "If you are late, we will find you a slot.",
        "We hike, we swim, and we eat too much pie.",
        "On Friday, the office is closed.",
        "Dr. Raman, our founder, will be away next week.",
        "We moved to suite 4, and parking is free.",
        "Rosa, who runs the desk, is back.",
    ],
)
def test_what_leans_stays_together(told: str) -> None:
    assert statements.parted(told) == [told]
