"""What a comment shows: the signals of the files under ``cues/`` that stand in it, each found by one linear pass."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import re2

from assistant.errors import UsageError

_FOLDER = Path(__file__).parent / "cues"
_SETS = "sets"


def signals(text: str) -> frozenset[str]:
    """The names of the signals in a folded text."""
    straight = text.replace("’", "'").replace("‘", "'")
    found = {name for name, pattern, unless in _cues() if pattern.search(straight) and not (unless and unless.search(straight))}
    return frozenset(found)


@cache
def _cues() -> tuple[tuple[str, Any, Any], ...]:
    """(signal, pattern, unless or None) of every cue. Raises UsageError naming the cue that cannot be read."""
    tables = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.toml"))}
    sets = tables.pop(_SETS)
    return tuple(
        (name, _compiled(cue["says"], sets, cue["about"]), _compiled(cue["unless"], sets, cue["about"]) if "unless" in cue else None)
        for table in tables.values()
        for name, cues in table.items()
        for cue in cues
    )


def _compiled(ways: list[str], sets: dict[str, str], about: str) -> Any:
    expression = "|".join(_at_edges(way) for way in ways)
    for name, alternatives in sets.items():
        expression = expression.replace("{" + name + "}", alternatives)
    options = re2.Options()
    options.case_sensitive = False
    options.dot_nl = True
    options.log_errors = False
    options.max_mem = 64 << 20
    try:
        return re2.compile(expression, options)
    except re2.error:
        raise UsageError(f"The cue “{about}” of the reply desk cannot be read.") from None


def _at_edges(way: str) -> str:
    """A way bounded at the edges of words and signs, so that "od" is not found in "good" and "$90" is found in " $90"."""
    return rf"(?:^|\W|\b)(?:{way})(?:$|\W|\b)"
