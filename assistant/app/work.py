"""Runs blocking work beside the event loop and reports what happens on the way; leaving stops it at its next stage."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from threading import Event
from typing import Generic, TypeVar

from assistant.errors import Cancelled, DeadlinePassed
from assistant.stages import Post, Progress, Withheld

T = TypeVar("T")
Arrival = Post | Withheld


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The result of the work."""

    value: T


class Reporter:
    """Handed to the work: calls from any thread reach the page in order."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.news: asyncio.Queue[Progress | Arrival | None] = asyncio.Queue()
        self.left = Event()

    def progress(self, stage: Progress) -> None:
        """Report a stage. Raises Cancelled once nobody waits any more."""
        if self.left.is_set():
            raise Cancelled
        self.put(stage)

    def arrived(self, outcome: Arrival) -> None:
        """Report one platform's sealed post, or why there is none."""
        self.put(outcome)

    def put(self, item: Progress | Arrival | None) -> None:
        """Queue an item from any thread; a loop that has closed takes none."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.news.put_nowait, item)


async def follow(
    job: Callable[[Reporter], T], workers: Executor, seconds: float
) -> AsyncIterator[Progress | Arrival | Done[T]]:
    """Run ``job`` in ``workers``: its reports as they come, then ``Done``.

    Raises what the job raised, or DeadlinePassed after ``seconds``. Closing the iterator makes the job's next
    progress report raise Cancelled, so that nothing goes on being written for nobody.
    """
    reporter = Reporter(asyncio.get_running_loop())
    result = workers.submit(job, reporter)
    result.add_done_callback(lambda _: reporter.put(None))
    ends = time.monotonic() + seconds
    try:
        while True:
            try:
                item = await asyncio.wait_for(reporter.news.get(), max(0.0, ends - time.monotonic()))
            except TimeoutError:
                raise DeadlinePassed("This took too long and was stopped. Your text is kept; please try again.") from None
            if item is None:
                yield Done(result.result())
                return
            yield item
    finally:
        reporter.left.set()
        result.cancel()
