"""The awareness day, week or month of a topic as a clause that is true in any year."""

from __future__ import annotations

import re

from assistant.knowledge.card import Awareness, Topic

_KIND = re.compile(r"\b(?:Day|Week|Month)\b")
_DAY = re.compile(r"(?P<day>\d\d?) (?P<month>[A-Z][a-z]+)")
_SPAN = re.compile(r"(?P<day>\d\d?) to (?P<end>\d\d?) (?P<month>[A-Z][a-z]+)")


def occasion(topic: Topic, asked: str) -> Awareness | None:
    """The occasion of this topic that the request names, else its first one; None when it has none."""
    known = [a for a in topic.awareness if _KIND.search(a.name)]
    asked = asked.lower()
    named = [a for a in known if a.name.lower() in asked or any(w in asked for w in _telling(a))]
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


def tag(kept: Awareness) -> str:
    """The occasion as a hashtag."""
    return "#" + "".join(re.findall(r"[A-Za-z0-9]+", kept.name.partition(",")[0].replace("'s", "s")))


def _telling(kept: Awareness) -> list[str]:
    """Kind of occasion asked for ("week") and its month, when the request names them."""
    return [word.lower() for word in re.findall(r"January|February|March|April|May|June|July|August|September|October|November|December", kept.when)]
