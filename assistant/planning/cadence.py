"""Which platforms are going quiet: the last post there is further back than the platform's own pace allows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assistant import platforms
from assistant.platforms import Platform

_DAYS = 28  # the time ``per_month`` counts


@dataclass(frozen=True, slots=True)
class Quiet:
    """A platform where the next post is overdue."""

    platform: str
    last: date
    days: int  # since then
    gap: int  # days a small practice leaves between two posts there

    @property
    def sentence(self) -> str:
        """What to tell the practice."""
        return f"You are going quiet on {platforms.get(self.platform).name}: the last post was {self.days} days ago, the aim is {pace(self.gap)}."


def gap_of(platform: Platform) -> int:
    """The longest pause, in whole days, at the slower end of the platform's pace."""
    return math.ceil(_DAYS / max(1, platform.per_month[0]))


def pace(gap: int) -> str:
    """A gap in words."""
    if gap <= 1:
        return "one a day"
    return "one a week" if gap == 7 else f"one every {gap} days"


def going_quiet(last_posted: Mapping[str, date], today: date) -> tuple[Quiet, ...]:
    """Platforms whose last post is further back than their gap, the most overdue first. Platforms never posted to are no one's habit."""
    found = []
    for name, last in last_posted.items():
        if name not in platforms.ids():
            continue
        gap, days = gap_of(platforms.get(name)), (today - last).days
        if days > gap:
            found.append(Quiet(name, last, days, gap))
    return tuple(sorted(found, key=lambda q: (q.gap - q.days, q.platform)))
