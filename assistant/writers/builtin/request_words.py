"""The words in which people ask for a post, from ``data/request.toml``, and the names of platforms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant import platforms


@dataclass(frozen=True, slots=True)
class Words:
    lists: Mapping[str, Sequence[str]]
    short: Mapping[str, str]
    days: Mapping[str, str]
    months: Mapping[str, str]


@cache
def words() -> Words:
    """The lists of ``data/request.toml``."""
    data = tomllib.loads(files("assistant.writers.builtin").joinpath("data", "request.toml").read_text("utf-8"))
    lists = {name: value for name, value in data.items() if isinstance(value, list)}
    return Words(lists, data["short"], data["days"], data["months"])


@cache
def places() -> tuple[str, ...]:
    """Every name of a platform, in small letters."""
    return tuple(alias.lower() for p in platforms.all_platforms().values() for alias in (p.id, p.name, *p.aliases))


def any_of(words: Sequence[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"
