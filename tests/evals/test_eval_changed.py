"""A change is traced to the suites it concerns, and the product as it was can be had."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from support.eval_samples import suite_in

from evals import changed
from evals.errors import RunError


@pytest.mark.parametrize(
    ("file", "hit"),
    [
        ("assistant/guard/engine.py", True),
        ("assistant/guard/rules/claims/cure.py", True),
        ("evals/suites/one.toml", True),
        ("evals/cases/one.jsonl", True),
        ("evals/cassettes/one.jsonl", True),
        ("evals/cassettes/two.jsonl", False),
        ("assistant/guarded.py", False),
        ("docs/architecture.md", False),
        ("evals/cases/two.jsonl", False),
    ],
)
def test_a_file_concerns_the_suites_that_depend_on_it(tmp_path: Path, file: str, hit: bool) -> None:
    suites = (suite_in(tmp_path, ["x"]),)
    assert bool(changed.concerned((file,), suites)) is hit


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, in which the suites seem to stand."""
    for arguments in (("init", "-q"), ("config", "user.email", "dev@bedside.example"), ("config", "user.name", "Dev")):
        subprocess.run(("git", *arguments), cwd=tmp_path, check=True)
    (tmp_path / "kept.md").write_text("one\n", encoding="utf-8")
    subprocess.run(("git", "add", "-A"), cwd=tmp_path, check=True)
    subprocess.run(("git", "commit", "-q", "-m", "First"), cwd=tmp_path, check=True)
    monkeypatch.setattr(changed, "HERE", tmp_path)
    return tmp_path


def test_edits_and_new_files_are_seen_before_they_are_committed(checkout: Path) -> None:
    assert changed.files("HEAD") == ()
    (checkout / "kept.md").write_text("two\n", encoding="utf-8")
    (checkout / "new.md").write_text("new\n", encoding="utf-8")
    assert changed.files("HEAD") == ("kept.md", "new.md")


def test_the_other_revision_is_there_and_then_gone(checkout: Path) -> None:
    (checkout / "kept.md").write_text("two\n", encoding="utf-8")
    with changed.checked_out("HEAD") as place:
        assert (place / "kept.md").read_text(encoding="utf-8") == "one\n"
    assert not place.exists()
    assert (checkout / "kept.md").read_text(encoding="utf-8") == "two\n"


def test_an_unknown_revision_is_said(checkout: Path) -> None:
    with pytest.raises(RunError, match="nowhere"), changed.checked_out("nowhere"):
        pass
