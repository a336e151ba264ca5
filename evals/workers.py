"""Work spread over the processors of this machine, by processes forked after everything slow to load is loaded.

Python runs one thread at a time, so threads only help where work waits: for a model. Where a process cannot be forked
safely (anything but Linux), or there is little to do, the work is done here.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from multiprocessing.sharedctypes import Synchronized
from threading import Lock, Thread
from typing import TypeVar

from evals.errors import RunError

Piece = TypeVar("Piece")
Done = TypeVar("Done")
_WORTHWHILE = 64  # pieces of work, below which starting processes costs more than it saves
_MOST = 8
_LOOK = 0.2  # seconds between looks at whether the run is to end


def processors() -> int:
    """How many processes may work at once."""
    return min(_MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def spread(
    pieces: Sequence[Piece], do: Callable[[Piece], Done], count: int, *, at_once: int = 1, ended: Callable[[], bool] = lambda: False
) -> Iterator[Done]:
    """``do`` on every piece, as each is done, ``at_once`` in each of ``count`` processes, which start at once.

    Once ``ended``, or when ``do`` raises, no piece is begun; those begun are still given, then what was raised is
    raised. Raises RunError when a process dies.
    """
    if count < 2 or len(pieces) < _WORTHWHILE:
        return _here(pieces, do, at_once, ended)
    gc.freeze()  # so that collecting in a child does not copy what it shares with the others
    fork = multiprocessing.get_context("fork")
    upcoming = fork.Value("i", 0)
    processes: list[ForkProcess] = []
    open_ends: list[Connection] = []
    for _ in range(count):
        here, there = fork.Pipe(duplex=False)
        own = (pieces, do, upcoming, at_once, there, [*open_ends, here])
        processes.append(fork.Process(target=_work, args=own, daemon=True))
        processes[-1].start()
        there.close()
        open_ends.append(here)
    return _watched(processes, _gathered(open_ends, upcoming, len(pieces), ended))


def _watched(processes: list[ForkProcess], results: Iterator[Done]) -> Iterator[Done]:
    try:
        yield from results
    finally:
        gc.unfreeze()
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()


def _here(pieces: Sequence[Piece], do: Callable[[Piece], Done], at_once: int, ended: Callable[[], bool]) -> Iterator[Done]:
    if at_once == 1:
        for piece in pieces:
            if ended():
                return
            yield do(piece)
        return
    fault: BaseException | None = None

    def begun(piece: Piece) -> tuple[Done] | None:
        return None if fault or ended() else (do(piece),)

    with ThreadPoolExecutor(at_once) as pool:
        futures = [pool.submit(begun, piece) for piece in pieces]
        try:
            for future in as_completed(futures):
                if error := future.exception():
                    fault = fault or error
                elif (done := future.result()) is not None:
                    yield done[0]
        finally:
            for future in futures:
                future.cancel()
    if fault is not None:
        raise fault


def _work(
    pieces: Sequence[Piece], do: Callable[[Piece], Done], upcoming: Synchronized[int], at_once: int, out: Connection, others: list[Connection]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    for end in others:  # a pipe whose reader is killed must break, not fill up
        end.close()
    turn = Lock()

    def one_after_another() -> None:
        with suppress(BrokenPipeError):  # the parent is gone
            while (number := _next(upcoming)) < len(pieces):
                try:
                    done: tuple[Done | None, Exception | None] = (do(pieces[number]), None)
                except Exception as error:  # for the parent to raise
                    _end(upcoming, len(pieces))
                    done = (None, error)
                with turn:
                    out.send(done)

    threads = [Thread(target=one_after_another, daemon=True) for _ in range(at_once - 1)]
    for thread in threads:
        thread.start()
    one_after_another()
    for thread in threads:
        thread.join()
    with suppress(BrokenPipeError):
        out.send(None)


def _next(upcoming: Synchronized[int]) -> int:
    with upcoming.get_lock():
        number = upcoming.value
        upcoming.value += 1
    return number


def _end(upcoming: Synchronized[int], pieces: int) -> None:
    with upcoming.get_lock():
        upcoming.value = max(upcoming.value, pieces)


def _gathered(open_ends: list[Connection], upcoming: Synchronized[int], pieces: int, ended: Callable[[], bool]) -> Iterator[Done]:
    fault: Exception | None = None
    while open_ends:
        if fault or ended():
            _end(upcoming, pieces)
        for end in wait(open_ends, _LOOK):
            assert isinstance(end, Connection)
            try:
                sent = end.recv()
            except EOFError:
                raise RunError("A process of this run died. What is done is kept; continue with --resume.") from None
            if sent is None:
                open_ends.remove(end)
                continue
            done, error = sent
            if error is not None:
                fault = fault or error
                continue
            yield done
    if fault is not None:
        raise fault
