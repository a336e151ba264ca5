"""Sentences of a draft in another order: to the front, to the end, before another, swapped, joined, on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import lower_first, upper_first
from assistant.writers.builtin.revise import details, named
from assistant.writers.builtin.revise.desk import EMOJI, Desk, closing, places_told
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.values import values

_WHEN = ("date", "days", "time")
_VALUES = {
    ("date", "dates", "day", "days", "when", "date and time", "day and time", "month", "deadline", "due date"): ("date", "days"), ("time", "times", "hours", "clock"): ("time",),
    ("price", "cost", "fee", "amount", "money", "pay", "salary", "rate"): ("money",), ("discount", "percentage", "stat", "statistic", "figure", "number"): ("percent", "count"),
    ("room", "place", "venue", "location"): ("place",), ("name", "speaker", "doctor", "leader"): ("name",),
}  # fmt: skip
_BEFORE_WHEN = re.compile(r"(?i)[,:]?\s*\b(?:on|at|from|this|starting|starts|until|till|by|through|since|beginning)?\s*(?:on )?$")
_KEPT_LEADS = frozenset(("from", "starting", "until", "till", "by", "through", "since", "beginning"))  # they belong to the date
_ALONE, _OPENING = 4, 12  # words of a sentence that is moved whole, and characters before what opens a draft
_PAIRS = {"first two": (0, 1), "last two": (-2, -1), "two": (0, 1), "first and second": (0, 1), "first and the second": (0, 1), "second and third": (1, 2), "second and the third": (1, 2), "first and last": (0, -1), "first and the last": (0, -1)}
_TITLE = ("#", "Subject:")


def first(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """What is named, at the top; a contact of the practice that does not stand there yet is put there. Raises NotUnderstood for what nobody can find."""
    if _is_emoji(on["what"]):
        return _emoji(sheet, 0)
    top = 1 if sheet.sentences[0].startswith(_TITLE) and len(sheet.sentences) > 1 else 0
    if on["what"].lower().strip().endswith(("hashtag", "hashtags", "tags")):
        if not sheet.tags:
            raise NotUnderstood(reply("no_tags"))
        return replace(sheet, tags="").put(top, sheet.tags)
    found = _found(sheet, on["what"], desk)
    if top == 0 and (found[0] == 0 or len(sheet.sentences[found[0]].split()) > _ALONE) and (alone := _lifted(sheet, on["what"], found[0], desk)) is not None:
        return alone
    if found[0] == top:
        if not _opens(sheet, on["what"], desk):
            raise NotUnderstood(reply("inside"))
        raise AlreadySo(reply("same"))
    return _moved(sheet, found, top)


def _opens(sheet: Sheet, what: str, desk: Desk) -> bool:
    """Whether what is named stands at the very beginning."""
    if named.is_end(what) or named.is_unit(what):
        return True
    kind = named.pattern(sheet, what, desk)
    if kind is None:
        return sheet.sentences[0].lower().lstrip("“\"").startswith(named.bare(what).lower().split(" ")[0])
    return (match := kind.search(sheet.sentences[0])) is not None and match.start() <= _OPENING


def last(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """What is named, at the end of the draft, before its hashtags."""
    if _is_emoji(on["what"]):
        return _emoji(sheet, len(sheet.sentences) - 1)
    found = _found(sheet, on["what"], desk)
    if found[-1] == len(sheet.sentences) - 1:
        raise AlreadySo(reply("same"))
    return _moved(sheet, found, len(sheet.sentences))


def beside(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """One sentence right before or after another."""
    what, other = _found(sheet, on["what"], desk), _found(sheet, on["other"], desk)
    if set(what) & set(other):
        raise NotUnderstood(reply("one_sentence"))
    return _moved(sheet, what, other[0] if on["side"].lower() in ("before", "above", "over", "ahead of") else other[-1] + 1, gap=" ")


def swapped(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Two sentences in each other's place."""
    one, other = _pair(sheet, on, desk)
    changed = [*sheet.sentences]
    changed[one], changed[other] = changed[other], changed[one]
    return replace(sheet, sentences=tuple(changed))


