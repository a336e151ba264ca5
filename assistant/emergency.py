"""Whom to call where a life may be in danger: one table for answers in the chat and for replies to comments."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_suffix(".toml")


def numbers(jurisdiction: str) -> Mapping[str, str]:
    """``emergency`` and ``crisis`` for a profile's jurisdiction, such as US-TX."""
    table = _places()
    return table.get(jurisdiction.split("-")[0], table["INT"])


@cache
def _places() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))
