"""Post ideas: awareness days ahead, topics of the field from several sides, people and rooms. Never a patient."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path

from assistant.knowledge.card import Topic
from assistant.knowledge.subject import spoken
from assistant.planning import calendar
from assistant.profile import Profile

_DAYS_AHEAD = 60


def offer(profile: Profile, today: date, count: int, given: Sequence[str] = (), about: Topic | None = None) -> tuple[str, ...]:
    """At most ``count`` ideas that were not given before; ``about`` puts one topic's angles first."""
    before = set(given)
    fresh = (idea for idea in _all(profile, today, about) if idea not in before)
    return tuple(idea for _, idea in zip(range(count), dict.fromkeys(fresh), strict=False))


def _all(profile: Profile, today: date, about: Topic | None) -> Iterator[str]:
    if about is not None:
        yield from _angles(about)
    topics = [t for t in calendar.topics_for(profile) if t is not about]
    ahead = [f"{o.name} ({o.day:%d %B}): {spoken(o.topic)}" for o in calendar.occasions(profile, today, _DAYS_AHEAD)]
    table = _table()
    columns = (
        ahead,
        [next(_angles(t)) for t in topics],
        table["behind_the_scenes"],
        [angle for t in topics for angle in list(_angles(t))[1:2]],
        table["staff"] + table["community"],
        table["ask"],
    )
    yield from (idea for idea in chain.from_iterable(zip_longest(*columns)) if idea)


def _angles(topic: Topic) -> Iterator[str]:
    for question in topic.questions[:2]:
        yield f"{topic.title}: {question}"
    for myth in topic.myths[:2]:
        yield f"{topic.title}, a myth put right: “{myth.myth.rstrip('.')}”"
    for question in topic.audience[:1]:
        yield f"Ask your readers: {question}"
    yield f"{topic.title} in three plain sentences"


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "ideas.toml").read_text(encoding="utf-8"))
