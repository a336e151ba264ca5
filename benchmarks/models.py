"""Time of an eval run with a model: 1,000 drafting cases against an endpoint on loopback that answers after 50 ms.

    python benchmarks/models.py [--cases 1000] [--concurrency 20]

Runs the cases as `bedside eval --model` does, each run a process of its own, start and reports included: afresh, then
again from the kept answers. Beside them stands Inspect AI's own floor: as many samples that only wait 50 ms. Prints
the wall time, the processor time (user and system, its worker processes included) and both per case. Exits 1 when a
run ends badly or a wall time is above its bar.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice, product
from pathlib import Path

AFTER = 0.05  # seconds from a request's first byte to its answer
LONGEST = 600.0  # seconds the endpoint lives at most
BARS = {"afresh": 12.6, "from kept answers": 4.8}  # seconds for 1,000 cases, 20 at once
NAME = "thousand"
SUITE = """title = "Drafts of a stand-in model"
why = "Its time is measured."
subject = "drafted"
cases = ["drafts-*.jsonl"]
scorers = ["sealed", "within_limit", "disclaimed", "obeyed", "kept_to_room", "on_topic", "nothing_leaks", "about_the_reader", "one_invitation"]
depends = ["prompts"]
model = true
"""
PRACTICE = 'name = "Lakeview Clinic"\nclinicians = ["Dr. Mara Ellison"]\nphones = ["555-0142"]\nwebsites = ["lakeview.example"]\n'
ASKED = (
    "Write a {where} post about {topic}", "A short {where} post on {topic} for worried parents", "What should people know about {topic}? For {where}",
    "A {where} post that asks our followers about {topic}", "One myth about {topic} and the fact, for {where}", "{where}: a friendly reminder about {topic}",
)  # fmt: skip


def cases(count: int) -> Iterator[dict[str, object]]:
    """``count`` requests, no two alike: topics first, each time on another platform and in other words."""
    from assistant import platforms
    from assistant.knowledge import cards

    names = platforms.ids()
    for n, (turn, topic) in enumerate(islice(product(range(count), cards.topics()), count)):
        where = platforms.get(names[(n + turn) % len(names)])
        request = ASKED[turn % len(ASKED)].format(where=where.name, topic=topic.title)
        yield {"id": f"drafts-{n:04}", "profile": "lakeview", "request": request, "platforms": [where.id], "topic": topic.id, "note": "timed"}


def write(folder: Path, count: int) -> None:
    """A folder of one suite with so many cases."""
    for name in ("suites", "cases/profiles"):
        (folder / name).mkdir(parents=True)
    (folder / "suites" / f"{NAME}.toml").write_text(SUITE, encoding="utf-8")
    (folder / "cases" / "profiles" / "lakeview.toml").write_text(PRACTICE, encoding="utf-8")
    (folder / "cases" / "drafts-timed.jsonl").write_text("".join(json.dumps(c) + "\n" for c in cases(count)), encoding="utf-8")


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One connection: each request is answered 50 ms after it came, as the stand-in answers."""
    from evals import stand_in

    loop = asyncio.get_running_loop()
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            due = loop.time() + AFTER
            sizes = [int(line.partition(b":")[2]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
            body = stand_in.completion(await reader.readexactly(sizes[0]))
            await asyncio.sleep(due - loop.time())
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # the client is gone
    finally:
        writer.close()


async def serve() -> None:
    """Say the port, then answer until standard input ends, or for ten minutes."""
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await asyncio.wait((ended,), timeout=LONGEST)
    os._exit(0)  # not waiting for the thread that reads


@contextmanager
def endpoint() -> Iterator[str]:
    """The address of the endpoint, a process of its own that ends with the block."""
    with subprocess.Popen((sys.executable, __file__, "--serve"), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None and running.stdout is not None
        yield f"http://127.0.0.1:{int(running.stdout.readline())}/v1"
        running.stdin.close()


def evaluate(folder: Path, url: str, at_once: int) -> int:
    """What ``bedside eval --model`` does, with the suite of ``folder``. Returns its exit code."""
    from assistant.settings import Settings
    from evals import terminal
    from evals.perform import Options

    settings = Settings(data_dir=str(folder / "data"), model="stand-in", model_url=url)
    asked = Options(model=True, concurrency=at_once)
    return terminal.run([NAME], settings, asked, None, None, terminal.Reports(show=0), folder=folder)


def floor(folder: Path, count: int, at_once: int) -> int:
    """Inspect AI alone: so many samples that wait as long as an answer takes, and are scored without looking."""
    from inspect_ai import Task
    from inspect_ai import eval as inspect_eval
    from inspect_ai.dataset import MemoryDataset, Sample
    from inspect_ai.scorer import Score, Scorer, Target, accuracy, scorer
    from inspect_ai.solver import Generate, Solver, TaskState, solver

    @solver
    def wait() -> Solver:
        async def solve(state: TaskState, generate: Generate) -> TaskState:
            await asyncio.sleep(AFTER)
            state.output.completion = "waited"
            return state

        return solve

    @scorer(metrics=[accuracy()])
    def unseen() -> Scorer:
        async def score(state: TaskState, target: Target) -> Score:
            return Score(value="C")

        return score

    samples = [Sample(id=n, input=f"sample {n}") for n in range(1, count + 1)]
    (log,) = inspect_eval(
        Task(dataset=MemoryDataset(samples), solver=wait(), scorer=unseen()), model="none/none", log_dir=str(folder / "floor"),
        log_realtime=False, log_buffer=count, max_samples=at_once, ctl_server=False, display="none", score_display=False, log_level="error",
    )  # fmt: skip
    return int(log.status != "success")


def timed(name: str, count: int, mode: str, *arguments: str) -> float:
    """Run this file in ``mode``, print what it took, and return its wall seconds. Stops the benchmark when it ends badly."""
    with tempfile.TemporaryFile("w+") as said:
        begin = time.perf_counter()
        with subprocess.Popen((sys.executable, __file__, mode, *arguments), stdout=said, stderr=subprocess.STDOUT) as running:
            _, status, used = os.wait4(running.pid, 0)
            wall = time.perf_counter() - begin
            running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            said.seek(0)
            sys.exit(f"{said.read()}\n{name}: the run ended with {running.returncode}")
    processor = used.ru_utime + used.ru_stime
    print(f"{name:18} wall {wall:6.2f} s, {1000 * wall / count:5.1f} ms a case   processor {processor:6.2f} s, {1000 * processor / count:5.1f} ms a case", flush=True)
    return wall


def main() -> int:
    """Time the floor and both runs; 1 when one is above its bar."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--concurrency", type=int, default=20)
    asked = parser.parse_args()
    own = (str(asked.cases), str(asked.concurrency))
    with tempfile.TemporaryDirectory(prefix="bedside-models-") as place, endpoint() as url:
        write(Path(place), asked.cases)
        timed("Inspect alone", asked.cases, "--floor", place, *own)
        walls = {name: timed(name, asked.cases, "--evaluate", place, url, own[1]) for name in BARS}
    slow = [name for name, wall in walls.items() if wall > BARS[name] * asked.cases / 1000]
    print("; ".join(f"{name}: bar {BARS[name]} s for 1,000 cases" for name in BARS))
    return int(bool(slow))


MODES: dict[str, Callable[..., int | None]] = {
    "--serve": lambda: asyncio.run(serve()),
    "--floor": lambda place, count, at_once: floor(Path(place), int(count), int(at_once)),
    "--evaluate": lambda place, url, at_once: evaluate(Path(place), url, int(at_once)),
}

if __name__ == "__main__":
    mode = MODES.get(sys.argv[1]) if len(sys.argv) > 1 else None
    sys.exit(mode(*sys.argv[2:]) if mode else main())
