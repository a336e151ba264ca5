"""The values that stand in a text, each of a kind: dates, weekdays, clock times, money, shares, counts, names, places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.profile import Profile
from assistant.writers.builtin.revise.times import MONTH

DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_ORDINAL_DAY = r"\d{1,2}(?:st|nd|rd|th)"
_DATE = (
    rf"(?:\b{DAY},? )?\b(?:the )?(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH})\b(?:,? 20\d\d\b)?"
    rf"|\b{DAY},? (?:the )?{_ORDINAL_DAY}\b|\bthe {_ORDINAL_DAY}\b(?! (?:floor|grade|graders?|birthday|anniversary|time|year|annual))|\b(?:tomorrow|tonight|today)\b|\b(?:next|this) (?:week|month|weekend)\b"
)
_DAYS = rf"\b{DAY}s?\b(?:(?:,? (?:and|or|to|through)|,|/| ?[-–&+]) ?{DAY}s?\b)*"
_HALF = r" ?[ap]\.?m\b\.?"
_CLOCK = rf"(?:\d{{1,2}}(?::[0-5]\d)?(?:{_HALF})?|noon|midnight)"
_MEASURED = r"(?! ?(?:%|percent|times|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|people|kids|miles?|pounds?|points?|doses?|drops|st\b|nd\b|rd\b|th\b))"
_TIME = (
    rf"(?<![\w$£€/.:#-])\b{_CLOCK}(?: ?(?:to|until|till|[-–]) ?)(?:\d{{1,2}}(?::[0-5]\d)?(?:{_HALF})?|noon|midnight)(?![\w/:-]){_MEASURED}"
    rf"|(?<![\w$£€/.:#-])\b\d{{1,2}}(?::[0-5]\d)?{_HALF}(?!\w)|(?<![\w$£€/.:#-])\b\d{{1,2}}:[0-5]\d(?::[0-5]\d)?\b|\bnoon\b|\bmidnight\b"
)
_PER = r"(?:\s?(?:/|per |an? )\s?(?:hr|hour|h|person|head|year|yr|month|week|visit|session|class|ticket|family|child|pair|piece)\b)?"
_MONEY = rf"[$£€]\s?\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s?[kKmM]\b)?(?:\s?(?:-|–|to)\s?[$£€]?\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s?[kK]\b)?)?{_PER}"
_PERCENT = r"\d+(?:\.\d+)?\s?(?:%|percent\b)"
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_COUNT = rf"(?<![\w$£€/.:#-])(?:\d+(?:,\d{{3}})*(?:\.\d+)?|\b(?:{'|'.join(_NUMBER_WORDS)}))\b(?![:/-]?\d|-?(?:st|nd|rd|th)\b)"
_PLACES = r"library|school|church|park|center|centre|hall|gym|gymnasium|hospital|clinic|office|college|university|museum|hotel|market|auditorium|theater|theatre|room|house|cafe|café|branch|lounge|lobby|cafeteria|annex|chapel|pavilion|barn|firehouse|station|studio|garden|pool|arena|stadium|ymca|bookstore|shop|store|club|grange|temple|mosque|synagogue|building|campus|mall|plaza|square|floor|court|field|garage|lot"
PLACE = rf"(?:(?<=\bat )|(?<=\bin )|(?<=\bto )|(?<=\bis )|(?<=\bon ))(?:the |our )?(?:(?!(?:the|our|an?|my|at|in|to|on|by|with|for|and|or|be|from)\b)[\w'’.&-]+ ){{0,4}}?(?:(?:{_PLACES})\b(?: (?:{_PLACES})\b)?(?: \d+\w?\b)?|(?-i:(?:Room|Suite|Unit|Hall|Lot|Gate)) \w+)|\b(?:room|suite|unit) (?:\d+\w?|[a-z]\d*)\b"
# What looks like a number or a name, and is an address or a way to reach somebody; beside them signs with words of their own.
REACH = r"[\w.+-]+@[\w-]+(?:\.\w+)+|\b[\w.-]+\.(?:com|org|net|edu|example|uk)(?:/\S*)?|\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{2,4}|\b\d{3}[-.]\d{4}\b|(?<!\d)0\d{4} \d{6}\b|\b\d{1,5} (?:(?-i:[A-Z])[\w’']+ ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Drive|Lane|Way|Court|Place)\b"
_MASKED = rf"{REACH}|#\w+|@\w+"
_TITLED = r"(?-i:\bDr\.? (?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?)"
_KINDS = (("", _MASKED), ("money", _MONEY), ("percent", _PERCENT), ("date", _DATE), ("place", PLACE), ("time", _TIME), ("days", _DAYS), ("count", _COUNT))


# A figure of a study or a count of people, in figures or words.
STATISTIC = rf"(?i:{_PERCENT}|\b(?:\w+ to )?\w+ times (?:as|more|less|higher|lower|likelier)\b|\b(?:about |nearly |almost |over )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|a hundred)\b|\b(?:more than |about )?half of\b|\b\d{{1,3}}(?:,\d{{3}})+\b|\b\d+(?:\.\d+)? (?:million|billion|thousand)\b)"
MONEY, TIME, ROOM = f"(?i:{_MONEY})", f"(?i:{_TIME})", r"(?i:\b(?:room|suite|unit) (?:\d+\w?|[a-z]\d*)\b)"
DATE, DAYS = f"(?i:{_DATE})", f"(?i:{_DAYS})"


@dataclass(frozen=True, slots=True)
class Value:
    """A value at ``start:end`` of a text; a count with the word it counts, where one follows."""

    kind: str
    start: int
    end: int
    text: str
    noun: str = ""


def values(text: str, profile: Profile) -> list[Value]:
    """The values of a text in order, none inside another; a longer form wins over what it holds."""
    found: list[Value] = []
    for kind, pattern in (*_KINDS[:2], ("name", people(profile)), *_KINDS[2:]):
        for match in re.finditer(f"(?i){pattern}", text):
            if match[0] and not any(match.start() < v.end and v.start < match.end() for v in found):
                noun = re.match(r"[ -]+(?:of (?:the )?|more |free |new )?([a-zA-ZÀ-ÿ][\w’'-]{2,})", text[match.end() :]) if kind == "count" else None
                found.append(Value(kind, match.start(), match.end(), match[0], noun[1] if noun else ""))
    counted = {v.end for v in found if v.kind == "count" and re.match(DAY, v.noun.lower())}  # "4 Tuesdays"
    return sorted((v for v in found if v.kind and not (v.kind == "days" and v.start - 1 in counted)), key=lambda v: v.start)


def number(text: str) -> str:
    """A count as figures, whether written so or in words."""
    low = text.lower()
    return str(_NUMBER_WORDS[low]) if low in _NUMBER_WORDS else low.replace(",", "")


def people(profile: Profile) -> str:
    """People: with their title, or of the practice."""
    own: list[str] = []
    for full in (*profile.clinicians, *profile.staff):
        plain = full.partition(",")[0]
        parts = [p for p in re.findall(r"[^\W\d_][\w'’-]+", plain) if p.lower() not in ("dr", "nurse")]
        own += [plain, *(" ".join(parts[n:]) for n in range(1, len(parts))), *parts[:1]]
    ours = "|".join(sorted((re.escape(name) for name in dict.fromkeys(own) if name), key=len, reverse=True))
    return rf"{_TITLED}|(?-i:\b(?:{ours})\b)" if ours else _TITLED
