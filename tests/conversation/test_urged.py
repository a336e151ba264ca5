"""Advice asked to be posted is told from news and education."""

from __future__ import annotations

import pytest

from assistant.conversation import urged


@pytest.mark.parametrize("text", ["tell people we are closed on Friday", "post about why statins lower cholesterol", "a thread on what an inhaler does", "welcome the new team", "the phones are down, parents should use the portal", "patients should take the back entrance this week"])
def test_not_urging(text: str) -> None:
    assert not urged.urges(text)


@pytest.mark.parametrize(
    "text",
    [
        "caption telling moms to give honey for a cough",
        "tweet that adults with gout should stop eating tomatoes",
        "post with the dose of zinc for colds",
        "if your sugar is high take two more units",
        "urge followers to skip the booster",
        "parents should use the portal and stop the inhaler",
        "patients should use the leftover tablets",
    ],
)
def test_urging(text: str) -> None:
    assert urged.urges(text)


def test_a_medicine_leads_to_taking_medicines_safely() -> None:
    assert urged.nearest("stop your inhaler") == "brown-bag-review"
    assert urged.nearest("cut out bread") is None
