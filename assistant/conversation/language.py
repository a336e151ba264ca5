"""Whether a message is in another language than English, or asks for one: neither is done yet, and that is said."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import re2

from assistant.conversation import asks
from assistant.text import english

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 2  # words of another language before a message counts as one


def asked(text: str) -> bool:
    """True when another language is asked for, in English."""
    wanted, unless = _patterns()
    return bool(wanted.search(text) and not unless.search(text))


def written(text: str) -> bool:
    """True when the words themselves are mostly not English."""
    letters = [c for c in text if c.isalpha()]
    if letters and sum(c > "\u036f" and not "\u1e00" <= c <= "\u1eff" for c in letters) * 2 > len(letters):
        return True
    foreign, shared = _words()
    words = [w for w in _WORD.findall(text.lower()) if w not in shared]
    theirs = sum(w in foreign for w in words)
    ours = sum(w not in foreign and english.is_word(w) for w in words)
    return theirs >= _LEAST and theirs > ours


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    data = _data()
    return frozenset(data["words"]), frozenset(data["shared"])


@cache
def _patterns() -> tuple[re2._Regexp, re2._Regexp]:
    data = _data()
    asked, unless = (re2.compile(rf"(?i)\b(?:{asks.filled('|'.join(data[k]), data)})(?:\b|$)") for k in ("asked", "unless"))
    return asked, unless


@cache
def _data() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "language.toml").read_text(encoding="utf-8"))
