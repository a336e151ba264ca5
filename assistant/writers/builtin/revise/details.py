"""Details of an event or of the practice put into a draft: dates, times, places, a sentence of the user's own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.writers.builtin.copyedit import edited
from assistant.writers.builtin.details import TIME
from assistant.writers.builtin.revise import values
from assistant.writers.builtin.revise.desk import Desk, end
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.times import CLOCK, CLOCKS, DATE, DATES, MONTH, PLACE

# A clock time with the words that lead to it, and a second one it leads to.
_TIMED = re.compile(rf"(?i),?\s*(?:\b(?:from|at|between|hours:?)\s+)?{CLOCKS}(?:\s*(?:to|until|and|-|–)\s*{CLOCKS})?")
_LEADING = frozenset("the and from until till through now really actually just only instead not sorry oops please pls new date day time all day every starting beginning then that its it's at on".split())  # noqa: SIM905
_LED = re.compile(rf"(?i),?\s*(?:\b(?:from|at|between|hours:?)\s+)?{values.TIME}")
_LOOSE_STOP = re.compile(r"\s+([,.;!?])")
_HALF = re.compile(r"(?i)[ap]\.?m\b\.?")
_NUMBERED, _MONTH_DAY = re.compile(r"(?i)the (\d{1,2})(?:st|nd|rd|th)"), re.compile(rf"(?i)(?:\b\w+day,? )?\b({MONTH} )\d{{1,2}}(?:st|nd|rd|th)?\b")


def sentence(text: str, profile: Profile) -> str:
    """The user's words as a sentence."""
    said = re.sub(r"(?<![ap]\.m\. )(?<=[.!?] )[a-z]", lambda m: m[0].upper(), upper_first(edited(text.strip(" ,;:"), profile)))
    return said if said.endswith((".", "!", "?")) else f"{said}."


