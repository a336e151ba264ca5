"""Prices are known or said not to be; a total stop is never passed; calls keep their pace."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from evals import prices
from evals.errors import RunError
from evals.limits import CostReached, Limits, Pace, Purse
from evals.prices import Price


def test_a_price_is_per_million_tokens() -> None:
    assert Price(0.75, 4.5).cost(1_000_000, 0) == 0.75
    assert Price(0.75, 4.5).cost(2000, 1000) == pytest.approx(0.006)


def test_a_dated_model_costs_what_the_model_costs_and_an_unknown_one_is_not_guessed() -> None:
    assert prices.of_model("gpt-5.4-mini-2026-03-05") == prices.of_model("gpt-5.4-mini") != None  # noqa: E711
    assert prices.of_model("gpt-5.4-mini-preview") is None
    assert prices.of_model("") is None


def test_every_price_names_its_source_and_its_day() -> None:
    import tomllib
    from datetime import date

    for row in tomllib.loads(prices.FILE.read_text(encoding="utf-8")).values():
        assert row["source"].startswith("https://") and isinstance(row["read"], date)


@pytest.mark.parametrize("text", ["", "1", "a/b", "1/", "-1/2", "1/inf", "nan/1"])
def test_a_price_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(RunError, match="ASKED/ANSWERED"):
        prices.parse(text)


def test_a_damaged_price_table_is_said(tmp_path: Path) -> None:
    file = tmp_path / "prices.toml"
    file.write_text('[model]\nasked = "much"\n', encoding="utf-8")
    with pytest.raises(RunError, match="price table"):
        prices.of_model("model", file)


def test_a_purse_stops_before_a_call_that_could_pass_it() -> None:
    purse = Purse(Price(1, 1), limit=3e-6)
    with purse.call(1, 1):
        purse.pay(1, 1)
    with pytest.raises(CostReached), purse.call(1, 1):
        raise AssertionError("not reached")
    assert purse.spent == pytest.approx(2e-6)


def test_a_purse_holds_with_many_calls_at_once() -> None:
    purse = Purse(Price(1, 1), limit=50.5e-6)

    def call(_: int) -> bool:
        try:
            with purse.call(1, 9):
                purse.pay(1, 1)
        except CostReached:
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        made = sum(pool.map(call, range(100)))
    assert purse.spent <= purse.limit
    assert made == 21  # 2e-6 each until fewer than 10e-6 are left


def test_calls_keep_their_pace() -> None:
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    pace = Pace(30, clock=lambda: now[0], sleep=sleep)
    for _ in range(4):
        pace.wait()
    assert slept == [2.0, 2.0, 2.0]
    now[0] += 60
    pace.wait()
    assert len(slept) == 3


def test_no_more_calls_at_once_than_allowed() -> None:
    limits, running, most = Limits(at_once=3), [0], [0]

    def call(_: int) -> None:
        with limits.call(1, 1):
            running[0] += 1
            most[0] = max(most[0], running[0])
            running[0] -= 1

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(call, range(60)))
    assert 1 <= most[0] <= 3
