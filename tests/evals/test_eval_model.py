"""Suites with a model: prompts that lost a rule are caught, noise is not, kept answers cost nothing, faults are no answers."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from support.eval_model import EvalModel, eval_model

from assistant import resources
from assistant.errors import UsageError
from assistant.pipeline import Desk
from assistant.settings import Settings
from assistant.writers import choose
from evals import bench, cassettes, suite, terminal, workers
from evals.compare import compare
from evals.outcome import Outcome
from evals.perform import Options, perform
from evals.record import Run

pytest.importorskip("inspect_ai")
NAME, NOISY = "model-drafting", frozenset({"model-drafting"})


@pytest.fixture(autouse=True)
def without_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Topics are found by name; no index is built."""
    monkeypatch.setattr(bench, "open_desk", lambda settings, profile: Desk(settings, profile, choose(settings), None))


@pytest.fixture
def prompts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Prompt files of the test's own, to edit."""
    real = resources.folder
    folder = tmp_path / "prompts"
    shutil.copytree(real("prompts"), folder)
    monkeypatch.setattr(resources, "folder", lambda name: folder if name == "prompts" else real(name))
    return folder


@pytest.fixture
def draft(tmp_path: Path) -> Callable[..., Run]:
    """Run the drafting suite with a model; each call is a run of its own."""
    count = iter(range(100))

    def once(model: EvalModel, limit: int = 12, **options: object) -> Run:
        settings = Settings(data_dir=str(tmp_path / "data"), model="stub", model_url=model.url)
        asked = Options(limit=limit, model=True, concurrency=8, **options)  # type: ignore[arg-type]
        return perform(suite.chosen([NAME]), settings, tmp_path / f"{next(count)}.jsonl", asked)

    return once


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


REGRESSIONS = {
    "the rule against doses dropped": lambda f: edit(f, " No doses.", ""),
    "the length dropped": lambda f: edit(f, "Length: {{room}} {{aim}}", "Shape: {{aim}} (once {{room}})"),
    "two variables swapped": lambda f: (edit(f, "{{request}}", "{{#}}"), edit(f, "{{kind}}", "{{request}}"), edit(f, "{{#}}", "{{kind}}")),
}


@pytest.mark.parametrize("change", REGRESSIONS.values(), ids=REGRESSIONS)
def test_a_prompt_that_lost_something_is_caught(prompts: Path, draft: Callable[..., Run], change: Callable[[Path], object]) -> None:
    with eval_model() as model:
        before = draft(model)
        change(prompts / "draft.md")
        found = compare(before, draft(model), noisy=NOISY)
    assert found.regressed
    assert found.flips and found.flips[0].broke
    assert found.before.head.prompts != found.after.head.prompts


def test_a_typo_mended_is_no_alarm_even_with_a_noisy_model(prompts: Path, draft: Callable[..., Run]) -> None:
    with eval_model(noise=0.1) as model:
        before = draft(model)
        edit(prompts / "draft.md", "A physician reads every post before it is published.", "A doctor reads every post before it goes out.")
        alarms = []
        for seed in range(2, 12):
            model.seed = seed
            alarms.append(compare(before, draft(model, cache=False), noisy=NOISY).regressed)
    assert alarms == [False] * 10


