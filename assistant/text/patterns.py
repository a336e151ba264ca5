"""Patterns compiled when a text first needs them, so that a start pays for none it does not use."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

import re2

from assistant.text import linear
from assistant.text.letters import ANY_LETTER, ANY_UPPER, LETTER, UPPER

_COUNTED = re.compile(r"(?<!\\x)(?<!\\p)(?<!\\P)\{(\d+)(?:,(\d*))?\}")
_LONG_REPEAT = 3


class Lazy:
    """Stands for a compiled pattern until one of its methods is first asked for; then holds that method itself."""

    def __init__(self, pattern: str, compiled: Callable[[], Any]) -> None:
        self.pattern = pattern
        self._make: Callable[[], Any] | None = compiled
        self._compiled: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._make is not None:
            self._compiled, self._make = self._make(), None
        method = getattr(self._compiled, name)
        setattr(self, name, method)
        return method


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A standard library pattern; a faulty one raises re.error when first used."""
    return cast("re.Pattern[str]", Lazy(pattern, lambda: re.compile(pattern, flags)))


def lazy_re2(pattern: str, options: re2.Options | None = None) -> re2._Regexp:
    """An RE2 pattern, linear in the text; a faulty one raises re2.error when first used."""
    return cast("re2._Regexp", Lazy(pattern, lambda: linear.compiled(pattern, options)))


def loosened(source: str) -> str:
    """A pattern that matches wherever ``source`` does and a little more, for a set: a counted repeat is compiled once, not so many times."""
    source = source.replace(UPPER, ANY_UPPER).replace(LETTER, ANY_LETTER)
    return _COUNTED.sub(lambda m: m[0] if max(int(m[1]), int(m[2] or 0)) < _LONG_REPEAT else "*" if int(m[1]) == 0 else "+", source)
