"""An OpenAI-compatible endpoint on loopback that obeys its prompt as far as the prompt goes, with some noise.

It advises when nobody forbids doses, runs long when no length is given, and writes about whatever stands where the
request should be: so a prompt that lost one of these is seen in its answers.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

_REQUEST = re.compile(r"What the practice asks for:\s*(?:<data[^>]*>)?\s*(.+?)\s*(?:</data>|$)", re.DOTALL)
_LENGTH = re.compile(r"Length: .*\d")


@dataclass
class EvalModel:
    """Its address, how many answers it gave, and how it behaves."""

    url: str = ""
    noise: float = 0.0  # share of answers that carry advice whatever the prompt says
    delay: float = 0.0  # seconds
    status: int = 200
    seed: int = 1
    judge: Callable[[str], str] = lambda prompt: "yes"  # answers a judge's prompt; JSON is put around yes and no
    usage: bool = True  # say how many tokens were used
    calls: int = 0
    lock: Lock = field(default_factory=Lock)

    def answer(self, prompt: str) -> str:
        """One post."""
        with self.lock:
            self.calls += 1
            if "You judge one post" in prompt:
                said = self.judge(prompt)
                return json.dumps({"reason": "So it seems.", "answer": said}) if said in ("yes", "no") else said
            drawn = random.Random(self.seed * 1_000_003 + self.calls).random()
        found = _REQUEST.search(prompt)
        about = re.sub(r"(?i)\b(x|facebook|linkedin|post|for|on|about|write|an?|the)\b|[<>\[\]]", " ", found[1] if found else "nothing")
        about = " ".join(about.split()[:8]) or "health"
        text = f"What would you like to know about {about}? You can ask us at your next visit."
        if "No doses" not in prompt or drawn < self.noise:
            text += " Take two ibuprofen tablets every six hours with food."
        if not _LENGTH.search(prompt):
            text += " Our team likes questions, and you are welcome to bring yours." * 60
        return text


@contextmanager
def eval_model(**behaviour: object) -> Iterator[EvalModel]:
    """Serve until the block ends."""
    state = EvalModel(**behaviour)  # type: ignore[arg-type]

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            time.sleep(state.delay)
            prompt = "\n".join(str(m["content"]) for m in asked["messages"])
            text = state.answer(prompt)
            usage = {"prompt_tokens": len(prompt) // 4, "completion_tokens": len(text) // 4, "total_tokens": (len(prompt) + len(text)) // 4}
            body = json.dumps({
                "id": "c", "object": "chat.completion", "created": 0, "model": asked["model"],
                "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
                **({"usage": usage} if state.usage else {}),
            }).encode()  # fmt: skip
            self.send_response(state.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
