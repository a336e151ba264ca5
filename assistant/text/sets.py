"""Many RE2 patterns sought in one go: which of them match a text at all.

One set of all would read a text it knows in one pass. But what it has seen of three hundred patterns at once is new in
nearly every text, and working out each new state costs microseconds a character. Patterns that reach beyond a word are
what multiplies states, so only a few of those share a set; the others share two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import re2

_TOGETHER = 12
_REPEATED = re.compile(r"(\[(?:\\.|[^\]\\])*\]|\\.|.)(?:[*+]|\{\d)", re.S)
_BEYOND_A_WORD = re.compile(r"[).]|\\[WSDs]|\[\^.*|\[.*(?: |\\s).*", re.S)


class PatternSet:
    """RE2 expressions by number, compiled at once; raises re2.error when one is faulty."""

    def __init__(self, sources: Sequence[str], options: Callable[[], re2.Options] = re2.Options) -> None:
        self._sets = [(numbers, _compiled([sources[n] for n in numbers], options())) for numbers in _shared(sources)]

    def matching(self, text: str) -> list[int] | None:
        """The numbers of the patterns that match, in order; None when a set ran out of memory and cannot tell."""
        encoded = text.encode()
        found: list[int] = []
        for numbers, matches in self._sets:
            here = matches(encoded)
            if len(here) > 1:
                found += [numbers[n] for n in here if n < len(numbers)]  # the last pattern of a set matches everything
            elif not here:
                return None
        return sorted(found)


def _shared(sources: Sequence[str]) -> Iterator[list[int]]:
    """The numbers of the sources that go into one set."""
    if len(sources) <= _TOGETHER:
        yield list(range(len(sources)))
        return
    reach = [_reach(source) for source in sources]
    for kind, most in ((0, len(sources)), (1, len(sources)), (2, _TOGETHER)):
        numbers = [n for n, r in enumerate(reach) if r == kind]
        yield from (numbers[first : first + most] for first in range(0, len(numbers), most))


def _reach(source: str) -> int:
    """0 when nothing in a pattern repeats, 1 when only letters of a word do, 2 when it reaches beyond a word."""
    repeated = _REPEATED.findall(source)
    return 2 if any(_BEYOND_A_WORD.fullmatch(piece) for piece in repeated) else 1 if repeated else 0


def _compiled(sources: Sequence[str], options: re2.Options) -> Callable[[bytes], list[int]]:
    together = re2.Set.SearchSet(options)
    for source in (*sources, ""):
        together.Add(source)
    together.Compile()
    matches: Callable[[bytes], list[int]] = together._set.Match
    return matches
