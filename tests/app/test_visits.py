"""One request at a time for each visitor, and so many a minute."""

from __future__ import annotations

import pytest

from assistant.app import visits
from assistant.app.visits import Visits
from assistant.errors import Busy


class Clock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_second_request_waits_for_the_first() -> None:
    desk = Visits(60)
    with desk.turn("ann"):
        with desk.turn("ben"):
            pass
        with pytest.raises(Busy, match="Still working on your last request"), desk.turn("ann"):
            pass
    with desk.turn("ann"):
        pass


def test_a_turn_ends_also_when_it_fails() -> None:
    desk = Visits(60)
    with pytest.raises(ValueError), desk.turn("ann"):
        raise ValueError
    with desk.turn("ann"):
        pass


def test_only_the_one_who_floods_is_held_back_and_only_for_a_minute() -> None:
    clock = Clock()
    desk = Visits(3, clock)
    for _ in range(3):
        with desk.turn("ann"):
            clock.now += 1
    with pytest.raises(Busy, match=r"more than 3 requests in a minute\. Your text is kept; try again in 58 seconds"), desk.turn("ann"):
        pass
    with desk.turn("ben"):
        pass
    clock.now = 60.0
    with desk.turn("ann"):
        pass


def test_the_visitor_not_seen_for_longest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visits, "REMEMBERED", 2)
    desk = Visits(1)
    for name in ("ann", "ben", "cem"):
        with desk.turn(name):
            pass
    with desk.turn("ann"):
        pass
    with pytest.raises(Busy), desk.turn("cem"):
        pass
