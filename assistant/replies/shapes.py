"""Which shapes of ``shapes.toml`` a comment shows: groups of words that mean something together."""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.errors import UsageError
from assistant.replies import vocabulary
from assistant.replies.reading import Reading
from assistant.replies.vocabulary import Hit

_CIRCUMSTANCES = frozenset(("self", "kin", "child", "third", "acquaintance", "infant", "sudden", "trouble", "for_me", "general_ask", "help_call", "minimise"))
_FILE = Path(__file__).parent / "shapes.toml"


@dataclass(frozen=True, slots=True)
class Shape:
    """One entry of ``shapes.toml``; ``within`` is 0 for the whole comment."""

    signal: str
    about: str
    all: tuple[frozenset[str], ...]
    within: int
    unless: frozenset[str]
    marks: frozenset[str]  # outward marks of reading.py that must be there as well


def shown(reading: Reading) -> dict[str, str]:
    """Signal -> what it is about, for the first shape of each signal that holds."""
    by_group: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in reading.hits:
        by_group[hit.group].append(hit)
    found: dict[str, str] = {}
    for shape in shapes():
        if shape.signal not in found and _may_hold(shape, reading, by_group) and _holds(shape, by_group):
            found[shape.signal] = shape.about
    return found


def _may_hold(shape: Shape, reading: Reading, by_group: dict[str, list[Hit]]) -> bool:
    return shape.marks <= reading.marks and not shape.unless & by_group.keys()


def _holds(shape: Shape, by_group: dict[str, list[Hit]]) -> bool:
    wanted = [sorted((h for g in item for h in by_group.get(g, ())), key=lambda h: h.start) for item in shape.all]
    return all(wanted) and _together(wanted, shape.within, ())


def _together(wanted: Sequence[list[Hit]], within: int, chosen: tuple[Hit, ...]) -> bool:
    """Whether one hit of every list can be chosen, each at a place of its own, near enough."""
    if not wanted:
        return True
    for hit in _near(wanted[0], within, chosen):
        if not any(hit.start < other.end and other.start < hit.end for other in chosen):
            all_of_them = (*chosen, hit)
            spread = max(h.end for h in all_of_them) - min(h.start for h in all_of_them)
            if (not within or spread <= within) and _together(wanted[1:], within, all_of_them):
                return True
    return False


def _near(hits: list[Hit], within: int, chosen: tuple[Hit, ...]) -> list[Hit]:
    """The hits that can stand ``within`` of the first one chosen; all when nothing limits them. Keeps long comments linear."""
    if not within or not chosen:
        return hits
    anchor = chosen[0].start
    first = bisect_left(hits, anchor - within, key=lambda hit: hit.start)
    return hits[first : bisect_right(hits, anchor + within, key=lambda hit: hit.start)]


@cache
def alarming() -> frozenset[str]:
    """The groups that emergencies and crises are made of, without those that only say who, when and how."""
    return frozenset(group for shape in shapes() if shape.signal in ("emergency", "crisis") for item in shape.all for group in item) - _CIRCUMSTANCES


@cache
def shapes() -> tuple[Shape, ...]:
    """The shapes, in the order of the file. Raises UsageError when one names a group no vocabulary holds."""
    known = vocabulary.groups()
    made = tuple(
        Shape(
            signal, row["about"], tuple(frozenset(item.split("|")) for item in row["all"]), row["within"],
            frozenset(row["unless"]), frozenset(row.get("marks", ())),
        )
        for signal, rows in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
        for row in rows
    )  # fmt: skip
    for shape in made:
        if unknown := (frozenset().union(*shape.all) | shape.unless) - known:
            raise UsageError(f"shapes.toml: “{shape.about}” names the unknown group {min(unknown)}.")
    return made
