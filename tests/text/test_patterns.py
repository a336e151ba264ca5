"""Patterns that are compiled late must still all be sound."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import assistant
from assistant.text.patterns import Lazy, lazy, lazy_re2

PACKAGES = ("text", "guard", "platforms", "replies", "conversation")


def _patterns() -> dict[str, Lazy]:
    found: dict[str, Lazy] = {}
    for module in pkgutil.walk_packages(assistant.__path__, "assistant."):
        if module.name.split(".")[1] in PACKAGES:
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, Lazy):
                    found[f"{module.name}.{name}"] = value
    return found


def test_every_late_pattern_compiles() -> None:
    patterns = _patterns()
    assert len(patterns) > 100
    for name, pattern in patterns.items():
        assert callable(pattern.search), name


def test_nothing_is_compiled_before_it_is_needed() -> None:
    faulty = lazy("(")
    assert faulty.pattern == "("
    with pytest.raises(Exception, match=r"unterminated|missing"):
        faulty.search("a")


def test_methods_are_those_of_the_pattern() -> None:
    for pattern in (lazy(r"(\d+)"), lazy_re2(r"(\d+)")):
        assert [m[1] for m in pattern.finditer("a1 b22")] == ["1", "22"]
        assert pattern.sub("#", "a1") == "a#"
        assert pattern.search("none") is None
