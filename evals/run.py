"""Runs suites case by case: call the subject, score the answer, write it down, go on."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from assistant.errors import BedsideError
from assistant.profile import Profile
from evals import record, scorers, subjects, workers
from evals.bench import Bench
from evals.case import Case
from evals.errors import CaseError, RunError, Stopped, SuiteError
from evals.outcome import MODEL, Outcome, Result, Score, combined
from evals.output import Output
from evals.record import Head, Run
from evals.suite import Suite

_log = logging.getLogger(__name__)
Told = Callable[[Result], None]  # progress: called after each case


def run(
    suites: tuple[Suite, ...], bench: Bench, file: Path, head: Head, *, resume: bool = False, told: Told = lambda _: None
) -> Run:
    """Run every case not yet in ``file``. Returns what is there, finished or not; Ctrl-C keeps what is done.

    Raises RunError when ``resume`` names a file made with other suites, cases, rules, prompts or cards.
    """
    done = already(file, head) if resume else frozenset()
    with record.Writing(file, head, append=resume) as writing:
        try:
            for result in results(suites, bench, head.limit, head.epochs, done):
                writing.add(result)
                told(result)
        except KeyboardInterrupt:
            return record.read(file)
        finally:
            bench.close()
        writing.finish()
    return record.read(file)


Plan = tuple[Suite, subjects.Subject, tuple[tuple[str, scorers.Scorer], ...]]
Job = tuple[Plan, Case, int]  # the suite, one of its cases, the epoch


def jobs(suites: tuple[Suite, ...], limit: int | None, epochs: int, done: frozenset[tuple[str, str, int]]) -> list[Job]:
    """What is to be run: every case and epoch not in ``done``. Raises SuiteError."""
    plans = [(suite, subjects.find(suite.subject), tuple((n, scorers.find(n)) for n in suite.scorers)) for suite in suites]
    return [
        (plan, case, epoch)
        for plan in plans
        for case in plan[0].some(limit)
        for epoch in range(1, epochs + 1)
        if (plan[0].name, case.id, epoch) not in done
    ]


def results(
    suites: tuple[Suite, ...], bench: Bench, limit: int | None, epochs: int, done: frozenset[tuple[str, str, int]]
) -> Iterator[Result]:
    """The results of the cases not in ``done``, as they end. Raises SuiteError before anything runs."""
    pieces = _shared(jobs(suites, limit, epochs, done))

    def do(piece: list[Job]) -> list[Result]:
        return [one(suite.name, case, subject, judges, bench, epoch) for (suite, subject, judges), case, epoch in piece]

    leading, rest = _parted(pieces)
    for piece in (p for p in leading if not _slow(p)):  # done here: what a subject loads is loaded once
        yield from do(piece)
    for found in workers.spread(sorted(rest, key=_slow), do, workers.processors(), lead=[p for p in leading if _slow(p)]):
        yield from found


def _slow(piece: list[Job]) -> bool:
    """True when the piece's subject loads the library or a model first: a second, in which the guard's cases can run."""
    return piece[0][0][1].__name__ not in subjects.LIGHT


def _parted(pieces: list[list[Job]]) -> tuple[list[list[Job]], list[list[Job]]]:
    """The first piece of each subject, and the others."""
    leading: dict[str, list[Job]] = {}
    rest = []
    for piece in pieces:
        (suite, _, _), _, _ = piece[0]
        if leading.setdefault(suite.subject, piece) is not piece:
            rest.append(piece)
    return list(leading.values()), rest


def _shared(jobs: list[Job]) -> list[list[Job]]:
    """Jobs that ask the same subject the same thing stand together, so that they share the answer."""
    groups: dict[tuple[str, tuple[str, Profile]], list[Job]] = {}
    for job in jobs:
        (suite, _, _), case, _ = job
        groups.setdefault((suite.subject, case.key), []).append(job)
    return list(groups.values())


def one(
    suite: str, case: Case, subject: subjects.Subject, judges: tuple[tuple[str, scorers.Scorer], ...], bench: Bench, epoch: int = 1
) -> Result:
    """One case. What goes wrong inside the subject or a scorer is an ERROR of that case, and the run goes on.

    Raises Stopped when the cost allowed for the run does not reach for this case.
    """
    own = bench.watching(suite, epoch) if bench.source is not None else bench
    start, scores = time.perf_counter(), tuple[Score, ...]()
    try:
        output = own.once(subject, case)
    except (CaseError, SuiteError, Stopped):
        raise
    except Exception as error:  # the boundary: one case's fault never ends a run or passes for an answer
        _log.info("case %s of %s: %s", case.id, suite, type(error).__name__)
        sentence = str(error) if isinstance(error, BedsideError) else f"{type(error).__name__}: {error}"
        output, scores = Output(""), (Score(Outcome.ERROR, sentence, None, "subject"),)
    spent = time.perf_counter() - start
    if own.watch is not None:
        output = replace(output, raw=tuple(own.watch.raws))
    scores = _watched(own) or scores
    if not scores:
        scores = (*(_scored(name, judge, case, output) for name, judge in judges), *_judged(own, suite, case, output))
    asked, answered = (own.watch.asked, own.watch.answered) if own.watch else (0, 0)
    return Result(suite, case.id, combined(scores), scores, asked_of(case), output.shown, spent, epoch, asked, answered)


def _watched(bench: Bench) -> tuple[Score, ...]:
    """A model that gave no answer is an ERROR, a recording that is out of date UNSCORED, whatever the product made of it."""
    if bench.watch is None or not bench.watch.failures:
        return ()
    from evals.cassettes import NotRecorded
    from evals.limits import CostReached

    if any(isinstance(f, CostReached) for f in bench.watch.failures):
        raise Stopped(CostReached.sentence)
    stale = all(isinstance(f, NotRecorded) for f in bench.watch.failures)
    sentences = dict.fromkeys(f"{type(f).__name__}: {f}" for f in bench.watch.failures)
    return (Score(Outcome.UNSCORED if stale else Outcome.ERROR, "; ".join(sentences), None, MODEL),)


def _judged(own: Bench, suite: str, case: Case, output: Output) -> tuple[Score, ...]:
    """What a model says of the posts, where the run has a judge."""
    if not own.rubrics.get(suite) or not output.posts:
        return ()
    from evals import judge

    scores = tuple(judge.score(own.model, rubric, case, output, decides=rubric.name in own.deciding) for rubric in own.rubrics[suite])
    return (*_watched(own), *scores)


def _scored(name: str, judge: scorers.Scorer, case: Case, output: Output) -> Score:
    try:
        return replace(judge(case, output), scorer=name)
    except CaseError:
        raise
    except Exception as error:  # a scorer's fault is not the product's
        return Score(Outcome.ERROR, f"{type(error).__name__}: {error}", None, name)


def asked_of(case: Case) -> str:
    """What was put in, for reports."""
    turns = case.words("turns")
    if turns:
        return "\n— ".join(turns)
    return str(next((case.fields[k] for k in ("text", "comment", "query", "request") if k in case.fields), case.id))


def already(file: Path, head: Head) -> frozenset[tuple[str, str, int]]:
    """What a file already holds. Raises RunError when it was made of something else."""
    before = record.read(file)
    if not before.head.same_work(head):
        raise RunError(f"{file} was made with other suites, cases, rules, prompts or cards. Start a new run.")
    return frozenset((r.suite, r.case, r.epoch) for r in before.results)
