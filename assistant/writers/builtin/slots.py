"""The places of a form that a request fills one by one: "slide 1 hook, slide 2 what it is, slide 5 = when to call us", "1) what it is 2) the grid at home", "mon weight, tue salt"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.stages import Brief

_PART = r"(?:slide|tweet|post|part|frame|panel|card|page|tip|number|no\.?|video|reel)\s?#?"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LABEL = re.compile(
    rf"(?i)(?:^|(?<=[\s,;:/(]))(?:(?P<part>{_PART})(?P<number>\d{{1,2}})\b|(?P<day>{'|'.join(_DAYS)})(?:s|nes|rs|ur|day|sday|nesday|rsday|urday)*\b|(?P<bare>\d{{1,2}})[.)](?=\s))\s*(?:[:=.]|[-–—]+)?\s*"
)
_SERIES = re.compile(r"(?i)\bseries\b|\b(?:week|month) of posts\b|\b(?:one|1) (?:each|every|per|a) day\b|\b(?:\d|two|three|four|five|six|seven)[ -](?:separate |different |short |fb |facebook |linkedin |ig |instagram )*(?:posts|parts?|part)\b")
_THREAD = re.compile(r"(?i)\bthread\b")  # one post in parts
_CONTENT = re.compile(r"(?i)(?!(?:to|thru|through|and|till|until|or)\b)\b\w{3,}")
_ENDS = " \t\n,;.:/|-–—"
_LEAST, _MOST, _MOST_WORDS = 2, 10, 16  # slots of a form, and words of one


@dataclass(frozen=True, slots=True)
class Slot:
    """One place: its label as it may be shown ("Monday", empty for a number) and what is to stand there."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Slots:
    """What stands before the first place, and the places in order."""

    head: str = ""
    slots: tuple[Slot, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.slots)


@lru_cache(maxsize=64)
def form(request: str) -> Slots:
    """The places of a carousel, a thread or a list; none where fewer than two are named, or not in their order."""
    return _read(request, "part") or _read(request, "bare")


@lru_cache(maxsize=64)
def series(request: str) -> Slots:
    """The posts of a series that a request names one by one; none where it asks for no series."""
    return form(request) or _read(request, "day") if _SERIES.search(request) and not _THREAD.search(request) else Slots()


def of_series(brief: Brief) -> str:
    """What this post of a series is to tell; empty where the brief is no series."""
    found = series(brief.request.text).slots
    return found[brief.seed % len(found)].text if found and brief.style.versions == len(found) else ""


def _read(request: str, sort: str) -> Slots:
    labels = [match for match in _LABEL.finditer(request) if match[sort]]
    ends = [*(match.start() for match in labels[1:]), len(request)][: len(labels)]
    texts = [request[match.end() : end].split("\n")[0].strip(_ENDS) for match, end in zip(labels, ends, strict=True)]
    order = [_DAYS.index(m["day"][:3].lower()) if sort == "day" else int(m["number"] or m["bare"]) for m in labels]
    while order and (not texts[0] or order != sorted(set(order))):  # "mon-fri, one each day: mon weight, tue salt"
        labels, texts, order = labels[1:], texts[1:], order[1:]
    if not _LEAST <= len(order) <= _MOST or (sort != "day" and order[0] > 1) or not all(_CONTENT.search(text) and len(text.split()) <= _MOST_WORDS for text in texts[:-1]):
        return Slots()
    shown = [_day(m["day"]) if sort == "day" else "" for m in labels]
    return Slots(request[: labels[0].start()].strip(_ENDS), tuple(Slot(label, _last(text)) for label, text in zip(shown, texts, strict=True)))


def _last(text: str) -> str:
    """What stands in the last place, without the sentences behind it."""
    return re.split(r"(?<=[.!?])\s+", text)[0].strip(_ENDS)


def _day(said: str) -> str:
    return dict(zip(_DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))[said[:3].lower()]
