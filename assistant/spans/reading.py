"""A message as its words, and the stretches that a network finds among them."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from assistant.guard.trained.network import vectors
from assistant.spans.network import Judged, Network

LONGEST: Final = 400  # pieces of words that are read
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,/:-]\d+)*|\n|[^\w\s]|_")
_LINE = "|"  # how a line break is read
_QUOTED = re.compile(r"[\"“][^\"“”\n]{2,300}[\"”]|(?<!\w)['‘](?:[^'‘’\n]|['’](?=\w)){3,300}['’](?!\w)")
_OPENS = "#@\"“‘'(-•*$"  # marks that a stretch may begin with
_GLUE = "-–'’@#$&"  # marks inside a word or before it
_EVEN, _SURELY = 0.5, 0.85  # likelihood of a new stretch of the same role, behind a mark and elsewhere
_NUMBERED = ("week", "month", "day", "year", "age", "grade", "step", "stage", "phase", "type", "slide")  # with the number behind them one thing
_JOINS = ("and", "or", "plus", "also", "then", "but")
_TURN, _LEAST = 0.8, 1e-3  # what it counts where a role changes and no stretch is likely to begin; the least likelihood


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one role at ``start:end`` of a message, for the ``number``-th of what it asks for (from 1; 0: for all or none of it). ``sure`` is the mean likelihood of the role."""

    role: str
    start: int
    end: int
    text: str
    number: int
    sure: float

    def cut(self, at: int) -> tuple[Span, Span]:
        """The stretch before and behind its ``at``-th character."""
        middle = self.start + at
        return replace(self, end=middle, text=self.text[:at]), replace(self, start=middle, text=self.text[at:])


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a mark at ``start:end``."""

    start: int
    end: int
    text: str


def words(text: str) -> list[Word]:
    """Every word and mark of a text, in order."""
    return [Word(*found.span(), found[0]) for found in _WORD.finditer(text)]


def pieces(of: Sequence[Word]) -> list[tuple[int, ...]]:
    """The pieces of each word, as a network is fed, as far as it reads."""
    found: list[tuple[int, ...]] = []
    size = 0
    for word in of:
        rows = tuple(vectors.read(_LINE if word.text == "\n" else word.text))
        size += len(rows)
        if size > LONGEST:
            break
        found.append(rows)
    return found


def read(text: str, network: Network, parted: Collection[str], rest: str, *, listed: bool = False) -> tuple[Span, ...]:
    """The stretches of a message, in order; every word stands in one. Two of the roles ``parted`` may stand side by side; what is too long to be read is of the role ``rest``. ``listed``: things are listed, so that one begins behind a mark or a word that joins, and no mark stands alone."""
    of = words(text)
    rows = pieces(of)
    if not rows:
        return ()
    said = network.judged(rows)
    roles = _smooth([network.roles[n] for n in _as_quoted(_likeliest(said), said, of, text)], of)
    numbers = _numbers(said.places, of)
    starts = [n == 0 or roles[n] != roles[n - 1] or numbers[n] != numbers[n - 1] or (roles[n] in parted and said.begins[n] >= (_EVEN if not listed or _may_part(of[n - 1], of[n]) else _SURELY) and not _is_glued(of[n - 1], of[n]) and not (listed and _only_marks(n, of, roles))) for n in range(len(rows))]
    edges = [*(n for n, begins in enumerate(starts) if begins), len(rows)]
    found: list[Span] = []
    for a, b in pairwise(edges):
        start, end = of[a].start, of[b].start if b < len(of) else len(text)
        share = sum(said.roles[n][network.roles.index(roles[n])] for n in range(a, b)) / (b - a)
        found.append(Span(roles[a], start, end, text[start:end], numbers[a], share))
    if len(rows) < len(of):
        start = of[len(rows)].start
        found.append(Span(rest, start, len(text), text[start:], numbers[-1], 0.0))
    return tuple(found)


def _smooth(roles: Sequence[str], of: Sequence[Word]) -> list[str]:
    """The roles, a mark with that of the word before it where it does not go with the next; what is written as one word has one."""
    made = list(roles)
    for n in range(1, len(made)):
        if _is_glued(of[n - 1], of[n]) or (of[n].text[0].isdigit() and of[n - 1].text.lower() in _NUMBERED) or (not of[n].text[0].isalnum() and made[n] != made[n - 1] and (n + 1 == len(made) or made[n + 1] != made[n])):
            made[n] = made[n - 1]
    return made


def _may_part(before: Word, word: Word) -> bool:
    """Whether the word before is a mark or joins two things, or the word has a capital: where people part what they list."""
    return not before.text[0].isalnum() or before.text.lower() in _JOINS or word.text[0].isupper()


def _only_marks(n: int, of: Sequence[Word], roles: Sequence[str]) -> bool:
    """Whether no word of its role follows a mark before the next mark that may begin a stretch: ", " and "." alone are none."""
    return not of[n].text[0].isalnum() and of[n].text not in _OPENS and (n + 1 == len(roles) or roles[n + 1] != roles[n] or of[n].text in ",.;!?")


def _is_glued(before: Word, word: Word) -> bool:
    """Whether two words are written as one: "3T", "knee-dless"."""
    return before.end == word.start and all(each.text[0].isalnum() or each.text in _GLUE for each in (before, word))


def _likeliest(said: Judged) -> list[int]:
    """The likeliest roles of the words as a whole: one that changes where no stretch is likely to begin costs."""
    best = [math.log(max(share, _LEAST)) for share in said.roles[0]]
    came: list[list[int]] = []
    for shares, begins in zip(said.roles[1:], said.begins[1:], strict=True):
        turn = _TURN * math.log(max(begins, _LEAST))
        top = max(range(len(best)), key=best.__getitem__)
        before = [n if best[n] >= best[top] + turn else top for n in range(len(best))]
        best = [best[b] + (0.0 if b == n else turn) + math.log(max(share, _LEAST)) for n, (b, share) in enumerate(zip(before, shares, strict=True))]
        came.append(before)
    path = [max(range(len(best)), key=best.__getitem__)]
    for before in reversed(came):
        path.append(before[path[-1]])
    return path[::-1]


def _as_quoted(found: Sequence[int], said: Judged, of: Sequence[Word], text: str) -> list[int]:
    """The roles with one for all that stands in quotation marks, those with it."""
    made = list(found)
    for quote in _QUOTED.finditer(text):
        inside = [n for n in range(len(made)) if quote.start() <= of[n].start < quote.end()]
        words = [n for n in inside if of[n].text[0].isalnum()]
        if words:
            shares = [sum(said.roles[n][role] for n in words) for role in range(len(said.roles[0]))]
            made[inside[0] : inside[-1] + 1] = [shares.index(max(shares))] * len(inside)
    return made


def _numbers(places: Sequence[tuple[float, ...]], of: Sequence[Word]) -> list[int]:
    """The number of what each word belongs to; a mark begins nothing, the word behind it does."""
    now = 1
    found: list[int] = []
    begun = False
    for (same, new, every), word in zip(places, of, strict=False):
        begun = begun or (new > max(same, every) and bool(found))
        if begun and word.text[0].isalnum():
            now, begun = now + 1, False
        found.append(0 if every > max(same, new) else now)
    return found if set(found) - {0, 1} else [1] * len(found)
