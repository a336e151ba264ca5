"""Who is still at the page: somebody who did nothing for a while, or signed in long ago, is signed out, and their open sessions answer no more."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

GRACE = 90.0  # seconds: the page counts by itself and says so first; it tells the server of activity once a minute
REMEMBERED = 10_000  # people; the one not seen for longest is forgotten first


@dataclass(slots=True)
class _Stay:
    began: float
    seen: float


class Presence:
    """When each person came and was last active. 0 seconds mean that nobody is signed out for it."""

    def __init__(self, idle_seconds: float, clock: Callable[[], float] = time.monotonic, longest_seconds: float = 0.0) -> None:
        self._idle = idle_seconds or math.inf
        self._longest = longest_seconds or math.inf
        self._clock = clock
        self._stays: OrderedDict[str, _Stay] = OrderedDict()

    def gone(self, user: str) -> bool:
        """True when this person was away or here for too long and has not opened the page again since."""
        stay, now = self._stays.get(user), self._clock()
        return stay is not None and (now - stay.seen > self._idle + GRACE or now - stay.began > self._longest + GRACE)

    def active(self, user: str) -> None:
        """Note that this person is here now; one who was gone begins a new session."""
        now, gone = self._clock(), self.gone(user)
        stay = self._stays.setdefault(user, _Stay(now, now))
        stay.seen, stay.began = now, now if gone else stay.began
        self._stays.move_to_end(user)
        while len(self._stays) > REMEMBERED:
            self._stays.popitem(last=False)

    def left(self, user: str) -> float:
        """Seconds until this person's session reaches its longest; infinite when it has no end."""
        stay = self._stays.get(user)
        return self._longest - (self._clock() - stay.began) if stay else self._longest
