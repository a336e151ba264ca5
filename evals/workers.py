"""Work spread over the processors of this machine, by processes forked after everything slow to load is loaded.

Python runs one thread at a time, so threads only help where work waits: for a model. Where a process cannot be forked
safely (anything but Linux), or there is little to do, the work is done here.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, ForkProcess
from threading import Lock, Thread
from typing import Generic, TypeVar

from evals.errors import RunError

Piece = TypeVar("Piece")
Done = TypeVar("Done")
_WORTHWHILE = 64  # pieces of work, below which starting processes costs more than it saves
_MOST = 8
_SET_PIPE_SIZE, _ROOM = 1031, 1 << 20  # Linux: F_SETPIPE_SZ, and the most anybody may ask for
_LOOK = 0.2  # seconds between looks at whether the run is to end


def processors() -> int:
    """How many processes may work at once."""
    return min(_MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def apart(pieces: Sequence[Piece], count: int) -> bool:
    """Whether ``spread`` starts processes for so much work, ``count`` of which may be had; else it is done in threads of this one."""
    return count > 1 and len(pieces) >= _WORTHWHILE


def spread(
    pieces: Sequence[Piece], do: Callable[[Piece], Done], count: int, *,
    at_once: int = 1, ended: Callable[[], bool] = lambda: False, lead: Sequence[Piece] = (),
) -> Iterator[Done]:  # fmt: skip
    """``do`` on every piece, as each is done, ``at_once`` in each of ``count`` processes, which start at once.

    ``lead`` are pieces with something slow to load: they are done here while a first process begins at the front of
    the others; then the rest of the processes, which share what was loaded, begin at the back.

    Once ``ended``, or when ``do`` raises, no piece is begun; those begun are still given, then what was raised is
    raised. Raises RunError when a process dies.
    """
    if not apart(pieces, count):
        return _here([*lead, *pieces], do, at_once, ended)
    gc.freeze()  # so that collecting in a child does not copy what it shares with the others
    crew = _Crew(multiprocessing.get_context("fork"), pieces, do, at_once)
    try:
        crew.start(from_back=False)
        led = [do(piece) for piece in lead]
        for _ in range(count - 1):
            crew.start(from_back=bool(lead))
    except BaseException:
        crew.stop()
        raise
    return _watched(crew, itertools.chain(led, _gathered(crew, ended)))


class _Crew(Generic[Piece, Done]):
    """Processes that share the pieces between them, each with a pipe to here."""

    def __init__(self, fork: ForkContext, pieces: Sequence[Piece], do: Callable[[Piece], Done], at_once: int) -> None:
        self._fork, self._pieces, self._do, self._at_once = fork, pieces, do, at_once
        self._left = fork.Array("i", [0, len(pieces)])  # from the first of these to before the second nothing is begun
        self._processes: list[ForkProcess] = []
        self.open_ends: list[Connection] = []

    def start(self, *, from_back: bool) -> None:
        """One more process."""
        import fcntl  # not on every system, but where processes are forked

        here, there = self._fork.Pipe(duplex=False)
        with suppress(OSError):  # room for what is done before anybody reads
            fcntl.fcntl(there.fileno(), _SET_PIPE_SIZE, _ROOM)
        self.open_ends.append(here)
        self._processes.append(self._fork.Process(target=self._work, args=(there, from_back), daemon=True))
        self._processes[-1].start()
        there.close()

    def end(self) -> None:
        """No piece is begun any more."""
        with self._left.get_lock():
            self._left[1] = 0

    def stop(self) -> None:
        """End every process."""
        gc.unfreeze()
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()

    def _next(self, from_back: bool) -> int | None:
        with self._left.get_lock():
            if self._left[0] >= self._left[1]:
                return None
            if from_back:
                self._left[1] -= 1
                return int(self._left[1])
            self._left[0] += 1
            return int(self._left[0]) - 1

    def _work(self, out: Connection, from_back: bool) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
        for end in self.open_ends:  # a pipe whose reader is killed must break, not fill up
            end.close()
        turn = Lock()

        def one_after_another() -> None:
            with suppress(BrokenPipeError):  # the parent is gone
                while (number := self._next(from_back)) is not None:
                    try:
                        done: tuple[Done | None, Exception | None] = (self._do(self._pieces[number]), None)
                    except Exception as error:  # for the parent to raise
                        self.end()
                        done = (None, error)
                    with turn:
                        out.send(done)

        threads = [Thread(target=one_after_another, daemon=True) for _ in range(self._at_once - 1)]
        for thread in threads:
            thread.start()
        one_after_another()
        for thread in threads:
            thread.join()
        with suppress(BrokenPipeError):
            out.send(None)


def _watched(crew: _Crew[Piece, Done], results: Iterator[Done]) -> Iterator[Done]:
    try:
        yield from results
    finally:
        crew.stop()


def _gathered(crew: _Crew[Piece, Done], ended: Callable[[], bool]) -> Iterator[Done]:
    fault: Exception | None = None
    while crew.open_ends:
        if fault or ended():
            crew.end()
        for end in wait(crew.open_ends, _LOOK):
            assert isinstance(end, Connection)
            try:
                sent = end.recv()
            except EOFError:
                raise RunError("A process of this run died. What is done is kept; continue with --resume.") from None
            if sent is None:
                crew.open_ends.remove(end)
                continue
            done, error = sent
            if error is not None:
                fault = fault or error
                continue
            yield done
    if fault is not None:
        raise fault


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
