"""A new value in the form of the one it stands for: "12/20" as the country reads it, a month for a day without one, the other end of a span."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.times import MONTH
from assistant.writers.builtin.revise.values import DAY, Value

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_LONGEST = 31  # days of a month


def spelled(date: re.Match[str], jurisdiction: str) -> str:
    """"12/20" as the country reads it; what is no date stays."""
    month, day = (int(date[1]), int(date[2])) if jurisdiction.startswith(("US", "CA")) else (int(date[2]), int(date[1]))
    if not (1 <= month <= len(_MONTHS) and 1 <= day <= _LONGEST):
        return date[0]
    return f"{_MONTHS[month - 1]} {day}" if jurisdiction.startswith(("US", "CA")) else f"{day} {_MONTHS[month - 1]}"


def fitted(old: Value, new: Value, said: str, of_end: Sequence[str]) -> str:
    """The new value in the form of the old one: a month for a day without one, the other end of a span, the half of the day. ``of_end``: words for the end of a span."""
    if new.kind == "time":
        return _timed(old.text, new.text, said, of_end)
    if new.kind in ("date", "days"):
        return _dated(old.text, new.text)
    if new.kind == "money":
        per = re.search(r"(?i)\s?(?:/|per |an? )\s?\w+$", old.text)
        return f"{new.text}{per[0]}" if per and not re.search(r"(?i)(?:/|per | an? )\s?\w+$", new.text) else new.text
    if new.kind == "place":
        return _placed(new.text)
    return new.text


def _placed(place: str) -> str:
    if any(c.isupper() for c in place):
        return place
    return " ".join(w if w in ("the", "a", "of", "at", "and", "our", "room", "floor") else w[:1].upper() + w[1:] for w in place.split())


def _dated(old: str, new: str) -> str:
    """A day without its month takes that of the date it stands for; the weekday of another date goes."""
    day = re.fullmatch(rf"(?i)(?P<week>{DAY},? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)", new)
    month = re.search(rf"(?i)\b{MONTH}\b", old)
    if day and month:
        week = (day["week"] or "").strip(" ,")
        dated = f"{month[0]} {day['day']}" if re.search(rf"(?i){MONTH} \d", old) else f"{day['day']} {month[0]}"
        return f"{week} {dated}".strip()
    week_only = re.fullmatch(rf"(?i){DAY}", new)
    stand = re.findall(rf"(?i){DAY}s?", old)
    if week_only and len(stand) > 1:
        raise NotUnderstood(reply("which").format(these=" or ".join(f"“{day}”" for day in stand), old=stand[0], new=new))
    if week_only and re.search(r"\d", old):
        raise NotUnderstood(reply("which_date").format(new=new, old=old))
    return f"{new}s" if week_only and re.fullmatch(rf"(?i){DAY}s", old) else new


def _timed(old: str, new: str, said: str, of_end: Sequence[str]) -> str:
    """A new start keeps the end of the span, a new end its start; the half of the day stays where none is said."""
    new = re.sub(r"(?<=[\dm.])\s*[-–]\s*(?=\d)", " to ", new)
    span = re.fullmatch(r"(?i)(.+?)( ?(?:to|until|till|[-–]) ?)(.+)", old)
    if span is None or re.search(r"(?i)\b(?:to|until|till)\b|[-–]", new):
        return _halved(new, old)
    if any(re.search(rf"(?i)\b{word}\b", said) for word in of_end):
        return f"{span[1]}{span[2]}{_halved(new, span[3])}"
    start = new
    if not _half(span[1]) and _half(span[3]) and _half(new) == _half(span[3]):
        start = re.sub(r"(?i) ?[ap]\.?m\.?$", "", new)
    return f"{_halved(start, span[1])}{span[2]}{span[3]}"


def _half(clock: str) -> str:
    found = re.search(r"(?i)([ap])\.?m", clock)
    return found[1].lower() if found else ""


def _halved(new: str, old: str) -> str:
    """A clock time without a.m. or p.m. takes that of the one it stands for."""
    half = re.search(r"(?i) ?[ap]\.?m\.?$", old)
    return f"{new}{half[0]}" if half and not _half(new) and new[-1:].isdigit() and "noon" not in new else new
