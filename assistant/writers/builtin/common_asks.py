"""What people ask of any topic in the same few words, "who needs it", "why it happens", and which answer of a card that is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from assistant.knowledge.card import Answer, Topic

_SURELY = 0.75  # likelihood from which an answer to such an ask counts whose question does not say so
_HANGS = re.compile(r"(?i)(?: (?:a|an|the|of|for|your|from|with|about|in|on|to|my|have|having|get|getting))+$")  # what the topic's name stood behind
_EDGES = " .,:;?!–—-"


class _Ask(NamedTuple):
    asks: tuple[re.Pattern[str], ...]
    tells: tuple[re.Pattern[str], ...]
    otherwise: bool


def is_one(bare: str) -> bool:
    """Whether something asked, without the topic's name, is one of these."""
    return _ask(bare) is not None


def answer(bare: str, topic: Topic, likely: Mapping[Answer, float]) -> Answer | None:
    """The answer to one of these asks, of several the most ``likely``; None where none tells it."""
    ask = _ask(bare)
    if ask is None:
        return None
    found = next((fitting for tells in ask.tells if (fitting := [one for one in topic.answers if tells.search(one.question)])), None)
    found = found or [one for one, share in likely.items() if ask.otherwise and share >= _SURELY]
    return max(found, key=lambda one: likely.get(one, 0.0), default=None)


def _ask(bare: str) -> _Ask | None:
    said = _HANGS.sub("", bare.strip(_EDGES))
    return next((ask for ask in _asks() if any(pattern.fullmatch(said) for pattern in ask.asks)), None)


@cache
def _asks() -> tuple[_Ask, ...]:
    entries = tomllib.loads(files("assistant.writers.builtin").joinpath("data", "common_asks.toml").read_text("utf-8"))["ask"]
    asks, tells = ([tuple(re.compile(f"(?i){pattern}") for pattern in entry[name]) for entry in entries] for name in ("asks", "tells"))
    return tuple(map(_Ask, asks, tells, (entry.get("else", True) for entry in entries)))
