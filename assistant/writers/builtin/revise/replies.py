"""The sentences the writer says when it leaves a draft as it was."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from assistant.errors import NotUnderstood


class AlreadySo(NotUnderstood):
    """What was asked for is so already."""


def reply(name: str) -> str:
    """The sentence of this name in ``data/replies.toml``."""
    return _replies()[name]


@cache
def _replies() -> dict[str, str]:
    text = files("assistant.writers.builtin").joinpath("data", "replies.toml").read_text("utf-8")
    return {name: str(value) for name, value in tomllib.loads(text).items()}
