"""Results on their way from the processes that work to whoever waits for each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from threading import Event, Lock, Thread

from evals.errors import Stopped
from evals.outcome import Result

Key = tuple[str, str, int]  # suite, case, epoch


class Arrivals:
    """Reads ``results`` in a thread of its own, so that work goes on whatever the waiting are doing.

    Once ``ending`` is set, whoever makes the results is to begin no more work.
    """

    def __init__(self, results: Iterable[Result], keep: Callable[[Result], None], ending: Event) -> None:
        self._lock = Lock()
        self._there: dict[Key, Result] = {}
        self._waited: dict[Key, tuple[asyncio.AbstractEventLoop, asyncio.Future[Result]]] = {}
        self._fault: BaseException | None = None
        self._ending = ending
        self._thread = Thread(target=self._read, args=(results, keep), daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    async def of(self, key: Key) -> Result:
        """The result of one case, when it is there. Raises what the work raised, and Stopped when it will never come."""
        with self._lock:
            if key in self._there:
                return self._there.pop(key)
            if self._fault is not None:
                raise self._fault
            loop = asyncio.get_running_loop()
            future: asyncio.Future[Result] = loop.create_future()
            self._waited[key] = loop, future
        return await future

    def end(self) -> None:
        """Begin no more work, wait for what is begun, and raise what the work raised; a run that had to stop is none."""
        self._ending.set()
        self._thread.join()
        if self._fault is not None and not isinstance(self._fault, Stopped):
            raise self._fault

    def _read(self, results: Iterable[Result], keep: Callable[[Result], None]) -> None:
        try:
            for result in results:
                keep(result)
                self._arrived(result)
            self._over(Stopped("The run has ended."))
        except BaseException as error:  # for ``end`` to raise, in the thread that asked for the work
            self._over(error)

    def _arrived(self, result: Result) -> None:
        key = result.suite, result.case, result.epoch
        with self._lock:
            if key not in self._waited:
                self._there[key] = result
                return
            loop, future = self._waited.pop(key)
        _tell(loop, future, result)

    def _over(self, fault: BaseException) -> None:
        with self._lock:
            self._fault, waited = fault, list(self._waited.values())
        for loop, future in waited:
            _tell(loop, future, fault)


def _tell(loop: asyncio.AbstractEventLoop, future: asyncio.Future[Result], what: Result | BaseException) -> None:
    """Settle ``future`` in its loop; nobody waits in one that Ctrl-C has closed."""
    try:
        loop.call_soon_threadsafe(_settle, future, what)
    except RuntimeError:
        if not loop.is_closed():
            raise


def _settle(future: asyncio.Future[Result], what: Result | BaseException) -> None:
    if future.done():  # cancelled meanwhile
        return
    if isinstance(what, BaseException):
        future.set_exception(what)
    else:
        future.set_result(what)
