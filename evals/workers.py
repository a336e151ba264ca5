"""Work spread over the processors of this machine, by processes forked after everything slow to load is loaded.

Python runs one thread at a time, so threads would not help. Where a process cannot be forked safely (anything but
Linux), or there is little to do, the work is done here, one after another.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from multiprocessing.sharedctypes import Synchronized
from typing import TypeVar

from evals.errors import RunError

Piece = TypeVar("Piece")
Done = TypeVar("Done")
_WORTHWHILE = 64  # pieces of work, below which starting processes costs more than it saves
_MOST = 8


def processors() -> int:
    """How many processes may work at once."""
    return min(_MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def spread(pieces: Sequence[Piece], do: Callable[[Piece], Done], count: int) -> Iterator[Done]:
    """``do`` on every piece, as each is done. Raises what ``do`` raises, and RunError when a process dies."""
    if count < 2 or len(pieces) < _WORTHWHILE:
        yield from map(do, pieces)
        return
    gc.freeze()  # so that collecting in a child does not copy what it shares with the others
    fork = multiprocessing.get_context("fork")
    upcoming = fork.Value("i", 0)
    processes: list[ForkProcess] = []
    open_ends: list[Connection] = []
    try:
        for _ in range(count):
            here, there = fork.Pipe(duplex=False)
            own = (pieces, do, upcoming, there, [*open_ends, here])
            processes.append(fork.Process(target=_work, args=own, daemon=True))
            processes[-1].start()
            there.close()
            open_ends.append(here)
        yield from _gathered(open_ends)
    finally:
        gc.unfreeze()
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()


def _work(
    pieces: Sequence[Piece], do: Callable[[Piece], Done], upcoming: Synchronized[int], out: Connection, others: list[Connection]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    for end in others:  # a pipe whose reader is killed must break, not fill up
        end.close()
    with suppress(BrokenPipeError):  # the parent is gone
        while True:
            with upcoming.get_lock():
                number = upcoming.value
                upcoming.value += 1
            if number >= len(pieces):
                out.send(None)
                return
            try:
                done: tuple[Done | None, Exception | None] = (do(pieces[number]), None)
            except Exception as error:  # for the parent to raise
                done = (None, error)
            out.send(done)


def _gathered(open_ends: list[Connection]) -> Iterator[Done]:
    while open_ends:
        for end in wait(open_ends):
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
                raise error
            yield done
