"""Runs of the eval harness as the page reads them: what the harness writes, and nothing else."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from house import served

from assistant.app import runs, runs_view
from assistant.errors import UsageError
from assistant.settings import Settings
from evals.outcome import Outcome, Result, Score
from evals.record import Head, Writing

HOSTILE = "<img src=x onerror=alert(1)>"


def write(folder: Path, name: str, outcomes: dict[str, Outcome], *, end: bool = True, shown: str = "A draft") -> None:
    """A result file as the harness writes it."""
    head = Head("1", "g1", "p1", "c1", "built-in", {"drafting": "d"}, {"drafting": len(outcomes)}, label="main", started="2026-05-04T10:20:30+00:00")
    with Writing(folder / "evals" / name, head) as writing:
        for case, outcome in outcomes.items():
            detail = "" if outcome is Outcome.PASS else "no question"
            writing.add(Result("drafting", case, outcome, (Score(outcome, detail, None, "question"),), "A post", shown, 0.1))
        if end:
            writing.finish()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=str(tmp_path / "data"), evals_tab=True)


def test_a_run_is_read_as_the_harness_wrote_it(settings: Settings) -> None:
    write(settings.data, "b.jsonl", {"a": Outcome.PASS, "b": Outcome.FAIL, "c": Outcome.ERROR})
    write(settings.data, "a.jsonl", {"a": Outcome.PASS}, end=False)
    newest, stopped = runs.latest(settings)
    assert (newest.name, newest.finished, newest.writer, newest.label, newest.suites) == ("b.jsonl", True, "built-in", "main", ("drafting",))
    assert newest.tally() == {"pass": 1, "fail": 1, "error": 1}
    assert newest.cases["drafting", "b", 1].why == "no question"
    assert not stopped.finished and "not finished" in runs_view.title(stopped)


@pytest.mark.parametrize("content", ["", "{", "[]\n", '{"schema": 1}\n', '{"head": 5}\n', "\ud800".encode("utf-16", "surrogatepass").decode("latin-1") + "\n"])
def test_what_is_no_result_file_is_left_out(settings: Settings, content: str) -> None:
    write(settings.data, "b.jsonl", {"a": Outcome.PASS})
    (settings.data / "evals" / "z.jsonl").write_text(content, encoding="latin-1")
    assert [r.name for r in runs.latest(settings)] == ["b.jsonl"]


@pytest.mark.parametrize("name", ["../profile.toml", "/etc/passwd", "gone.jsonl", None, 7])
def test_only_a_listed_run_is_read(settings: Settings, name: object) -> None:
    write(settings.data, "b.jsonl", {"a": Outcome.PASS})
    with pytest.raises(UsageError, match="Choose two runs"):
        runs.one(settings, name)


def test_what_broke_stands_first_and_every_word_is_inert(settings: Settings) -> None:
    write(settings.data, "1.jsonl", {"a": Outcome.FAIL, "b": Outcome.PASS, "c": Outcome.PASS})
    write(settings.data, "2.jsonl", {"a": Outcome.PASS, "b": Outcome.FAIL, "c": Outcome.PASS}, shown=HOSTILE)
    after, before = runs.latest(settings)
    assert [case for _, case, _ in runs.flipped(before, after)] == ["b", "a"]
    shown = runs_view.compared(before, after)
    assert "2 cases changed: 1 broke, 1 mended" in shown
    assert HOSTILE not in shown and "&lt;img" in shown
    assert "66.7 % of 3" in shown


def test_the_tab_is_off_unless_an_operator_switched_it_on(tmp_path: Path) -> None:
    write(tmp_path / "data", "1.jsonl", {"a": Outcome.PASS})
    (tmp_path / "data" / "evals" / "report.html").write_text("<title>Report</title>")
    (tmp_path / "data" / "evals" / "linked.html").symlink_to("/etc/passwd")
    (tmp_path / "data" / "profile.toml").write_text('name = "Mill Street Eye Care"')
    with served(tmp_path) as house:
        assert "evals-list" not in httpx.get(f"{house.url}/config", trust_env=False).text
        assert httpx.get(f"{house.url}/reports/report.html", trust_env=False).status_code == 404
    with served(tmp_path, evals_tab=True) as house:
        report = httpx.get(f"{house.url}/reports/report.html", trust_env=False)
        assert (report.status_code, report.text, report.headers["cache-control"]) == (200, "<title>Report</title>", "no-store")
        for path in ("linked.html", "1.jsonl", "..%2fprofile.toml", "../profile.toml", "%2fetc%2fpasswd", ""):
            assert httpx.get(f"{house.url}/reports/{path}", trust_env=False).status_code == 404
