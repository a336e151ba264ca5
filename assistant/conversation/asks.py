"""The word lists of ``asks.toml``, compiled: kinds, tones, implied places, additions, advice asked to be posted."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import re2

_LIST = re.compile(r"<(\w+)>")


@cache
def table(name: str) -> Mapping[str, re2._Regexp]:
    """One table, its lists compiled, in the file's order. Raises KeyError for a table that is not there."""
    data = tomllib.loads((Path(__file__).parent / "asks.toml").read_text(encoding="utf-8"))
    return {key: re2.compile(rf"(?i)\b(?:{filled('|'.join(patterns), data['words'])})(?:\b|$)") for key, patterns in data[name].items()}


def filled(pattern: str, words: Mapping[str, list[str]]) -> str:
    """A pattern with each ``<name>`` replaced by that list of words. Raises KeyError for a list that is not there."""
    return _LIST.sub(lambda m: f"(?:{filled('|'.join(words[m[1]]), words)})", pattern)
