"""A posting calendar: which platform, which day, what kind of post, about what. The same input gives the same plan.

No topic comes twice before the field's topics are used up, and what a practice is dealt first hangs on its name and
the week, so that two practices of a field post different things and next month begins where this one ends.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from assistant import platforms
from assistant.clock import today as today
from assistant.errors import UsageError
from assistant.knowledge import cards, fields
from assistant.knowledge.card import Topic
from assistant.knowledge.occasions import days as occasion_days
from assistant.knowledge.occasions import next_date
from assistant.platforms import Platform
from assistant.profile import Profile
from assistant.rotation import rotated

MAX_WEEKS = 26
DEFAULT_PLATFORMS = ("x", "facebook", "instagram", "linkedin", "blog")
GENERAL = ("public health", "practice operations")  # what every practice may talk about
_FOR_ANYBODY = ("family medicine", "public health")  # fields whose awareness days are also everybody else's
_TOPICAL = ("educate", "myth")
_MOVED = 4  # days a post may be moved for an awareness day
_TAIL = 3  # of an awareness month already begun, the last days are too late for a post
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
    asks: str = ""  # what must be known before it can be written; empty where a card or a list tells it

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
    profile: Profile, wanted: Sequence[str] = (), *, weeks: int = 4, start: date, ambitious: bool = False, a_week: int | None = None, about: Sequence[Topic] = ()
) -> tuple[Slot, ...]:
    """Slots in order of date, at each platform's pace, its upper one when ``ambitious``, or ``a_week`` posts on each; ``about`` these topics alone where any are given. Raises UsageError, UnknownPlatform."""
    if not 1 <= weeks <= MAX_WEEKS:
        raise UsageError(f"Bedside plans 1 to {MAX_WEEKS} weeks.")
    chosen = [platforms.get(name) for name in (wanted or DEFAULT_PLATFORMS)]
    found = tuple(o for o in occasions(profile, start, weeks * 7) if not about or o.topic in about)
    places = [place for number, p in enumerate(chosen) for place in _places(p, number, found, profile, weeks, start, a_week * weeks if a_week else posts_in(p, weeks, ambitious=ambitious))]
    places.sort(key=lambda place: (place.day, place.platform.order))
    if about:
        places = [replace(place, kind="educate") if place.kind not in _TOPICAL and place.occasion is None else place for place in places]
    return tuple(_dealt(places, profile, start, about))


def occasions(profile: Profile, start: date, days: int) -> tuple[Occasion, ...]:
    """Awareness days of the practice's field in the time, by date; every field's where the practice's is not known or is general.

    Of a week or month already begun the last days are too late for a post.
    """
    own, general = _shelves(profile)
    found: dict[str, Occasion] = {}
    for topic in own if fields.meant(profile.specialty).isdisjoint(_FOR_ANYBODY) else (*own, *general):
        for awareness in topic.awareness:
            day = next_date(awareness.when, start)
            first, last = occasion_days(awareness.when, day.year) or (day, day)
            if day < start + timedelta(days=days) and (first >= start or last >= start + timedelta(days=_TAIL)):
                found.setdefault(awareness.name, Occasion(day, last, awareness.name, topic))
    return tuple(sorted(found.values(), key=lambda o: (o.day, o.name)))


def in_turn(profile: Profile, start: date) -> tuple[Topic, ...]:
    """The same topics in the order in which the practice is dealt them in that week."""
    own, general = _in_turn(profile, start, 1)
    return (*own, *general)


def topics_for(profile: Profile) -> tuple[Topic, ...]:
    """Topic cards for the practice's specialty, then general ones; every card when the specialty is not known."""
    own, general = _shelves(profile)
    return (*own, *general)


def posts_in(platform: Platform, weeks: int, *, ambitious: bool = False) -> int:
    """How many posts the platform gets in this many weeks; at least one."""
    return max(1, round(platform.per_month[1 if ambitious else 0] * weeks / 4))


def of_field(occasion: Occasion, profile: Profile) -> bool:
    """True when the day is one of the practice's own specialty."""
    return fields.is_of(occasion.topic, profile.specialty)


def asking() -> Mapping[str, str]:
    """What must be known before a planned post can be written, by its title."""
    return {t["title"]: t["asks"] for titles in _mix().titles.values() for t in titles if "asks" in t}


def _shelves(profile: Profile) -> tuple[list[Topic], list[Topic]]:
    """The topic cards of the practice's field and the general ones; every card is its own where the field has none."""
    own = [t for t in cards.topics() if fields.is_of(t, profile.specialty)]
    if not own:
        return list(cards.topics()), []
    return own, [t for t in cards.topics() if t not in own and set(GENERAL) & {s.lower() for s in t.specialties}]


