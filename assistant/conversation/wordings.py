"""The sentences of ``wordings.toml``, filled in."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from assistant import platforms

_QUOTED = 7  # words


def say(table: str, name: str, **values: object) -> str:
    """One sentence with its gaps filled. Raises KeyError for a sentence or gap that is not there."""
    return _tables()[table][name].format(**values)


def left_out(kinds: Iterable[str]) -> str:
    """ "Before writing I left out a name, 2 ages and a place." or "" when nothing was."""
    counted = Counter(kinds)
    if not counted:
        return ""
    table = _kinds()
    words = [table.get(k, table["OTHER"])[0] if n == 1 else f"{n} {table.get(k, table['OTHER'])[1]}" for k, n in counted.items()]
    return say("drafts", "left_out", what=listed(words))


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def begins(text: str) -> str:
    """The first words of a text, which tell which one is meant."""
    return " ".join(text.split()[:_QUOTED])


def names(ids: Iterable[str]) -> str:
    """Platform names as a list in words."""
    return listed([platforms.get(i).name for i in dict.fromkeys(ids)])


def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = _file()["kinds"]
    return kinds


def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = _file()
    return tables


@cache
def _file() -> Any:
    return tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))