def swapped_parts(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Two named parts in each other's place: "swap slides 3 and 4"."""
    what, other = on["what"], on["other"]
    if on.get("unit"):
        what, other = f"{on['unit'].rstrip('s')} {what}", f"{on['unit'].rstrip('s')} {other}"
    one, two = sorted((_found(sheet, what, desk), _found(sheet, other, desk)))
    if set(one) & set(two):
        raise NotUnderstood(reply("one_sentence"))
    order = [*range(one[0]), *two, *range(one[-1] + 1, two[0]), *one, *range(two[-1] + 1, len(sheet.sentences))]
    inner = {n: sheet.gaps[n] for group in (one, two) for n in group[1:]}  # what parts the sentences of one part moves with it
    gaps = [sheet.gaps[one[0]] if n == two[0] else sheet.gaps[two[0]] if n == one[0] else inner.get(n, sheet.gaps[n]) for n in order]
    return replace(sheet, sentences=tuple(sheet.sentences[n] for n in order), gaps=("", *gaps[1:]))


def joined(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Two sentences made one."""
    one, other = _pair(sheet, on, desk)
    head, tail = sheet.sentences[one].rstrip(" .!"), sheet.sentences[other]
    return sheet.change(one, f"{head}, and {lower_first(tail)}").without(other)


def joined_parts(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Two numbered parts made one, the second behind the first: "merge tweets 3 and 4"."""
    unit = on["unit"].rstrip("s")
    one, two = sorted(_found(sheet, f"{unit} {on[key]}", desk) for key in ("what", "other"))
    if set(one) & set(two):
        raise NotUnderstood(reply("one_sentence"))
    said, gap = " ".join(sheet.sentences[n] for n in two), "\n" if unit == "slide" else " "
    return named.without_part(sheet, two).put(one[-1] + 1, said, gap)


def own_line(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """What is named, with an empty line before and after it."""
    found = _found(sheet, on["what"], desk)
    gaps = [*sheet.gaps]
    for place in (found[0], found[-1] + 1):
        if 0 < place < len(gaps):
            gaps[place] = "\n\n"
    done = replace(sheet, gaps=tuple(gaps))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def _found(sheet: Sheet, what: str, desk: Desk) -> tuple[int, ...]:
    found = named.places(sheet, what, desk)
    if not found:
        raise NotUnderstood(reply("no_part"))
    question = closing(sheet)
    return (question,) if question in found and re.search(r"(?i)\bquestion", what) else found[:1] if len(found) > 1 and found[-1] - found[0] >= len(found) else found


def _moved(sheet: Sheet, found: Sequence[int], to: int, gap: str = "\n\n") -> Sheet:
    said = " ".join(sheet.sentences[n] for n in found)
    left = sheet.without(*found)
    if not left.sentences:
        raise NotUnderstood(reply("one_sentence"))
    return left.put(to - sum(n < to for n in found), said, gap)


def _pair(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> tuple[int, int]:
    """The two sentences meant: of what the user told, where that is more than one; a greeting of ours is not counted."""
    told = sorted(places_told(sheet, desk.own_words()))
    counted = told if len(told) > 1 else [*range(len(sheet.sentences))]
    try:
        one, other = (counted[n] for n in _PAIRS[" ".join(on["which"].lower().split())])
    except IndexError:
        raise NotUnderstood(reply("no_part")) from None
    if one == other:
        raise NotUnderstood(reply("no_part"))
    return one, other


def _lifted(sheet: Sheet, what: str, place: int, desk: Desk) -> Sheet | None:
    """A date, a time, a price or the like taken out of its sentence and put before it: "Saturday, 8:30: ...", "$20 a seat. ...". None where it would not stand alone."""
    said = sheet.sentences[place]
    found = _span(said, what, desk)
    if found is None:
        return None
    start, end, when = found
    if start == 0:
        raise AlreadySo(reply("same"))
    if when:
        lead = _BEFORE_WHEN.search(said[:start])
        first = f"{lead[0].strip(' ,:')} " if lead and lead[0].strip(" ,:").lower() in _KEPT_LEADS else ""
        rest = f"{said[: lead.start() if lead else start].rstrip(' ,:')}{said[end:]}"
        line = f"{upper_first(first + said[start:end].strip())}: {' '.join(rest.split())}"
    else:
        clauses = [(m.start(), m.end()) for m in re.finditer(r"[^,;]+(?:,(?=\d)[^,;]+)*", said.rstrip(".!?"))]
        own = next((span for span in clauses if span[0] <= start < span[1]), None)
        if own is None or own == clauses[0] or end > own[1]:
            return None
        rest = f"{said[: own[0]].rstrip(' ,;')}{said[own[1] :]}"
        line = f"{upper_first(said[own[0] : own[1]].strip())}. {rest}"
    moved = sheet.without(place) if place else sheet
    return moved.put(0, details.one_stop(line)) if place else sheet.change(0, details.one_stop(line))


def _span(said: str, what: str, desk: Desk) -> tuple[int, int, bool] | None:
    """Where a value of the kind named stands in a sentence, a date with its time; and whether it is one of time."""
    name = named.bare(what).lower()
    kinds = next((kinds for words, kinds in _VALUES.items() if name in words), ())
    there = values(said, desk.brief.profile)
    first = next((n for kind in kinds for n, value in enumerate(there) if value.kind == kind), None)
    if first is None:
        return None
    start, end = there[first].start, there[first].end
    if kinds[0] not in _WHEN:
        return start, end, False
    for value in there[first + 1 :]:
        if value.kind not in _WHEN or not re.fullmatch(r",? ?(?:at |from |and )?", said[end : value.start]):
            break
        end = value.end
    return start, end, True


def _is_emoji(what: str) -> bool:
    return bool(re.search(r"(?i)\bemojis?\b", what) or EMOJI.search(what))


def _emoji(sheet: Sheet, to: int) -> Sheet:
    """The draft's emoji at one of its ends."""
    signs = "".join(EMOJI.findall(" ".join(sheet.sentences)))
    if not signs:
        raise NotUnderstood(reply("no_emoji"))
    plain = sheet.edited(lambda said: " ".join(EMOJI.sub("", said).split()))
    said = plain.sentences[min(to, len(plain.sentences) - 1)]
    return plain.change(min(to, len(plain.sentences) - 1), f"{signs} {said}" if to == 0 else f"{said} {signs}")
