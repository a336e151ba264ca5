"""The topic cards' specialties that a practice means by what it calls its field, from ``fields.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from assistant.knowledge.card import Topic


@cache
def meant(field: str) -> frozenset[str]:
    """The specialties a practice's own words name: "Ortho & Sports Medicine", "OB/GYN"; what no list knows means itself. Empty for no words."""
    said = field.strip().lower().replace("’", "'")
    names = _names()
    found = {s for match in _pattern().finditer(said) for s in names[match[0]]}
    return frozenset(found or ({said} if said else ()))


def is_of(topic: Topic, field: str) -> bool:
    """Whether a topic is one of the practice's own field."""
    return not meant(field).isdisjoint(s.lower() for s in topic.specialties)


@cache
def _names() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((Path(__file__).parent / "fields.toml").read_text(encoding="utf-8"))
    return {name: tuple(field["specialties"]) for field in data["field"] for name in field["names"]}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
