"""Where the readable data lies: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assistant.errors import BedsideError

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The data folder ``name`` ("prompts" or "knowledge"). Raises BedsideError when this installation lacks it."""
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise BedsideError(f"This copy of Bedside is incomplete: its “{name}” folder is missing. Please install it again.")
