"""How long from starting the process to the first page, beside a bare Gradio ChatInterface in the same run.

    python benchmarks/page.py [ROUNDS]

Prints the median of each and their ratio; exits 1 when Bedside takes more than 1.3 times as long. The data folder
is a temporary one, so the library is built meanwhile: the page must not wait for it.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

MOST = 1.3
BARE = """
import os, sys
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio
chat = gradio.ChatInterface(lambda message, history: message, analytics_enabled=False)
chat.launch(server_name="127.0.0.1", server_port=int(sys.argv[1]), quiet=True)
"""
OURS = "import sys; sys.argv = ['bedside', 'serve', '--port', sys.argv[1]]; from assistant.cli import main; main()"


def first_page(code: str, folder: str) -> float:
    """Seconds until GET / answers 200."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {**os.environ, "BEDSIDE_DATA_DIR": folder, "NO_PROXY": "127.0.0.1"}
    started = time.monotonic()
    running = subprocess.Popen([sys.executable, "-c", code, str(port)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - started < 120:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
                    page.read()
                return time.monotonic() - started
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.02)
        sys.exit("no page within two minutes")
    finally:
        running.terminate()
        running.wait(60)


def main(rounds: int) -> None:
    """Measure in turn, so that both meet the same machine."""
    bare: list[float] = []
    ours: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            bare.append(first_page(BARE, folder))
            ours.append(first_page(OURS, folder))
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"bare ChatInterface {statistics.median(bare):.2f} s, Bedside {statistics.median(ours):.2f} s, ratio {ratio:.2f} (at most {MOST})")
    sys.exit(ratio > MOST)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
