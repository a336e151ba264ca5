"""Suites with a model in the loop, run by Inspect AI: many cases at once, its own log for ``inspect view``.

The product's pipeline is the solver, our scorers are its scorer, and our result file is written as cases end,
so a run that is stopped here is continued like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

import anyio.to_thread
from inspect_ai import Task
from inspect_ai import eval as inspect_eval
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.scorer import Score, Scorer, Target, accuracy, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from assistant import guard
from assistant.knowledge import cards
from evals import record, run, scorers, subjects
from evals.bench import Bench
from evals.case import Case
from evals.errors import Stopped
from evals.outcome import Outcome, Result
from evals.record import Head, Run
from evals.suite import Suite

_LETTERS = {Outcome.PASS: "C", Outcome.FAIL: "I", Outcome.ERROR: "N", Outcome.UNSCORED: "N"}
_NO_MODEL = "none/none"  # Inspect asks no model: the product does


def run_model(
    suites: tuple[Suite, ...], bench: Bench, file: Path, head: Head, *, concurrency: int = 10, resume: bool = False, told: run.Told = lambda _: None
) -> Run:
    """Run every case and epoch not yet in ``file``, ``concurrency`` at once. Returns what is there, finished or not.

    Ctrl-C and the cost allowed end a run early. Raises RunError when ``resume`` names a file made with other suites,
    cases, rules, prompts, cards or model.
    """
    done = run.already(file, head) if resume else frozenset()
    lock = Lock()
    _warm(bench)
    with record.Writing(file, head, append=resume) as writing:

        def keep(result: Result) -> None:
            with lock:
                writing.add(result)
                told(result)

        tasks = [_task(suite, bench, head, done, keep) for suite in suites]
        try:
            inspect_eval(
                [t for t in tasks if len(t.dataset)], model=_NO_MODEL, log_dir=str(file.parent / "inspect"), log_realtime=False,
                max_samples=concurrency, max_tasks=1, display="none", score_display=False, log_level="error", fail_on_error=True,
            )  # fmt: skip
        except (KeyboardInterrupt, Stopped):
            pass
        finally:
            bench.close()
        done_now = record.read(file)
        if len(done_now.results) == done_now.whole:
            writing.finish()
    return record.read(file)


def _warm(bench: Bench) -> None:
    """Load what every case needs once, before threads compete for it: the library, the cards, every rule's lists, the client."""
    desk, _ = bench.desk, bench.bare_model
    cards.topics()
    for strength in ("post", "query"):
        cleaned = guard.clean("My patient Ottoline Brandt, 55, of Mill Street called 555-0100 on Monday. Take two pills.", desk.profile, strength=strength)
        if desk.search is not None:
            desk.search.search(cleaned.safe)


def _task(suite: Suite, bench: Bench, head: Head, done: frozenset[tuple[str, str, int]], keep: Callable[[Result], None]) -> Task:
    """One suite as an Inspect task; each epoch of a case is a sample of its own, so that a run can be continued."""
    cases = {case.id: case for case in suite.loaded[: head.limit]}
    samples = [
        Sample(id=f"{name}#{epoch}", input=run.asked_of(case), metadata={"case": name, "epoch": epoch})
        for name, case in cases.items()
        for epoch in range(1, head.epochs + 1)
        if (suite.name, name, epoch) not in done
    ]
    judges = tuple((name, scorers.find(name)) for name in suite.scorers)
    solve = _product(suite.name, cases, subjects.find(suite.subject), judges, bench, keep)
    return Task(name=suite.name, dataset=MemoryDataset(samples, name=suite.name), solver=solve, scorer=_house())


@solver
def _product(
    suite: str, cases: dict[str, Case], subject: subjects.Subject, judges: tuple[tuple[str, scorers.Scorer], ...],
    bench: Bench, keep: Callable[[Result], None],
) -> Solver:  # fmt: skip
    async def solve(state: TaskState, generate: Generate) -> TaskState:
        case, epoch = cases[state.metadata["case"]], int(state.metadata["epoch"])

        def work() -> Result:  # kept from the thread: a run that is stopped meanwhile loses no answer it has paid for
            result = run.one(suite, case, subject, judges, bench, epoch)
            keep(result)
            return result

        result = await anyio.to_thread.run_sync(work)
        state.output.completion = result.shown
        state.metadata["outcome"] = result.outcome.value
        state.metadata["why"] = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.detail)
        return state

    return solve


@scorer(metrics=[accuracy()])
def _house() -> Scorer:
    async def score(state: TaskState, target: Target) -> Score:
        return Score(value=_LETTERS[Outcome(state.metadata["outcome"])], explanation=state.metadata["why"])

    return score
