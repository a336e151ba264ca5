"""What a request wants told of its topic, in the order it says so: "what it is, why it happens and when to come"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from assistant.writers.builtin.material import Told

_MEANING = ("meaning",)
SEVERAL = 2  # aspects from which their order is kept: one alone is found by what is nearest to it


@lru_cache(maxsize=64)
def asked(request: str) -> tuple[tuple[str, ...], ...]:
    """The aspects named, first to last, each as the roles of the facts that tell it."""
    found: dict[tuple[str, ...], int] = {}
    for roles, cues in _aspects():
        starts = [match.start() for cue in cues if (match := cue.search(request))]
        if starts:
            found[roles] = min(starts)
    return tuple(sorted(found, key=lambda roles: found[roles]))


def told(request: str, facts: Sequence[Told], names: Sequence[str]) -> tuple[Told, ...]:
    """For each aspect the first fact that tells it and none before it did; empty where only one is told, unless it is what the topic is."""
    wanted = asked(request)
    chosen: list[Told] = []
    for roles in wanted:
        fitting = sorted((fact for fact in facts if fact not in chosen and fact.role in roles), key=lambda fact: roles.index(fact.role))
        if roles == _MEANING:
            fitting = _definitions(request, facts, names) or fitting
        chosen += fitting[:1]
    return tuple(chosen) if len(chosen) >= SEVERAL or defines(request) else ()


def defines(request: str) -> bool:
    """Whether it is first asked what the topic is."""
    return asked(request)[:1] == (_MEANING,)


def _definitions(request: str, facts: Sequence[Told], names: Sequence[str]) -> list[Told]:
    """The facts that say what a name of the topic is, the name that comes first in the request before others."""
    low = request.lower()
    ranked = sorted(names, key=lambda name: low.find(name.lower()) % (len(low) + 1))  # what does not stand there comes last
    return [fact for name in ranked for fact in facts if _defines(fact.text, name)]


def _defines(fact: str, name: str) -> bool:
    """Whether a fact begins with a name of the topic and says what that is."""
    return bool(re.match(rf"(?i)(?:an? |the |in )?{re.escape(name)}s?(?:,| is| are| means| stands for)\b(?! (?:more|most|common|less|not|often|usually|treated|found))", fact))


@cache
def _aspects() -> tuple[tuple[tuple[str, ...], tuple[re2._Regexp, ...]], ...]:
    text = files("assistant.writers.builtin").joinpath("data", "aspects.toml").read_text("utf-8")
    return tuple((tuple(entry["roles"]), tuple(re2.compile(f"(?i){cue}") for cue in entry["cues"])) for entry in tomllib.loads(text)["aspect"])
