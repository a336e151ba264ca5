"""Patterns sought in every text from end to end: one pass tells which of them it can hold, only those are compiled and run."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import re2

from assistant.guard.once import once
from assistant.text import linear
from assistant.text.patterns import Lazy, loosened
from assistant.text.sets import PatternSet

if TYPE_CHECKING:
    from assistant.guard.document import Document

_patterns: list[Sought] = []


class Sought(Lazy):
    """An RE2 pattern that is told whether a document can hold it before it is asked."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern, lambda: linear.compiled(pattern))
        _patterns.append(self)

    def places(self, document: Document) -> Iterator[re2._Match]:
        """Every match in the text of ``document``, in order."""
        found: Iterator[re2._Match] = self.finditer(document.text) if self.possible(document) else iter(())
        return found

    def possible(self, document: Document) -> bool:
        """Whether the text of ``document`` can hold a match."""
        return self not in _absent(document)


@once
def _absent(document: Document) -> frozenset[Sought]:
    """The patterns that the text cannot hold."""
    patterns, together = _together()
    told = together.matching(document.text)
    return frozenset() if told is None else frozenset(patterns).difference(patterns[n] for n in told)


@cache
def _together() -> tuple[tuple[Sought, ...], PatternSet]:
    patterns = tuple(_patterns)  # one of a module that is read later is asked itself
    return patterns, PatternSet([loosened(p.pattern) for p in patterns])
