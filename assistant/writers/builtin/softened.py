"""A text of the user's own put kindly: what it asks of readers stays, orders become requests (``data/soften.toml``)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.knowledge.subject import lower_first, upper_first
from assistant.text import english
from assistant.text.sentences import with_gaps

THANKS = "Thank you!"
_THANKED = re.compile(r"(?i)\b(?:thank(?:s| you)|grateful|appreciate)\b")
_ASKS = re.compile(r"(?i)\b(?:please|we ask|you will need to|no need to|let us know)\b")
_LOUD = re.compile(r"\b(?:[A-Z]{2,}(?:['’][A-Z]+)?|A(?= [A-Z]{2}))\b")


def softer(text: str) -> str:
    """``text`` with its orders put as requests and its shouting quiet; the text itself where nothing would be left of it."""
    said = [""]
    for part in with_gaps(text):
        said.append(_put(part, said[-1]))
    return "".join(said).strip() or text


def asks(text: str) -> bool:
    """Whether a text asks something of its readers and has no word of thanks for it."""
    return _ASKS.search(text) is not None and _THANKED.search(text) is None


def _put(part: str, before: str) -> str:
    """A sentence put kindly, with the space before it; ``before`` is the one it follows, put so."""
    said = _LOUD.sub(_quiet, part.lstrip())
    space = part[: len(part) - len(part.lstrip())]
    if _pressing().fullmatch(said.strip(" .!")):
        return ""
    said = lower_first(said)  # words may come to stand before it
    for pattern, instead in _ways():
        said = pattern.sub(instead, said)
    if (order := re.match(r"[A-Za-z]+\b(?! (?:to|is|are|was|were|from)\b)", said)) and order[0].lower() in _lists()["orders"] and not before.lstrip().lower().startswith("please"):
        said = f"please {said}"
    return f"{space}{upper_first(re.sub(r'  +', ' ', said))}"


def _quiet(found: re.Match[str]) -> str:
    """A word in capitals as it is mostly written: "PLEASE" is shouted, "MRI" is not."""
    word = found[0].lower()
    return word if (english.is_word(word) or word in _lists()["orders"]) and word not in _lists()["initials"] else found[0]


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", "soften.toml").read_text("utf-8"))


@cache
def _pressing() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{'|'.join(_lists()['pressing'])})")


@cache
def _ways() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(f"(?i){pattern}"), instead) for pattern, instead in _lists()["ways"])
