"""The breaker opens on a run of failures, rests, and lets one probe through."""

from __future__ import annotations

from assistant.writers.breaker import FAILURES, REST, WINDOW, Breaker


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def broken(clock: Clock) -> Breaker:
    breaker = Breaker(clock)
    for _ in range(FAILURES):
        assert breaker.admits()
        breaker.failed()
    return breaker


def test_spread_out_failures_do_not_open_it() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    for _ in range(3 * FAILURES):
        breaker.failed()
        clock.now += WINDOW / (FAILURES - 1) + 1
        assert breaker.admits()


def test_a_success_between_failures_starts_the_count_again() -> None:
    breaker = Breaker(Clock())
    for _ in range(FAILURES):
        breaker.failed()
        breaker.succeeded()
    assert breaker.admits()


def test_a_run_of_failures_opens_it_and_one_probe_closes_it() -> None:
    clock = Clock()
    breaker = broken(clock)
    assert not breaker.admits()
    clock.now += REST
    assert breaker.admits()
    assert not breaker.admits(), "one probe at a time"
    breaker.succeeded()
    assert breaker.admits()
    assert breaker.admits()


def test_a_failed_probe_keeps_it_open_for_another_rest() -> None:
    clock = Clock()
    breaker = broken(clock)
    clock.now += REST
    assert breaker.admits()
    breaker.failed()
    assert not breaker.admits()
    clock.now += REST
    assert breaker.admits()


def test_a_probe_that_never_reports_does_not_block_for_good() -> None:
    clock = Clock()
    breaker = broken(clock)
    clock.now += REST
    assert breaker.admits()
    clock.now += REST
    assert breaker.admits()
