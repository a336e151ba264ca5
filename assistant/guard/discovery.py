"""Finds the rules: every module under ``rules/<family>/`` that holds a ``RULE`` is live."""

from __future__ import annotations

import hashlib
import importlib
import os
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import re2

from assistant.errors import GuardFailed
from assistant.guard.rule import Rule
from assistant.text import linear
from assistant.text.patterns import loosened
from assistant.text.sets import PatternSet

FAMILIES = ("identifiers", "advice", "claims", "conduct", "impressions")
FOLDER = Path(__file__).parent
_READ = (".py", ".txt", ".toml", ".tsv", ".npy", ".npz")  # by what decides a verdict


class Numbered:
    """Patterns by number, compiled when a text is first read with them."""

    def __init__(self, patterns: dict[int, str]) -> None:
        self._numbers = tuple(patterns)
        self._sources = tuple(patterns.values())

    @property
    def ready(self) -> bool:
        """Whether they are compiled, so that reading a text with them costs next to nothing."""
        return "_together" in self.__dict__

    def matching(self, text: str) -> list[int]:
        """The numbers of the patterns that can match. Raises GuardFailed when a set ran out of memory."""
        found = self._together.matching(text)
        if found is None:
            raise GuardFailed
        return [self._numbers[index] for index in found]

    @cached_property
    def _together(self) -> PatternSet:
        return PatternSet([loosened(source) for source in self._sources], _options)


class Prefilter(NamedTuple):
    """Every rule of a place and strength, with RE2 sets that tell which patterns can match."""

    rules: tuple[Rule, ...]
    owners: tuple[int, ...]  # pattern number -> rule number
    sources: tuple[str, ...]  # pattern number -> expression; compiled when first needed
    anywhere: dict[str, Numbered]  # by family
    in_stories: Numbered

    def matching(self, text: str, families: Iterable[str] = FAMILIES, tells: Callable[[], bool] | None = None) -> list[int]:
        """Numbers of the patterns of some families in order, as ``Numbered.matching``. Where ``tells`` says that the text tells of nobody, the patterns of stories need not be looked for."""
        found = [number for family in families for number in self.anywhere[family].matching(text)]
        if self.in_stories.ready or tells is None or tells():
            found += self.in_stories.matching(text)
        return sorted(found)


class Ruleset(NamedTuple):
    """The rules of the chosen families among those of the prefilter, which all families share."""

    prefilter: Prefilter
    chosen: frozenset[int]
    always: tuple[int, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule by number, the chosen ones among them."""
        return self.prefilter.rules

    def candidates(self, matching: Iterable[int]) -> dict[int, list[re2._Regexp]]:
        """Rule number -> its patterns among those ``matching`` a text; rules without patterns are always there."""
        found: dict[int, list[re2._Regexp]] = {n: [] for n in self.always}
        for number in matching:
            owner = self.prefilter.owners[number]
            if owner in self.chosen:
                found.setdefault(owner, []).append(_compiled(self.prefilter.sources[number]))
        return found


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, its code set to ``family/fault`` from its place. Raises GuardFailed when one cannot be read."""
    rules: list[Rule] = []
    for family in FAMILIES:
        package = f"{__package__}.rules.{family}"
        for module in sorted(m.name for m in pkgutil.iter_modules([str(FOLDER / "rules" / family)])):
            if module.startswith("_"):
                continue
            try:
                rule = importlib.import_module(f"{package}.{module}").RULE
            except Exception as error:
                raise GuardFailed(f"The rule {family}/{module} cannot be read ({type(error).__name__}); Bedside will not start without it.") from error
            rules.append(rule._replace(code=f"{family}/{module}"))
    if not rules:
        raise GuardFailed("No rules were found; Bedside will not start without them.")
    return tuple(rules)


@cache
def ruleset(families: tuple[str, ...], strength: str, jurisdiction: str) -> Ruleset:
    """The rules of these families that apply at this strength in this place."""
    prefilter = _prefilter(strength, jurisdiction)
    chosen = frozenset(n for n, r in enumerate(prefilter.rules) if _family(r) in families)
    return Ruleset(prefilter, chosen, tuple(n for n in sorted(chosen) if not prefilter.rules[n].patterns))


@cache
def _prefilter(strength: str, jurisdiction: str) -> Prefilter:
    rules = tuple(r for r in all_rules() if strength in r.strengths and _applies(r, jurisdiction))
    owners = tuple(number for number, rule in enumerate(rules) for _ in rule.patterns)
    sources = tuple(_insensitive(pattern) for rule in rules for pattern in rule.patterns)
    of_stories = [pattern in rule.in_stories for rule in rules for pattern in rule.patterns]
    in_stories = {n: source for n, source in enumerate(sources) if of_stories[n]}
    anywhere = {family: {n: source for n, source in enumerate(sources) if not of_stories[n] and _family(rules[owners[n]]) == family} for family in FAMILIES}
    return Prefilter(rules, owners, sources, {family: Numbered(patterns) for family, patterns in anywhere.items()}, Numbered(in_stories))


def _family(rule: Rule) -> str:
    return rule.code.split("/")[0]


@cache
def _compiled(source: str) -> re2._Regexp:
    return linear.compiled(source, _options())


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = 32 << 20
    options.log_errors = False
    return options


def _applies(rule: Rule, jurisdiction: str) -> bool:
    return not rule.jurisdictions or jurisdiction in rule.jurisdictions or jurisdiction.split("-")[0] in rule.jurisdictions


def _insensitive(pattern: str) -> str:
    return pattern if pattern.startswith("(?-i)") else f"(?i){pattern}"


@cache
def version() -> str:
    """A digest of everything that decides a verdict: twelve hexadecimal digits, stamped on every post."""
    digest = hashlib.sha256()
    for folder in map(str, (FOLDER, FOLDER.parent / "text")):
        # Walked and read as plain texts and unbuffered: hundreds of Path and buffers take longer than the reading.
        for file in sorted(f"{where}/{name}" for where, _, names in os.walk(folder) for name in names if name.endswith(_READ)):
            digest.update(file[len(folder) :].replace(os.sep, "/").encode() + b"\0")
            with open(file, "rb", buffering=0) as content:  # noqa: PTH123
                digest.update(content.read())
    return digest.hexdigest()[:12]
