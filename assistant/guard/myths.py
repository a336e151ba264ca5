"""The dangerous myths of ``lexicons/dangerous_myths.toml``: what each is, who says otherwise, and the ways to assert it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import NamedTuple

import re2

from assistant.guard.forms import compiled
from assistant.guard.lexicon import FOLDER

_CLASS = re.compile(r"<(\w+)>")
_GAP = r"\b[^.!?\n]{0,45}?\b"  # what " .. " stands for
_NEGATIVE = re.compile(r"\b(?:no|not|never|nothing|can\.t|don\.t|doesn\.t|isn\.t)\b")


class Way(NamedTuple):
    """One way to assert a myth; a ``negative`` one denies a fact ("germs do not exist"), so a "not" inside refutes nothing."""

    pattern: re2._Regexp
    negative: bool


class Myth(NamedTuple):
    """One myth: its name, who says otherwise, what a text must hold at all, and whether it can hurt at once."""

    name: str
    source: str
    cue: str
    says: tuple[str, ...]
    harm: bool

    def ways(self) -> tuple[Way, ...]:
        """The ways to assert it, compiled when first asked for."""
        return _ways(self.says)


@cache
def all_myths() -> tuple[Myth, ...]:
    """Every myth of the file. Raises KeyError when a way names a class the file does not hold."""
    data = tomllib.loads((FOLDER / "dangerous_myths.toml").read_text(encoding="utf-8"))
    classes: dict[str, str] = {name: f"(?:{words})" for name, words in data["classes"].items()}
    return tuple(
        Myth(row["name"], row["source"], row["cue"], tuple(_spelled_out(way, classes) for way in row["says"]), row.get("harm", False))
        for row in data["myth"]
    )


def _spelled_out(way: str, classes: dict[str, str]) -> str:
    return _CLASS.sub(lambda m: classes[m[1]], way).replace(" .. ", _GAP)


@cache
def _ways(says: tuple[str, ...]) -> tuple[Way, ...]:
    return tuple(Way(compiled(rf"\b(?:{way})"), _NEGATIVE.search(way) is not None) for way in says)
