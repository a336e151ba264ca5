"""Which word classes together make a claim, and whether the writer means it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.assertion import breaks, held_back, stands
from assistant.guard.claims.idioms import speaks_of
from assistant.guard.claims.words import Mark, marks
from assistant.guard.rule import Hit, Scope

if TYPE_CHECKING:
    from assistant.guard.document import Document

_TRIES = 4  # windows of one sentence that are looked at, the narrowest first
_NEAR = 40  # characters beside a claim in which an everyday word makes it small talk


class Recipe(NamedTuple):
    """Word classes that make a claim when a sentence brings them together.

    Each slot is a class, or several with "|" between; ``reach`` is the widest window in characters; ``ordered`` asks for
    the slots in this order; ``unless`` names classes that clear the claim when they stand in it or close by;
    ``hedged`` claims stand even behind "may" and "most"; ``words`` is the longest sentence it is looked for in; ``beside`` asks for a word of care in the sentence or next to it.
    """

    slots: tuple[str, ...]
    reach: int = 90
    ordered: bool = False
    unless: str = "everyday"
    hedged: bool = False
    words: int = 0
    beside: bool = False


def found(document: Document, recipes: Sequence[Recipe], *, scope: Scope = "clause") -> Iterator[Hit]:
    """A hit for every sentence that follows one of the recipes and means it."""
    known = marks(document)
    for recipe in recipes:
        slots = _alternatives(recipe.slots)
        if any(slot.isdisjoint(known.classes) for slot in slots):
            continue
        for (start, end), group, classes in known.sentences:
            if any(slot.isdisjoint(classes) for slot in slots):
                continue
            if recipe.words and len(document.text[start:end].split()) > recipe.words:
                continue
            if recipe.beside and not speaks_of(document, start):
                continue
            hit = _first(document, recipe, slots, group)
            if hit is not None:
                yield Hit(*hit, scope=scope)


@cache
def _alternatives(slots: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(slot.split("|")) for slot in slots)


def _first(document: Document, recipe: Recipe, slots: Sequence[frozenset[str]], group: list[Mark]) -> tuple[int, int] | None:
    windows = sorted(_windows(slots, group, recipe, ()), key=lambda chosen: _width(document, chosen))
    clears = frozenset(recipe.unless.split("|"))
    for chosen in windows[:_TRIES]:
        start, end = _span(chosen)
        near = (m for m in group if m.start < end + _NEAR and m.end > start - _NEAR and not any(c.start <= m.start and m.end <= c.end for c in chosen))
        if not any(m.classes & clears for m in near) and stands(document, start, end) and not held_back(document, start, end, [m[:2] for m in chosen], soften=not recipe.hedged):
            return start, end
    return None


def _windows(slots: Sequence[frozenset[str]], group: list[Mark], recipe: Recipe, chosen: tuple[Mark, ...]) -> Iterator[tuple[Mark, ...]]:
    if len(chosen) == len(slots):
        yield chosen
        return
    slot = slots[len(chosen)]
    for mark in group:
        if not slot & mark.classes or any(mark.start < c.end and c.start < mark.end for c in chosen):
            continue
        if chosen and (recipe.ordered and mark.start < chosen[-1].end):
            continue
        wider = (*chosen, mark)
        start, end = _span(wider)
        if end - start <= recipe.reach:
            yield from _windows(slots, group, recipe, wider)


def _width(document: Document, chosen: tuple[Mark, ...]) -> tuple[bool, int]:
    """Windows inside one clause come first, narrow ones before wide ones."""
    start, end = _span(chosen)
    return breaks(document.text[start:end]), end - start


def _span(chosen: tuple[Mark, ...]) -> tuple[int, int]:
    return min(m.start for m in chosen), max(m.end for m in chosen)
