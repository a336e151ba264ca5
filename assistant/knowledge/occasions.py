"""When an awareness day, week or month falls.

Read: ``June``; ``18 June``; ``18 to 24 November``; ``second Thursday of March``; ``last Friday of May``;
``first week of May`` (the days 1 to 7); ``first full week of May`` (from its first Sunday).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
_ORDINAL = "|".join(_ORDER)
_MONTH = "|".join(_MONTHS)
_FORMS = re.compile(
    rf"(?:(?P<day>\d\d?)(?: to (?P<end>\d\d?))? |(?:the )?(?P<nth>{_ORDINAL}) (?P<unit>(?:full )?week|{'|'.join(_WEEKDAYS)}) of )?"
    rf"(?P<month>{_MONTH})",
    re.IGNORECASE,
)


def days(when: str, year: int) -> tuple[date, date] | None:
    """First and last day in that year; None when it has no such day (29 February). Raises ValueError on other words."""
    match = _FORMS.fullmatch(when.strip())
    if match is None:
        raise ValueError(f"“{when}” is not read. Write June, 18 June, 18 to 24 June or second Thursday of June.")
    month = [m.lower() for m in _MONTHS].index(match["month"].lower()) + 1
    length = monthrange(year, month)[1]
    if match["day"]:
        return _numbered(when, year, month, int(match["day"]), int(match["end"] or match["day"]))
    if match["nth"]:
        return _counted(year, month, _ORDER[match["nth"].lower()], match["unit"].lower())
    return date(year, month, 1), date(year, month, length)


def next_date(when: str, after: date) -> date:
    """The first day, not before ``after``, that belongs to the occasion (``after`` itself inside an awareness month)."""
    for year in range(after.year, after.year + 9):
        span = days(when, year)
        if span and span[1] >= after:
            return max(span[0], after)
    raise ValueError(f"“{when}” does not fall on any day.")


def _numbered(when: str, year: int, month: int, first: int, last: int) -> tuple[date, date] | None:
    if not 1 <= first <= last <= monthrange(2024, month)[1]:
        raise ValueError(f"“{when}” is not a day of the calendar.")
    if last > monthrange(year, month)[1]:
        return None
    return date(year, month, first), date(year, month, last)


def _counted(year: int, month: int, nth: int, unit: str) -> tuple[date, date] | None:
    length = monthrange(year, month)[1]
    if unit == "week":
        start = date(year, month, 1 + 7 * (nth - 1)) if 0 < nth < 5 else date(year, month, length - 6)
        return start, start + timedelta(days=6)
    weekday = 6 if unit == "full week" else [w.lower() for w in _WEEKDAYS].index(unit)
    matching = [d for d in range(1, length + 1) if date(year, month, d).weekday() == weekday]
    if unit == "full week":
        matching = [d for d in matching if d + 6 <= length]
    if nth > len(matching):
        return None
    start = date(year, month, matching[nth - 1 if nth > 0 else -1])
    return start, start + timedelta(days=6 if unit == "full week" else 0)
