"""Suites: one TOML file each under ``suites/``, discovered by its place.

    title = "Patient identifiers leave the post"
    why = "One leaked name can cost a practice its licence."
    subject = "guard"                     # a function of subjects.py: what is called
    cases = ["id-*.jsonl"]                # files of cases/
    scorers = ["leak", "overstrip"]       # functions of scorers/
    depends = ["assistant/guard"]         # what, when changed, makes this suite worth running
    floor = 0.9                           # below this share of passes the run ends with exit code 1
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from evals import case as cases_module
from evals.case import Case
from evals.errors import SuiteError

HERE = Path(__file__).resolve().parent
_LISTS = ("cases", "scorers", "depends", "rubrics")
_NEEDED = ("title", "why", "subject", "cases", "scorers", "depends")


@dataclass(frozen=True)
class Suite:
    """One suite: where its cases are, what is called on each, who scores the answers."""

    name: str
    title: str
    why: str
    subject: str
    cases: tuple[str, ...]
    scorers: tuple[str, ...]
    depends: tuple[str, ...]
    floor: float = 0.0
    rule: str = ""  # the rule of the source article this suite stands for
    rubrics: tuple[str, ...] = ()  # what a model may judge its posts by, with --judge
    model: bool = False  # needs a model; not run unless named
    folder: Path = HERE

    @property
    def files(self) -> tuple[Path, ...]:
        """The case files, in order. Raises SuiteError when a pattern finds none."""
        found: list[Path] = []
        for pattern in self.cases:
            matches = sorted((self.folder / "cases").glob(pattern))
            if not matches:
                raise SuiteError(f"Suite {self.name}: no case file is called {pattern}.")
            found += matches
        return tuple(found)

    @cached_property
    def loaded(self) -> tuple[Case, ...]:
        """Every case. Raises CaseError, or SuiteError when two have one id."""
        profiles = self.folder / "cases" / "profiles"
        loaded = tuple(case for file in self.files for case in cases_module.read(file, profiles))
        seen: set[str] = set()
        for case in loaded:
            if case.id in seen:
                raise SuiteError(f"Suite {self.name}: two cases are called {case.id}.")
            seen.add(case.id)
        return loaded

    def some(self, limit: int | None) -> tuple[Case, ...]:
        """At most ``limit`` cases, spread evenly over all; None: every case."""
        many = len(self.loaded)
        return self.loaded if limit is None or limit >= many else tuple(self.loaded[n * many // limit] for n in range(limit))

    @cached_property
    def digest(self) -> str:
        """Twelve hexadecimal digits over the suite, its cases and the profiles they name."""
        digest = hashlib.sha256()
        own = self.folder / "suites" / f"{self.name}.toml"
        profiles = sorted((self.folder / "cases" / "profiles").glob("*.toml"))
        for file in (own, *self.files, *profiles):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
        return digest.hexdigest()[:12]


def discover(folder: Path = HERE) -> tuple[Suite, ...]:
    """Every suite, by name. Raises SuiteError naming the file and key at fault."""
    return tuple(read(file, folder) for file in sorted((folder / "suites").glob("*.toml")))


def chosen(names: Sequence[str], folder: Path = HERE) -> tuple[Suite, ...]:
    """The suites named; without names, every one that needs no model. Raises SuiteError on an unknown name."""
    suites = {suite.name: suite for suite in discover(folder)}
    for name in names:
        if name not in suites:
            raise SuiteError(f"There is no suite “{name}”. The suites are: {', '.join(suites)}.")
    return tuple(suites[name] for name in dict.fromkeys(names)) or tuple(s for s in suites.values() if not s.model)


def read(file: Path, folder: Path) -> Suite:
    """One suite file, strictly. Raises SuiteError."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SuiteError(f"{file}: {error}.") from None
    known = {f.name for f in fields(Suite)} - {"name", "folder"}
    for key in data:
        if key not in known:
            raise SuiteError(f"{file}: unknown key “{key}”. Known keys: {', '.join(sorted(known))}.")
    for key in _NEEDED:
        if key not in data:
            raise SuiteError(f"{file}: the key “{key}” is missing.")
    for key in (k for k in _LISTS if k in data):
        if not isinstance(data[key], list) or not all(isinstance(v, str) for v in data[key]) or not data[key]:
            raise SuiteError(f"{file}: “{key}” must be a list of texts.")
        data[key] = tuple(data[key])
    floor = data.get("floor", 0.0)
    if isinstance(floor, bool) or not isinstance(floor, int | float) or not 0 <= floor <= 1:
        raise SuiteError(f"{file}: “floor” must be a share from 0 to 1.")
    return Suite(name=file.stem, folder=folder, **data)
