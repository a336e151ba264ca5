"""A posting calendar: which platform, which day, what kind of post, about what. The same input gives the same plan."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from assistant import platforms
from assistant.clock import today as today
from assistant.errors import UsageError
from assistant.knowledge import cards
from assistant.knowledge.card import Topic
from assistant.knowledge.occasions import days as occasion_days
from assistant.knowledge.occasions import next_date
from assistant.platforms import Platform
from assistant.profile import Profile

MAX_WEEKS = 26
DEFAULT_PLATFORMS = ("x", "facebook", "instagram", "linkedin", "blog")
GENERAL = ("family medicine", "public health", "practice operations")  # what every practice may talk about
_TOPICAL = ("educate", "myth", "awareness")
_NEAREST = 8  # how far down the list of unused topics a plan may reach
_MOVED = 4  # days a post may be moved for an awareness day
_WORKDAYS = (0, 1, 2, 3, 4)


# Kinds of posts as people ask for them.
_ASKED = {"educate": "a post", "awareness": "an awareness post", "announcement": "an announcement post", "ask": "a question post", "staff": "a team member post"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One planned post. ``topic`` is the id of a topic card; ``occasion`` an awareness day, or empty."""

    day: date
    platform: str
    kind: str
    title: str
    topic: str | None = None
    occasion: str = ""

    @property
    def request(self) -> str:
        """What to say to get this draft."""
        name = platforms.get(self.platform).name
        sort = _ASKED.get(self.kind, f"a {self.kind.replace('_', ' ')} post")
        return f"Write {sort} for {name}: {self.occasion or self.title}"


@dataclass(frozen=True, slots=True)
class Occasion:
    """An awareness day, week or month of which a part falls in the planned time."""

    day: date  # its first day in that time
    last: date
    name: str
    topic: Topic


def plan(
    profile: Profile, wanted: Sequence[str] = (), *, weeks: int = 4, start: date, ambitious: bool = False
) -> tuple[Slot, ...]:
    """Slots in order of date. ``ambitious`` plans each platform's upper pace. Raises UsageError, UnknownPlatform."""
    if not 1 <= weeks <= MAX_WEEKS:
        raise UsageError(f"Bedside plans 1 to {MAX_WEEKS} weeks.")
    chosen = [platforms.get(name) for name in (wanted or DEFAULT_PLATFORMS)]
    slots = [slot for number, p in enumerate(chosen) for slot in _for(p, number, profile, weeks, start, ambitious)]
    return tuple(sorted(slots, key=lambda s: (s.day, platforms.get(s.platform).order)))


def occasions(profile: Profile, start: date, days: int) -> tuple[Occasion, ...]:
    """Awareness days of the practice's field and of general medicine in the time, by date."""
    found: dict[str, Occasion] = {}
    for topic in topics_for(profile):
        for awareness in topic.awareness:
            day = next_date(awareness.when, start)
            if day < start + timedelta(days=days):
                span = occasion_days(awareness.when, day.year)
                found.setdefault(awareness.name, Occasion(day, span[1] if span else day, awareness.name, topic))
    return tuple(sorted(found.values(), key=lambda o: (o.day, o.name)))


def topics_for(profile: Profile) -> tuple[Topic, ...]:
    """Topic cards for the practice's specialty, then general ones; every card when the specialty is not known."""
    own = profile.specialty.strip().lower()
    mine = [t for t in cards.topics() if own and own in (s.lower() for s in t.specialties)]
    general = [t for t in cards.topics() if t not in mine and set(GENERAL) & {s.lower() for s in t.specialties}]
    return (*mine, *general) if mine else cards.topics()


def posts_in(platform: Platform, weeks: int, *, ambitious: bool = False) -> int:
    """How many posts the platform gets in this many weeks; at least one."""
    return max(1, round(platform.per_month[1 if ambitious else 0] * weeks / 4))


def _for(
    platform: Platform, number: int, profile: Profile, weeks: int, start: date, ambitious: bool
) -> Iterator[Slot]:
    days = _days(start, weeks, posts_in(platform, weeks, ambitious=ambitious), number)
    pinned = _pinned(days, occasions(profile, start, weeks * 7), profile)
    topics, mix = topics_for(profile), _mix()
    used = {occasion.topic.id for occasion in pinned.values()}
    for n, day in enumerate(days):
        if n in pinned:
            occasion = pinned[n]
            yield Slot(_on(day, occasion), platform.id, "awareness", occasion.topic.title, occasion.topic.id, occasion.name)
            continue
        kind = mix.order[(n + 3 * number) % len(mix.order)]
        if kind in _TOPICAL:
            topic = _next_topic(topics, used, kind, n + 5 * number)
            used.add(topic.id)
            yield Slot(day, platform.id, kind, topic.title, topic.id)
        else:
            titles = mix.titles[kind]
            yield Slot(day, platform.id, kind, titles[(n + number) % len(titles)])


def _pinned(days: list[date], found: tuple[Occasion, ...], profile: Profile) -> dict[int, Occasion]:
    """Slot number -> the occasion it is moved to: the field's own first, never more than every third post.

    A post moves a few days at most, and no two to the same day. Of days outside the field one in two weeks is enough.
    """
    ranked = sorted(found, key=lambda o: (not of_field(o, profile), o.day))
    pinned: dict[int, Occasion] = {}
    others = 0
    for occasion in ranked:
        own = of_field(occasion, profile)
        free = [n for n in range(len(days)) if n not in pinned and _apart(days[n], occasion) <= (_MOVED if own else 0)]
        free = [n for n in free if _on(days[n], occasion) not in {_on(days[m], pinned[m]) for m in pinned}]
        if not free or len(pinned) >= max(1, len(days) // 3) or (not own and others >= max(1, (days[-1] - days[0]).days // 14)):
            continue
        others += not own
        pinned[min(free, key=lambda n: (_apart(days[n], occasion), n))] = occasion
    return pinned


def of_field(occasion: Occasion, profile: Profile) -> bool:
    """True when the day is one of the practice's own specialty."""
    own = profile.specialty.strip().lower()
    return bool(own) and own in (s.lower() for s in occasion.topic.specialties)


def _on(day: date, occasion: Occasion) -> date:
    """The day moved into the occasion."""
    return min(max(day, occasion.day), occasion.last)


def _apart(day: date, occasion: Occasion) -> int:
    return max(0, (occasion.day - day).days, (day - occasion.last).days)


def _days(start: date, weeks: int, count: int, number: int) -> list[date]:
    """Days spread evenly; on working days while there are enough of them."""
    total = [start + timedelta(days=d) for d in range(weeks * 7)]
    working = [d for d in total if d.weekday() in _WORKDAYS]
    open_days = working if count <= len(working) else total
    step = len(open_days) / count
    return [open_days[min(len(open_days) - 1, int(n * step + (number % max(1, int(step)))))] for n in range(count)]


def _next_topic(topics: tuple[Topic, ...], used: set[str], kind: str, at: int) -> Topic:
    """The first unused topic from place ``at`` on: the field's own topics stand first and are used up first."""
    fit = [t for t in topics if (kind != "myth" or t.myths) and t.id not in used] or list(topics)
    return fit[at % min(len(fit), _NEAREST)]


@dataclass(frozen=True, slots=True)
class _Mix:
    """What ``mix.toml`` says."""

    order: list[str]
    titles: dict[str, list[str]]


@cache
def _mix() -> _Mix:
    return _Mix(**tomllib.loads((Path(__file__).parent / "mix.toml").read_text(encoding="utf-8")))
