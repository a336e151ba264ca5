"""Post ideas: awareness days ahead, topics of the field from several sides, people and rooms. Never a patient."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path

from assistant.knowledge.card import Topic
from assistant.knowledge.subject import spoken
from assistant.planning import calendar
from assistant.profile import Profile
from assistant.writers.builtin.answers import answered

DAYS_AHEAD = 60
_WEEKLONG = 9  # days from the first to the last: more is a month
_SORTS = {"behind_the_scenes": "a behind the scenes post", "staff": "a team member post", "community": "an announcement post", "ask": "a question post"}


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea as it is offered, and what to say to get its draft."""

    says: str
    request: str
    day: date | None = None


def offer(profile: Profile, start: date, days: int, count: int, given: Sequence[str] = (), about: Topic | None = None) -> tuple[Idea, ...]:
    """At most ``count`` ideas for these days that were not given before; ``about`` puts one topic's angles first."""
    before = set(given)
    fresh = {idea.says: idea for idea in _all(profile, start, days, about) if idea.says not in before}
    return tuple(fresh.values())[:count]


def asking() -> Mapping[str, str]:
    """What must be known before an idea can be written, by its title."""
    return {row["title"]: row["asks"] for rows in _table().values() for row in rows if "asks" in row}


def _all(profile: Profile, start: date, days: int, about: Topic | None) -> Iterator[Idea]:
    if about is not None:
        yield from _angles(about)
    topics = [t for t in calendar.in_turn(profile, start) if t is not about]
    columns = (
        [_ahead(o) for o in calendar.occasions(profile, start, days)],
        [next(_angles(t)) for t in topics],
        _ours("behind_the_scenes"),
        [angle for t in topics for angle in list(_angles(t))[1:2]],
        _ours("staff") + _ours("community"),
        _ours("ask"),
    )
    yield from (idea for idea in chain.from_iterable(zip_longest(*columns)) if idea)


def _ahead(occasion: calendar.Occasion) -> Idea:
    return Idea(f"{occasion.name} ({_when(occasion)}): {spoken(occasion.topic)}", f"Write an awareness post: {occasion.name}", occasion.day)


def _when(occasion: calendar.Occasion) -> str:
    """ "January", "March 8 to 14", "March 12"."""
    first, last = occasion.day, occasion.last
    if (last - first).days > _WEEKLONG:
        return f"{first:%B}"
    same = f"{last.day}" if last.month == first.month else f"{last:%B} {last.day}"
    return f"{first:%B} {first.day}" + (f" to {same}" if last > first else "")


def _angles(topic: Topic) -> Iterator[Idea]:
    """Its readers' questions that a fact answers, its myths, a question to them, and the topic in short."""
    about = spoken(topic)
    for question in [pair.question for pair in answered(topic)][:2]:
        yield Idea(f"{topic.title}: {question}", f"Write a post about {about}: {question}")
    for myth in topic.myths[:2]:
        yield Idea(f"{topic.title}, a myth put right: “{myth.myth.rstrip('.')}”", f"Write a myth post about {about}: {myth.myth}")
    for question in topic.audience[:1]:
        yield Idea(f"Ask your readers: {question}", f"Write a question post: {question}")
    yield Idea(f"{topic.title} in three plain sentences", f"Write a short post about {about}")


def _ours(sort: str) -> list[Idea]:
    return [Idea(row["title"], f"Write {_SORTS[sort]}: {row['title']}") for row in _table()[sort]]


@cache
def _table() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((Path(__file__).parent / "ideas.toml").read_text(encoding="utf-8"))
