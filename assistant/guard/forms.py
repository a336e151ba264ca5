"""The long patterns of a rule, read in one pass: only those that can match are compiled and run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

import re2

from assistant.text import linear
from assistant.text.patterns import loosened
from assistant.text.sets import PatternSet

_ENTRY = r"(?:[A-Za-z0-9' ]|\\[-' ]|\[\\s-\]\+)+"  # as lexicon.alternation writes one
_LIST = re.compile(rf"\(\?:{_ENTRY}(?:\|{_ENTRY})+\)")
_ANY_ENTRY = r"(?:[A-Za-z0-9'\s-]+)"
_LONG_LIST = 150  # characters


def compiled(pattern: str) -> re2._Regexp:
    """``pattern`` as RE2, letters of either case alike."""
    return linear.compiled(pattern, options())


class Forms:
    """Patterns in order. Iterating gives them all; ``matching`` gives those that may match a text."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._patterns = patterns
        self._compiled: dict[int, re2._Regexp] = {}

    def __iter__(self) -> Iterator[re2._Regexp]:
        return (self._get(number) for number in range(len(self._patterns)))

    def matching(self, text: str) -> Iterator[re2._Regexp]:
        """The patterns that may match ``text``, in order; all of them when a set ran out of memory."""
        numbers = self._together.matching(text)
        return (self._get(number) for number in (range(len(self._patterns)) if numbers is None else numbers))

    def _get(self, number: int) -> re2._Regexp:
        if number not in self._compiled:
            self._compiled[number] = compiled(self._patterns[number])
        return self._compiled[number]

    @cached_property
    def _together(self) -> PatternSet:
        return PatternSet([unlisted(loosened(pattern)) for pattern in self._patterns], options)


def unlisted(pattern: str) -> str:
    """A pattern that matches wherever ``pattern`` does, any words for a long list of words: a set compiles each list once per pattern that names it."""
    return _LIST.sub(lambda m: m[0] if len(m[0]) < _LONG_LIST else _ANY_ENTRY, pattern)


@cache
def forms(patterns: tuple[str, ...]) -> Forms:
    """Patterns compiled on first use: long ones would swell the set that reads every text, so cues stand there for them."""
    return Forms(patterns)


def options() -> re2.Options:
    """How the long patterns and cues of rules are read: letters of either case alike, in bounded memory."""
    chosen = re2.Options()
    chosen.case_sensitive = False
    chosen.log_errors = False
    chosen.max_mem = 64 << 20
    return chosen
