"""Words of a request that ask for a kind or a form of post, or tell what it holds: the lists of ``data/kinds.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import re2


def asks_for(what: str, text: str) -> bool:
    """Whether the words ask for this kind or form ("script", "carousel"), or tell it ("view", "explains")."""
    return any(pattern.search(text) for pattern in _cues()[what])


@cache
def _cues() -> dict[str, tuple[re2._Regexp, ...]]:
    text = files("assistant.writers.builtin").joinpath("data", "kinds.toml").read_text("utf-8")
    return {name: tuple(re2.compile(f"(?i){p}") for p in patterns) for name, patterns in tomllib.loads(text).items()}
