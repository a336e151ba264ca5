"""Word lists the rules read: one text file each under ``lexicons/``, its source named in the head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import re2
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

FOLDER = Path(__file__).parent / "lexicons"
_COMMENT = re.compile(r"#.*")


class Lexicon(NamedTuple):
    """Lower-cased entries, and an automaton that finds them as whole words."""

    name: str
    entries: tuple[str, ...]
    words: frozenset[str]
    automaton: AhoCorasick

    def find(self, low: str) -> Iterator[tuple[int, int, str]]:
        """Whole-word entries of lower-cased text as (start, end, entry), leftmost longest."""
        for index, start, end in self.automaton.find_matches_as_indexes(low):
            if (start == 0 or not low[start - 1].isalnum()) and (end == len(low) or not low[end].isalnum()):
                yield start, end, self.entries[index]


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of ``lexicons/<name>.txt``: one a line or several with commas, ``#`` comments, lower-cased, each once."""
    text = _COMMENT.sub("", (FOLDER / f"{name}.txt").read_text(encoding="utf-8")).lower()
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.replace(",", "\n").split("\n")))))


@lru_cache(maxsize=16_384)
def holds(name: str, entry: str) -> bool:
    """Whether the long list ``lexicons/<name>.txt``, its entries with the same first two letters on one line, holds ``entry``."""
    return "|" not in entry and f"|{entry}|" in _lines(name).get(entry[:2], "")


@cache
def _lines(name: str) -> dict[str, str]:
    """First two letters -> the entries that begin so, in one text: a set of a hundred thousand entries takes a start 40 ms."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return {line[:2]: f"|{line}|" for line in lines if line and not line.startswith("#")}


def shipped_by(package: str) -> Path:
    """The folder of an installed package of data, whose own code is not run. Raises ModuleNotFoundError."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(package)
    return Path(found.origin).parent


@cache
def load(name: str) -> Lexicon:
    """The lexicon ``lexicons/<name>.txt``; "a+b" reads two files as one."""
    words = tuple(dict.fromkeys(entry for part in name.split("+") for entry in entries(part)))
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)  # built in a quarter of the time a DFA takes, and as fast on a post
    return Lexicon(name, words, frozenset(words), automaton)


@cache
def words(name: str) -> frozenset[str]:
    """The entries alone, for token look-ups: no automaton is built."""
    return frozenset(entries(name))


@cache
def alternation(*names: str) -> str:
    """The entries of the lexicons as one RE2 group, longest first; a space in an entry matches a hyphen or spaces."""
    found = sorted({e for name in names for e in entries(name)}, key=lambda e: (-len(e), e))
    return "(?:" + "|".join(re2.escape(e).replace(r"\ ", r"[\s-]+") for e in found) + ")"
