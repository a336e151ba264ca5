"""The dangerous myths of ``lexicons/dangerous_myths.toml``, compiled on first use."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

import re2

from assistant.guard.lexicon import FOLDER


@dataclass(frozen=True, slots=True)
class Myth:
    """One myth: its name, who says otherwise, the ways to assert it, and whether it can hurt at once."""

    name: str
    source: str
    ways: tuple[re2._Regexp, ...]
    harm: bool


@cache
def all_myths() -> tuple[Myth, ...]:
    """Every myth of the file."""
    rows = tomllib.loads((FOLDER / "dangerous_myths.toml").read_text(encoding="utf-8"))["myth"]
    return tuple(
        Myth(row["name"], row["source"], tuple(re2.compile(f"(?i)\\b(?:{way})") for way in row["says"]), row.get("harm", False))
        for row in rows
    )
