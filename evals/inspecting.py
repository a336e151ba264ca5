"""Suites with a model in the loop, as Inspect AI tasks: its own log for ``inspect view``.

Inspect keeps a processor busy by itself, and so does the product; so the cases are worked on in processes of their own
(``workers``), begun before Inspect is loaded, and Inspect's solver only waits for each. Our result file is written as
cases end, so a run that is stopped here is continued like any other.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Event

from assistant import guard
from assistant.errors import UsageError
from assistant.knowledge import cards
from evals import record, run, workers
from evals.arrivals import Arrivals
from evals.bench import Bench
from evals.errors import Stopped
from evals.outcome import Outcome, Result
from evals.record import Head, Run
from evals.suite import Suite

Heard = dict[str, str]
_LETTERS = {Outcome.PASS: "C", Outcome.FAIL: "I", Outcome.ERROR: "N", Outcome.UNSCORED: "N"}
_NO_MODEL = "none/none"  # Inspect asks no model: the product does


def run_model(
    suites: tuple[Suite, ...], bench: Bench, file: Path, head: Head, *, concurrency: int = 10, resume: bool = False, told: run.Told = lambda _: None
) -> Run:
    """Run every case and epoch not yet in ``file``, ``concurrency`` at once. Returns what is there, finished or not.

    Ctrl-C and the cost allowed end a run early. Raises UsageError when Inspect is not installed, and RunError when
    ``resume`` names a file made with other suites, cases, rules, prompts, cards or model.
    """
    if find_spec("inspect_ai") is None:
        raise UsageError("Suites with a model need the extra “evals”: pip install “bedside[evals]”.")
    done = run.already(file, head) if resume else frozenset()
    jobs = run.jobs(suites, head.limit, head.epochs, done)
    _warm(bench)
    with record.Writing(file, head, append=resume) as writing:

        def keep(result: Result) -> None:
            writing.add(result)
            told(result)

        ending = Event()
        count = _processes(bench, concurrency)
        arrivals = Arrivals(_results(jobs, bench, count, concurrency, ending), keep, ending)
        try:
            if not workers.apart(jobs, count):
                _load()
            arrivals.start()
            _logged(jobs, arrivals, file.parent / "inspect", concurrency)
        except (KeyboardInterrupt, Stopped):
            pass
        finally:
            arrivals.end()
            bench.close()
        done_now = record.read(file)
        if len(done_now.results) == done_now.whole:
            writing.finish()
    return record.read(file)


def _processes(bench: Bench, concurrency: int) -> int:
    """How many may work: one where a purse or a pace is known to one process only."""
    shared = bench.source is not None and (bench.source.limits.purse or bench.source.limits.pace)
    return 1 if shared else min(workers.processors(), concurrency)


def _results(jobs: list[run.Job], bench: Bench, count: int, concurrency: int, ending: Event) -> Iterator[Result]:
    """The results as they end, ``concurrency`` at once in ``count`` processes; what the model said is added to ``bench.heard``."""

    def do(job: run.Job) -> tuple[Result, dict[str, Heard]]:
        (suite, subject, judges), case, epoch = job
        own = copy.copy(bench)
        own.heard = {}
        return run.one(suite.name, case, subject, judges, own, epoch), own.heard

    done = workers.spread(jobs, do, count, at_once=-(-concurrency // count), ended=ending.is_set)
    return _told(done, bench)


def _told(done: Iterator[tuple[Result, dict[str, Heard]]], bench: Bench) -> Iterator[Result]:
    for result, heard in done:
        for suite, answers in heard.items():
            bench.heard.setdefault(suite, {}).update(answers)
        yield result


def _warm(bench: Bench) -> None:
    """Load what every case needs once, before processes share it: the library, the cards, every rule's lists, the client."""
    desk, _ = bench.desk, bench.bare_model
    cards.topics()
    for strength in ("post", "query"):
        cleaned = guard.clean("My patient Ottoline Brandt, 55, of Mill Street called 555-0100 on Monday. Take two pills.", desk.profile, strength=strength)
        if desk.search is not None:
            desk.search.search(cleaned.safe)


def _load() -> None:
    """Load Inspect, and what it loads late, before threads work beside it.

    Some of its classes parse their own source as they are made, at which Python 3.11 fails when another thread parses at
    the same time, as any does that prints a traceback (CPython issue 106905).
    """
    for name in ("inspect_ai", "acp"):
        with suppress(ImportError):
            import_module(name)


def _logged(jobs: list[run.Job], arrivals: Arrivals, folder: Path, concurrency: int) -> None:
    """Let Inspect follow the run, a suite a task; each epoch of a case is a sample of its own, so that a run can be continued."""
    from inspect_ai import Task
    from inspect_ai import eval as inspect_eval
    from inspect_ai.dataset import MemoryDataset, Sample
    from inspect_ai.scorer import Score, Scorer, Target, accuracy, scorer
    from inspect_ai.solver import Generate, Solver, TaskState, solver

    @solver
    def product(suite: str) -> Solver:
        async def solve(state: TaskState, generate: Generate) -> TaskState:
            result = await arrivals.of((suite, state.metadata["case"], int(state.metadata["epoch"])))
            state.output.completion = result.shown
            state.metadata["outcome"] = result.outcome.value
            state.metadata["why"] = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.detail)
            return state

        return solve

    @scorer(metrics=[accuracy()])
    def house() -> Scorer:
        async def score(state: TaskState, target: Target) -> Score:
            return Score(value=_LETTERS[Outcome(state.metadata["outcome"])], explanation=state.metadata["why"])

        return score

    samples: dict[str, list[Sample]] = {}
    for (suite, _, _), case, epoch in jobs:
        metadata = {"case": case.id, "epoch": epoch}
        samples.setdefault(suite.name, []).append(Sample(id=f"{case.id}#{epoch}", input=run.asked_of(case), metadata=metadata))
    tasks = [Task(name=name, dataset=MemoryDataset(own, name=name), solver=product(name), scorer=house()) for name, own in samples.items()]
    inspect_eval(
        tasks, model=_NO_MODEL, log_dir=str(folder), log_realtime=False, log_buffer=len(jobs), max_samples=concurrency,
        max_tasks=1, ctl_server=False, display="none", score_display=False, log_level="error", fail_on_error=True,
    )  # fmt: skip