@dataclass(frozen=True, slots=True)
class _Place:
    """A post to come: where and when, what kind, and the occasion it stands on, if any."""

    day: date
    platform: Platform
    kind: str
    occasion: Occasion | None = None


def _places(
    platform: Platform, number: int, found: Sequence[Occasion], profile: Profile, weeks: int, start: date, count: int
) -> Iterator[_Place]:
    days = _days(profile, start, weeks, count, number)
    pinned = _pinned(days, found, profile)
    order = _mix().order
    for n, day in enumerate(days):
        if n in pinned:
            yield _Place(_on(day, pinned[n]), platform, "awareness", pinned[n])
        else:
            yield _Place(day, platform, order[(n + 3 * number) % len(order)])


def _dealt(places: Sequence[_Place], profile: Profile, start: date, about: Sequence[Topic]) -> Iterator[Slot]:
    """Every place with its topic or its title."""
    asked = sum(place.kind in _TOPICAL for place in places)
    weeks = max(1, ((places[-1].day - places[0].day).days + 6) // 7) if places else 1
    own, rest = (list(about), []) if about else _in_turn(profile, start, max(1, asked // weeks))
    everywhere = Counter(place.occasion.topic.id for place in places if place.occasion)
    here = {(place.platform.id, place.occasion.topic.id) for place in places if place.occasion}
    turn = Counter({kind: start.toordinal() // 7 for kind in _mix().titles})
    for place in places:
        name = place.platform.id
        if place.occasion is not None:
            topic = place.occasion.topic
            yield Slot(place.day, name, place.kind, topic.title, topic.id, place.occasion.name)
        elif place.kind in _TOPICAL:
            topic = _next_topic(own, rest, place.kind, everywhere, {topic_id for where, topic_id in here if where == name})
            everywhere[topic.id] += 1
            here.add((name, topic.id))
            yield Slot(place.day, name, place.kind, topic.title, topic.id)
        else:
            titles = _mix().titles[place.kind]
            title = titles[turn[place.kind] % len(titles)]
            turn[place.kind] += 1
            yield Slot(place.day, name, place.kind, title["title"], asks=title.get("asks", ""))


def _next_topic(own: Sequence[Topic], rest: Sequence[Topic], kind: str, everywhere: Mapping[str, int], here: set[str]) -> Topic:
    """The first topic of the field that is new to the plan, else new to the platform, else a general one, else the one told least often."""
    fit = [t for t in own if kind != "myth" or t.myths]
    general = [t for t in rest if kind != "myth" or t.myths]
    new = [t for t in fit if not everywhere[t.id]] or [t for t in fit if t.id not in here] or [t for t in general if t.id not in here]
    return new[0] if new else min((*fit, *general), key=lambda t: everywhere[t.id])


def _in_turn(profile: Profile, start: date, a_week: int) -> tuple[list[Topic], list[Topic]]:
    """The field's topics and the general ones, each shuffled by the practice's name and begun where the weeks before ended."""
    weeks_before = start.toordinal() // 7
    own, general = (sorted(shelf, key=lambda t: hashlib.sha256(f"{profile.name}|{t.id}".encode()).digest()) for shelf in _shelves(profile))
    return rotated(own, weeks_before * a_week), rotated(general, weeks_before * a_week)


def _pinned(days: list[date], found: Sequence[Occasion], profile: Profile) -> dict[int, Occasion]:
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


def _on(day: date, occasion: Occasion) -> date:
    """The day moved into the occasion."""
    return min(max(day, occasion.day), occasion.last)


def _apart(day: date, occasion: Occasion) -> int:
    return max(0, (occasion.day - day).days, (day - occasion.last).days)


def _days(profile: Profile, start: date, weeks: int, count: int, number: int) -> list[date]:
    """Days spread evenly; on working days while there are enough of them, never on a quiet one."""
    total = [start + timedelta(days=d) for d in range(weeks * 7)]
    quiet = _mix().quiet.get(profile.jurisdiction.partition("-")[0], _mix().quiet["other"])
    total = [day for day in total if not any(next_date(when, day) == day for when in quiet)] or total
    working = [d for d in total if d.weekday() in _WORKDAYS]
    open_days = working if count <= len(working) else total
    step = len(open_days) / count
    return [open_days[min(len(open_days) - 1, int(n * step + (number % max(1, int(step)))))] for n in range(count)]


@dataclass(frozen=True, slots=True)
class _Mix:
    """What ``mix.toml`` says."""

    order: list[str]
    quiet: dict[str, list[str]]
    titles: dict[str, list[dict[str, str]]]


@cache
def _mix() -> _Mix:
    return _Mix(**tomllib.loads((Path(__file__).parent / "mix.toml").read_text(encoding="utf-8")))
