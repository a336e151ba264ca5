"""The cue files of the conduct rules: each can be read, and each group is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.guard.conduct import cues
from assistant.guard.lexicon import FOLDER

FILES = sorted(f.stem for f in (FOLDER / "conduct").glob("*.toml"))
SOURCES = "\n".join(f.read_text(encoding="utf-8") for f in FOLDER.parent.rglob("*.py")) + (Path(__file__).parents[2] / "assistant" / "mosaic.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_group_compiles_and_needs_words(name: str) -> None:
    for group, pattern in cues.groups(name).items():
        assert pattern.search("") is None, group
        assert pattern.search("Hello, it is Monday.") is None or (name, group) in {("mosaic", "when"), ("slander", "same")}, group


@pytest.mark.parametrize("name", [name for name in FILES if name != "mosaic"])
def test_every_group_is_read_by_a_rule(name: str) -> None:
    assert all(f'"{group}"' in SOURCES for group in cues.groups(name))
