"""How many posts or ideas are asked for, how often, for how long and from when."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from assistant.text.patterns import lazy_re2

LONGEST = 12  # weeks planned in the chat
_WEEKS = 4
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "once": 1, "two": 2, "twice": 2, "a couple": 2, "a couple of": 2, "three": 3, "a few": 3, "some": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a dozen": 12,
}  # fmt: skip
_NUMBER = r"(\d{1,2}|" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + ")"
_SPAN = lazy_re2(r"(?i)\b(a|one|this|next|the|two|three|four|six|eight|\d)?(?: (?:whole|full|coming))? ?(weeks?|months?|fortnight)(?:'s)?\b")
_POSTS = lazy_re2(rf"(?i)\b{_NUMBER} (?:(?:short|quick|new|more|different|social|media|educational|facebook|fb|instagram|ig|insta|linkedin|x|threads) )*(?:posts?|tweets?|reels?)\b")
_IDEAS = lazy_re2(rf"(?i)\b{_NUMBER} (?:(?:good|new|more|other|fresh|different|quick|easy|post|content|topic|posting|reel|fb|facebook|instagram|ig) )*(?:ideas?|topics?|suggestions?|things)\b")
_A_WEEK = lazy_re2(rf"(?i)\b{_NUMBER}(?: ?x| times| posts?)?,? (?:a|per|each|every|/) ?week\b|\b(daily|every day|each day|(?:a|one|1) (?:post )?(?:a|per) day)\b|\b(weekly|every week|each week)\b")
_DAILY = 7
_MONTH = lazy_re2(r"(?i)\b(?:for|in|of|this|next|all|whole|plan|our|my|all of) (" + "|".join(calendar.month_name[1:]) + r")\b")
_NEXT = lazy_re2(r"(?i)\bnext (week|month)\b|\b(tomorrow)\b")


def weeks(said: str) -> int:
    """How many weeks: "a week" is one, "two months" is eight; four when nothing is said."""
    found = _SPAN.search(_A_WEEK.sub(" ", said))
    if found is None:
        return _WEEKS
    count = int(found.group(1)) if (found.group(1) or "").isdigit() else _COUNTS.get((found.group(1) or "").lower(), 1)
    unit = found.group(2).lower()
    return min(LONGEST, max(1, count * (4 if unit.startswith("month") else 2 if unit == "fortnight" else 1)))


def posts(said: str) -> int | None:
    """How many posts in all; None when it is not said, or said of a week."""
    found = _POSTS.search(_A_WEEK.sub(" ", said))
    return _number(found.group(1)) if found else None


def ideas(said: str) -> int | None:
    """How many ideas; None when it is not said."""
    found = _IDEAS.search(said)
    return _number(found.group(1)) if found else None


def a_week(said: str) -> int | None:
    """How many posts a week: "3x a week", "twice a week", "daily"; None when it is not said."""
    found = _A_WEEK.search(said)
    if found is None:
        return None
    return _number(found.group(1)) if found.group(1) else _DAILY if found.group(2) else 1


def month(said: str, today: date) -> tuple[date, date] | None:
    """First and last day, not before today, of the month that is named; None when none is."""
    found = _MONTH.search(said)
    if found is None:
        return None
    number = [name.lower() for name in calendar.month_name].index(found.group(1).lower())
    year = today.year + (number < today.month)
    last = date(year, number, calendar.monthrange(year, number)[1])
    return max(date(year, number, 1), today), last


def start(said: str, today: date) -> date:
    """The day a plan begins: the month named, tomorrow, next Monday, the first of next month; else today."""
    named = month(said, today)
    if named is not None:
        return named[0]
    found = _NEXT.search(said)
    if found is None:
        return today
    if found.group(2):
        return today + timedelta(days=1)
    if found.group(1).lower() == "week":
        return today + timedelta(days=7 - today.weekday())
    return date(today.year + today.month // 12, today.month % 12 + 1, 1)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]
