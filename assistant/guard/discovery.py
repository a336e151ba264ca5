"""Finds the rules: every module under ``rules/<family>/`` that holds a ``RULE`` is live."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import re2

from assistant.errors import GuardFailed
from assistant.guard.rule import Rule

FAMILIES = ("identifiers", "advice", "claims", "conduct")
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Ruleset:
    """Rules of the chosen families, with one RE2 set that tells in one pass which patterns can match."""

    rules: tuple[Rule, ...]
    always: tuple[int, ...]
    owners: tuple[int, ...]  # pattern number -> rule number
    patterns: tuple[re2._Regexp, ...]
    prefilter: re2.Set

    def candidates(self, text: str) -> dict[int, list[re2._Regexp]]:
        """Rule number -> its patterns that match ``text``; rules without patterns are always there."""
        found: dict[int, list[re2._Regexp]] = {n: [] for n in self.always}
        for index in sorted(self.prefilter.Match(text) or ()) if self.patterns else ():
            found.setdefault(self.owners[index], []).append(self.patterns[index])
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
            rules.append(replace(rule, code=f"{family}/{module}"))
    if not rules:
        raise GuardFailed("No rules were found; Bedside will not start without them.")
    return tuple(rules)


@cache
def ruleset(families: tuple[str, ...], strength: str, jurisdiction: str) -> Ruleset:
    """The rules that apply, compiled once per combination."""
    rules = tuple(
        r for r in all_rules()
        if r.code.split("/")[0] in families and strength in r.strengths and _applies(r, jurisdiction)
    )
    owners: list[int] = []
    sources: list[str] = []
    for number, rule in enumerate(rules):
        owners += [number] * len(rule.patterns)
        sources += [_insensitive(p) for p in rule.patterns]
    options = re2.Options()
    options.max_mem = 256 << 20
    options.log_errors = False
    prefilter = re2.Set.SearchSet(options)
    for source in sources:
        prefilter.Add(source)
    prefilter.Compile()
    compiled = tuple(re2.compile(s, options) for s in sources)
    always = tuple(n for n, r in enumerate(rules) if not r.patterns)
    return Ruleset(rules, always, tuple(owners), compiled, prefilter)


def _applies(rule: Rule, jurisdiction: str) -> bool:
    return not rule.jurisdictions or jurisdiction in rule.jurisdictions or jurisdiction.split("-")[0] in rule.jurisdictions


def _insensitive(pattern: str) -> str:
    return pattern if pattern.startswith("(?-i)") else f"(?i){pattern}"


@cache
def version() -> str:
    """A digest of everything that decides a verdict: twelve hexadecimal digits, stamped on every post."""
    digest = hashlib.sha256()
    for folder in (FOLDER, FOLDER.parent / "text"):
        for file in sorted(f for f in folder.rglob("*") if f.suffix in (".py", ".txt", ".toml", ".tsv")):
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]
