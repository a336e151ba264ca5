"""Parts of a request that only say how, where, for whom or by whom to write, from ``data/notes.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import re2


def is_note(part: str) -> bool:
    """Whether a part of a request is nothing but a wish about the writing: "keep it light", "I'm a cardiologist in Leeds"."""
    return _pattern("whole").fullmatch(part.strip(" .,;:!?()-–—")) is not None


def is_label(part: str) -> bool:
    """Whether a part only says whose account it is: "urology group"."""
    return _pattern("label").fullmatch(part.strip(" .,;:!?()-–—")) is not None and _pattern("event").search(part) is None


def relayed(text: str) -> str:
    """``text`` without "tell patients that": what is to be said."""
    found = _pattern("relay").match(text)
    return text[found.end() :].lstrip() if found else text


@cache
def _pattern(name: str) -> re2._Regexp:
    text = files("assistant.writers.builtin").joinpath("data", "notes.toml").read_text("utf-8")
    return re2.compile(f"(?is){'|'.join(f'(?:{pattern})' for pattern in tomllib.loads(text)[name])}")
