"""Who may ask the page for what."""

from __future__ import annotations

import json

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.app import gate
from assistant.app.gate import Doors, Gate, origin_of
from assistant.app.headers import SECURITY, SecurityHeaders
from assistant.app.presence import GRACE, Presence

OURS = "http://127.0.0.1:7860"


async def echo(request: Request) -> PlainTextResponse:
    """Answers every route with the size of the body it was sent."""
    return PlainTextResponse(f"inside {len(await request.body())}")


async def broken(request: Request) -> PlainTextResponse:
    """Fails with a name in its message."""
    raise RuntimeError("patient Jordan Example")


def client(auth_header: str = "", presence: Presence | None = None) -> TestClient:
    methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]
    app = Starlette(routes=[Route("/static/broken", broken), Route("/{path:path}", echo, methods=methods)])
    app.add_middleware(Gate, doors=Doors((OURS,), auth_header, presence or Presence(0)))
    app.add_middleware(SecurityHeaders)
    return TestClient(app, base_url=OURS)


OPEN = ["/", "/config", "/theme.css", "/favicon.ico", "/assets/a.js", "/static/x.woff2", "/bedside/page.js", "/gradio_api/queue/data?session_hash=a", "/gradio_api/heartbeat/a"]
SHUT = [
    "/gradio_api/file=/etc/passwd", "/gradio_api/file=https://elsewhere.example/x", "/gradio_api/file=http://169.254.169.254/",
    "/gradio_api/file/etc/passwd", "/file=/etc/passwd", "/gradio_api/proxy=https://elsewhere.example/", "/gradio_api/deep_link?session_hash=a",
    "/gradio_api/vibe-edit", "/gradio_api/dev/reload", "/gradio_api/runs", "/gradio_api/run-history/records", "/monitoring/summary",
    "/monitoring", "/openapi.json", "/gradio_api/openapi.json", "/gradio_api/info", "/gradio_api/app_id", "/gradio_api/startup-events",
    "/gradio_api/token", "/gradio_api/user", "/login", "/logout", "/docs", "/redoc", "/manifest.json", "/robots.txt", "/pwa_icon",
    "/gradio_api/stream/a/b/c/playlist.m3u8", "/gradio_api/custom_component/a/b/c/d", "/gradio_api/queue/status", "/gradio_api/mcp/sse",
    "/assets/../gradio_api/file=/etc/passwd", "/static/%2e%2e/config", "/bedside/../../settings.py", "/.env", "/api/predict", "//etc/passwd",
    "/gradio_api/call/chat/abc", "/gradio_api/component_server", "/svelte/x.js",
]  # fmt: skip
SHUT_TO_POSTS = ["/", "/gradio_api/call/send", "/gradio_api/run/send", "/gradio_api/api/send", "/gradio_api/component_server", "/login", "/gradio_api/queue/data"]


@pytest.mark.parametrize("path", OPEN)
def test_what_the_page_needs_is_open(path: str) -> None:
    assert client().get(path).text.startswith("inside")


@pytest.mark.parametrize("path", SHUT)
def test_everything_else_is_not_there(path: str) -> None:
    answer = client().get(path)
    assert (answer.status_code, answer.text) == (404, "There is nothing here.")


@pytest.mark.parametrize("path", SHUT_TO_POSTS)
def test_posts_go_to_the_queue_and_nowhere_else(path: str) -> None:
    assert client().post(path, json={}).status_code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_shut(method: str) -> None:
    assert client().request(method, "/gradio_api/queue/join").status_code == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": OURS}, 200),
        ({"origin": OURS, "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:9999"}, 403),
        ({"origin": OURS, "sec-fetch-site": "cross-site"}, 403),
        ({"origin": OURS, "sec-fetch-site": "same-site"}, 403),
    ],
)
def test_only_our_own_page_may_post(headers: dict[str, str], status: int) -> None:
    assert client().post("/gradio_api/queue/join", json={"session_hash": "a"}, headers=headers).status_code == status


def test_a_long_body_is_refused_by_its_stated_length_and_by_its_real_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MAX_BODY", 1000)
    assert client().post("/gradio_api/queue/join", content=b"x" * 1000).text == "inside 1000"
    assert client().post("/gradio_api/queue/join", content=b"x" * 1001).status_code == 413
    parts = (b"x" * 100 for _ in range(11))
    assert client().post("/gradio_api/queue/join", content=parts).status_code == 413


@pytest.mark.parametrize("path", [*OPEN, *SHUT])
def test_nothing_answers_before_sign_in(path: str) -> None:
    answer = client("x-user").get(path)
    assert (answer.status_code, answer.text) == (401, "Please sign in.")


def test_an_empty_user_is_no_user() -> None:
    assert client("x-user").get("/", headers={"x-user": "  "}).status_code == 401


