"""Small suites, cases and runs for the tests of the harness."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.profile import EMPTY
from evals.case import Case, unlabelled
from evals.outcome import Outcome, Result, Score
from evals.output import Output
from evals.record import Head, Run
from evals.suite import Suite


def case(marked: str = "", **fields: object) -> Case:
    """A case with a labelled text and other fields."""
    text, marks = unlabelled(marked)
    return Case("sample", text, marks, EMPTY, {"id": "sample", "text": marked, **fields})


def result(name: str, outcome: Outcome, suite: str = "one", epoch: int = 1, shown: str = "shown") -> Result:
    """A result with one score."""
    return Result(suite, name, outcome, (Score(outcome, "because", None, "scorer"),), "asked", shown, 0.01, epoch)


def head(**suites: int) -> Head:
    """A head for suites of so many cases."""
    names = suites or {"one": 3}
    return Head("0", "g", "p", "c", "built-in", {n: "digest" for n in names}, dict(names), started="2026-01-05T00:00:00+00:00")


def finished(*results: Result) -> Run:
    """A run that reached its end."""
    names = {r.suite: sum(s.suite == r.suite for s in results) for r in results}
    return Run(head(**names), results, True)


def suite_in(folder: Path, texts: list[str], name: str = "one", **more: object) -> Suite:
    """A guard suite with these labelled texts, written into ``folder``."""
    (folder / "suites").mkdir(parents=True, exist_ok=True)
    (folder / "cases" / "profiles").mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"id": f"{name}-{n}", "text": text}) for n, text in enumerate(texts)]
    (folder / "cases" / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    toml = f'title = "t"\nwhy = "w"\nsubject = "guarded"\ncases = ["{name}.jsonl"]\nscorers = ["unchanged", "leak"]\ndepends = ["assistant/guard"]\n'
    toml += "".join(f"{key} = {json.dumps(value)}\n" for key, value in more.items())
    (folder / "suites" / f"{name}.toml").write_text(toml, encoding="utf-8")
    from evals.suite import read

    return read(folder / "suites" / f"{name}.toml", folder)


def output(text: str = "", **more: object) -> Output:
    """An output with this text."""
    return Output(text, **more)  # type: ignore[arg-type]
