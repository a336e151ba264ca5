"""Shorter and longer: whole sentences go or come, the hook and the close stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.platforms import counting
from assistant.platforms.disclaimer import body_room
from assistant.writers.builtin import kinds
from assistant.writers.builtin.revise.desk import REACHED, Desk, close_of, closing, end
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_POINT = re.compile(r"(?:[•→*-]|\d+[.)])\s")
_LIST = 2  # points of the shortest list
_SHARE = 0.65
COUNT = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
# Sections of an article that go first, the easiest last.
_EASY = ("Protection and prevention", "How it is checked", "Where it comes from", "Questions to bring to your visit", "Also good to know", "Before you go")
_ANSWERED = re.compile(r"[?”:]\s*$|^(?:Myth|True or false|“)")


def shorter(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Sentences go from the end of the middle until about two thirds of the words are left, or the length asked for."""
    if on.get("words") and int(on["words"]) > sheet.words:
        return longer(sheet, on, desk)
    if on.get("points") and (counted := _points(sheet, _count(on["points"]))) is not None:
        return counted
    enough = _target(sheet, on, desk)
    start = sheet
    while not enough(sheet):
        kept = desk.users(sheet)
        place = _ours(sheet, kept) or (None if kept and not on else _next(sheet, desk.point(sheet), last_resort=bool(on) or sheet == start))
        if place is None:
            break
        sheet = sheet.without(*place)
    most = _sentences(on)
    while most and len(sheet.sentences) > most:  # a number asked for is kept to: the point stays, then what comes first
        sheet = sheet.without(next(n for n in reversed(range(len(sheet.sentences))) if n != desk.point(sheet)))
    if on.get("chars") or on.get("under"):
        sheet = _within(sheet, enough, desk)
    if sheet == start:
        raise (AlreadySo(reply("same")) if on and enough(sheet) else NotUnderstood(reply("yours" if desk.users(sheet) and not on else "short_already")))
    return sheet


def _within(sheet: Sheet, enough: Callable[[Sheet], bool], desk: Desk) -> Sheet:
    """The draft without its hashtags where it is still too long. Raises NotUnderstood, with its length, where that does not help."""
    bare = sheet if enough(sheet) else replace(sheet, tags="")
    if not enough(bare):
        raise NotUnderstood(reply("too_short").format(least=counting.length(bare.text, desk.where.platform) + _reserve(desk)))
    return bare


def _points(sheet: Sheet, most: int) -> Sheet | None:
    """A list cut to so many points; None where there is none."""
    listed = [n for n, said in enumerate(sheet.sentences) if _POINT.match(said)]
    if not listed:
        return None
    if len(listed) <= most:
        raise AlreadySo(reply("same"))
    return sheet.without(*listed[most:])


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNT[word.lower()]


def _sentences(on: Mapping[str, str]) -> int:
    """How many sentences are asked for; a number of points of a draft without a list is one of sentences. 0 where none is said."""
    said = on.get("sentences") or on.get("points")
    return _count(said) if said else 0


def _reserve(desk: Desk) -> int:
    """What the disclaimer takes."""
    platform = desk.where.platform
    return (platform.room or 0) - (body_room(platform, desk.brief.profile) or 0)


