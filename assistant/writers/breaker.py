"""Stops asking an endpoint that keeps failing, then lets one call try again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock

FAILURES = 5
WINDOW = 60.0  # seconds in which that many failures open the breaker
REST = 15.0  # seconds it stays open before one probe may pass


class Breaker:
    """Shared by the threads of a writer. ``clock`` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures: deque[float] = deque(maxlen=FAILURES)
        self._open_until: float | None = None

    def admits(self) -> bool:
        """True when a call may go out; after the rest, for one caller at a time."""
        with self._lock:
            if self._open_until is None:
                return True
            now = self._clock()
            if now < self._open_until:
                return False
            self._open_until = now + REST  # this caller is the probe; the others wait for its outcome
            return True

    def succeeded(self) -> None:
        """The endpoint answered: close."""
        with self._lock:
            self._failures.clear()
            self._open_until = None

    def failed(self) -> None:
        """The endpoint failed: open after ``FAILURES`` within ``WINDOW``."""
        with self._lock:
            now = self._clock()
            self._failures.append(now)
            if len(self._failures) == FAILURES and now - self._failures[0] <= WINDOW:
                self._open_until = now + REST
