"""Work spread over processes is the same work: all of it, once, with its errors, and none left running."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.eval_samples import suite_in

from evals import record, run, subjects, workers
from evals.bench import Bench
from evals.case import Case
from evals.errors import CaseError, RunError
from evals.outcome import Outcome
from evals.output import Output

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
PIECES = list(range(200))
FORK = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing
WAIT = 30  # seconds; a wait that should not be needed


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    yield
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_everything_is_done_once() -> None:
    assert sorted(workers.spread(PIECES, lambda n: n * n, 3)) == [n * n for n in PIECES]


def test_several_processes_share_it_and_little_work_stays_here() -> None:
    all_there, met = FORK.Barrier(3), set[int]()

    def together(_: int) -> int:
        if os.getpid() not in met:
            met.add(os.getpid())
            all_there.wait(WAIT)
        return os.getpid()

    assert os.getpid() not in (spread := set(workers.spread(PIECES, together, 3))) and len(spread) == 3
    assert set(workers.spread(PIECES[:10], lambda _: os.getpid(), 3)) == {os.getpid()} == set(workers.spread(PIECES, lambda _: os.getpid(), 1))


def test_what_is_slow_to_load_is_loaded_here_while_a_first_process_works() -> None:
    begun, from_back = FORK.Event(), FORK.Event()

    def in_turn(n: int) -> tuple[int, int]:
        if n == PIECES[0]:
            begun.set()
        elif n == PIECES[3]:  # the first process leaves something to the other, however late that comes
            assert from_back.wait(WAIT)
        elif n == PIECES[-1]:
            from_back.set()
        elif n < 0:
            assert begun.wait(WAIT) and not from_back.is_set()
        return n, os.getpid()

    done = list(workers.spread(PIECES, in_turn, 2, lead=[-1, -2]))
    assert sorted(n for n, _ in done) == [-2, -1, *PIECES]
    by = {n: pid for n, pid in done}
    assert by[-1] == by[-2] == os.getpid() and len(set(by.values())) == 3
    front = [n for n, pid in done if pid == by[PIECES[0]]]
    back = [n for n, pid in done if pid == by[PIECES[-1]]]
    assert front == sorted(front) and back == sorted(back, reverse=True) and front[-1] < back[-1]


def test_threads_share_the_waiting_of_each_process() -> None:
    def waiting(n: int) -> float:
        time.sleep(0.05)
        return time.monotonic()

    begin = time.monotonic()
    assert len(list(workers.spread(PIECES, waiting, 2, at_once=10))) == len(PIECES)
    assert len(list(workers.spread(PIECES[:40], waiting, 2, at_once=10))) == 40  # too few for processes
    assert time.monotonic() - begin < 0.05 * (len(PIECES) + 40) / 2


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_begun_is_given_before_an_error_and_nothing_begins_after_it(count: int) -> None:
    def faulty(n: int) -> int:
        time.sleep(0.01)
        if n == 20:
            raise CaseError("Case c: “platform” must be text.")
        return n

    done = []
    with pytest.raises(CaseError, match="platform"):
        for n in workers.spread(PIECES, faulty, count, at_once=4):
            done.append(n)
    assert set(range(17)) <= set(done) and len(done) < 60


def test_a_run_that_has_ended_begins_no_more() -> None:
    done: list[int] = []
    for n in workers.spread(PIECES, lambda n: time.sleep(0.01) or n, 2, at_once=4, ended=lambda: len(done) >= 20):
        done.append(n)
    assert 20 <= len(done) < 120


def test_an_error_comes_back_as_itself() -> None:
    def faulty(n: int) -> int:
        if n == 150:
            raise CaseError("Case c: “platform” must be text.")
        return n

    with pytest.raises(CaseError, match="platform"):
        list(workers.spread(PIECES, faulty, 2))


def test_a_process_that_dies_is_said() -> None:
    enough = FORK.Event()

    def dying(n: int) -> int:
        if n == 100:
            enough.wait(WAIT)
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    done = []
    with pytest.raises(RunError, match="died"):
        for n in workers.spread(PIECES, dying, 2):
            done.append(n)
            if len(done) == 50:
                enough.set()
    assert len(done) >= 50


def test_leaving_early_ends_the_others() -> None:
    work = workers.spread(PIECES, lambda n: time.sleep(0.01) or n, 2)
    next(work)
    work.close()


def echo(case: Case, bench: Bench) -> Output:
    return Output(case.text)


def test_a_run_over_processes_is_the_run_without_and_goes_on_after_a_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subjects, "find", lambda name: echo)
    suites = (suite_in(tmp_path, [f"We open at {n}." for n in range(150)]),)
    head, files = record.head_of(suites, "built-in"), [tmp_path / "one.jsonl", tmp_path / "many.jsonl"]
    found = []
    for count, file in zip((1, 3), files, strict=True):
        monkeypatch.setattr(workers, "processors", lambda count=count: count)
        found.append(run.run(suites, Bench(), file, head))
    assert all(one.finished for one in found)
    alone, together = ({(r.case, r.outcome, r.shown) for r in one.results} for one in found)
    assert alone == together and len(found[1].results) == 150 == len(alone)

    def stop(result: object) -> None:
        if len(record.read(files[1]).results) == 20:
            raise KeyboardInterrupt

    stopped = run.run(suites, Bench(), files[1], head, told=stop)
    assert not stopped.finished and len(stopped.results) == 20
    again = run.run(suites, Bench(), files[1], head, resume=True)
    assert again.finished and len({r.case for r in again.results}) == len(again.results) == 150
    assert {r.outcome for r in again.results} == {Outcome.PASS}
