"""Sentences of a draft in another order: to the front, to the end, before another, swapped, joined, on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import lower_first, upper_first
from assistant.writers.builtin.revise import named
from assistant.writers.builtin.revise.desk import EMOJI, Desk, closing, places_told
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.times import CLOCKS, DATES

_WHEN = re.compile(rf"(?i),?\s*(?:\b(?:on|at|from|this)\s+)?(?:{DATES}|{CLOCKS})(?:(?:,|\s+at|\s+from|,?\s+and)?\s*(?:{DATES}|{CLOCKS}))*")
_SHORT = 14  # words of a sentence that is moved whole; of a longer one, a date or time moves alone
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
    if (alone := _when_alone(sheet, on["what"], desk)) is not None:
        return alone
    found = _found(sheet, on["what"], desk)
    if found[0] == top:
        raise AlreadySo(reply("same"))
    return _moved(sheet, found, top)


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


def joined(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Two sentences made one."""
    one, other = _pair(sheet, on, desk)
    head, tail = sheet.sentences[one].rstrip(" .!"), sheet.sentences[other]
    return sheet.change(one, f"{head}, and {lower_first(tail)}").without(other)


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


def _when_alone(sheet: Sheet, what: str, desk: Desk) -> Sheet | None:
    """A date or time taken out of a long sentence and put before it: "Saturday, 8:30: ..."."""
    if not re.fullmatch(r"(?i)(?:the |our )?(?:dates?|days?|times?|hours?|when|date and time|day and time)", what.strip()):
        return None
    places = named.places(sheet, what, desk)
    if not places or len(sheet.sentences[places[0]].split()) <= 4:
        return None
    said = sheet.sentences[places[0]]
    found = max(_WHEN.finditer(said), key=lambda m: m.end() - m.start(), default=None)
    if found is None or found.start() == 0:
        return None
    rest = " ".join(f"{said[: found.start()]}{said[found.end() :]}".split())
    if len(said.split()) > _SHORT and re.match(r"\s*(?:to|and|,|-|–)", said[found.end() :]):
        return None  # one end of a span of time
    when = re.sub(r"(?i)^(?:on|at|from)\s+", "", found[0].strip(" ,"))
    left = sheet.without(places[0])
    line = f"{upper_first(when)}: {rest}"
    return left.put(0, line) if left.sentences else sheet.change(0, line)


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
