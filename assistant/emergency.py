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
_SUICIDE = re.compile(r"(?i)\bsuicid(?:e|es|al)\b|\b(?:killed|hanged|hung|shot) (?:him|her|them|my)sel(?:f|ves)\b|\btook (?:his|her|their) own li(?:fe|ves)\b|\bended (?:his|her|their) li(?:fe|ves)\b")
_LINE = re.compile(r"(?i)\b988\b|\bsamaritans\b|\b116 ?123\b|\blifeline\b|\b13 ?11 ?14\b|\bcrisis (?:text )?(?:line|lifeline|helpline)\b|\bhelpline\b")

_TABLE = Path(__file__).with_suffix(".toml")


def numbers(jurisdiction: str) -> Mapping[str, str]:
    """``emergency`` and ``crisis`` for a profile's jurisdiction, such as US-TX."""
    table = _places()
    return table.get(jurisdiction.split("-")[0], table["INT"])


def crisis(jurisdiction: str) -> str:
    """What somebody in crisis is told to call."""
    return numbers(jurisdiction)["crisis"]


def signpost(jurisdiction: str) -> str:
    """The sentence a post about suicide ends with."""
    return f"If you are in crisis, {crisis(jurisdiction)}."


def unsignposted(text: str) -> bool:
    """Whether a text speaks of suicide and names no crisis line."""
    return _SUICIDE.search(text) is not None and _LINE.search(text) is None


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
