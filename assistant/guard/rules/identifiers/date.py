"""A day that belongs to one person's care: a visit, a birth, an operation, a death."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import bearing, calendar_words, dated, gazetteer, lexicon
from assistant.guard.gazetteer import Sense
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained.doubts import VISIT_OF_A_DAY
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_KIND_OF = {pattern.removeprefix("(?i)"): kind for kind, pattern in calendar_words.SHAPES}
_LABEL = lazy(r"(?i)\b(?:d\.?o\.?b\.?|date of (?:birth|service|surgery|admission|discharge|death|procedure)|birth\s?date|lmp|edd|edc|dos|dod)\s*(?:is|was|[:=#-])?\s*$")
_ANY_LABEL = lazy(r"(?i)\b(?:d\.?o\.?b|date of|birth\s?date|lmp|edd|edc|dos|dod)\b")
_SLASH_CUE = lazy(
    r"(?i)(?:\b(?:on|since|until|till|dated?|born|admitted|adm|discharged|d/?c'?d?|seen|visit(?:ed)?|appt|appointment|surgery|procedure|op|lmp|edd|due|f/?u|follow-?up|returned|scheduled|recheck|re-check|mri|ct|"
    r"x-?ray|echo|labs?|cabg|tavr|pci|ercp|egd|colonoscopy|tka|tha|chole|appy|c-?section|csection|delivery|chemo|infusion|stent|ablation|icd|eval|consult|admission|transplant|phaco|lasik|us|pet|mammo(?:gram)?|pap|a1c|ef|injection|implant(?:ed)?|replacement|repair|bypass|screening|bx|px|tx|sx|cx|shot|vaccine|dose|note|letter|scan|biopsy|cath|dx|diagnosed|died|expired|passed|birthday|clinic|as of|starting|started|presented|delivered|transferred|intubated|extubated|before|after|done|back|came in|post-?op|happened|anniversary|date|injury|accident|stroke|fall|fell|treatment|him|her|them|us|session|round|flight|wedding|graduation|in|out|home)\s*(?:\s(?:is|was|set for|scheduled for|will be|planned for|on|moved to))?\s*:?\s*)$"
)
_DOTTED_CUE = lazy(r"(?i)\b(?:on|since|until|till|born|admitted|discharged|home|due|by|from|dated|seen|back|surgery|am|vom|bis|seit|le|den|dob|d\.o\.b\.?)\s*:?\s*$")
_ANY_WEEK = lazy(r"(?i)\b(?:in one|in a single|a typical|an average|a regular|just another|happy|merry|blessed)\s+$")
_PUBLIC_DAY = lazy(r"(?i)^\s*(?:is|marks|was|,|:|–|-)\s+(?:the\s+)?(?:first\s+)?(?-i:World|National|International|Global|European|American|U\.?S\.?)\b")
_LOOSE_CUE = lazy(r"(?i)(?:\b(?:by|from|through|thru|between|to|and|for|last|of|around|the|this|her|his|their)\s+|[(,]\s?)$")
_RANGE = lazy(r"\d/\d{1,2}\s?[-–]\s?$")
_DONE = lazy(r"(?i)\b\w{3,}(?:ed|en)\s+$")
_SCORE_BEFORE = lazy(r"(?i)\b(?:pain|strength|motor|power|murmur|score[ds]?|rated|rating|scale|grade[ds]?|reflex(?:es)?|dtrs?|pulses?|apgars?|gcs|ef|bp|mmse|moca|phq-?9?|gad-?7|level|vision|va|ratio|dose|tylenol|norco|percocet|chapter|part|post|slide|thread|tip|day|week|game|record|about|nearly|almost|only|over)\s*(?:is|was|of|:|=|at|a)?\s*$")
_SCORE_AFTER = lazy(r"(?i)^\s*(?:/|of\b|strength|murmur|pain|systolic|diastolic|in (?:all|both|the)|bilat|throughout|cups?|tsp|inch|mile|cup|tabs?|pills?|mg|ml|mcg|units?|%|people|patients|women|men|adults|children|americans|days|weeks|months|hours|stars?|score|power|reflexes|pulses|dtrs?)")
_FRACTIONS = frozenset(("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/6", "1/8", "1/10", "2/5", "3/5", "4/5", "5/5", "10/10", "8/10", "9/10", "7/10", "6/10", "5/10", "4/10", "3/10", "2/10", "24/7", "1/1", "2/2"))
_UNIT_AFTER = lazy(r"(?i)^\s*(?:-|–)?\s*(?:mg|mcg|ml|g\b|kg|lbs?|miles?|km|weeks?|wks?|months?|mos?\b|years?|yrs?|hours?|hrs?|minutes?|mins?|days?|times|percent|%|points?|patients|people|feet|ft\b|inch(?:es)?\b|mm\b|cm\b|doses?|steps|pounds|cases|rule|cores?|nodes?|lobes?|joints?)")
_NTH_AFTER = lazy(r"(?i)^\s*(?:$|[.,;:!?)\n]|\band\b|\bat\b|\bfor\b|\bto\b|\bwith\b|\bof\s+(?:the|this|last|next)\s+month|\bof\s+\w+(?:uary|ch|il|ay|une|uly|ust|ber)\b|\bso\b|\bthen\b|\bwhen\b|\bbut\b|\bbecause\b|\bafter\b|\bbefore\b|[^\x00-\x7f])")
_HABIT = lazy(r"(?i)\b(?:every|each|most|any|alternate)\s+(?:other\s+|single\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s*,\s*|\s+and\s+|\s+or\s+|\s*&\s*))*$")
_BOTH_WEEKDAYS = lazy(r"(?i)^\s*(?:-|–|to|through|thru)\s*(?:mon|tue|wed|thu|fri|sat|sun)")
_MONTHS_THAT_ARE_WORDS = lazy(r"^\W*(?:\d{1,2}\w{0,2}\s+)?(?:may|march|mar|sat|sun|dec|nov|jan|ago|mai|mei|maj|apr|abr|avr)\b")
_DATE_PREPOSITION = lazy(r"(?i)\b(?:on|by|since|until|till|from|before|after|of|to|dated|this|last|next|in|le|el|am|the|mid|early|late)[\s-]+$")
_COURSE = lazy(r"(?i)\bago\b|^(?:today|tonight|overnight|this \w+|hoy|heute|oggi|hoje)$")  # how an illness went, in a question
_TIMED = lazy(r"(?:\d{1,2}:\d{2}|\b\d{4})\s?(?:[ap]m|hrs?|h)?\s+$")
_GREETING = lazy(r"(?i)\b(?:happy|merry|blessed|jolly|joyous|feliz|joyeux|frohe)\s+$")
_FEAST_WORDS = lazy(r"(?i)\b(?:lent|pride|advent|carnival|holi|tet|eid|midsummer|passover|purim|spring break)\b")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    text = document.text
    if not bearing.story_possible(document) and not _ANY_LABEL.search(text) and not _BIRTH.search(text) and not _ONE_READER.search(text):
        return
    spans = sorted(
        ((_KIND_OF[p.pattern.removeprefix("(?i)")], m.start(), m.end()) for p in patterns for m in p.finditer(text)), key=lambda s: (s[1], -s[2])
    )
    kept = [(kind, *_tight(text, start, end)) for kind, start, end in spans if _is_date(document, kind, start, end)]
    chronicles = {document.sentence_index(start) for kind, start, _ in kept if kind == "slash"}
    kept += [(k, s, e) for k, s, e in spans if k == "slash" and document.sentence_index(s) in chronicles and _is_entry(text, s, e)]
    kept.sort(key=lambda s: (s[1], -s[2]))
    for kind, start, end in dated.joined(kept, text):
        if _belongs(document, kind, start, end):
            yield Hit(*dated.edge(text, kind, *dated.widened(text, start, end)))


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    return start, start + len(text[start:end].rstrip(" \t\n,"))


def _belongs(document: Document, kind: str, start: int, end: int) -> bool:
    """Whether the day is part of somebody's story, and not the practice's hours, an event or the calendar at large."""
    if _LABEL.search(document.text[max(0, start - 24) : start]):
        return True
    if document.is_public(start, end):
        return False
    if kind in ("full", "spoken") and _readers_birthday(document, start):
        return True
    if kind == "weekday" and VISIT_OF_A_DAY.match(document.text, end) and _ONE_READER.search(document.sentence_text(start)):
        return True  # "whoever asked to move Tuesday's injection"
    return bearing.in_story(document, start, end)


_LAST_OF_A_TIME = lazy(r"(?i)last (?:week|night|day|month|year|summer|winter|spring|fall)$")
_BIRTH = lazy(r"(?i)\b(?:birthdays?|birth ?dates?|born|dob|date of birth)\b")
_ONE_READER = lazy(r"(?i)\b(?:if (?:your|yours)|if you (?:were|are)|whoever|yours is|your birthday is|the one|somebody|someone)\b")


def _readers_birthday(document: Document, start: int) -> bool:
    """Whether a post calls one reader by the day of birth: "if your birthday is ..."."""
    low, high = document.sentences[max(0, document.sentence_index(start) - 1)][0], document.sentence(start)[1]
    return _BIRTH.search(document.text[low:high]) is not None and _ONE_READER.search(document.sentence_text(start)) is not None


def _is_date(document: Document, kind: str, start: int, end: int) -> bool:
    text, found = document.text, document.text[start:end]
    left, right = text[max(0, start - 30) : start].rstrip("[(\"'*`"), text[end : end + 24].lstrip("])\"'*`")
    if text[start - 1 : start] in ("@", "#", "_", "/", "=", "$") or (
        text[start - 1 : start] in ("-", ".") and text[start - 2 : start - 1].isalnum() and kind != "month" and not _RANGE.search(text[max(0, start - 6) : start])
    ):
        return False
    if _LAST_OF_A_TIME.match(found) and re.search(r"(?i)\b(?:his|her|their|my|our|your|the)\s+$", left):
        return False  # "her last week"
    match kind:
        case "spoken":
            return _BIRTH.search(document.sentence_text(start)) is not None
        case "full":
            return _is_full(found, left, right)
        case "slash":
            return _is_slash(found, left, right)
        case "month":
            return not (_MONTHS_THAT_ARE_WORDS.search(found.split()[-1]) and not re.search(r"\d{4}", found)) and not re.match(r"(?i)\s+(?:is|has been)\s+\w+\s+(?:awareness|month)", right)
        case "weekday":
            return VISIT_OF_A_DAY.match(text, end) is not None or _is_weekday(text, found, left, right)
        case "holiday":
            capital = found[:1].isupper() or found[:1].isdigit() or not _FEAST_WORDS.search(found)
            return capital and not _GREETING.search(left) and not re.match(r"(?i)\s+(?:clinic|hours|party|tree|card|costumes?|decorations?|lights|seal)", right)
        case "nth":
            return _NTH_AFTER.match(right) is not None
        case "day":
            if text[start - 1 : start] == '"' == text[end : end + 1]:
                return False  # the word itself is spoken of
            return not (document.options.strength == "query" and _COURSE.search(found) and not _TIMED.search(left)) and not re.match(r"'s\s+(?:world|post|topic|tip|myth|fact|technology|medicine)", right)
    return True


def _is_full(found: str, left: str, right: str) -> bool:
    if _UNIT_AFTER.match(right) or _PUBLIC_DAY.match(right):
        return False
    numbers = re.fullmatch(r"(\d{1,2})([-/.])\s?(\d{1,2})([-/.])\s?(\d{2,4})", found)
    if numbers:
        one, two = int(numbers[1]), int(numbers[3])
        if numbers[2] != numbers[4] or min(one, two) > 12 or re.search(r"(?i)(?:version|v|ver|rule|update|\d)\s*\.?$", left):
            return False
        return len(numbers[5]) == 4 or numbers[2] == "/" or _SLASH_CUE.search(left) is not None or _LABEL.search(left) is not None
    word = next((w for w in re.findall(r"[^\W\d_]+", found) if w.lower() not in ("the", "of", "de", "di", "d", "day", "st", "nd", "rd", "th", "to", "and", "through", "thru")), "")
    if word and _MONTHS_THAT_ARE_WORDS.match(word):
        return _DATE_PREPOSITION.search(left) is not None or re.search(r"\d(?:st|nd|rd|th)|(?:19|20)\d\d", found) is not None
    return True


def _is_slash(found: str, left: str, right: str) -> bool:
    bare = found.strip().rstrip(".")
    if "." in bare:
        return _DOTTED_CUE.search(left) is not None  # "A1c is 6.2."
    if _SCORE_BEFORE.search(left) or _SCORE_AFTER.match(right) or bare == "24/7" or _UNIT_AFTER.match(right):
        return False
    if _RANGE.search(left):
        return True
    if _SLASH_CUE.search(left) or _LABEL.search(left):
        return not (bare in _FRACTIONS and not re.search(r"(?i)\b(?:on|since|until|dob|d\.o\.b|born|admitted|discharged|seen|surgery|dated)\s*:?\s*$", left))
    return "/" in bare and bare not in _FRACTIONS and (_LOOSE_CUE.search(left) is not None or _DONE.search(left) is not None)


def _is_entry(text: str, start: int, end: int) -> bool:
    """A day like 3/10 in a list of dated events: "MRI 3/3, biopsy 3/10"."""
    left, right = text[max(0, start - 30) : start], text[end : end + 24]
    return _SLASH_CUE.search(left) is not None and not _SCORE_BEFORE.search(left) and not _SCORE_AFTER.match(right)


_POINTING = frozenset(["last", "next", "this", "that", "on", "since", "by", "until", "till", "from", "before", "after", "of", "late", "early", "yesterday", "past", "the", "and", "or"])


def _is_weekday(text: str, found: str, left: str, right: str) -> bool:
    bare = found.rstrip(" .0123456789").lower()
    if bare.endswith("days") or (right[:2] == "s " and bare.endswith("day")) or _BOTH_WEEKDAYS.match(right):
        return False
    named = re.search(r"[a-z,'’]\s+([A-Z][a-z]+)\s+$", left)
    if named and named[1].lower() not in _POINTING and not gazetteer.senses(named[1].lower()) & (Sense.GIVEN | Sense.FAMILY):
        return False  # "Kids' Vision Saturday", "Giving Tuesday"
    if _HABIT.search(left) or _ANY_WEEK.search(left) or bare.startswith("every"):
        return False
    if re.search(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?\s*(?:-|–|to|through|thru)\s*$", left):
        return False
    before = left.lower().split()
    names = lexicon.words("weekday_names")
    return not any(" ".join(before[-n:]).strip("#*") in names for n in (1, 2, 3) if len(before) >= n)


RULE = Rule(
    kind="DATE",
    message="This date can place a patient in time.",
    why="Every date tied to a patient but the year is on the list of identifiers, day words such as yesterday included.",
    guideline="G-01-5",
    detect=_detect,
    patterns=tuple(pattern for _, pattern in calendar_words.SHAPES),
    breaks=(
        ("Our patient had her valve replaced on March 3 and went home last Tuesday.", "Our patient had her valve replaced and went home."),
        ("The patient's ablation is next Friday.", "The patient's ablation is soon."),
        ("Our patient fell on 14.02.2024 and is walking again.", "Our patient fell in 2024 and is walking again."),
        ("Yesterday's patient was born on the third of May.", "A recent patient was born."),
        ("The patient, DOB 7/14/1961, is doing well.", "The patient is doing well."),
        ("A patient left her umbrella here after Monday's blood draw.", "A patient left her umbrella here after a recent blood draw."),
        ("Whoever asked to move Thursday's injection: please call us.", "Whoever asked to move a recent injection: please call us."),
        ("Tuesday was her last chemo and she rang the bell.", "That day was her last chemo and she rang the bell."),
    ),
    passes=(
        "Our flu clinic is Saturday, October 12, from 9 to noon.",
        "The patient reads 20/20 now, with a blood pressure of 118/76 and 5/5 strength.",
        "World Heart Day is September 29.",
        "The patient waited nine years, and we met in 2016.",
        "Every Tuesday our team meets at 7. We are open 24/7 on the nurse line.",
        "Happy Thanksgiving from all of us. We are closed on Friday.",
    ),
)