def test_a_session_answers_only_its_owner() -> None:
    page = client("x-user")
    ann, ben = {"x-user": "ann"}, {"x-user": "ben"}
    joined = page.post("/gradio_api/queue/join", json={"session_hash": "s1", "data": []}, headers=ann)
    assert joined.text == f"inside {len(json.dumps({'session_hash': 's1', 'data': []}, separators=(',', ':')))}"  # the body went through whole
    assert page.get("/gradio_api/queue/data?session_hash=s1", headers=ann).status_code == 200
    assert page.get("/gradio_api/queue/data?session_hash=s1", headers=ben).status_code == 403
    assert page.get("/gradio_api/heartbeat/s1", headers=ben).status_code == 403
    for path in ("/gradio_api/queue/join", "/gradio_api/cancel", "/gradio_api/reset"):
        assert page.post(path, json={"session_hash": "s1"}, headers=ben).status_code == 403
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s2"}, headers=ben).status_code == 200


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"session_hash": 5}', b"[" * 100_000])
def test_a_call_that_names_no_session_is_refused_where_people_sign_in(body: bytes) -> None:
    assert client("x-user").post("/gradio_api/queue/join", content=body, headers={"x-user": "ann"}).status_code == 400


def test_old_sessions_are_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MAX_SESSIONS", 2)
    page = client("x-user")
    for session in ("s1", "s2", "s3"):
        page.get(f"/gradio_api/heartbeat/{session}", headers={"x-user": "ann"})
    assert page.get("/gradio_api/heartbeat/s3", headers={"x-user": "ben"}).status_code == 403
    assert page.get("/gradio_api/heartbeat/s1", headers={"x-user": "ben"}).status_code == 200


def test_somebody_who_did_nothing_for_long_is_signed_out_until_the_page_is_opened_again() -> None:
    now = [0.0]
    page = client("x-user", Presence(900, lambda: now[0]))
    ann, ben = {"x-user": "ann"}, {"x-user": "ben"}
    for user in (ann, ben):
        assert page.get("/", headers=user).status_code == 200
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s1"}, headers=ann).status_code == 200
    now[0] = 800.0
    assert page.get("/here", headers=ben).status_code == 200  # ben is typing, ann is not
    assert page.get("/gradio_api/heartbeat/s1", headers=ann).status_code == 200  # an open stream is no activity
    now[0] = 901.0 + GRACE
    for method, path in (("POST", "/gradio_api/queue/join"), ("GET", "/gradio_api/queue/data?session_hash=s1"), ("GET", "/here")):
        answer = page.request(method, path, headers=ann, json={"session_hash": "s1"} if method == "POST" else None)
        assert (answer.status_code, answer.text[:19]) == (440, "You were signed out")
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s2"}, headers=ben).status_code == 200
    assert page.get("/", headers=ann).status_code == 200
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s1"}, headers=ann).status_code == 403  # the old page stays shut
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s3"}, headers=ann).status_code == 200


def test_a_session_ends_after_its_longest_however_active_and_opening_the_page_begins_another() -> None:
    now = [0.0]
    presence = Presence(0, lambda: now[0], longest_seconds=1000)
    page, ann = client("x-user", presence), {"x-user": "ann"}
    page.get("/", headers=ann)
    for moment in (400.0, 800.0, 1000.0 + GRACE):
        now[0] = moment
        assert page.post("/gradio_api/queue/join", json={"session_hash": "s1"}, headers=ann).status_code == 200
        assert page.get("/", headers=ann).status_code == 200  # opening it again before the end prolongs nothing
    assert presence.left("ann") == -GRACE
    now[0] += 1
    for method, path in (("POST", "/gradio_api/queue/join"), ("GET", "/gradio_api/queue/data?session_hash=s1"), ("GET", "/here")):
        assert page.request(method, path, headers=ann, json={"session_hash": "s1"} if method == "POST" else None).status_code == 440
    assert page.get("/", headers=ann).status_code == 200
    assert presence.left("ann") == 1000
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s1"}, headers=ann).status_code == 403  # the old page stays shut
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s2"}, headers=ann).status_code == 200


def test_nobody_is_signed_out_where_it_is_switched_off() -> None:
    now = [0.0]
    page = client("x-user", Presence(0, lambda: now[0]))
    page.get("/", headers={"x-user": "ann"})
    now[0] = 1e6
    assert page.post("/gradio_api/queue/join", json={"session_hash": "s1"}, headers={"x-user": "ann"}).status_code == 200


def test_an_error_says_nothing_of_its_text(caplog: pytest.LogCaptureFixture) -> None:
    answer = client().get("/static/broken")
    assert (answer.status_code, answer.text) == (500, "Something went wrong.")
    assert "RuntimeError" in caplog.text
    assert "Jordan" not in caplog.text


@pytest.mark.parametrize("path", ["/", "/gradio_api/file=/etc/passwd", "/static/broken", "/assets/a.js"])
def test_every_answer_wears_the_security_headers(path: str) -> None:
    headers = client().get(path).headers
    assert {name: headers[name] for name in SECURITY} == SECURITY
    assert headers["cache-control"] == ("private, max-age=86400" if path == "/assets/a.js" else "no-store")


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    policy = SECURITY["Content-Security-Policy"]
    assert "unsafe-eval" not in policy
    assert "http" not in policy
    assert {"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "connect-src 'self'"} <= set(policy.split("; "))


def test_an_origin_is_scheme_host_and_port() -> None:
    assert origin_of("https://write.clinic.example:8443/page?x=1") == "https://write.clinic.example:8443"