def test_an_unchanged_prompt_costs_nothing(draft: Callable[..., Run]) -> None:
    with eval_model() as model:
        first = draft(model, limit=4)
        calls = model.calls
        second = draft(model, limit=4)
        assert calls > 0 and model.calls == calls
        assert sum(r.tokens for r in first.results) > 0 == sum(r.tokens for r in second.results)
        draft(model, limit=4, cache=False)
        assert model.calls > calls


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_a_run_over_processes_is_the_run_without_and_brings_its_recording_home(
    draft: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs, tapes = [], []
    with eval_model() as model:
        for count in (1, 2):
            monkeypatch.setattr(workers, "processors", lambda count=count: count)
            folder = tmp_path / f"tapes-{count}"
            runs.append(draft(model, limit=40, epochs=2, cache=False, record=True, cassettes=str(folder)))
            tapes.append(cassettes.read(folder, NAME).answers)
    alone, together = ({(r.case, r.epoch, r.outcome, *sorted(r.shown.splitlines())) for r in run.results} for run in runs)  # platforms answer in any order
    assert all(run.finished for run in runs) and len(alone) == 80 and alone == together
    assert tapes[0] == tapes[1] and len(tapes[0]) >= 80


def test_each_epoch_is_asked_for_itself(draft: Callable[..., Run]) -> None:
    with eval_model() as model:
        done = draft(model, limit=2, epochs=3)
    assert sorted((r.case, r.epoch) for r in done.results) == sorted((c, e) for c in {r.case for r in done.results} for e in (1, 2, 3))


def test_an_endpoint_that_fails_gives_errors_and_no_answers(draft: Callable[..., Run]) -> None:
    with eval_model(status=401) as model:
        done = draft(model, limit=3)
    assert {r.outcome for r in done.results} == {Outcome.ERROR}
    assert "NotAuthorised" in done.results[0].scores[0].detail


def test_a_recording_replays_without_a_model_and_an_old_one_is_unscored(
    tmp_path: Path, prompts: Path, draft: Callable[..., Run]
) -> None:
    tape = tmp_path / "cassettes"
    with eval_model() as model:
        done = draft(model, limit=3, record=True, cassettes=str(tape))
    assert cassettes.read(tape, NAME).answers
    settings = Settings(data_dir=str(tmp_path / "data"))
    again = perform(suite.chosen([NAME]), settings, tmp_path / "replayed.jsonl", Options(limit=3, replay=True, cassettes=str(tape)))
    assert {r.case: r.outcome for r in again.results} == {r.case: r.outcome for r in done.results}
    edit(prompts / "draft.md", " No doses.", "")
    stale = perform(suite.chosen([NAME]), settings, tmp_path / "stale.jsonl", Options(limit=3, replay=True, cassettes=str(tape)))
    assert {r.outcome for r in stale.results} == {Outcome.UNSCORED}
    assert "no recorded answer" in stale.results[0].scores[0].detail


def test_a_run_stops_before_it_costs_more_than_allowed_and_goes_on_when_more_is(tmp_path: Path, draft: Callable[..., Run]) -> None:
    file, suites = tmp_path / "r.jsonl", suite.chosen([NAME])
    with eval_model() as model:
        whole = draft(model, limit=8, cache=False, price="1/1")
        settings = Settings(data_dir=str(tmp_path / "other"), model="stub", model_url=model.url)
        asked = Options(limit=8, model=True, concurrency=2, price="1/1", max_cost=0.6 * (whole.cost() or 0), cache=False)
        stopped = perform(suites, settings, file, asked)
        assert not stopped.finished and 0 < len(stopped.results) < 8
        assert {r.outcome for r in stopped.results} <= {Outcome.PASS, Outcome.FAIL}
        assert 0 < (stopped.cost() or 0) <= (asked.max_cost or 0)
        done = perform(suites, settings, file, replace(asked, max_cost=10.0), resume=True)
    assert done.finished and len(done.results) == 8
    assert done.results[: len(stopped.results)] == stopped.results


def test_a_cost_cannot_be_limited_where_the_price_is_not_known(draft: Callable[..., Run]) -> None:
    with eval_model() as model, pytest.raises(UsageError, match="price of stub is not known"):
        draft(model, limit=1, max_cost=1.0)


def test_tokens_are_the_endpoints_own_and_estimated_where_it_counts_none(draft: Callable[..., Run]) -> None:
    with eval_model() as model:
        counted = draft(model, limit=2, cache=False)
        model.usage = False
        estimated = draft(model, limit=2, cache=False)
    assert counted.cost() is None
    for one, other in zip(sorted(counted.results, key=lambda r: r.case), sorted(estimated.results, key=lambda r: r.case), strict=True):
        assert one.asked_tokens > 100 < other.asked_tokens
        assert one.asked_tokens != other.asked_tokens and one.answered_tokens > 0 < other.answered_tokens


def test_prompts_without_recorded_answers_are_not_compared_and_not_passed(tmp_path: Path, prompts: Path, draft: Callable[..., Run]) -> None:
    settings, asked = Settings(data_dir=str(tmp_path / "data")), Options(limit=3, replay=True, cassettes=str(tmp_path / "cassettes"))
    with eval_model() as model:
        draft(model, limit=3, record=True, cassettes=asked.cassettes)
    before = perform(suite.chosen([NAME]), settings, tmp_path / "before.jsonl", asked)
    edit(prompts / "draft.md", " No doses.", "")
    found = compare(before, perform(suite.chosen([NAME]), settings, tmp_path / "after.jsonl", asked), noisy=NOISY)
    assert (found.stale, found.regressed, found.flips) == (3, False, ())
    assert terminal.told(found, terminal.Reports()) == 3
