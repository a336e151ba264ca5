"""Work beside the event loop: reports in order, an end within the deadline, no work for nobody."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from assistant.app.work import Done, Reporter, follow
from assistant.errors import Busy, Cancelled, DeadlinePassed
from assistant.stages import Progress, Withheld


def collected(job: Callable[[Reporter], object], seconds: float = 5.0) -> list[object]:
    async def run() -> list[object]:
        with ThreadPoolExecutor(1) as workers:
            return [item async for item in follow(job, workers, seconds)]

    return asyncio.run(run())


def test_reports_come_in_order_and_the_result_last() -> None:
    def job(reporter: Reporter) -> int:
        reporter.progress(Progress("Reading"))
        reporter.arrived(Withheld("x", "no"))
        return 7

    assert collected(job) == [Progress("Reading"), Withheld("x", "no"), Done(7)]


def test_an_error_comes_out_as_it_was() -> None:
    def job(reporter: Reporter) -> int:
        raise Busy

    with pytest.raises(Busy):
        collected(job)


def test_work_past_its_deadline_is_given_up_and_told_to_stop() -> None:
    stopped = Event()

    def job(reporter: Reporter) -> None:
        while True:
            time.sleep(0.01)
            try:
                reporter.progress(Progress("Writing"))
            except Cancelled:
                stopped.set()
                raise

    started = time.monotonic()
    with pytest.raises(DeadlinePassed):
        collected(job, 0.2)
    assert time.monotonic() - started < 1
    assert stopped.is_set()


def test_leaving_stops_the_work_at_its_next_stage() -> None:
    stopped = Event()

    def job(reporter: Reporter) -> None:
        try:
            for _ in range(1000):
                reporter.progress(Progress("Writing"))
                time.sleep(0.005)
        except Cancelled:
            stopped.set()
            raise

    async def leave() -> None:
        with ThreadPoolExecutor(1) as workers:
            news = follow(job, workers, 60)
            assert await anext(news) == Progress("Writing")
            await news.aclose()  # type: ignore[attr-defined]

    asyncio.run(leave())
    assert stopped.wait(1)
