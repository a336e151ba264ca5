"""How long one `bedside check` takes from start to exit, beside a Python that does nothing.

    python benchmarks/start.py [--runs 15]

Checks a post of some 600 characters RUNS times, turn about with `python -c pass`, and prints for each the wall time
and the processor time (user and system) of a process: the least and the median. On a busy machine only the processor
time tells. The first run of each is not counted: it writes the byte code. Exits 1 when the least wall time of a check
is above the bar.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from statistics import median

CHECK = ("-c", "import sys; sys.argv = ['bedside', 'check']; from assistant.cli import main; main()")
NOTHING = ("-c", "pass")
BAR = 0.4  # seconds
ANSWERED = (0, 1)  # exit codes of a check: clean, findings
POST = (
    "Flu season is almost here, and our team is ready for it. Every fall we hear the same question: is the flu shot "
    "really worth it? For most people, the answer from the CDC is yes. The vaccine cannot give you the flu, because "
    "there is no live virus in the shot. A sore arm for a day or two is common. Our walk-in flu clinic is on Saturday, "
    "October 12, from 9 to noon, and there is coffee for everyone who comes. What would you like to know before flu "
    "season starts? Tell us in the comments, and we will answer the general ones in a post next week. Thank you to "
    "everyone who came to the health fair in the spring."
)


def once(arguments: tuple[str, ...], typed: str) -> tuple[float, float]:
    """Wall and processor seconds of one Python process that reads ``typed``."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    with subprocess.Popen((sys.executable, *arguments), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=env) as running:
        assert running.stdin is not None
        running.stdin.write(typed.encode())
        running.stdin.close()
        _, status, used = os.wait4(running.pid, 0)
        wall = time.perf_counter() - begin
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in ANSWERED:
        sys.exit(f"the process ended with {running.returncode}")
    return wall, used.ru_utime + used.ru_stime


def report(name: str, runs: list[tuple[float, float]]) -> float:
    """One line of figures; returns the least wall time."""
    walls, processor = zip(*runs, strict=True)
    print(f"{name:16} wall {min(walls):.3f} s, median {median(walls):.3f} s   processor {min(processor):.3f} s, median {median(processor):.3f} s")
    return float(min(walls))


def main() -> None:
    """Time both, turn about, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    runs = 1 + parser.parse_args().runs
    pairs = [(once(NOTHING, ""), once(CHECK, POST)) for _ in range(runs)][1:]
    report("python -c pass", [nothing for nothing, _ in pairs])
    least = report("bedside check", [check for _, check in pairs])
    sys.exit(least > BAR)


if __name__ == "__main__":
    main()
