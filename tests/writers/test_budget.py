"""Tokens are counted without ever asking the network for a vocabulary."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import pytest
import tiktoken

from assistant.writers import budget
from writers.conftest import FACT

NAME = hashlib.sha1(budget.ADDRESS.encode(), usedforsecurity=False).hexdigest()


@pytest.fixture(autouse=True)
def never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("tiktoken was asked for a vocabulary that is not here")

    monkeypatch.setattr(tiktoken, "get_encoding", refuse)


@pytest.mark.parametrize("content", [None, b"", b"IQ== 0\n", b"x" * 100_000], ids=["absent", "empty", "short", "garbage"])
def test_without_the_vocabulary_the_count_is_bytes_and_says_so(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    if content is not None:
        (tmp_path / NAME).write_bytes(content)
    made = budget.counter()
    assert made.estimate
    assert made.count("héllo") == 6
    assert budget.count("") == 0
    assert content is None or (tmp_path / NAME).read_bytes() == content, "a bad file is left for the operator to see"


def test_without_a_folder_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIKTOKEN_CACHE_DIR", raising=False)
    assert budget.counter().estimate


def test_a_vocabulary_that_is_whole_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Words:
        def encode(self, text: str, *, disallowed_special: tuple[str, ...]) -> list[str]:
            assert disallowed_special == (), "a request may hold the name of a special token"
            return text.split()

    (tmp_path / NAME).write_bytes(b"whole")
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(budget, "DIGEST", hashlib.sha256(b"whole").hexdigest())
    monkeypatch.setattr(tiktoken, "get_encoding", lambda name: Words() if name == budget.ENCODING else None)
    made = budget.counter()
    assert not made.estimate
    assert made.count("one two <|endoftext|>") == 3


@pytest.mark.parametrize("text", ["plain", "naïve 眼 👁", "a\ud800b", "\0", "<|endoftext|>"])
def test_any_text_can_be_counted(text: str) -> None:
    assert budget.count(text) > 0


def test_trimming_keeps_the_best_that_fit_whole() -> None:
    passages = tuple(dataclasses.replace(FACT, id=f"e#{n}", text="x" * size) for n, size in enumerate([50, 500, 60]))
    cost = [budget.count(p.title + p.id + p.text) for p in passages]
    assert budget.trim(passages, sum(cost)) == passages
    assert budget.trim(passages, cost[0] + cost[2]) == (passages[0], passages[2])
    assert budget.trim(passages, cost[0] - 1) == ()
    assert budget.trim(passages, 0) == ()
