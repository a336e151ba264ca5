"""A text of the user's own in fewer words: what leads up to a sentence and long ways to say it go first (``data/tighten.toml``), then the sentences that tell least."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.knowledge.subject import upper_first
from assistant.text.sentences import with_gaps
from assistant.writers.builtin import details

HALF, SHORTER = 0.5, 0.7  # share of the words kept where half of them is asked for, and where only fewer are
_HALF = re.compile(r"(?i)\b(?:half (?:the|its|as|of|this|that|it)|(?:in|by) half|cut (?:it|this|that)? ?(?:down )?(?:to|in|by) half|50 ?(?:%|percent))\b")
_TELLS = re.compile(r"(?i)\d|\b(?:please|call|come|book|join|bring|sign up|register|email|visit|stop by|open|closed|thank(?:s| you)?|welcome)\b")  # when, where, what to do
_KEEPS_LAST = re.compile(r"(?i)\b(?:keep(?:ing)?|leave|don['’]?t (?:lose|cut|touch)|with) (?:in )?(?:the|my|that) (?:very )?last (?:line|sentence|bit|part|words?)\b|\b(?:last|final|closing) (?:line|sentence) (?:stays|must stay|has to stay|in place)\b")
_LEAST = 3  # words of a sentence that lost its lead


def words_for(request: str, text: str) -> int:
    """How many words a text may have whose writer asks for it to be shorter, and names no number."""
    return int(len(text.split()) * (HALF if _HALF.search(request) else SHORTER))


def fitted(text: str, fits: Callable[[str], bool], asking: str = "") -> str:
    """A text in as few words as ``fits`` asks for, whole sentences of it; empty where not one fits. What ``asking`` wants kept goes last: "keep the last line"."""
    if fits(text):
        return text
    left = [*map(_tight, with_gaps(text))]
    kept = left[-1] if _KEEPS_LAST.search(asking) else ""
    while left and not fits(shown := _joined(left)):
        if len(left) == 1:
            return ""
        left.pop(_least_telling(left, kept))
    return shown if left else ""


def _joined(parts: Sequence[str]) -> str:
    return "".join(parts).strip()


def _tight(part: str) -> str:
    """A sentence without what leads up to it and with short words for long ones."""
    space, said = part[: len(part) - len(part.lstrip())], part.strip()
    if (led := _opening().match(said)) and len(said[led.end() :].split()) >= _LEAST:
        said = upper_first(said[led.end() :].lstrip())
    for pattern, instead in _inside():
        said = pattern.sub(instead, said)
    return f"{space}{upper_first(re.sub(r'  +', ' ', said))}"


def _least_telling(parts: Sequence[str], kept: str) -> int:
    """The place of the sentence that goes next: one that says neither when nor what to do, the longest and never the first; else the last but one, and what is to be kept at the very end."""
    idle = [n for n, part in enumerate(parts) if n and part != kept and not _TELLS.search(part) and not details.TIME.search(part)]
    if not idle and kept and len(parts) == 2:  # the first goes before what is to be kept
        return 0
    return max(idle, key=lambda n: len(parts[n])) if idle else max(1, len(parts) - 2)


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", "tighten.toml").read_text("utf-8"))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{'|'.join(_lists()['opening'])})\s+(?=\S)")


@cache
def _inside() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(f"(?i){pattern}"), instead) for pattern, instead in _lists()["inside"])
