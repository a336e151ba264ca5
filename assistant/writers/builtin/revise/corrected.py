"""A correction that says only the new thing: "$1,420", "episode 14", "Oak Room", "wrong suite, 4B". What it stands for is the one thing of the draft that looks like it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.named import MONEY
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.times import CLOCK, DATE

# What a new value looks like -> where its old one is looked for; a date or a clock time is no count.
_CODE = r"#?(?:\d+[A-Za-z]?|[A-Z]\d+)\b"
_SHAPES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"[$£€]\d[\d,]*(?:\.\d+)?[kKmM]?"), MONEY),
    (re.compile(r"\d+(?:\.\d+)? ?%"), re.compile(r"\d+(?:\.\d+)? ?%")),
    (re.compile(r"\d{1,3}(?:st|nd|rd|th)"), re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\b")),
    (re.compile(r"\d+\.\d+"), re.compile(r"(?<![\d.$£€/-])\d+\.\d+(?!\d|\.\d|-)")),
    (re.compile(r"\d[\d,]*"), re.compile(r"(?<![\w$£€#:./-])\d+(?:,\d{3})*(?:st|nd|rd|th)?\b(?![:/-]|\.\d|,\d{3}| ?[ap]\.?m\b| ?%)")),
    (re.compile(r"(?i)(?:mid)?(?:mornings?|afternoons?|evenings?|nights?)"), re.compile(r"(?i)\b(?:mid)?(?:mornings?|afternoons?|evenings?|nights?)\b")),
    (re.compile(r"(?i)(?:weekdays?|weekends?)"), re.compile(r"(?i)\b(?:weekdays?|weekends?)\b")),
    (re.compile(r"#\w+"), re.compile(r"#\w+")),
)
_LABELLED = re.compile(rf"(?i)^(?:wrong )?(?P<label>[a-z]{{3,}})[,:]? (?P<code>(?-i:{_CODE}))$")
_NAMED = re.compile(r"^(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}[A-ZÀ-Þ][\w’'-]+$")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+")
_UNSURE = 0.08  # how much nearer the best of several must be


@dataclass(frozen=True, slots=True)
class _Spot:
    place: int  # of the sentence; -1 is the line of hashtags
    start: int
    end: int
    text: str


def corrected(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The one thing of the draft of that kind replaced. Raises NotUnderstood where none or several could be meant, or where it is a sourced fact."""
    new = on["new"].strip(" .,!?;:")
    if new in sheet.text and not new.isdigit():
        raise AlreadySo(reply("same"))
    spots = _spots(sheet, new)
    free = [spot for spot in spots if spot.place < 0 or not desk.sourced(sheet.sentences[spot.place])]
    if spots and not free:
        raise NotUnderstood(reply("sourced"))
    old = _meant(free, new)
    places = [spot for spot in free if spot.text == old]
    label = _LABELLED.match(new)
    value = label["code"] if label else new
    for spot in reversed(places):
        if spot.place < 0:
            sheet = replace(sheet, tags=f"{sheet.tags[: spot.start]}{value}{sheet.tags[spot.end :]}")
            continue
        said = sheet.sentences[spot.place]
        ending = re.sub(r"[\d,.]+", "", spot.text) if spot.text[:1].isdigit() and value[-1:].isdigit() else ""
        sheet = sheet.change(spot.place, f"{said[: spot.start]}{_cased(value, spot.text)}{ending}{said[spot.end :]}")
    return sheet


def _spots(sheet: Sheet, new: str) -> list[_Spot]:
    """Everything in the draft that is of the new value's kind."""
    if label := _LABELLED.match(new):
        return _all(sheet, re.compile(rf"(?i)\b{label['label']}s? (?P<it>(?-i:{_CODE}))"))
    for looks, stands in _SHAPES:
        if looks.fullmatch(new):
            spots = _all(sheet, stands)
            if stands.pattern[:1] == "#":
                spots += [_Spot(-1, *m.span(), m[0]) for m in re.finditer(r"#\w+", sheet.tags)]
            counts = new.replace(",", "").isdigit()
            return [s for s in spots if not (counts and _dated(sheet, s))]
    if _NAMED.match(new):
        words = new.split()
        spots = []
        for spot in _all(sheet, _CAPITALS):
            spots += [_Spot(spot.place, spot.start + at, spot.start + at + len(said), said) for at, said in _grams(spot.text, len(words)) if set(said.split()) & set(words) and said != new]
        return spots
    return []


def _all(sheet: Sheet, pattern: re.Pattern[str]) -> list[_Spot]:
    group = "it" if "it" in pattern.groupindex else 0
    return [_Spot(n, *match.span(group), match[group]) for n, said in enumerate(sheet.sentences) for match in pattern.finditer(said)]


def _grams(text: str, count: int) -> list[tuple[int, str]]:
    """Every run of so many words, with where it starts."""
    words = list(re.finditer(r"\S+", text))
    return [(words[n].start(), text[words[n].start() : words[n + count - 1].end()]) for n in range(len(words) - count + 1)]


def _dated(sheet: Sheet, spot: _Spot) -> bool:
    said = sheet.sentences[spot.place]
    return any(m.start() <= spot.start < m.end() for pattern in (DATE, CLOCK) for m in pattern.finditer(said))


def _meant(spots: list[_Spot], new: str) -> str:
    """Which of them it stands for: the only one, else the one written most alike."""
    near = sorted({spot.text: SequenceMatcher(None, sorted(spot.text), sorted(new)).ratio() for spot in spots}.items(), key=lambda item: -item[1])
    if not near or (len(near) > 1 and near[0][1] - near[1][1] < _UNSURE):
        raise NotUnderstood(reply("which_number" if re.search(r"\d", new) else "no_word"))
    return near[0][0]


def _cased(value: str, old: str) -> str:
    if not value[:1].isalpha() or not old[:1].isalpha() or not value.islower():
        return value
    return value[:1].upper() + value[1:] if old[:1].isupper() else value
