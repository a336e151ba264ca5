"""Word lists the rules read: one text file each under ``lexicons/``, its source named in the head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import re2
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

FOLDER = Path(__file__).parent / "lexicons"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
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


def entries(name: str) -> tuple[str, ...]:
    """The entries of ``lexicons/<name>.txt``: one a line or several with commas, ``#`` comments, lower-cased, each once."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    parts = (part.strip().lower() for line in lines for part in line.split("#", 1)[0].split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


@cache
def load(name: str) -> Lexicon:
    """The lexicon ``lexicons/<name>.txt``; "a+b" reads two files as one."""
    words = tuple(dict.fromkeys(entry for part in name.split("+") for entry in entries(part)))
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA if len(words) < 3000 else Implementation.ContiguousNFA)
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