def retimed(sheet: Sheet, what: str, new: str, desk: Desk) -> Sheet:
    """"the date", "the time" or "the place" of a draft replaced."""
    new = edited(new, desk.brief.profile).rstrip(".") if not new.endswith("m.") else edited(new, desk.brief.profile)
    if re.search(r"phone|number", what):
        return _put(sheet, re.compile(r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{0,4}|\b\d{3}-\d{4}\b"), new)
    if re.search(r"place|location|venue|address", what):
        return _put(sheet, PLACE, re.sub(r"(?i)^at ", "", new), group=1)
    if re.search(r"time|hour", what) and not DATE.search(new):
        return _try(sheet, CLOCK, new, after=f"at {new}")
    return _put(sheet, DATE, new)


def detail(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"it's the town library on the 14th at 6pm": each part put where the draft has one of its kind, else added."""
    given = edited(re.sub(r"(?<=\d)\s*[-–]\s*(?=\d{1,2}\b)", " to ", on["detail"]), desk.brief.profile)
    changed = sheet
    date, clock = DATE.search(given), CLOCK.search(given)
    place = PLACE.search(f"at {given}")
    if (date or clock) and _more(given, date, clock, place):
        raise NotUnderstood(reply("no_detail"))  # it says something else too, which would be lost
    if place:
        changed = _try(changed, PLACE, _named(place[1]), group=1)
    if date:
        numbered = _NUMBERED.fullmatch(date[0])
        month = next((found for said in sheet.sentences if (found := _MONTH_DAY.search(said))), None) if numbered else None
        new = f"{month[1]}{numbered[1]}" if month and numbered else date[0]  # the weekday of the old date goes with it
        changed = _try(changed, _MONTH_DAY if month else DATE, new, after=_joined("on", new))
    if clock:
        changed = _try(changed, CLOCK, _halved(clock[0], sheet), after=f"at {clock[0]}")
    if changed == sheet:
        if not (date or clock or place or TIME.search(given)):
            raise NotUnderstood(reply("no_detail"))
        said = re.sub(r"(?i)[\s,]+(?:now|instead|actually|sorry|then|please)$", "", given)
        return sheet.put(end(sheet), f"{upper_first(said)}.", " ")
    return changed


def _more(given: str, *found: re.Match[str] | None) -> bool:
    """Whether words are left beside the date, the time and the place."""
    left = given.lower()
    for match in filter(None, found):
        left = left.replace(match[0].lower().removeprefix("at "), " ")
    return len([w for w in re.findall(r"[a-z’'-]{3,}", left) if w not in _LEADING and not DATE.search(w)]) > 1


def time_of(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"closing 5:45": the time that stands after the word, else the only one; where there is none, it is added. Raises NotUnderstood where several could be meant."""
    new, stem = edited(on["clock"], desk.brief.profile), on["what"].lower()[:4].rstrip("es")
    found = [(place, match) for place, said in enumerate(sheet.sentences) for match in CLOCK.finditer(said)]
    after = [(place, match) for place, match in found if re.search(rf"(?i)\b{re.escape(stem)}\w*\b[^,;.!?\d]{{0,16}}$", sheet.sentences[place][: match.start()])]
    chosen = after or found
    if not found:
        return detail(sheet, {"detail": f"at {new}"}, desk)
    if len(chosen) != 1:
        raise NotUnderstood(reply("which_number"))
    place, match = chosen[0]
    if re.search(r"(?i)\b(?:to|until)\b|[-–]", match[0]) and not re.search(r"(?i)\b(?:to|until)\b|[-–]", new):
        raise NotUnderstood(reply("which_number"))  # one end of a span: the other is not to be lost
    said = sheet.sentences[place]
    return sheet.change(place, one_stop(f"{said[: match.start()]}{_halved(new, sheet)}{said[match.end() :]}"))


def date_after(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"until November": the date after that word, else the only date of the draft."""
    lead = r"(?:until|till|til|through)" if on["lead"].lower() in ("until", "till", "til", "through") else re.escape(on["lead"])
    new = edited(on["date"], desk.brief.profile)
    for place, said in enumerate(sheet.sentences):
        match = re.search(rf"(?i)\b{lead} (?:the )?({DATES}|{MONTH})", said)
        if match:
            return sheet.change(place, f"{said[: match.start(1)]}{new}{said[match.end(1) :]}")
    return _put(sheet, DATE, new)


def without_times(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The draft without clock times. Raises NotUnderstood where there are none."""
    cut = sheet.edited(lambda said: re.sub(r",(?:\s*,)+", ",", _LOOSE_STOP.sub(r"\1", _LED.sub("", _TIMED.sub("", said)))))
    if cut is sheet:
        raise NotUnderstood(reply("no_part"))
    return cut


def _halved(clock: str, sheet: Sheet) -> str:
    """A time without a.m. or p.m. gets that of the time it replaces."""
    old = next((found for said in sheet.sentences if (found := CLOCK.search(said))), None)
    half = _HALF.search(old[0]) if old and re.fullmatch(r"\d{1,2}(?::\d\d)?", clock) else None
    return f"{clock} {half[0]}" if half else clock


def _try(sheet: Sheet, pattern: re.Pattern[str], new: str, *, group: int = 0, after: str = "") -> Sheet:
    try:
        return _put(sheet, pattern, new, group=group)
    except NotUnderstood:
        return _beside(sheet, after) if after else sheet


def _beside(sheet: Sheet, words: str) -> Sheet:
    """The words added to the sentence that tells of the event: the one with a date, a time or a place."""
    for i, said in enumerate(sheet.sentences):
        found = list(DATE.finditer(said)) or list(PLACE.finditer(said))
        if found:
            at = found[-1].end()
            return sheet.change(i, one_stop(f"{said[:at]} {words}{said[at:]}"))
    return sheet


def _put(sheet: Sheet, pattern: re.Pattern[str], new: str, *, group: int = 0) -> Sheet:
    for i, said in enumerate(sheet.sentences):
        match = pattern.search(said)
        if match is None:
            continue
        start, stop = match.span(group)
        before = said[:start]
        if re.match(r"(?i)(?:the|next|this) |tomorrow|today", match[group]) and group == 0 and not re.search(r"(?i)\b(?:on|at|by|until|from)\s$", before):
            new = _joined("on", new)
        if re.search(r"(?i)\bon $", before):
            new = re.sub(r"(?i)^on ", "", new)
        return sheet.change(i, one_stop(f"{before}{new}{said[stop:]}"))
    raise NotUnderstood(reply("no_detail"))


def moved(sheet: Sheet, old: str, new: str) -> Sheet:
    """One date or time of the draft replaced by another."""
    return _put(sheet, re.compile(rf"(?i)(?<!\w){re.escape(old)}(?!\w)"), new)


def one_stop(text: str) -> str:
    return re.sub(r"m\.\.(?=\s|$)", "m.", text)


def _named(place: str) -> str:
    """A place typed in small letters, with capitals: "the mill street library" -> "the Mill Street Library"."""
    if any(c.isupper() for c in place):
        return place
    return " ".join(w if w in ("the", "a", "of", "at", "and", "our") else upper_first(w) for w in place.split())


def _joined(word: str, date: str) -> str:
    return date if re.match(r"(?i)(?:on|today|tomorrow|next|this|tonight|at)\b", date) else f"{word} {date}"
