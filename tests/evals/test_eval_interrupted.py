"""A run of the command that is interrupted or killed keeps what is done, says so, and goes on where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.eval_model import eval_model

from assistant import resources
from evals import record
from evals.record import Run

pytest.importorskip("inspect_ai")
pytestmark = pytest.mark.timeout(300)  # three processes, which a busy machine starts slowly
CASES = 10
WITHOUT_A_LIBRARY = """
from evals import bench
from assistant.pipeline import Desk
from assistant.writers import choose
bench.open_desk = lambda settings, profile: Desk(settings, profile, choose(settings), None)
from assistant.cli import main
main()
"""


def start(data: Path, file: Path, url: str, *more: str) -> subprocess.Popen[str]:
    """``bedside eval`` on the drafting suite with a model, as a process of its own."""
    environment = {**os.environ, "BEDSIDE_DATA_DIR": str(data), "PYTHONPATH": str(resources.folder("evals").parent)}
    command = [
        sys.executable, "-c", WITHOUT_A_LIBRARY, "eval", "model-drafting", "--limit", str(CASES), "--concurrency", "2",
        "--model", "stub", "--model-url", url, "--no-cache", *more, str(file),
    ]  # fmt: skip
    return subprocess.Popen(command, env=environment, cwd=data, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def once_done(file: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Wait until ``count`` results are in the file."""
    until = time.monotonic() + 80
    while time.monotonic() < until and process.poll() is None:
        if file.exists() and file.read_bytes().count(b'{"result"') >= count:
            return
        time.sleep(0.05)
    raise AssertionError(f"The run did not get to {count} results: {process.communicate(timeout=5)[0] if process.poll() is not None else ''}")


def half(file: Path) -> Run:
    done = record.read(file)
    assert not done.finished and 0 < len(done.results) < CASES
    return done


def test_a_run_is_interrupted_killed_and_finished(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    with eval_model(delay=1.0) as model:  # slow enough that a busy machine sees it under way
        process = start(tmp_path, file, model.url, "--out")
        once_done(file, 2, process)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)
        assert process.returncode == 3 and "counts for nothing" in said, said
        interrupted = half(file)

        process = start(tmp_path, file, model.url, "--resume")
        once_done(file, len(interrupted.results) + 2, process)
        process.kill()
        process.communicate(timeout=30)
        killed = half(file)
        assert killed.results[: len(interrupted.results)] == interrupted.results

        model.delay = 0.0
        process = start(tmp_path, file, model.url, "--resume")
        said, _ = process.communicate(timeout=100)
        assert process.returncode in (0, 1), said
    done = record.read(file)
    assert done.finished and len({(r.case, r.epoch) for r in done.results}) == len(done.results) == CASES
    assert done.results[: len(killed.results)] == killed.results
