"""The age of one person: "44M", "in her late 50s", "thirty-eight-year-old", "pushing 80"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import ages, removal
from assistant.guard.cases import Subject
from assistant.guard.people import Role
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

# A number that counts or groups people is nobody's age.
_MEASURE = lazy(r"\b(?:a1c|bp|pressure|score|level|count|number|pain|weight|rate|ratio|sugar|glucose|ldl|hdl|cholesterol|ef|fraction|iop|inr|tsh|psa|bmi|wait|dose|line|distance|grade|stage|class|apgar|room|bed|o2|sats?|saturation|reading|total|temperature|temp|gleason|t-score|vision|power|lens|size|code|answer|date|time|visit|step|round|hour|day|week|month)\b", re.I)
_TEMPERATURE = lazy(r"\b(?:temp\w*|fever\w*|degrees?|heat|hot|thermometer|oven|fahrenheit|celsius)\b|°|\(\d+(?:\.\d+)? ?C\)", re.I)
_GROUP_AFTER = lazy(r"\s*(?:and|or)\s+(?:older|over|up|above|younger|under)\b|\s*(?:to|-|–|through)\s*\d|\s*(?:%|percent|mg|mcg|ml|mm|cm|lbs?|pounds|kg|minutes?|hours?|days?|weeks?|months?|years?(?! old| young)|times|points|patients|people|visits|stents|stitches|miles|k\b|of\b|out of|in \d|am\b|pm\b|a\.m|p\.m|:\d|/|\.\d|,\d{3}|st\b|nd\b|rd\b|th\b|more|other|different|new|kids|children|grand\w+|sons|daughters|siblings|cats|dogs|rounds|doses|cycles|surgeries|kilograms|inches|feet|and a half|[- ](?:way|time|year|month|week|day|hour|minute|story|pound))", re.I)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Ages in sentences about one person under care."""
    for pattern in patterns:
        form = ages.FORMS[pattern.pattern.removeprefix("(?i)")]
        for match in pattern.finditer(document.text):
            start, end = ages.number(match)
            if _is_one_persons(document, start, end, form):
                hit = ages.leaving(document, match.start(), match.end(), start, end, form)
                yield Hit(start, end, None, scope="sentence") if removal.hangs(document, hit) else hit


def _is_one_persons(document: Document, start: int, end: int, form: str) -> bool:
    text = document.text
    if form == "tag":
        return document.case.has_patient or bool(document.care)
    reading = document.case.at(start)
    if reading.subject is not Subject.PATIENT or _of_people_in_general(document, start) or _OF_A_HOUSE.search(text[max(0, start - 40) : start]):
        return False
    if form in ("is", "comma", "bracket", "turned", "nearly", "opening", "aged", "since") and (_GROUP_AFTER.match(text, end) and not text[start:end].rstrip().endswith(("old", "young"))):
        return False
    if form in ("short", "first") and _TEMPERATURE.search(text[max(0, start - 40) : end + 16]):
        return False
    if start and text[start - 1] in ".,/-" and text[start - 2 : start - 1].isdigit():
        return False
    if form in ("at", "alone") and not _plausible(document, start, end, form):
        return False
    if form == "was":
        lead = text[document.sentence(start)[0] : start]
        return re.search(r"\b(?:patient|pt|baby|child|kid|man|woman|boy|girl|mom|dad|mother|father|son|daughter|twin|he|she|who|being)\b", lead, re.I) is not None and not _MEASURE.search(lead) and not _GROUP_AFTER.match(text, end)
    if form == "comma":
        return _after_person(document, start) and not re.match(r"\s*,\s*\d", text[end : end + 4])
    if form == "bracket":
        return _after_person(document, start) or re.match(r"\s*\)?\s*(?:,|who|was|had)", text[end : end + 8]) is not None
    if form == "is":
        being = text[max(0, start - 32) : start]
        return re.search(r"(?:\b(?:he|she|who|patient|they)|\b(?:mom|dad|son|daughter|mother|father|wife|husband|baby|kid|boy|girl|man|woman)|^)(?:'s| is| was| will be| would have been| would be)\s+(?:\w+\s+)?$", being, re.I) is not None or _after_name(document, start)
    if form in ("named", "old", "short", "band", "grade", "birthday"):
        return not re.search(r"\b(?:adults?|people|patients|women|men|children|persons|individuals|those)\s+(?:\w+\s+(?:(?:to|or|and) )?)?$", text[max(0, start - 24) : start], re.I) and not re.match(r"\s+(?:adults|people|patients|women|men|children|kids|persons|individuals|americans|populations?|groups?|care|abuse)\b", text[end : end + 16], re.I)
    return True


