"""Suites with a model: prompts that lost a rule are caught, noise is not, kept answers cost nothing, faults are no answers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support.eval_model import EvalModel, eval_model

from assistant import resources
from assistant.pipeline import Desk
from assistant.settings import Settings
from assistant.writers import choose
from evals import answers, bench, suite
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
    tmp_path: Path, prompts: Path, draft: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    tape = tmp_path / "answers.jsonl"
    monkeypatch.setattr("evals.perform.tape_file", lambda: tape)
    with eval_model() as model:
        done = draft(model, limit=3, record=True)
    assert answers.read_tape(tape)
    settings = Settings(data_dir=str(tmp_path / "data"))
    again = perform(suite.chosen([NAME]), settings, tmp_path / "replayed.jsonl", Options(limit=3, replay=True))
    assert {r.case: r.outcome for r in again.results} == {r.case: r.outcome for r in done.results}
    edit(prompts / "draft.md", " No doses.", "")
    stale = perform(suite.chosen([NAME]), settings, tmp_path / "stale.jsonl", Options(limit=3, replay=True))
    assert {r.outcome for r in stale.results} == {Outcome.UNSCORED}
    assert "no recorded answer" in stale.results[0].scores[0].detail
