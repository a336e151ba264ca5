"""Scorers: functions of a case and an output. Every public function of a module here is one, found by its name."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from functools import cache

from evals.case import Case
from evals.errors import SuiteError
from evals.outcome import Score
from evals.output import Output

Scorer = Callable[[Case, Output], Score]


def find(name: str) -> Scorer:
    """The scorer called ``name``. Raises SuiteError naming the known ones."""
    known = all_scorers()
    if name not in known:
        raise SuiteError(f"There is no scorer “{name}”. The scorers are: {', '.join(sorted(known))}.")
    return known[name]


@cache
def all_scorers() -> dict[str, Scorer]:
    """Every scorer by name. Raises SuiteError when two share one."""
    found: dict[str, Scorer] = {}
    for module_info in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        for name, value in vars(module).items():
            if name.startswith("_") or not inspect.isfunction(value) or value.__module__ != module.__name__:
                continue
            if name in found:
                raise SuiteError(f"Two scorers are called “{name}”.")
            found[name] = value
    return found
