"""Small closed sets of words, by name, from ``lexicons/advice/word_sets.txt``."""

from __future__ import annotations

from functools import cache

from assistant.guard import lexicon


@cache
def _rows() -> dict[str, frozenset[str]]:
    rows = (line.partition(":") for line in lexicon.entries("advice/word_sets"))
    return {name.strip(): frozenset(words.split()) for name, _, words in rows}


def named(name: str) -> frozenset[str]:
    """The words of one row; KeyError for a name the file does not hold."""
    return _rows()[name]
