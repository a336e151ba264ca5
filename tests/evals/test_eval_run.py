"""A run can be stopped anywhere and continued; no case is lost, none counts twice, and half a run is no run."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.eval_samples import suite_in

from evals import record, run, subjects
from evals.bench import Bench
from evals.case import Case
from evals.errors import RunError
from evals.outcome import Outcome
from evals.output import Output

TEXTS = [f"We open at {n}." for n in range(10)]


@pytest.fixture
def echoing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The subject gives every text back."""
    monkeypatch.setattr(subjects, "find", lambda name: lambda case, bench: Output(case.text))


@pytest.mark.usefixtures("echoing")
def test_a_run_ends_with_every_case(tmp_path: Path) -> None:
    suites = (suite_in(tmp_path, TEXTS),)
    done = run.run(suites, Bench(), tmp_path / "r.jsonl", record.head_of(suites, "built-in"))
    assert done.finished
    assert [(r.case, r.outcome) for r in done.results] == [(f"one-{n}", Outcome.PASS) for n in range(10)]


@pytest.mark.usefixtures("echoing")
@pytest.mark.parametrize("cut", range(1, 11))
def test_a_run_killed_at_any_line_continues(tmp_path: Path, cut: int) -> None:
    """A kill leaves whole lines and at most one broken one."""
    suites = (suite_in(tmp_path, TEXTS),)
    file, head = tmp_path / "r.jsonl", record.head_of(suites, "built-in")
    whole = run.run(suites, Bench(), file, head)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:cut]) + lines[cut][: len(lines[cut]) // 2])
    assert not record.read(file).finished
    again = run.run(suites, Bench(), file, head, resume=True)
    assert again.finished
    assert [r.case for r in again.results] == [r.case for r in whole.results]


@pytest.mark.usefixtures("echoing")
def test_a_finished_run_continues_to_itself(tmp_path: Path) -> None:
    suites = (suite_in(tmp_path, TEXTS),)
    head = record.head_of(suites, "built-in")
    first = run.run(suites, Bench(), tmp_path / "r.jsonl", head)
    assert len(run.run(suites, Bench(), tmp_path / "r.jsonl", head, resume=True).results) == len(first.results)


@pytest.mark.usefixtures("echoing")
def test_a_run_of_other_cases_cannot_be_continued(tmp_path: Path) -> None:
    suites = (suite_in(tmp_path, TEXTS),)
    run.run(suites, Bench(), tmp_path / "r.jsonl", record.head_of(suites, "built-in"))
    others = (suite_in(tmp_path, TEXTS[:3]),)
    with pytest.raises(RunError, match="Start a new run"):
        run.run(others, Bench(), tmp_path / "r.jsonl", record.head_of(others, "built-in"), resume=True)


def test_ctrl_c_keeps_what_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def subject(case: Case, bench: Bench) -> Output:
        if case.id == "one-4":
            raise KeyboardInterrupt
        return Output(case.text)

    monkeypatch.setattr(subjects, "find", lambda name: subject)
    suites = (suite_in(tmp_path, TEXTS),)
    done = run.run(suites, Bench(), tmp_path / "r.jsonl", record.head_of(suites, "built-in"))
    assert not done.finished and len(done.results) == 4


def test_a_fault_is_an_error_and_never_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def subject(case: Case, bench: Bench) -> Output:
        if case.id == "one-1":
            raise ConnectionError("endpoint down")
        return Output(case.text)

    monkeypatch.setattr(subjects, "find", lambda name: subject)
    suites = (suite_in(tmp_path, TEXTS[:3]),)
    done = run.run(suites, Bench(), tmp_path / "r.jsonl", record.head_of(suites, "built-in"))
    assert [r.outcome for r in done.results] == [Outcome.PASS, Outcome.ERROR, Outcome.PASS]
    assert done.results[1].scores[0].detail == "ConnectionError: endpoint down"


def test_the_guard_itself_is_what_runs(tmp_path: Path) -> None:
    suites = (suite_in(tmp_path, ["Parking is free on Sunday.", "My patient [[NAME:Ottoline Brandt]] has shingles."]),)
    done = run.run(suites, Bench(), tmp_path / "r.jsonl", record.head_of(suites, "built-in"))
    assert [r.outcome for r in done.results] == [Outcome.PASS, Outcome.PASS]
    assert "Ottoline" not in done.results[1].shown


@pytest.mark.parametrize("text", ["", "not json\n", '{"schema": 99}\n', '{"schema": 1, "head": {}}\n'])
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "r.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RunError):
        record.read(file)
