"""The part of a draft that a person names: "the phone number", "the bit about the bakery", "the last line"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.errors import NotUnderstood
from assistant.platforms import counting
from assistant.writers.builtin.revise import values
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.times import CLOCKS, DATE

HANDLE = re.compile(r"(?<!\w)@[\w.]*\w")
PHONE = re.compile(r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{0,4}|\b\d{3}-\d{4}\b|(?<!\d)0\d{4} \d{6}\b")
MONEY = re.compile(r"[$£€]\s?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[kKmM]\b)?")
_STREET = r"\b\d+ (?:[A-Z][\w’']+ ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Drive|Dr|Lane|Way|Row|Court|Place)\b|\b(?:Suite|Unit) \w+"
_ORDINAL = {"opening": 0, "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "sixth": 5, "last": -1, "final": -1, "closing": -1}
_UNIT = re.compile(rf"(?i)^(?P<nth>{'|'.join(_ORDINAL)}) (?P<unit>paragraph|sentence|line|bullet|point|slide|post|tweet|thing|part|bit)s?$")
_NUMBERED = re.compile(r"(?i)^(?P<unit>slide|tweet|post|part|paragraph|sentence|line|bullet|point|myth|question|tip|fact) ?(?:#|no\.? ?|number )?(?P<nth>\d{1,2})$")
_LABEL = re.compile(r"(?i)^slide (\d{1,2})$")  # a slide's own heading
_LEAD = re.compile(r"(?i)^(?:(?:the|that|this|our|my|his|her|their|its|a|an|any|all|very) )+|^(?:sentence|line|part|bit|thing|fact|paragraph|mention|talk|word|words|letters|initials) (?:about|on|with|where|of|that says?|saying) (?:the |our )?")
_TAIL = re.compile(r"(?i) (?:part|bit|thing|line|sentence|fact|detail|info|joke|stuff|plug|again|one|bullet|slide|tweet|paragraph|question)s?$|[.!?\"'“”‘’ ]+$")
_ENDS = {
    ("intro", "introduction", "opening", "opener", "hook", "start", "beginning", "lead"): ("first", "sentence"),
    ("end", "ending", "conclusion", "very end", "final thought", "wrap-up", "wrap up", "sign off line", "outro"): ("last", "paragraph"),
}  # fmt: skip
_COUNTED = re.compile(r"(?i)(?:the )?(?:number of|how many|count of) (?P<noun>[a-z]{3,})(?: \w+)?")
_IDLE = frozenset("the and about with that this our his her their its for from who are was were".split())  # noqa: SIM905

_NEVER = r"(?!)"
# What a word names, whatever it says: the word -> what stands for it.
_KINDS: tuple[tuple[str, Callable[[Sheet, Desk], str]], ...] = (
    (r"(?:phone|telephone|tel|(?:phone |contact )?number)", lambda sheet, desk: PHONE.pattern),
    (r"(?:website|site|web address|link|url)", lambda sheet, desk: _any(counting.links(sheet.text))),
    (r"(?:e-?mail(?: address)?)", lambda sheet, desk: r"[\w.+-]+@[\w-]+\.\w+"),
    (r"(?:(?:street )?address|street)", lambda sheet, desk: f"{_any(desk.brief.profile.addresses)}|{_STREET}"),
    (r"(?:town|city)", lambda sheet, desk: _any(part.strip() for a in desk.brief.profile.addresses for part in a.split(",")[1:2])),
    (r"(?:handle|mention)", lambda sheet, desk: HANDLE.pattern),
    (r"(?:dates?|days?|month|deadline|due date|start date|end date|first day|last day)", lambda sheet, desk: values.DATE if re.search(values.DATE, sheet.text) else DATE.pattern),
    (r"weekdays?", lambda sheet, desk: values.DAYS),
    (r"(?:times?|hours?|clock|opening hours|office hours)", lambda sheet, desk: f"{values.TIME}|(?i:{CLOCKS})"),
    (r"(?:room(?: number)?|suite|unit)", lambda sheet, desk: values.ROOM),
    (r"(?:stats?|statistics?|percentages?|percent|numbers|figures)", lambda sheet, desk: values.STATISTIC),
    (r"(?:when(?: it (?:is|was|starts))?|date and time|day and time)", lambda sheet, desk: f"{DATE.pattern}|(?i:{CLOCKS})"),
    (r"(?:who (?:leads|runs|teaches|gives|hosts) (?:it|this)|(?:doctor|speaker|leader|teacher|instructor|host|person)(?:['’]?s name)?|names?)", lambda sheet, desk: values.people(desk.brief.profile)),
    (r"(?:last year['’]?s (?:number|count|total|figure)s?)", lambda sheet, desk: r"\d[\d,]* \w+ last year|last year[^,.;]*\d[\d,]*"),
    (r"(?:place|location|venue|where|meeting (?:place|point|spot)|where (?:we|they|to) meet)", lambda sheet, desk: f"(?i:{values.PLACE})|(?-i:{_STREET})"),
    (r"(?:amounts?|prices?|pricing|costs?|sum|money|fees?|dollars?|figure|pay|pay range|salary|salary range|wages?|(?:hourly |pay )?rates?|compensation)", lambda sheet, desk: values.MONEY),
    (r"(?:(?:his|her|their) )?(?:quotes?|quotation)", lambda sheet, desk: r"[\"“][^\"”]{3,}[\"”]"),
    (r"questions?", lambda sheet, desk: r"\?\W*$"),
    (r"(?:thanks|thank[ -]?yous?)", lambda sheet, desk: r"(?i)\bthank"),
    (r"(?:congrats|congratulations)", lambda sheet, desk: r"(?i)\bcongrat"),
    (r"(?:greeting|hello)", lambda sheet, desk: r"(?i)^\W*(?:hi|hello|hey|dear|good (?:morning|evening|afternoon))\b"),
    (r"sources?", lambda sheet, desk: r"^Sources?:|^- .*(?:Source|http)"),
)


def _any(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, filter(None, texts))) or _NEVER


def places(sheet: Sheet, what: str, desk: Desk) -> tuple[int, ...]:
    """The places of the sentences that a person means; empty where none is."""
    if end := next((unit for words, unit in _ENDS.items() if bare(what, whole=True).lower() in words), None):
        return nth(sheet, *end)
    if numbered := _NUMBERED.match(bare(what, whole=True)):
        return _counted(sheet, int(numbered["nth"]), numbered["unit"])
    unit = _UNIT.match(bare(what, whole=True))
    if unit:
        return nth(sheet, unit["nth"], unit["unit"])
    kind = pattern(sheet, what, desk)
    if kind is not None:
        return tuple(n for n, said in enumerate(sheet.sentences) if kind.search(said))
    return saying(sheet, bare(what)) or _nearest(sheet, bare(what))


def _nearest(sheet: Sheet, words: str) -> tuple[int, ...]:
    """The one sentence that holds more of these words than any other, and at least half of them: "the one on medicine into the eye"."""
    wanted = _stems(words) - _stems(" ".join(_IDLE))
    held = [len(wanted & _stems(said)) for said in sheet.sentences]
    most = max(held, default=0)
    return (held.index(most),) if most and held.count(most) == 1 and 2 * most >= len(wanted) else ()


def _counted(sheet: Sheet, number: int, unit: str) -> tuple[int, ...]:
    """The places of the sentences of "slide 3": without the heading of a slide that has one. Raises NotUnderstood where there are not so many."""
    if unit.lower() == "slide" and (heads := {int(match[1]): n for n, said in enumerate(sheet.sentences) if (match := _LABEL.match(said))}):
        if number not in heads:
            raise NotUnderstood(reply("no_part"))
        after = next(group for group in sheet.paragraphs() if heads[number] in group)
        return tuple(n for n in after if n > heads[number])
    if unit.lower() in ("myth", "question", "tip", "fact"):
        places_ = [n for n, said in enumerate(sheet.sentences) if re.match(rf"(?i){unit}\b|{unit[0]}:", said)]
        if number > len(places_):
            raise NotUnderstood(reply("no_part"))
        return next(group for group in sheet.paragraphs() if places_[number - 1] in group)
    ordinal = next((word for word, at in _ORDINAL.items() if at == number - 1), None)
    if ordinal is None:
        raise NotUnderstood(reply("no_part"))
    return nth(sheet, ordinal, unit)


def without_part(sheet: Sheet, found: tuple[int, ...]) -> Sheet:
    """The sheet without these sentences; a slide that would be empty goes with its heading, and those behind it move up."""
    gone = set(found)
    for group in sheet.paragraphs():
        if _LABEL.match(sheet.sentences[group[0]]) and len(group) > 1 and gone >= set(group[1:]):
            gone.add(group[0])
    left = sheet.without(*gone)
    if gone == set(found):
        return left
    heads = [n for n, said in enumerate(left.sentences) if _LABEL.match(said)]
    for number, place in enumerate(heads, start=1):
        left = left.change(place, f"Slide {number}")
    return left


def is_end(what: str) -> bool:
    """Whether the beginning or the end of the draft is named."""
    return any(bare(what, whole=True).lower() in words for words in _ENDS)


def is_unit(what: str) -> bool:
    """Whether a sentence or a paragraph is named by its number."""
    return bool(_UNIT.match(bare(what, whole=True)) or _NUMBERED.match(bare(what, whole=True)))


def is_statistic(what: str) -> bool:
    """Whether a figure is named that its sentence is about."""
    return re.fullmatch(r"(?:stats?|statistics?|percentages?|percent|numbers|figures)", bare(what).lower()) is not None


def pattern(sheet: Sheet, what: str, desk: Desk) -> re.Pattern[str] | None:
    """What stands for a word such as "the price"; None for words that mean themselves."""
    name = bare(what)
    if counted := _COUNTED.fullmatch(name):
        return re.compile(rf"(?i)\b\d[\d,]* {re.escape(counted['noun'][:4])}\w*")
    return next((re.compile(holds(sheet, desk)) for word, holds in _KINDS if re.fullmatch(f"(?i){word}", name)), None)


def bare(what: str, *, whole: bool = False) -> str:
    """What is named, without "the", "the bit about" and "part"."""
    text = what.strip(" .,!?\"'“”‘’")
    for _ in range(2):
        text = _LEAD.sub("", text)
    return text if whole else _TAIL.sub("", text)


def saying(sheet: Sheet, words: str) -> tuple[int, ...]:
    """The places of the sentences that hold these words: as they stand, else by their stems."""
    low = words.lower()
    exact = tuple(i for i, s in enumerate(sheet.sentences) if re.search(rf"(?<!\w){re.escape(low)}(?!\w)", s.lower()))
    if exact:
        return exact
    stems = _stems(low) - _stems(" ".join(_IDLE))
    return tuple(i for i, s in enumerate(sheet.sentences) if stems and stems <= _stems(s))


def as_it_stands(sentence: str, words: str) -> str:
    """What is named, in the words the sentence has for it, in small letters: the one clause that holds their stems where it has not these words."""
    low = words.lower()
    if re.search(rf"(?<!\w){re.escape(low)}(?!\w)", sentence.lower()):
        return low
    stems = _stems(low) - _stems(" ".join(_IDLE))
    holding = [clause.strip(" .!?") for clause in re.split(r"[,;](?!\d)", sentence.lower()) if stems <= _stems(clause)]
    return holding[0] if len(holding) == 1 else low


def _stems(text: str) -> frozenset[str]:
    """Words by their beginnings, whatever their ending: "needing" and "needs" are one."""
    return frozenset(re.sub(r"(?<=\w{3})(?:ing|ed|es|s)$", "", word)[:5] for word in re.findall(r"\w{3,}", text.lower()))


def groups_of(sheet: Sheet, unit: str) -> list[tuple[int, ...]]:
    """The places of the sentences of each paragraph, of each line, or of each sentence: whatever ``unit`` calls a part."""
    if unit in ("paragraph", "slide", "post", "tweet"):
        return sheet.paragraphs()
    return sheet.lines() if unit in ("line", "bullet", "point") else [(n,) for n in range(len(sheet.sentences))]


def nth(sheet: Sheet, which: str, unit: str) -> tuple[int, ...]:
    """The places of the sentences of "the last line". Raises NotUnderstood where there are not so many."""
    unit = unit.lower().rstrip("s")
    groups = groups_of(sheet, unit)
    if unit in ("bullet", "point"):
        groups = [g for g in groups if re.match(r"[•→\-*]|\d+[.)]", sheet.sentences[g[0]])] or groups
    if unit == "slide" and (heads := [n for n, said in enumerate(sheet.sentences) if _LABEL.match(said)]):
        groups = [tuple(n for n in group if n != group[0]) for group in groups if group[0] in heads]
    at = _ORDINAL[which.lower()]
    if at >= len(groups):
        raise NotUnderstood(reply("no_part"))
    return groups[at]
