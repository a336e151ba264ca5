"""Words that set nobody apart: function words, counts and measurements, the days and people of any practice."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from assistant.guard import lexicon
from assistant.guard.closed_words import CLOSED, CONTRACTED, DETERMINERS, LINKS, PREPOSITIONS
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.guard.trained.classes import Word

# "60 eye patches", "61 days of fax", "4 lb": how many of what; and a measurement: "EF 25", "20/20".
_COUNTED = lazy(r"(?:[%°]|s\b|/\d|\s?(?:[ap]\.?m|lbs?|oz|kg|g|mg|ml|mm|cm|bpm|percent|points?|lines?|pounds|ounces|inches|feet|minutes|hours|sessions|times|people|rounds|doses|drops|shots|cycles|miles|steps|weeks?|days?)\b|\s+(?!years?\b|months?\b|and\b|going\b|with\b|when\b|but\b|in\b|now\b|this\b|who\b|has\b|is\b|was\b|of\b|at\b|for\b|on\b|from\b|to\b|or\b|by\b|he\b|she\b|had\b)(?:[a-z-]+\s+){0,2}[a-z]+s\b)")
_MEASURED = lazy(r"(?:\b(?:EF|BP|HR|A1c|BNP|type|stage|grade|level|day|week|hour|round|step|part|over|under|than|least|bed|troponin|ferritin|TSH|INR|LDL|BMI|lead)\s|\b(?:rate|pressure|A1c|EF|sugar|glucose|score|level|temp|temperature|fever|ferritin|troponin|INR|TSH|LDL|BMI|sats?|oxygen|count|BNP) (?:of|was|is|at|hit|down to|up to|from|to|went from) |\d/|[$€£])$", re.I)
_ACRONYMS = frozenset("ssn mrn dob vin npi ip id icu nicu picu er ed aed cpr ekg ecg mri ct md rn or ok tv ivf hipaa omg".split())  # noqa: SIM905
_EVERYDAY = frozenset("day days night nights morning week weeks month months year years hour hours time times life part thing things way one ones welcome owner shout shoutout kudos congrats thanks student students medical day's nurses doctor doctors team staff family town world people everyone somebody mail email phone file number monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays".split())  # noqa: SIM905
_GRAMMAR = PREPOSITIONS | LINKS | DETERMINERS  # no auxiliaries: Will and May are names
_WEEKDAYS = frozenset(f"{day}day{plural}" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun") for plural in ("", "s"))  # the rules of dates know which tell
_COURSE = frozenset("latent active acute subacute chronic occult indolent refractory recurrent relapsed bilateral congenital acquired primary secondary".split())  # noqa: SIM905  # how an illness runs
_OTHERS_JUDGE = frozenset(("REGION", "TOWN"))  # the rules of places know more of these
_RATIO = lazy(r"(?:\d{1,2}:\d\d|20/\d+|1\d\d/\d+|(?:3[2-9]|[4-9]\d)/\d+|\d0?/10)")
_KIN = frozenset("moms mums mothers dads fathers parents wives husbands sons daughters brothers sisters siblings twins kids children babies boys girls aunts uncles cousins grandkids grandchildren grandparents jobs".split())  # noqa: SIM905


def tells_nothing(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` holds only words that set nobody apart: "the", "at", "I've", a letter, how many there are of something."""
    return all(_empty(document, word) for word in _spelled(document, start, end))


def is_grammar(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` holds only words that join others, and days of the week: "at", "of the", "on Tuesdays and"; they tell nothing, however telling their place."""
    return all(w.text in _GRAMMAR or w.low in _WEEKDAYS for w in _spelled(document, start, end))


def is_plain_narrative(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` holds only what happens in any practice, or a place that may be named: "rang the bell", "lives in Indiana"."""
    plain = lexicon.words("plain_narrative")
    return all(w.low in plain or w.kind in _OTHERS_JUDGE or (len(w.text) > 1 and w.text.isupper()) or _empty(document, w) for w in _spelled(document, start, end))


def _spelled(document: Document, start: int, end: int) -> list[Word]:
    listed = document.classed
    return [w for w in listed[bisect_left(listed, start, key=lambda w: w.start) : bisect_left(listed, end, key=lambda w: w.start)] if w.spelled]


def _empty(document: Document, word: Word) -> bool:
    low, kind, text, start, end = word.text.lower().replace("’", "'"), word.kind, document.text, word.start, word.end
    if low in CLOSED or low in DETERMINERS or low in _COURSE or low.endswith(CONTRACTED) or (len(low) == 1 and not low.isdigit()):
        return True
    if (low in _ACRONYMS and text[start].isupper()) or low in _EVERYDAY or kind in ("KIN", "CLINICIAN", "EPONYM"):
        return True
    if text[end : end + 1] == ":" and text[max(0, start - 1) : start] in ("", "[", "\n"):
        return True  # "[Alt: ..."
    if low[0].isdigit() or kind == "NUMBER":
        if _RATIO.fullmatch(low) or (start and text[start - 1].isalpha()):
            return True
        counted = _COUNTED.match(text, end)
        return (counted is not None and not set(counted[0].lower().split()) & _KIN) or _MEASURED.search(text[max(0, start - 24) : start]) is not None
    return False
