"""What the roles of a request's words decide: what is told, what is kept out, what is a list, what is a topic."""

from __future__ import annotations

import pytest

from assistant.profile import EMPTY
from assistant.spans import requests
from assistant.writers.builtin import canonical, intended, own_points, refuted, unsaid


def _of(role: str, request: str) -> list[str]:
    return [intended.bare(span.text) for span in intended.read(request) if span.role == role]


def test_what_opens_news_and_asks_for_nothing_is_news() -> None:
    assert _of(requests.NEWS, "Starting the first of next month I'll see patients by video on Fridays")[0].startswith("Starting the first")


def test_bare_numbers_mark_points_where_they_count_up() -> None:
    found = intended.read("thread on gout: 1 what it is 2 why it hurts at night 3 what sets it off")
    assert "why it hurts at night" in [intended.bare(span.text) for span in found]
    assert not any(digit in span.text for span in found if span.role in requests.TOLD for digit in "123")


def test_a_shouted_no_is_no_point() -> None:
    assert "NO exercises" not in _of(requests.POINT, "Shin splints for instagram: 1) what they feel like 2) what to change in training 3) NO exercises")


@pytest.mark.parametrize(
    ("avoided", "things"),
    [
        (("no grapefruit tangent",), ("grapefruit",)),
        (("Skip lasers.",), ("laser",)),
        (("don't get into costs or billing codes",), ("cost",)),
        (("no hashtags", "no jargon"), ()),
    ],
)
def test_matters_that_are_not_wanted_are_known_by_name(avoided: tuple[str, ...], things: tuple[str, ...]) -> None:
    assert unsaid.things(avoided) == things


def test_points_behind_a_colon_are_not_cut_at_with() -> None:
    points = own_points.read("checklist for the first week at home: throw rugs, a chair with arms, frozen meals", EMPTY)
    assert points.items == ("Throw rugs", "A chair with arms", "Frozen meals")


def test_advice_told_to_the_writer_is_refused_and_named() -> None:
    points = own_points.read("thread about skin care: start low, moisturizer, sunscreen, tell pregnant people not to use it", EMPTY)
    assert points.refused == ("Tell pregnant people not to use it",)


def test_myths_may_be_parted_by_slashes() -> None:
    assert refuted.stated("sunscreen myths: dark skin doesn't need it / cloudy days are safe / a base tan protects") == ("dark skin doesn't need it", "cloudy days are safe", "a base tan protects")


@pytest.mark.parametrize(
    ("request_", "names"),
    [
        ("Why not to stop an antidepressant abruptly. Keep it gentle.", True),
        ("What may I post about a patient who agreed?", False),
    ],
)
def test_a_title_names_what_to_write(request_: str, names: bool) -> None:
    assert canonical.names_what_to_write(request_) is names
