"""Reads a question the way it was meant: short forms spelled out, places named that say whose rules apply."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W_]+")


def spelled_out(query: str) -> str:
    """``"can i put a pt pic on insta"`` -> ``"can i put a patient photo on instagram"``."""
    short = _data()[0]
    return _WORD.sub(lambda match: short.get(match[0].lower(), match[0]), query)


def place(query: str) -> str | None:
    """The jurisdiction of the first place the question names, or None."""
    words = [word.lower() for word in _WORD.findall(query)]
    for start in range(len(words)):
        for size in (2, 1):
            found = _data()[1].get(" ".join(words[start : start + size]))
            if found is not None:
                return found
    return None


@cache
def _data() -> tuple[dict[str, str], dict[str, str]]:
    data = tomllib.loads((Path(__file__).parent / "wording.toml").read_text(encoding="utf-8"))
    return data["short"], {name: code for code, names in data["places"].items() for name in names}
