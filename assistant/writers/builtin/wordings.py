"""The writer's own words: lists in ``data/*.toml`` by slot and tone, filled strictly."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from assistant.knowledge.subject import upper_first

_TONES = {
    "warmer": "warm", "funnier": "wry", "less formal": "casual", "more formal": "formal",
    "blunt": "blunt", "simpler": "plain", "upbeat": "upbeat",
}  # fmt: skip
_GRAVE, _ANY = "grave", "any"


def tones(asked: Iterable[str]) -> tuple[str, ...]:
    """The tones of our lists for the tones a request names."""
    return tuple(_TONES.get(tone, tone) for tone in asked)


def options(file: str, slot: str, wanted: tuple[str, ...] = (), *, grave: str = "") -> tuple[str, ...]:
    """The wordings of ``[slot]``, those of the tones asked for first. A grave topic gets the grave ones alone.

    ``grave`` is "", "tender" or "urgent"; an urgent topic has wordings of its own in some slots.
    """
    lists = table(file)[slot]
    if grave in lists:
        return lists[grave]
    if grave and _GRAVE in lists:
        return lists[_GRAVE]
    chosen = tuple(text for tone in wanted if tone != _GRAVE for text in lists.get(tone, ()))
    return chosen or lists[_ANY]


def has(file: str, slot: str) -> bool:
    """Whether the file has this slot."""
    return slot in table(file)


def fill(wording: str, slots: Mapping[str, str]) -> str | None:
    """``wording`` with its slots filled, its first letter a capital; None when a slot has nothing."""
    for name in fields(wording):
        if not slots.get(name):
            return None
    return upper_first(wording.format_map(slots))


def fields(wording: str) -> tuple[str, ...]:
    """The slot names in a wording."""
    return tuple(name for _, name, _, _ in string.Formatter().parse(wording) if name)


@cache
def table(file: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """A wordings file as slot -> tone -> wordings; ``[a.b]`` is the slot "a.b"."""
    text = files("assistant.writers.builtin").joinpath("data", f"{file}.toml").read_text("utf-8")
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, value in _flat("", tomllib.loads(text)):
        slot, _, tone = name.rpartition(".")
        found.setdefault(slot, {})[tone] = tuple(value)
    return found


def _flat(prefix: str, node: dict[str, object]) -> Iterable[tuple[str, list[str]]]:
    for key, value in node.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict):
            yield from _flat(name, value)
        elif isinstance(value, list):
            yield name, value
