"""The coach: reads ``hints.toml`` and says which hints a post calls for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import re2

from assistant.coach.measures import MEASURES, body
from assistant.errors import UsageError
from assistant.profile import EMPTY, Profile
from assistant.text.patterns import lazy_re2

_FILE = Path(__file__).parent / "hints.toml"
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Hint:
    """One line of advice on a post, with the guidance it rests on (a register id)."""

    id: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One hint of the file and when it is due."""

    id: str
    says: str
    source: str
    measure: str
    above: float | None
    below: float | None
    pattern: re2._Regexp | None


def hints(text: str, profile: Profile = EMPTY) -> tuple[Hint, ...]:
    """The hints a post calls for, in the order of the file; empty when there is nothing to say."""
    read = body(text, profile)
    if not read.strip():
        return ()
    return tuple(hint for rule in rules() for hint in [_due(rule, read, text)] if hint)


@cache
def rules() -> tuple[Rule, ...]:
    """The file's hints. Raises UsageError naming one that cannot be read."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["hint"]
    for row in rows:
        if ("measure" in row) == ("pattern" in row) or row.get("measure", "emoji") not in MEASURES:
            raise UsageError(f"hints.toml: “{row['id']}” needs one known measure or one pattern.")
    return tuple(
        Rule(
            row["id"], row["says"], row["source"], row.get("measure", ""), row.get("above"), row.get("below"),
            lazy_re2("(?i)" + row["pattern"]) if "pattern" in row else None,
        )
        for row in rows
    )  # fmt: skip


def _due(rule: Rule, read: str, text: str) -> Hint | None:
    if rule.pattern is not None:
        found = rule.pattern.search(text)
        return Hint(rule.id, rule.says.format(word=found.group(0)[:_LONGEST_WORD]), rule.source) if found else None
    value = MEASURES[rule.measure](read)
    due = (rule.above is not None and value > rule.above) or (rule.below is not None and value < rule.below)
    return Hint(rule.id, rule.says.format(value=f"{value:g}"), rule.source) if due else None
