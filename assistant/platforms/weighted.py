"""The only importer of twitter_text: how X counts."""

from __future__ import annotations

import sys
import types
from functools import cache
from importlib import resources
from threading import Lock
from typing import Protocol

from assistant.text.patterns import lazy

_LOCK = Lock()
_PERHAPS_LINK = lazy(r"\.[^\s.]")  # a full stop inside a word
_LINE_END = lazy(r"\r\n|\r")


class _Parsed(Protocol):
    weightedLength: int  # the library's name


class _Parse(Protocol):
    def __call__(self, text: str) -> _Parsed: ...


def length(text: str) -> int:
    """Weighted length of ``text`` on X: an emoji 2, a link 23, most other characters 1."""
    if text.isascii() and not _PERHAPS_LINK.search(text):
        return len(_LINE_END.sub("\n", text))
    return _parser()(text).weightedLength


@cache
def _parser() -> _Parse:
    """twitter_text 3.0.0 asks the retired pkg_resources for one of its own files; a stand-in hands it over."""
    with _LOCK:
        kept = sys.modules.get("pkg_resources")
        stand_in = types.ModuleType("pkg_resources")
        stand_in.resource_string = _resource  # type: ignore[attr-defined]
        sys.modules["pkg_resources"] = stand_in
        try:
            from twitter_text.parse_tweet import parse_tweet
        finally:
            if kept is None:
                del sys.modules["pkg_resources"]
            else:
                sys.modules["pkg_resources"] = kept
    return parse_tweet  # type: ignore[no-any-return]


def _resource(module: str, name: str) -> bytes:
    return resources.files(module.rpartition(".")[0]).joinpath(name).read_bytes()
