"""Messages that ask for no post: something already went out, somebody is not well, a review is to be used. ``trouble.toml`` says how they sound and what is said to them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import re2

from assistant.conversation import asks


@dataclass(frozen=True, slots=True)
class Trouble:
    """One entry of ``trouble.toml``: one of ``any``, none of ``unless``, and what is said."""

    name: str
    guideline: str  # register id
    says: str
    any: re2._Regexp
    unless: re2._Regexp
    after: tuple[str, ...]  # intents one of which the answer before must have had; none: any
    most_words: int  # 0: any length


def heard(text: str, before: str) -> Trouble | None:
    """The trouble a message tells of, if any; ``before`` is the intent of the answer before it."""
    words = len(text.split())
    for trouble in _troubles():
        if (trouble.after and before not in trouble.after) or (trouble.most_words and words > trouble.most_words):
            continue
        if trouble.any.search(text) and not trouble.unless.search(text):
            return trouble
    return None


@cache
def _troubles() -> tuple[Trouble, ...]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

    def one_of(patterns: list[str]) -> re2._Regexp:
        return re2.compile("(?is)" + "|".join(asks.filled(p, data["words"]) for p in patterns))

    return tuple(
        Trouble(row["name"], row["guideline"], row["says"], one_of(row["any"]), one_of(row["unless"]), tuple(row.get("after", ())), row.get("most_words", 0))
        for row in data["trouble"]
    )
