"""Which platforms are going quiet."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant import platforms
from assistant.planning import cadence

TODAY = date(2026, 6, 15)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize("platform", platforms.ids())
def test_a_platform_is_quiet_from_the_day_after_its_gap(platform: str) -> None:
    gap = cadence.gap_of(platforms.get(platform))
    assert cadence.going_quiet({platform: ago(gap)}, TODAY) == ()
    assert [q.platform for q in cadence.going_quiet({platform: ago(gap + 1)}, TODAY)] == [platform]


def test_the_articles_paces_are_kept() -> None:
    gaps = {p: cadence.gap_of(platforms.get(p)) for p in ("x", "facebook", "blog")}
    assert gaps["x"] <= 3 and gaps["facebook"] <= 7 and gaps["blog"] == 7


def test_the_most_overdue_is_named_first_in_a_plain_sentence() -> None:
    found = cadence.going_quiet({"blog": ago(9), "x": ago(30), "facebook": ago(0), "a platform of old": ago(99)}, TODAY)
    assert [q.platform for q in found] == ["x", "blog"]
    assert found[1].sentence == "You are going quiet on Blog: the last post was 9 days ago, the aim is one a week."


def test_nothing_posted_yet_and_a_day_ahead_are_not_quiet() -> None:
    assert cadence.going_quiet({}, TODAY) == ()
    assert cadence.going_quiet({"x": TODAY + timedelta(days=3)}, TODAY) == ()
