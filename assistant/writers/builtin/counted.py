"""How many of what a request asks for: "5 tips", "three quick myths", "4 of them", "3 bullets"."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBER = rf"(?P<number>[2-9]|10|{'|'.join(_WORDS)})"
_BETWEEN = r"(?:[ -](?!of\b|or\b|and\b|to\b)[\w'’-]+){0,2}?"  # "5 surprising little things"
_THINGS = r"slides?|questions?|myths?|facts?|tips?|things|signs?|symptoms?|reasons?|bullet[ -]points?|points?|statements?|mistakes?|bullets?|takeaways?|ways|items?|steps?|stretches|exercises|habits|ideas|q ?& ?as?|lines?"
_COUNT = re.compile(rf"(?i)\b{_NUMBER}\b{_BETWEEN}[ -](?P<thing>{_THINGS})\b|\b{_NUMBER.replace('number', 'of')}\b of (?:them|these|those)\b")
_TIMES = re.compile(r"(?i)\bx ?(?P<number>[2-8])\b")
_LISTED = re.compile(r"(?i)\bbullet(?:s|ed)?\b(?! ?journal)|\bbullet[ -]points?\b|\bas a (?:short |quick )?list\b")
_OF_A_LIST = ("fact", "tip", "thing", "sign", "symptom", "reason", "point", "mistake", "bullet", "bullet point", "takeaway", "way", "item", "step", "stretche", "exercise", "habit")
SOME = 4  # lines of a list where no number is asked for


class Count(NamedTuple):
    """A number and what there are to be so many of, in the singular; "" where that is not said."""

    number: int
    thing: str
    said: str  # as typed


def asked(request: str) -> Count | None:
    """What a request asks for by number; None where it names none."""
    if found := _COUNT.search(request):
        return Count(_value(found["number"] or found["of"]), _singular(found["thing"] or ""), found[0])
    found = _TIMES.search(request)
    return Count(int(found["number"]), "", found[0]) if found else None


def lists(request: str) -> bool:
    """Whether the request wants facts one below the other: "5 tips", "in bullets"."""
    count = asked(request)
    return in_bullets(request) or (count is not None and count.thing in _OF_A_LIST)


def in_bullets(request: str) -> bool:
    """Whether the request says that it wants bullets, or a list."""
    return _LISTED.search(request) is not None


def number(request: str) -> int:
    """How many are asked for; 0 where no number is named."""
    count = asked(request)
    return count.number if count else 0


def _value(said: str) -> int:
    return int(said) if said.isdigit() else _WORDS[said.lower()]


def _singular(thing: str) -> str:
    return thing.lower().replace("-", " ").rstrip("s")
