"""Whom to call where a life may be in danger: one table for answers in the chat and for replies to comments."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_EMERGENCY = re.compile(r"\b911\b(?!-)")
_IN_CRISIS = re.compile(r"\b(Anyone|People)(?: in the U\.S\.)?((?: who (?:is|are) struggling| in emotional distress)?) can call or text 988\b(?: for support)?(?: in the U\.S\.,?)?")
_US_ONLY = re.compile(r"\b988\b|\b1-8\d\d-\d|\bPoison Help\b")

_TABLE = Path(__file__).with_suffix(".toml")


def numbers(jurisdiction: str) -> Mapping[str, str]:
    """``emergency`` and ``crisis`` for a profile's jurisdiction, such as US-TX."""
    table = _places()
    return table.get(jurisdiction.split("-")[0], table["INT"])


def crisis(jurisdiction: str) -> str:
    """What somebody in crisis is told to call."""
    return numbers(jurisdiction)["crisis"]


def localised(text: str, jurisdiction: str) -> str:
    """A sentence written for the United States with the numbers of a practice elsewhere."""
    if numbers(jurisdiction) == numbers("US"):
        return text
    text = _IN_CRISIS.sub(rf"\1\2 can {crisis(jurisdiction)}", text)
    return _EMERGENCY.sub(numbers(jurisdiction)["emergency"], text)


def reaches(text: str, jurisdiction: str) -> bool:
    """Whether a sentence names no line that answers only in the United States, or the practice is there."""
    return numbers(jurisdiction)["crisis"] == numbers("US")["crisis"] or not _US_ONLY.search(text)


@cache
def _places() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))
