"""Patterns compiled when a text first needs them, so that a start pays for none it does not use."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

import re2

from assistant.text import gates, linear
from assistant.text.letters import ANY_LETTER, ANY_UPPER, LETTER, UPPER

_COUNTED = re.compile(r"(?<!\\x)(?<!\\p)(?<!\\P)\{(\d+)(?:,(\d*))?\}")
_LONG_REPEAT = 3
_FEW = 8  # a pattern asked no more often is left to its gate, compiled in a third of the time, as long as that stays shut
_LONG = 32  # characters from which on asking a gate is cheaper than searching


class Lazy:
    """Stands for a compiled pattern until one of its methods is first asked for; then holds that method itself."""

    def __init__(self, pattern: str, compiled: Callable[[], Any]) -> None:
        self.pattern = pattern
        self._make: Callable[[], Any] | None = compiled
        self._compiled: Any = None

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern(), name)
        setattr(self, name, method)
        return method

    def _pattern(self) -> Any:
        if self._make is not None:
            self._compiled, self._make = self._make(), None
        return self._compiled


class Gated(Lazy):
    """A lazy pattern of the standard library that asks its gate before it searches a text; it is compiled when that first opens."""

    def __init__(self, pattern: str, flags: int) -> None:
        super().__init__(pattern, lambda: re.compile(pattern, flags))
        self._flags = flags
        self._asked = 0

    @cached_property
    def _gate(self) -> linear.Pattern | None:
        return gates.gate(self.pattern, self._flags)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in ``text[pos:endpos]``."""
        if (len(text) >= _LONG or self._seldom_asked()) and self._gate is not None and gates.shut(self._gate, text, pos, endpos):
            return None
        found: re.Match[str] | None = (self._compiled or self._pattern()).search(text, pos, endpos)
        return found

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at ``pos``."""
        if self._seldom_asked() and self._gate is not None and gates.shut(self._gate, text, pos, endpos, here=True):
            return None
        method = self.__dict__["match"] = self._pattern().match  # from now on asked itself
        found: re.Match[str] | None = method(text, pos, endpos)
        return found

    def _seldom_asked(self) -> bool:
        self._asked += 1
        return self._make is not None and self._asked <= _FEW


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A standard library pattern; a faulty one raises re.error when first used."""
    return cast("re.Pattern[str]", Gated(pattern, flags))


def lazy_re2(pattern: str, options: re2.Options | None = None) -> re2._Regexp:
    """An RE2 pattern, linear in the text; a faulty one raises re2.error when first used."""
    return cast("re2._Regexp", Lazy(pattern, lambda: linear.compiled(pattern, options)))


def loosened(source: str) -> str:
    """A pattern that matches wherever ``source`` does and a little more, for a set: a counted repeat is compiled once, not so many times."""
    source = source.replace(UPPER, ANY_UPPER).replace(LETTER, ANY_LETTER)
    return _COUNTED.sub(lambda m: m[0] if max(int(m[1]), int(m[2] or 0)) < _LONG_REPEAT else "*" if int(m[1]) == 0 else "+", source)
