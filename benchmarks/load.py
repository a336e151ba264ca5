"""Many people at the page at once, on loopback, with the built-in writer.

    python benchmarks/load.py [SESSIONS [SECONDS]]

Starts the page with a temporary data folder, opens SESSIONS pages (20) and lets each ask for posts, one request after
another, for SECONDS (20). Prints how many requests were answered, refused with a sentence, or failed; the median and
95th percentile of a request; and the server's memory. Exits 1 when a request failed or went unanswered.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx

OURS = "import sys; sys.argv = ['bedside', 'serve', '--port', sys.argv[1]]; from assistant.cli import main; main()"
REQUESTS = (
    "A post about cataract for X and Facebook",
    "A myth and the fact about the flu shot for LinkedIn",
    "Behind the scenes: how our team gets the day ready, for Instagram",
    "Is this OK to post? “Our new lamp is here and we love how bright it is.”",
)
PATIENCE = 120.0  # seconds one request may take before it counts as unanswered


@dataclass
class Tally:
    """What every session saw."""

    seconds: list[float] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, outcome: str, seconds: float) -> None:
        """Count one request."""
        with self.lock:
            self.outcomes[outcome] += 1
            self.seconds.append(seconds)


def free_port() -> int:
    """A port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, running: subprocess.Popen[bytes]) -> None:
    """Until the page is served and its library open."""
    for _ in range(600):
        if running.poll() is not None:
            sys.exit("the page did not start")
        try:
            if httpx.get(url, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    sys.exit("no page within a minute")


def outcome_of(told: str) -> str:
    """What the page was told, in a word."""
    if "nothing was saved" in told:
        return "not saved"
    if "answer failed" in told or 'class=\\"answer' not in told:
        return "refused" if "Your text is kept" in told else "failed"
    return "answered"


class Page:
    """One open page."""

    def __init__(self, url: str) -> None:
        self.session = secrets.token_hex(6)
        self.client = httpx.Client(base_url=url, timeout=PATIENCE, trust_env=False)
        config = self.client.get("/config").json()
        self.numbers = {c["props"].get("elem_id"): int(c["id"]) for c in config["components"]}
        target = [self.numbers["send"], "click"]
        self.wired = next(d for d in config["dependencies"] if target in [list(t) for t in d["targets"]])

    def ask(self, text: str) -> str:
        """Send one request and wait for its end: "answered", "refused" or what went wrong."""
        values = {self.numbers["box"]: text, self.numbers["chips"]: []}
        data = [values.get(number) for number in self.wired["inputs"]]
        body = {"data": data, "fn_index": self.wired["id"], "session_hash": self.session, "trigger_id": self.numbers["send"]}
        joined = self.client.post("/gradio_api/queue/join", json=body)
        if joined.status_code == 503:
            return "refused"
        joined.raise_for_status()
        told = ""
        with self.client.stream("GET", f"/gradio_api/queue/data?session_hash={self.session}") as stream:
            for line in stream.iter_lines():
                told += line
                if line.startswith("data:") and json.loads(line[5:])["msg"] == "process_completed":
                    return outcome_of(told)
        return "cut off"


def work(url: str, number: int, until: float, tally: Tally) -> None:
    """One session's requests, one after another."""
    page, turn = Page(url), number
    while time.monotonic() < until:
        started = time.monotonic()
        try:
            outcome = page.ask(REQUESTS[turn % len(REQUESTS)])
        except httpx.HTTPError as error:
            outcome = type(error).__name__
        tally.add(outcome, time.monotonic() - started)
        turn += 1


def memory_of(pid: int) -> str:
    """Resident memory in MB, where the system tells."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((f"{int(line.split()[1]) // 1024} MB" for line in lines if line.startswith("VmRSS")), "unknown")


def main(sessions: int, seconds: float) -> None:
    """Run the load and print what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        env = {**os.environ, "BEDSIDE_DATA_DIR": folder, "NO_PROXY": "127.0.0.1"}
        running = subprocess.Popen([sys.executable, "-c", OURS, str(port)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        url = f"http://127.0.0.1:{port}"
        try:
            wait_for(url, running)
            first = Page(url)
            while first.ask(REQUESTS[0]) != "answered":  # the library is being built, which may take minutes on a busy machine
                time.sleep(1)
            tally, until = Tally(), time.monotonic() + seconds
            threads = [threading.Thread(target=work, args=(url, n, until, tally), daemon=True) for n in range(sessions)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(seconds + PATIENCE)
            memory = memory_of(running.pid)
        finally:
            running.terminate()
            running.wait(60)
    slow = statistics.quantiles(tally.seconds, n=20)[-1] if len(tally.seconds) > 1 else 0.0
    said = ", ".join(f"{count} {outcome}" for outcome, count in tally.outcomes.most_common())
    print(f"{sessions} sessions, {seconds:.0f} s: {said}; median {statistics.median(tally.seconds):.2f} s, 95th {slow:.2f} s; server {memory}")
    stuck = any(thread.is_alive() for thread in threads)
    sys.exit(stuck or any(outcome not in ("answered", "refused") for outcome in tally.outcomes))


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:3]]
    main(int(given[0]) if given else 20, given[1] if len(given) > 1 else 20.0)
