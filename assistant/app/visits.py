"""Who is being answered and how often: one request at a time and so many a minute for each visitor."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from assistant.errors import Busy

A_MINUTE = 60  # requests a minute with the built-in writer, which costs nothing
COSTLY_A_MINUTE = 10  # with a model
REMEMBERED = 10_000  # visitors; the one not seen for longest is forgotten first


@dataclass(slots=True)
class _Visitor:
    busy: bool = False
    starts: deque[float] = field(default_factory=deque)


class Visits:
    """The visitors of one server."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = a_minute
        self._clock = clock
        self._lock = Lock()
        self._visitors: OrderedDict[str, _Visitor] = OrderedDict()

    @contextmanager
    def turn(self, visitor: str) -> Iterator[None]:
        """Hold the visitor's only turn. Raises Busy when it is taken, or when there were too many this minute."""
        with self._lock:
            seen = self._visitors.setdefault(visitor, _Visitor())
            self._visitors.move_to_end(visitor)
            while len(self._visitors) > REMEMBERED:
                self._visitors.popitem(last=False)
            if seen.busy:
                raise Busy("Still working on your last request. Your text is kept; cancel or wait a moment.")
            self._admit(seen)
            seen.busy = True
        try:
            yield
        finally:
            seen.busy = False

    def _admit(self, seen: _Visitor) -> None:
        now = self._clock()
        while seen.starts and now - seen.starts[0] >= 60:
            seen.starts.popleft()
        if len(seen.starts) >= self._limit:
            wait = int(60 - (now - seen.starts[0])) + 1
            raise Busy(f"That is more than {self._limit} requests in a minute. Your text is kept; try again in {wait} seconds.")
        seen.starts.append(now)
