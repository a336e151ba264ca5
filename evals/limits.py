"""What a run may do to an endpoint: how many calls at once, how many a minute, and how much money in all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Lock, Semaphore

from assistant.errors import WriterError
from evals.prices import Price

_DUST = 1e-12  # what adding and taking away leaves behind, in US dollars


class CostReached(WriterError):
    """One more call could cost more than the run may."""

    sentence = "The next call could go over the cost allowed for this run, so the run was stopped."


@dataclass
class Purse:
    """A total that stops a run: the most a call can cost is set aside before it is made."""

    price: Price
    limit: float  # US dollars
    spent: float = 0.0
    aside: float = 0.0
    _turn: Condition = field(default_factory=Condition, repr=False)

    @contextmanager
    def call(self, asked: int, most_answered: int) -> Iterator[None]:
        """Set aside what a call can cost while it is made; waits while others might leave enough. Raises CostReached."""
        most = self.price.cost(asked, most_answered)
        with self._turn:
            while self.spent + self.aside + most > self.limit:
                if not self.aside:
                    raise CostReached
                self._turn.wait()
            self.aside += most
        try:
            yield
        finally:
            with self._turn:
                self.aside = max(0.0, self.aside - most)
                self.aside = 0.0 if self.aside < _DUST else self.aside
                self._turn.notify_all()

    def pay(self, asked: int, answered: int) -> None:
        """Count an answer."""
        with self._turn:
            self.spent += self.price.cost(asked, answered)


@dataclass
class Pace:
    """Spreads calls evenly: at most ``per_minute`` in any minute."""

    per_minute: float
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: float = 0.0
    _lock: Lock = field(default_factory=Lock, repr=False)

    def wait(self) -> None:
        """Wait for this call's turn."""
        with self._lock:
            now = self.clock()
            turn = max(now, self._next)
            self._next = turn + 60 / self.per_minute
        if turn > now:
            self.sleep(turn - now)


@dataclass
class Limits:
    """All three; what is None does not limit."""

    at_once: int = 10
    purse: Purse | None = None
    pace: Pace | None = None
    _gate: Semaphore = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._gate = Semaphore(self.at_once)

    @contextmanager
    def call(self, asked: int, most_answered: int) -> Iterator[None]:
        """Room for one call. Raises CostReached."""
        with self._gate:
            if self.purse is None:
                self._paced()
                yield
            else:
                with self.purse.call(asked, most_answered):
                    self._paced()
                    yield

    def _paced(self) -> None:
        if self.pace is not None:
            self.pace.wait()
