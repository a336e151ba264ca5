"""The awareness day, week or month of a topic as a clause that is true in any year."""

from __future__ import annotations

import re
from functools import cache

from assistant.knowledge import cards
from assistant.knowledge.card import Awareness, Topic

_KIND = re.compile(r"\b(?:Day|Week|Month)\b")
_NAMED_KIND = re.compile(r"\b(?:world|national|international|awareness)\b[^.,;]{0,40}?\b(day|week|month)\b")
_DAY = re.compile(r"(?P<day>\d\d?) (?P<month>[A-Z][a-z]+)")
_NO_TOPIC = {"world", "nation", "intern", "awaren", "month", "week", "health", "educat", "preven", "day", "care", "americ", "aware"}
_MONTHS = {m.lower(): m for m in ("January", "February", "April", "June", "July", "August", "September", "October", "November", "December")} | {"movember": "November", "pinktober": "October"}
_SPAN = re.compile(r"(?P<day>\d\d?) to (?P<end>\d\d?) (?P<month>[A-Z][a-z]+)")


def occasion(topic: Topic, asked: str) -> Awareness | None:
    """The occasion of this topic that the request names, else its first one; None when it has none."""
    known = [a for a in topic.awareness if _KIND.search(a.name)]
    asked = asked.lower()
    named = [a for a in known if a.name.lower() in asked or any(w in asked for w in _telling(a))]
    if not named and (said := {month for name, month in _MONTHS.items() if re.search(rf"\b{name}", asked)}):
        known = [a for a in known if any(month in a.when for month in said)]  # another month's day is not told in "movember"
    if not named and (kind := _NAMED_KIND.search(asked)):
        known = [a for a in known if kind[1] in a.name.lower()]  # "World Glaucoma Week" is not told by a month of another name
    return next(iter(named or known), None)


def clause(kept: Awareness, *, day_first: bool) -> str:
    """"June is Cataract Awareness Month", "World Kidney Day falls on the second Thursday of March"; no full stop."""
    name = kept.name.partition(",")[0]
    when = kept.when
    if span := _SPAN.fullmatch(when):
        first, last = span["day"], span["end"]
        return f"{name} runs from {first} to {last} {span['month']}" if day_first else f"{name} runs from {span['month']} {first} to {last}"
    if day := _DAY.fullmatch(when):
        return f"{day['day']} {day['month']} is {name}" if day_first else f"{day['month']} {day['day']} is {name}"
    if " of " in when:
        when = when.removeprefix("the ")
        return f"{name} is the {when}" if "week of" in when else f"{name} falls on the {when}"
    return f"{when} is {name}"


def span(kept: Awareness, *, day_first: bool) -> str:
    """When it is, as it stands after its name: "in June", "on March 8", "on the second Thursday of March"."""
    when = kept.when.removeprefix("the ")
    if days := _SPAN.fullmatch(when):
        first, last = days["day"], days["end"]
        return f"{first} to {last} {days['month']}" if day_first else f"{days['month']} {first} to {last}"
    if day := _DAY.fullmatch(when):
        return f"on {day['day']} {day['month']}" if day_first else f"on {day['month']} {day['day']}"
    return f"{'in' if 'week of' in when else 'on'} the {when}" if " of " in when else f"in {when}"


def spoken(kept: Awareness) -> str:
    """The name as it stands inside a sentence: "the International Day of Radiology", "World Kidney Day"."""
    name = kept.name.partition(",")[0]
    return f"the {name}" if " Day of " in name else name


def unit(kept: Awareness, topic: Topic) -> str:
    """"day", "week" or "month" when the occasion is the topic's own by name; else empty."""
    said = _stems(kept.name)
    names = [_stems(name) for name in (topic.title, *topic.aliases)]
    own = any(said & name for name in names) and (_kept_by(kept.name) == 1 or any(name and name <= said for name in names))
    kind = _KIND.search(kept.name)
    return kind[0].lower() if kind and own else ""


@cache
def _kept_by(name: str) -> int:
    """How many topics keep an occasion: American Heart Month is no month for heart attack signs alone."""
    return sum(name in {day.name for day in card.awareness} for card in cards.topics())


def tag(kept: Awareness) -> str:
    """The occasion as a hashtag."""
    return "#" + "".join(re.findall(r"[A-Za-z0-9]+", kept.name.partition(",")[0].replace("'s", "s")))


def _stems(text: str) -> set[str]:
    return {word[:6].lower() for word in re.findall(r"[A-Za-z]{4,}", text)} - _NO_TOPIC


def _telling(kept: Awareness) -> list[str]:
    """Kind of occasion asked for ("week") and its month, when the request names them."""
    return [word.lower() for word in re.findall(r"January|February|March|April|May|June|July|August|September|October|November|December", kept.when)]
