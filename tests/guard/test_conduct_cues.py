"""The cue files of the conduct rules: each can be read, and each group is used."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from assistant.guard.conduct import cues
from assistant.guard.lexicon import FOLDER

FILES = sorted(f.stem for f in (FOLDER / "conduct").glob("*.toml"))
SOURCES = "\n".join(f.read_text(encoding="utf-8") for f in FOLDER.parent.rglob("*.py")) + (Path(__file__).parents[2] / "assistant" / "mosaic.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_group_compiles_and_needs_words(name: str) -> None:
    for group, pattern in cues.groups(name).items():
        assert not list(pattern.finditer("")), group
        assert not list(pattern.finditer("Hello, it is Monday.")) or (name, group) in {("mosaic", "when"), ("slander", "same")}, group


@pytest.mark.parametrize("name", [name for name in FILES if name != "mosaic"])
def test_every_group_is_read_by_a_rule(name: str) -> None:
    assert all(f'"{group}"' in SOURCES for group in cues.groups(name))


CASES = Path(__file__).parents[2] / "evals"


def test_the_gates_are_those_of_the_phrases() -> None:
    sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
    try:
        from write_gates import words_of
    finally:
        sys.path.pop(0)
    known = cues._gates()
    for name in cues.names():
        for phrase in (p for of_group in cues.phrases(name).values() for p in of_group):
            assert known.get(cues.checksum(phrase), ()) == words_of(phrase), f"{name}: {phrase[:60]} (run scripts/write_gates.py)"


def test_a_gate_hides_no_match() -> None:
    """What is found of the first texts, phrase by phrase, is what the whole group finds."""
    rows = [json.loads(line) for file in (CASES / "training" / "conduct.jsonl", CASES / "cases" / "verdict-own.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    found = 0
    for name in cues.names():
        for group, of_group in cues.phrases(name).items():
            whole = cues.Group(of_group)
            whole._asked = sys.maxsize
            for row in rows[:: len(rows) // 300]:
                spans = [m.span() for m in cues.Group(of_group).finditer(row["text"])]
                assert spans == [m.span() for m in whole.finditer(row["text"])], (name, group)
                found += len(spans)
    assert found > 15
