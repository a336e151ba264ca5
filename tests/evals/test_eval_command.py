"""``bedside eval`` as a command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.cli import application
from assistant.errors import UsageError
from evals import record, suite, terminal
from evals.compare import Tally


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDSIDE_DATA_DIR", str(tmp_path / "data"))


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(application(("eval",)), ["eval", *arguments])
    if isinstance(done.exception, UsageError):
        return 2, str(done.exception)
    return done.exit_code, done.output


def test_the_suites_are_listed() -> None:
    code, said = run("list")
    assert code == 0 and "identifiers" in said and "Clean posts come back word for word" in said


def test_a_suite_runs_and_writes_its_reports(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("r.jsonl", "r.html", "r.xml", "r.md")]
    code, said = run("claims", "--limit", "4", "--out", str(files[0]), "--html", str(files[1]), "--junit", str(files[2]), "--markdown", str(files[3]))
    assert code in (0, 1) and "claims" in said
    assert all(file.stat().st_size for file in files)
    assert len(record.read(files[0]).results) == 4


def test_a_run_of_all_is_a_look_at_some_cases_of_each_unless_it_is_to_be_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    suites = tuple(s for s in suite.discover() if s.name in ("injection", "unknown"))
    monkeypatch.setattr(suite, "chosen", lambda names, folder=suite.HERE: suites)
    monkeypatch.setattr(terminal, "OVERVIEW", 3)
    whole = {s.name: len(s.loaded) for s in suites}
    for asked, found in (((), {"injection": 3, "unknown": 3}), (("--full",), whole), (("injection", "unknown"), whole)):
        file = tmp_path / "r.jsonl"
        code, said = run(*asked, "--out", str(file))
        assert code == 0 and record.read(file).head.cases == found
        assert ("6 of 22 cases" in said) is (found != whole)


def test_a_look_is_continued_as_one(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    run("claims", "--limit", "3", "--out", str(file))
    file.write_text("".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[:2]), encoding="utf-8")
    assert run("claims", "--resume", str(file))[0] in (0, 1)
    assert record.read(file).finished and record.read(file).head.cases == {"claims": 3}


@pytest.mark.parametrize(
    ("passed", "floor", "sampled", "under"),  # of 30
    [(23, 0.82, False, True), (23, 0.82, True, False), (12, 0.82, True, True), (25, 0.82, False, False), (30, 1.0, True, False), (29, 1.0, True, True)],
)
def test_a_sample_is_under_the_floor_by_more_than_the_draw_explains(passed: int, floor: float, sampled: bool, under: bool) -> None:
    retrieval = next(s for s in suite.discover() if s.name == "retrieval")
    tally = Tally(passed, 30 - passed, errors=0, unscored=0)
    assert terminal._under_floor(replace(retrieval, floor=floor), tally, sampled=sampled) is under
    assert terminal._under_floor(replace(retrieval, floor=0.82), Tally(0, 0, errors=0, unscored=30), sampled=sampled)


def test_a_run_compared_with_itself_is_no_regression(tmp_path: Path) -> None:
    file = str(tmp_path / "r.jsonl")
    run("claims", "--limit", "3", "--out", file)
    code, said = run("compare", file, file)
    assert code == 0 and "No regression." in said


def test_half_a_run_is_told_and_never_passes(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    run("claims", "--limit", "3", "--out", str(file))
    file.write_text("".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[:2]), encoding="utf-8")
    code, said = run("report", str(file))
    assert code == 3 and "counts for nothing" in said
    assert run("compare", str(file), str(file))[0] == 2
    assert run("claims", "--limit", "3", "--resume", str(file))[0] in (0, 1)
    assert record.read(file).finished


@pytest.mark.parametrize("arguments", [("nonsense",), ("compare", "one"), ("report",), ("compare", "gone.jsonl", "gone.jsonl")])
def test_misuse_is_one_sentence(arguments: tuple[str, ...]) -> None:
    code, said = run(*arguments)
    assert code == 2 and said.endswith((".", "?"))