def longer(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """More facts of the topic, up to the words asked for or about half as many again."""
    target = int(on["words"]) if on.get("words") else sheet.words * 1.5
    start = sheet
    for _ in range(6):
        if sheet.words >= target:
            break
        try:
            sheet = fact(sheet, on, desk)
        except NotUnderstood:
            break
    if sheet == start:
        raise NotUnderstood(reply("no_room" if desk.unsaid(start) else "no_more" if desk.kind in kinds.PRACTICE else "no_fact"))
    return sheet


def fact(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """One more fact of the topic, after the facts that stand there."""
    unsaid = desk.unsaid(sheet)
    for told in unsaid:
        place = _after_facts(sheet, desk)
        line = sheet.gaps[place - 1] if place > 1 and "\n" in sheet.gaps[place - 1] and sheet.words > 20 else " "
        mark = _bullet(sheet, place)
        longer_one = sheet.put(place, f"{mark}{told.text}", "\n" if mark else line if desk.where.family == "caption" else " ")
        if desk.fits(longer_one):
            return longer_one
    raise NotUnderstood(reply("no_room" if unsaid else "no_fact"))


def more_on(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """One more fact of the topic that speaks of what is named. Raises NotUnderstood where none does."""
    stems = {word[:5] for word in re.findall(r"\w{4,}", on["about"].lower()) if word not in ("about", "with", "versus", "that", "this", "more", "please")}
    speaking = [told for told in desk.unsaid(sheet) if stems & {word[:5] for word in re.findall(r"\w{4,}", told.text.lower())}]
    if not speaking:
        raise NotUnderstood(reply("no_fact_on").format(about=on["about"].strip(" .!?")))
    done = sheet.put(_after_facts(sheet, desk), f"{_bullet(sheet, _after_facts(sheet, desk))}{speaking[0].text}", "\n" if _bullet(sheet, _after_facts(sheet, desk)) else " ")
    if not desk.fits(done):
        raise NotUnderstood(reply("no_room"))
    return done


def _after_facts(sheet: Sheet, desk: Desk) -> int:
    """The place after the last fact of the topic; before the close when none stands there."""
    material = desk.material
    known = {said.text for said in (*material.facts, *material.taken)} if material else set()
    places = [i for i, sentence in enumerate(sheet.sentences) if sentence.lstrip("•→ ") in known]
    return places[-1] + 1 if places else max(1, end(sheet))


def _bullet(sheet: Sheet, place: int) -> str:
    match = re.match(r"[•→-] ", sheet.sentences[place - 1]) if place else None
    return match[0] if match else ""


def _target(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Callable[[Sheet], bool]:
    platform = desk.where.platform
    if on.get("chars") or on.get("under"):
        limit = (int(on["chars"]) if on.get("chars") else int(on["under"]) - 1) - _reserve(desk)
        return lambda s: counting.length(s.text, platform) <= limit
    if on.get("words"):
        return lambda s: s.words <= int(on["words"])
    if most := _sentences(on):
        return lambda s: len(s.sentences) <= most
    return lambda s: s.words <= sheet.words * _SHARE


def _ours(sheet: Sheet, kept: frozenset[int]) -> tuple[int, ...] | None:
    """The last sentence of ours beside those ``kept``, which the user told; the way to reach the practice stays longest."""
    if not kept:
        return None
    ours = [n for n in range(len(sheet.sentences)) if n not in kept and not REACHED.search(sheet.sentences[n])]
    return (ours[-1],) if ours else None


def _next(sheet: Sheet, point: int | None, *, last_resort: bool) -> tuple[int, ...] | None:
    """What goes next: the last sentence of the middle; in a long text the last whole paragraph of it.

    The first fact, at ``point``, stays: without it an opening is a riddle, and a myth stands uncorrected. As a
    ``last_resort`` what comes before it goes.
    """
    first = 2 if len(sheet.sentences) > 1 and _ANSWERED.search(sheet.sentences[0]) else 1
    last = closing(sheet)
    groups = sheet.paragraphs()
    tail = _tail(sheet, groups)
    stop = min(len(sheet.sentences) if last is None else last, groups[tail][0] if tail < len(groups) else len(sheet.sentences))
    sections = _sections(sheet)
    if len(sections) > 1:
        return sections[-1]
    listed = [i for i, said in enumerate(sheet.sentences) if _POINT.match(said)]
    kept = listed if len(listed) <= _LIST else []  # one point alone is no list
    inner = [i for i in range(first, stop) if i != point and i not in kept and "911" not in sheet.sentences[i] and not sheet.sentences[i].startswith("Source")]
    if inner:
        return (inner[-1],)
    if last is not None and last >= first and last != point:
        return tuple(close_of(sheet))
    return tuple(range(point)) if last_resort and point else None


def _sections(sheet: Sheet) -> list[tuple[int, ...]]:
    """The headed sections of a long text, the one that can go most easily last; what follows the last one stays."""
    groups = sheet.paragraphs()
    heads = [n for n, group in enumerate(groups) if n and _heads(sheet, group)]
    found = []
    for n, head in enumerate(heads):
        stop = heads[n + 1] if n + 1 < len(heads) else max(head + 1, _tail(sheet, groups))
        found.append(tuple(i for group in groups[head:stop] for i in group))
    return sorted(found, key=lambda section: _EASY.index(title) if (title := sheet.sentences[section[0]].removeprefix("## ")) in _EASY else -1)


def _tail(sheet: Sheet, groups: list[tuple[int, ...]]) -> int:
    """Where the goodbye, the signature and the sources of a long text begin, as a paragraph; their end when there are none."""
    sources = next((n for n, group in enumerate(groups) if sheet.sentences[group[0]] == "Sources"), None)
    if sources is None:
        return len(groups)
    signed = sources and sheet.sentences[groups[sources - 1][0]].endswith(",")
    return max(1, sources - (2 if signed else 1))


def _heads(sheet: Sheet, group: tuple[int, ...]) -> bool:
    line = sheet.sentences[group[0]]
    if line.startswith("## "):
        return True
    return len(group) == 1 and len(line.split()) < 8 and line[-1].isalnum() and line != "Sources" and sheet.sentences[0].startswith("Subject:") and group[0] < len(sheet.sentences) - 3