# "our practice turned 25 years old"
_OF_A_HOUSE = lazy(r"\b(?:practice|clinic|office|hospital|company|building|cent(?:er|re)|school|program|pharmacy|hospice|foundation) (?:(?:is|was|has|just|now|finally|officially|turns|turned|turning) )*$", re.I)
_IN_GENERAL = lazy(r"\b(?:(?:average|mean|median|typical|usual|peak) (?:age|onset)|family history|risk factors?|(?:greater|higher|increased|lower) risk|cost-effective|prevalence|incidence)\b", re.I)
_OF_ONE = lazy(r"\b(?:he|she|his|her|him|we|our|us|my|this|patient['’]?s?)\b", re.I)


def _of_people_in_general(document: Document, at: int) -> bool:
    """Whether the sentence gives a risk or an average: "a father or brother before age 55 is a risk factor"."""
    s, e = document.sentence(at)
    return _IN_GENERAL.search(document.text, s, e) is not None and not _OF_ONE.search(document.text, s, e)


_NO_AGE_BEFORE = lazy(r"\b(?:pressure|sugar|glucose|rate|level|score|stands?|stood|sits?|sat|set|rolled in|arrive[sd]?|starts?|opens?|clos\w+|meets?|begins?|beating|bpm|a1c|oxygen|sats?|weigh\w*|temp\w*|fever|dose|mg|clocked in|topped out|maxed out|page|line|mile|exit|noon|am|pm|call\w*|text|located|office|clinic is|degrees|vision|pulse|bp|psi|speed|cost|priced|capped)\s+(?:\w+\s+)?at\s+(?:\w+\s+)?$", re.I)


_MONTH_BEFORE = lazy(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|vol|fig|p|pp)\.\s*$", re.I)


def _plausible(document: Document, start: int, end: int, form: str) -> bool:
    """Whether a bare number can be the age of the one who is told of."""
    text = document.text
    if form == "alone":
        return not _MONTH_BEFORE.search(text[max(0, start - 8) : start]) and (not _GROUP_AFTER.match(text, end) or text[end : end + 1] == ".")
    number = text[start:end]
    s, _ = document.sentence(start)
    if number.isdigit() and not 13 <= int(number) <= 112 and not re.match(r",\s+(?:he|she|our|my|this|the)\b", text[end : end + 8], re.I):
        return False
    return not _NO_AGE_BEFORE.search(text[s:start]) and not re.match(r"\s*[.,]?\d|\s*%|°", text[end : end + 3])


def _after_person(document: Document, start: int) -> bool:
    """Whether the words right before are a patient's name, "patient", or a relative."""
    before = document.text[:start].rstrip(" ,(")
    at = len(before)
    if any(p.end == at and p.role is Role.PATIENT for p in document.people):
        return True
    return re.search(r"\b(?:patients?|pt|daughter|son|mom|dad|mother|father|wife|husband|brother|sister|twins?|boy|girl|man|woman|gentleman|lady|baby|toddler|neighbor|friend|nephew|niece|grand\w+|client|(?:fe)?male|mine|ours|widow|widower|[A-Z]\.[A-Z]\.)$", before[-20:], re.I) is not None


def _after_name(document: Document, start: int) -> bool:
    before = re.sub(r"(?:'s| is| was| will be)\s+(?:\w+\s+)?$", "", document.text[:start], flags=re.I)
    return any(p.end == len(before) and p.role is Role.PATIENT for p in document.people)


RULE = Rule(
    kind="AGE",
    message="The age of one person helps to recognise them.",
    why="Ages over 89 are identifiers by law, and any exact age or age band narrows a small town to a few people.",
    guideline="G-01-5",
    detect=detect,
    patterns=tuple(ages.FORMS),
    in_stories=tuple(pattern for pattern, form in ages.FORMS.items() if form != "tag"),
    breaks=(
        ("Our 43-year-old patient went home after her bypass.", "Our patient went home after her bypass."),
        ("A middle-aged patient came in with a dense cataract.", "A patient came in with a dense cataract."),
        ("The patient is 81 and walks two miles a day on her new hip.", "The patient walks two miles a day on her new hip."),
        ("Our patient, in her late 50s, kept dropping her coffee cup.", "Our patient kept dropping her coffee cup."),
        ("62F with two weeks of cough. CT showed a mass.", "A female patient with two weeks of cough. CT showed a mass."),
        ("A 6yo told me my shoes are ugly.", "A patient told me my shoes are ugly."),
        ("A nine-year-old asked me why blood is red.", "A patient asked me why blood is red."),
    ),
    passes=(
        "Cataracts are common in adults over 65.",
        "A father or brother with heart disease before age 55 is a risk factor.",
        "The trial enrolled people in their 40s.",
        "A patient once told me she waited 12 years for a name for it.",
        "The CDC recommends RSV vaccine for all adults 75 and older.",
        "A one-year-old puts everything in the mouth.",
    ),
)
