"""Reads the word lists of this package and asks RE2 about them."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import re2

from assistant.text.patterns import lazy

_FOLDER = Path(__file__).resolve().parent / "data"
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-"}
)
_HIDDEN = lazy(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]|[*_~]+")

_TOKEN = lazy(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_SET = lazy(r"<(\w+)(\*)?>")  # a named set of words in a pattern


def plain(text: str) -> str:
    """``text`` as the lists are written: lower case, straight quotes, plain dashes, single spaces, no markup."""
    text = unicodedata.normalize("NFKC", _HIDDEN.sub("", text)).translate(_QUOTES)
    text = text.encode("utf-8", "replace").decode("utf-8").casefold()
    return " ".join(text.split())


def says(name: str, text: str) -> bool:
    """True when a pattern of the list ``name`` is found in ``text`` (already ``plain``)."""
    return _patterns(name).search(text) is not None


def holds(name: str, text: str) -> bool:
    """True when ``text`` (already ``plain``) holds an entry of the word list ``name``; "*" ends a stem."""
    return bool(held(name, text))


def held(name: str, text: str) -> frozenset[str]:
    """What ``text`` (already ``plain``) holds of the word list ``name``, in the words of the text."""
    whole, stems, phrases = _entries(name)
    found = _TOKEN.findall(text)
    padded = f" {' '.join(found)} "
    single = (token for token in found if token in whole or any(token[:n] in stems for n in range(3, len(token) + 1)))
    return frozenset((*single, *(phrase.strip() for phrase in phrases if phrase in padded)))


@cache
def words(name: str) -> frozenset[str]:
    """The single words of the list ``name``."""
    return frozenset(w for line in _lines(name) for w in line.split())


@cache
def _patterns(name: str) -> re2._Regexp:
    sets = {n: "(?:" + "|".join(w) + ")" for n, *w in (li[1:].split() for li in _lines(name) if li.startswith("@"))}

    def expanded(line: str) -> str:
        return _SET.sub(lambda m: f"(?: {sets[m[1]]})*" if m[2] else sets[m[1]], line)

    return re2.compile("|".join(f"(?:{expanded(line)})" for line in _lines(name) if not line.startswith("@")))


@cache
def _entries(name: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The list as whole words, stems, and phrases padded for a plain search."""
    lines = _lines(name)
    phrases = (" " + line.removesuffix("*") + ("" if line.endswith("*") else " ") for line in lines if " " in line)
    return (
        frozenset(line for line in lines if not line.endswith("*")),
        frozenset(line[:-1] for line in lines if line.endswith("*") and " " not in line),
        tuple(phrases),
    )


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(s for line in text.splitlines() if (s := line.strip()) and not s.startswith("#"))
