"""Words that say nothing about a topic, from ``data/idle_words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def asking() -> frozenset[str]:
    """Words without weight in a question."""
    return _words("asking")


@cache
def requesting() -> frozenset[str]:
    """Words without weight in a request for a post."""
    return _words("requesting")


@cache
def celebrating() -> frozenset[str]:
    """Words without weight in a sentence that only names an occasion."""
    return _words("celebrating")


def _words(name: str) -> frozenset[str]:
    text = files("assistant.writers.builtin").joinpath("data", "idle_words.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)[name].split())
