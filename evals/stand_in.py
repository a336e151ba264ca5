"""A stand-in for a model, on loopback, and the recorder of the answers that are shipped: ``python -m evals.stand_in``.

It is no language model. It copies sentences out of the facts in its prompt until the length asked for is reached, adds
one question and one invitation, and breaks a rule now and then on purpose. Its answers exercise the pipeline, the
scorers and the reports; they say nothing about how well any real model writes.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from assistant.settings import Settings
from evals import suite
from evals.outcome import Outcome
from evals.perform import CASSETTES, Options, perform

NAME = "stand-in"
ABOUT = "No language model: it copies from the facts it is given and breaks a rule in one answer of twelve on purpose."
_ONE_IN = 12
_HARSH = re.compile(r"(?i)nobody to thank|tick\. tock|killing you|silent killer|good parent already|laughing|not be surprised|bothered|congratulations")
_JUDGE = "You judge one post"
_FACT = re.compile(r'<data kind="fact" id="([^"]+)">\s*(.+?)\s*</data>', re.DOTALL)
_ROOM = re.compile(r"At most ([\d,]+)")
_AIM = re.compile(r"Aim for (\d+) to (\d+) words")
_REQUEST = re.compile(r"What the practice asks for:\s*<data[^>]*>\s*(.+?)\s*</data>", re.DOTALL)
_FILLER = re.compile(r"(?i)\b(please|can you|i want|posts?|drafts?|write|about|for|on|an?|the|x|facebook|instagram|linkedin|threads|blog|and)\b|[,.?!]")


def answer(prompt: str) -> str:
    """One post for a draft prompt, one judgement for a judge's; the same prompt always gets the same answer."""
    if _JUDGE in prompt:
        harsh = _HARSH.search(prompt.rpartition("The post:")[2])
        return json.dumps({"reason": f"It says “{harsh[0]}”." if harsh else "Nothing harsh was found.", "answer": "no" if harsh else "yes"})
    return _post(prompt)


def _post(prompt: str) -> str:
    request = found[1] if (found := _REQUEST.search(prompt)) else ""
    topic = " ".join(_FILLER.sub(" ", request).split()[:5]) or "your health"
    room = int(found[1].replace(",", "")) if (found := _ROOM.search(prompt)) else 2000
    aim = sum(map(int, found.groups())) // 2 if (found := _AIM.search(prompt)) else 60
    draw = int.from_bytes(hashlib.sha256(prompt.encode()).digest()[:4]) % _ONE_IN
    body, left = [f"What would you like to know about {topic}?"], room - len(topic) - 110
    for name, sentence in _facts(prompt):
        if draw != 1 and (left < len(sentence) + 1 or len(" ".join(body).split()) >= aim):
            break
        body.append(f"{sentence} [{name}]")
        left -= len(sentence) + 1
    body.append("Take two tablets every six hours." if draw == 0 else "You can ask us at your next visit.")
    return " ".join(body)


def _facts(prompt: str) -> Iterator[tuple[str, str]]:
    for name, text in _FACT.findall(prompt):
        if not name.endswith("#myth"):
            yield from ((name, sentence) for sentence in re.split(r"(?<!U\.S\.)(?<=[.!?])\s+(?=[A-Z])", text))


def completion(request: bytes) -> bytes:
    """The body of the answer to the body of a request to an OpenAI-compatible endpoint."""
    asked = json.loads(request)
    prompt = "\n".join(str(m["content"]) for m in asked["messages"])
    text = answer(prompt)
    counts = {"prompt_tokens": len(prompt) // 4, "completion_tokens": len(text) // 4, "total_tokens": (len(prompt) + len(text)) // 4}
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    return json.dumps({"id": "s", "object": "chat.completion", "created": 0, "model": asked["model"], "choices": [choice], "usage": counts}).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = completion(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    """The address of the stand-in, which stops with the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


def main(names: list[str]) -> int:
    """Record the suites named, or every suite that needs a model, anew. Returns an exit code."""
    suites = suite.chosen(names) if names else tuple(s for s in suite.discover() if s.model)
    with serving() as url, TemporaryDirectory(prefix="bedside-record-") as folder:
        settings = Settings(data_dir=folder, model=NAME, model_url=url)
        done = perform(suites, settings, Path(folder) / "run.jsonl", Options(model=True, record=True, about=ABOUT))
    outcomes = [r.outcome for r in done.results]
    print(f"{CASSETTES}: {', '.join(s.name for s in suites)}; " + ", ".join(f"{outcomes.count(o)} {o.value}" for o in Outcome))
    return 0 if done.finished and Outcome.ERROR not in outcomes else 3


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
