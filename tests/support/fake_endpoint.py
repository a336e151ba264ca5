"""An OpenAI-compatible endpoint on loopback that misbehaves on request and remembers what it was sent."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import cast

# Stands for everything an endpoint might say that must not reach a screen or a log.
UPSTREAM_SECRET = "sk-upstream-7H2 host db-17.internal.example trace 0xFEED"
OK_TEXT = "Cataracts cloud the eye's lens. What would you like to ask us about them?"


@dataclass(frozen=True)
class Received:
    """One request as it arrived."""

    path: str
    headers: dict[str, str]
    body: str

    @property
    def json(self) -> dict[str, object]:
        return cast("dict[str, object]", json.loads(self.body))


@dataclass
class FakeEndpoint:
    """Its state: the modes still to play (the last one stays), what came in, and whether a client went away."""

    modes: list[str]
    text: str = OK_TEXT
    elsewhere: str = "http://127.0.0.1:9/v1/chat/completions"
    requests: list[Received] = field(default_factory=list)
    hung_up: Event = field(default_factory=Event)
    stop: Event = field(default_factory=Event)
    url: str = ""
    lock: Lock = field(default_factory=Lock)

    def next_mode(self) -> str:
        with self.lock:
            return self.modes.pop(0) if len(self.modes) > 1 else self.modes[0]


@contextmanager
def fake_endpoint(*modes: str, text: str = OK_TEXT, tls: ssl.SSLContext | None = None) -> Iterator[FakeEndpoint]:
    """Serve until the block ends; ``url`` is the base address to configure."""
    state = FakeEndpoint(list(modes) or ["ok"], text)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(state))
    server.daemon_threads = True
    server.block_on_close = False
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    state.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}/v1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.stop.set()
        server.shutdown()
        server.server_close()


def completion(content: object, finish: object = "stop", **more: object) -> dict[str, object]:
    """A chat completion as such servers send it."""
    message = {"role": "assistant", "content": content, **more}
    return {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "fake",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 10},
    }  # fmt: skip


def failure(code: str, message: str = "") -> dict[str, object]:
    """An error object in the form such servers send."""
    return {"error": {"message": f"{message} {UPSTREAM_SECRET}", "type": code, "code": code, "param": None}}


Answer = tuple[int, bytes, dict[str, str]]


def _json(status: int, value: object, **headers: str) -> Answer:
    return status, json.dumps(value).encode(), {"Content-Type": "application/json", **headers}


def _page(status: int) -> Answer:
    return status, f"<html><body>Log in, {UPSTREAM_SECRET}</body></html>".encode(), {"Content-Type": "text/html"}


def _without_usage(value: dict[str, object]) -> dict[str, object]:
    return {key: item for key, item in value.items() if key != "usage"}


def _raw(text: str) -> bytes:
    """A completion whose content is written as these JSON escapes."""
    return json.dumps(completion("PLACE")).replace("PLACE", text).encode()


_AS_JSON = {"Content-Type": "application/json"}
ANSWERS: dict[str, Callable[[FakeEndpoint], Answer]] = {
    "ok": lambda s: _json(200, completion(s.text)),
    "e400": lambda s: _json(400, failure("invalid_request_error", "unknown parameter")),
    "e400ctx": lambda s: _json(400, failure("context_length_exceeded", "maximum context length is 4096 tokens")),
    "e400cf": lambda s: _json(400, failure("content_filter", "content management policy")),
    "e401": lambda s: _json(401, failure("invalid_api_key", "Incorrect API key provided: sk-test***")),
    "e403": lambda s: _json(403, failure("forbidden")),
    "e404": lambda s: _json(404, failure("model_not_found", "no such model")),
    "e413": lambda s: _page(413),
    "e429": lambda s: _json(429, failure("rate_limit_exceeded")),
    "e429quota": lambda s: _json(429, failure("insufficient_quota", "You exceeded your current quota")),
    "e429ra": lambda s: _json(429, failure("rate_limit_exceeded"), **{"Retry-After": "3600"}),
    "e429ra119": lambda s: _json(429, failure("rate_limit_exceeded"), **{"Retry-After": "119"}),
    "e429date": lambda s: _json(429, failure("rate_limit_exceeded"), **{"Retry-After": "Wed, 21 Oct 2099 07:28:00 GMT"}),
    "e500": lambda s: _json(500, failure("server_error")),
    "e502html": lambda s: _page(502),
    "e503html": lambda s: _page(503),
    "html200": lambda s: _page(200),
    "empty200": lambda s: (200, b"", _AS_JSON),
    "badjson": lambda s: (200, b'{"id": "chatcmpl-1", "choices": [{"mess', _AS_JSON),
    "list200": lambda s: _json(200, [1, 2, 3]),
    "nochoices": lambda s: _json(200, {**completion("x"), "choices": []}),
    "nullchoices": lambda s: _json(200, {**completion("x"), "choices": None}),
    "nullmessage": lambda s: _json(200, {**completion("x"), "choices": [{"index": 0, "finish_reason": "stop"}]}),
    "errobj": lambda s: _json(200, failure("server_error")),
    "nullcontent": lambda s: _json(200, completion(None)),
    "empty": lambda s: _json(200, completion(" \n ")),
    "cf": lambda s: _json(200, completion("", "content_filter")),
    "length": lambda s: _json(200, completion("Cataracts cloud the", "length")),
    "nofinish": lambda s: _json(200, completion(s.text, None)),
    "tool": lambda s: _json(200, completion(s.text, "tool_calls")),
    "refusal": lambda s: _json(200, completion(None, "stop", refusal=f"I cannot. {UPSTREAM_SECRET}")),
    "surrogate": lambda s: (200, _raw("Clear \\ud800eyes"), _AS_JSON),
    "nul": lambda s: (200, _raw("Clear \\u0000eyes"), _AS_JSON),
    "nousage": lambda s: _json(200, _without_usage(completion(s.text))),
    "toolong": lambda s: _json(200, completion("word " * 5000)),
    "gzip": lambda s: (200, b"\x1f\x8b\x08\x00" + b"\0" * 50, {**_AS_JSON, "Content-Encoding": "gzip"}),
    "redirect307": lambda s: (307, b"", {"Location": s.elsewhere}),
    "redirect302": lambda s: (302, b"", {"Location": s.elsewhere}),
}


def _handler(state: FakeEndpoint) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            with state.lock:
                state.requests.append(Received(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            mode = state.next_mode()
            self.close_connection = True
            special = {
                "hang": self._hang, "slowhead": self._slow_head, "slowbody": self._slow_body,
                "cut": self._cut, "cutbody": self._cut_body, "forever": self._forever,
            }  # fmt: skip
            if mode in special:
                special[mode]()
            else:
                status, content, headers = ANSWERS[mode](state)
                self._send(status, content, headers)

        do_GET = do_POST

        def _send(self, status: int, content: bytes, headers: dict[str, str]) -> None:
            self._head(status, {**headers, "Content-Length": str(len(content))})
            self.wfile.write(content)

        def _head(self, status: int, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {**headers, "Connection": "close"}.items():
                self.send_header(name, value)
            self.end_headers()

        def _hang(self) -> None:
            self.connection.settimeout(0.05)
            while not state.stop.is_set():
                with suppress(TimeoutError):
                    if not self.connection.recv(1):
                        state.hung_up.set()
                        return

        def _drip(self, content: bytes) -> None:
            for byte in content:
                if state.stop.is_set():
                    return
                try:
                    self.wfile.write(bytes([byte]))
                except OSError:
                    state.hung_up.set()
                    return
                time.sleep(0.05)

        def _slow_head(self) -> None:
            self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 10_000)

        def _slow_body(self) -> None:
            content = json.dumps(completion(state.text)).encode()
            self._head(200, {**_AS_JSON, "Content-Length": str(len(content))})
            self._drip(content)

        def _cut(self) -> None:
            self.connection.close()

        def _cut_body(self) -> None:
            content = json.dumps(completion(state.text)).encode()
            self._head(200, {**_AS_JSON, "Content-Length": str(len(content))})
            self.wfile.write(content[:80])
            self.wfile.flush()

        def _forever(self) -> None:
            self._head(200, _AS_JSON)
            with suppress(OSError):
                self.wfile.write(b'{"choices": [{"message": {"content": "')
                while not state.stop.is_set():
                    self.wfile.write(b"word " * 4000)
            state.hung_up.set()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler
