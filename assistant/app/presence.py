"""Who is still at the page: somebody who did nothing for a while is signed out, and their open sessions answer no more."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

GRACE = 90.0  # seconds: the page counts by itself and says so first; it tells the server of activity once a minute
REMEMBERED = 10_000  # people; the one not seen for longest is forgotten first


class Presence:
    """When each person was last active. ``idle_seconds`` 0 means nobody is ever signed out."""

    def __init__(self, idle_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._idle = idle_seconds
        self._clock = clock
        self._seen: OrderedDict[str, float] = OrderedDict()

    def gone(self, user: str) -> bool:
        """True when this person was away for too long and has not opened the page again since."""
        seen = self._seen.get(user)
        return bool(self._idle) and seen is not None and self._clock() - seen > self._idle + GRACE

    def active(self, user: str) -> None:
        """Note that this person is here now."""
        self._seen[user] = self._clock()
        self._seen.move_to_end(user)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
