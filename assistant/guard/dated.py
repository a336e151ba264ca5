"""How a date leaves a sentence: with its preposition and its clock time, the year kept, good prose behind it."""

from __future__ import annotations

import re

from assistant.guard import calendar_words, contacts
from assistant.text.patterns import lazy

_WINDOW = 60
_PARTS = r"(?:morning|afternoon|evening|night|noon|midnight|week|weekend|eve|day)"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|a few|a couple(?: of)?|several|just)"
_UNIT = r"(?:days?|nights?|weeks?|weekends?|mornings?|evenings?|months?|fortnights?|eve|hours?)"
_RELATED = lazy(
    rf"(?i)(?:(?:(?:right|just|shortly|soon|immediately)\s+)?(?:the|{_COUNT})?\s*(?:very\s+)?(?:{_UNIT}|{calendar_words.WEEKDAY}|{calendar_words.PART})\s+(?:of|before|after|following|from|past|on|prior to|preceding)\s+(?:the\s+)?)$"
)
_MODIFIER = lazy(r"(?i)(?:\b(?:early|late|mid|this past|this coming|this|that|last|next|past|coming|the following|following|just|late on|early on|the)[\s-]+)+$")
_PREPOSITION = lazy(
    r"(?i)(?:\b(?:starting|beginning|effective|dated|back|as|ever|sometime|some time|right|only|just)\s+)?"
    r"\b(?:(?<=moved )to|(?<=rescheduled )to|(?<=postponed )to|(?<=changed )to|(?<=pushed )to|(?<=back )to|on|in|by|since|until|till|til|before|after|around|about|from|as of|of|for|at|over|during|through|thru|between|dated|le|el|del|vom|dal|am|il|em|den|op|po|den|w|dnia|к|от|с)\s+$"
)
_CLOCK_BEFORE = lazy(rf"(?i)\b(?:at\s+|around\s+)?(?:{calendar_words.CLOCK}|[0-2]\d[0-5]\d)\s+(?:on\s+)?$")
_AFTER = lazy(
    rf"(?i)(?:\s+{_PARTS}\b|,?\s+the\s+{calendar_words.DAY}(?:st|nd|rd|th)\b|,?\s+(?:of\s+)?(?:this|last|next)\s+year\b|,?\s+{calendar_words.YEAR}\b|\s*,?\s+(?:at\s+|around\s+|about\s+|@\s*|by\s+)?(?:exactly\s+)?{calendar_words.CLOCK}|\s+of\s+(?:the|this|last|next)\s+(?:month|week)\b)+"
)
_BE = lazy(r"(?i)(?:\b(?:is|are|was|were|be|being|been|comes on|falls on|lands on)|\b(?:it|that|what|when|which|there)'s|'re)\s+(?:not\s+until\s+|already\s+|just\s+|only\s+|scheduled\s+for\s+|set\s+for\s+|planned\s+for\s+|now\s+)?(?:on\s+|for\s+)?(?:the\s+)?$")
_PAST = lazy(r"(?i)\b(?:was|were|been)\b")
_DETERMINER = lazy(r"(?i)\b(?:his|her|their|our|my|your|the|a|an|this|that|last|next|every|'s)\s+$")
_VERB_AFTER = lazy(r"(?i)^\s+(?:was|is|were|will|would|marks|marked|brought|came|comes|made|means|meant|turned|felt|started|began|had|has|saw|can't|couldn't|went)\b")
_LABEL = lazy(
    r"(?i)(?:\A|(?<=[\s(|;,\n]))(?:d\.?o\.?b\.?|date of (?:birth|service|surgery|admission|discharge|death|visit|procedure|injury|onset)|birth\s?date|birthday|b-?day|born|admit(?:ted)?(?: date| on)?|adm(?:ission)?(?: date)?|"
    r"d/?c'?d?(?: date)?|discharged?(?: date)?|dos|dod|lmp|edd|edc|due(?: date)?|visit(?: date)?|appt|appointment|f/?u|follow-?up|surgery(?: date)?|seen|dx(?: date)?|date|deceased|died|expired)\s*(?:is|was|of|[:=#-])?\s*(?:on\s+)?$"
)
_ARTICLE = lazy(r"(?i)(?:\b(on)\s+)?\ba\s+$")
_WHAT_A_DAY = lazy(r"(?i)\b(?:on|one) (?:an? )?(?:slow|busy|quiet|snowy|rainy|sunny|cold|hot|gray|grey|icy|stormy|random|ordinary|regular|sleepy|bright|dark|foggy|windy|warm|beautiful|perfect|terrible)\s+$")
_SPENT = lazy(r"(?i)\b(?:celebrat\w+|spen[dt]\w*|enjoy\w*|host\w*|miss(?:ed|ing|es)?|made it to|love[sd]?|see|seeing|saw|like)\s+(?:the\s+|another\s+|one more\s+|her\s+|his\s+|their\s+|first\s+|this\s+)*$")
_KEEPS_YEAR = lazy(r"(?i)\b(on|in|since|until|till|before|after|from|by|of)\s+$")


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A date with what belongs to it: "the Tuesday before", "morning", "at 3:15 p.m.", the year."""
    while match := _AFTER.match(text, end):
        end = match.end()
    low = max(0, text.rfind("\n", 0, start) + 1, start - _WINDOW)
    for _ in range(3):
        left = text[low:start]
        match = _RELATED.search(left) or _MODIFIER.search(left) or _CLOCK_BEFORE.search(left)
        if match is None or match.end() == match.start():
            break
        start = low + match.start()
    while start and text[start - 1].isalpha() and text[start].isalpha():
        start += 1  # "our team on May 3" holds no German "am"
    while start < end and text[start].isspace():
        start += 1
    return start, end


def joined(spans: list[tuple[str, int, int]], text: str) -> list[tuple[str, int, int]]:
    """Dates side by side as one: "Tuesday, March 3", "from May 3 to May 9"."""
    result: list[tuple[str, int, int]] = []
    for kind, start, end in spans:
        if result and start <= result[-1][2]:
            first = result[-1]
            result[-1] = (first[0] if first[2] - first[1] >= end - start else kind, first[1], max(first[2], end))
        elif result and _GAP.fullmatch(text, result[-1][2], start):
            result[-1] = (result[-1][0], result[-1][1], end)
        else:
            result.append((kind, start, end))
    return result


_GAP = lazy(r"(?i)\s*[,(]?\s*(?:the\s+|of\s+|at\s+|on\s+)?|\s?[-–]\s?|\s+(?:to|through|thru|until|and|or|before|after|into)\s+(?:the\s+|on\s+)?")


def edge(text: str, kind: str, start: int, end: int) -> tuple[int, int, str]:
    """The span to take out around a date at ``start:end``, and the words that replace it."""
    if text[end - 1] == "." and (not text[end:].strip(" \"')") or text[end : end + 1] == "\n" or re.match(r"\s+[A-Z#\W]", text[end:])):
        end -= 1  # the full stop of the sentence, not of "a.m." or "Oct."
    low = max(0, text.rfind("\n", 0, start) + 1, start - _WINDOW)
    left = text[low:start]
    right = text[end : end + 24]
    year = re.search(r"\b(?:19|20)\d{2}\b", text[start:end])
    if kind == "tag":
        return start, end, ""
    if (label := _LABEL.search(left)) and contacts.stands_alone(text, low + label.start(), end):
        return *contacts.appositive(text, low + label.start(), end), ""
    if right[:2] in ("'s", "’s") and not right[2:3].isalpha():
        return _possessive(text, low, start, end + 2)
    if _at_start(text, start) and _VERB_AFTER.match(right):
        return start, end, "That day"
    if be := _BE.search(left):
        if kind == "weekday" and right.lstrip()[:4] in ("when", "that"):
            return start, end, "that day"
        return low + be.start() + len(be[0].split()[0]) + 1, end, ("recently" if _PAST.search(be[0]) else "soon")
    if kind == "holiday" and (spent := _SPENT.search(left)):
        return low + spent.end(), end, "the holiday" if not re.search(r"(?i)\b(?:the|another|more|her|his|their|first|this)\s+$", spent[0]) else "holiday"
    if year and int(year[0]) >= 1940 and (keeps := _KEEPS_YEAR.search(left)):
        word = keeps[1].lower()
        return low + keeps.start(1), end, f"{'in' if word in ('on', 'by', 'in', 'from', 'of') else word} {year[0]}"
    if (slow := _WHAT_A_DAY.search(left)) is not None:
        return low + slow.start(), end, ""
    if kind == "weekday" and (article := _ARTICLE.search(left)):
        part = re.search(r"(?i)\s(morning|afternoon|evening|night)$", text[start:end])
        begin = article.start(1) if article[1] else None
        return (start, end, part[1] if part else "day") if begin is None else (low + begin, end, "")
    begin = start
    for _ in range(2):
        preposition = _PREPOSITION.search(text[low:begin])
        if preposition is None:
            break
        begin = low + preposition.start()
        if preposition[0].strip().lower() not in ("of", "between", "from"):
            break
    if begin == start and _DETERMINER.search(left):
        return start, end + (1 if text[end : end + 1] == " " else 0), ""
    return begin, end, ""


def _possessive(text: str, low: int, start: int, end: int) -> tuple[int, int, str]:
    """"Tuesday's surgery" becomes "a recent surgery", "her Tuesday's visit" her visit."""
    if _DETERMINER.search(text[low:start]):
        return start, end + 1, ""
    following = re.match(r"\s*(\w+)", text[end:])
    plural = following is not None and following[1].endswith("s") and not following[1].endswith("ss")
    words = "recent" if plural else "a recent"
    return start, end, words.capitalize() if _at_start(text, start) else words


def _at_start(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'(")
    return not before or before[-1] in ".!?\n…:" or not before[-1].isascii()
