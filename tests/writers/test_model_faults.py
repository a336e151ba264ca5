"""Every way an endpoint misbehaves ends inside the deadline as one of our sentences."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
import time
from pathlib import Path

import pytest
from support.fake_endpoint import OK_TEXT, UPSTREAM_SECRET, fake_endpoint

from assistant import errors
from assistant.settings import Settings
from assistant.writers.base import Turn
from assistant.writers.model import ModelWriter
from writers.conftest import PROMPT, Make, brief

# mode, what the endpoint's text becomes
ANSWERED = [
    ("ok", OK_TEXT),
    ("nousage", OK_TEXT),
    ("surrogate", "Clear \ufffdeyes"),
    ("nul", "Clear eyes"),
]
# mode, our error, requests made
FAILED = [
    ("e400", errors.Malformed, 1),
    ("e400ctx", errors.PromptTooLong, 1),
    ("e400cf", errors.Filtered, 1),
    ("e401", errors.NotAuthorised, 1),
    ("e403", errors.NotAuthorised, 1),
    ("e404", errors.NotAuthorised, 1),
    ("e413", errors.PromptTooLong, 1),
    ("e429", errors.Busy, 3),
    ("e429quota", errors.QuotaUsed, 1),
    ("e429ra", errors.Busy, 1),
    ("e429ra119", errors.Busy, 1),
    ("e429date", errors.Busy, 1),
    ("e500", errors.Unavailable, 3),
    ("e502html", errors.Unavailable, 3),
    ("e503html", errors.Unavailable, 3),
    ("html200", errors.Malformed, 1),
    ("empty200", errors.Malformed, 1),
    ("badjson", errors.Malformed, 1),
    ("list200", errors.Malformed, 1),
    ("nochoices", errors.Malformed, 1),
    ("nullchoices", errors.Malformed, 1),
    ("nullmessage", errors.Malformed, 1),
    ("errobj", errors.Malformed, 1),
    ("gzip", errors.Malformed, 1),
    ("nullcontent", errors.EmptyAnswer, 2),
    ("empty", errors.EmptyAnswer, 2),
    ("cf", errors.Filtered, 1),
    ("refusal", errors.Refused, 1),
    ("length", errors.Truncated, 1),
    ("toolong", errors.Truncated, 1),
    ("nofinish", errors.Malformed, 1),
    ("tool", errors.Malformed, 1),
    ("cut", errors.Unavailable, 3),
    ("cutbody", errors.Truncated, 1),
    ("forever", errors.Truncated, 1),
    ("hang", errors.DeadlinePassed, 1),
    ("slowhead", errors.DeadlinePassed, 1),
    ("slowbody", errors.DeadlinePassed, 1),
    ("redirect307", errors.Unavailable, 1),
    ("redirect302", errors.Unavailable, 1),
]


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda low, high: low / 5)


@pytest.mark.parametrize(("mode", "text"), ANSWERED)
def test_what_is_whole_comes_through(mode: str, text: str, writer: Make) -> None:
    with fake_endpoint(mode) as endpoint:
        assert writer(endpoint).ask(PROMPT).text == text


@pytest.mark.parametrize(("mode", "expected", "requests"), FAILED, ids=[f[0] for f in FAILED])
def test_what_is_not_becomes_our_error(
    mode: str, expected: type[errors.WriterError], requests: int, writer: Make,
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    caplog.set_level("DEBUG")
    deadline = 1.0
    with fake_endpoint(mode) as endpoint:
        start = time.monotonic()
        with pytest.raises(errors.WriterError) as caught:
            writer(endpoint, deadline=deadline, key="sk-ours-123").ask(PROMPT)
        took = time.monotonic() - start
        made = len(endpoint.requests)
    assert type(caught.value) is expected
    assert took < deadline + 0.6
    assert made == requests
    seen = [str(caught.value), repr(caught.value), caplog.text, *capfd.readouterr()]
    for leak in (*UPSTREAM_SECRET.split(), "sk-ours", "sk-test", "127.0.0.1", "<html", "Be brief."):
        assert not any(leak in text for text in seen), leak
    assert "Your text is kept" in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize("mode", ["e500", "e429", "cut", "nullcontent"])
def test_a_second_try_helps(mode: str, writer: Make) -> None:
    with fake_endpoint(mode, "ok") as endpoint:
        assert writer(endpoint, deadline=5.0).ask(PROMPT).text == OK_TEXT
        assert len(endpoint.requests) == 2


def test_a_closed_port_is_said_within_five_seconds() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    start = time.monotonic()
    with pytest.raises(errors.Unavailable):
        ModelWriter(Settings(model="fake", model_url=url)).ask(PROMPT)
    assert time.monotonic() - start < 5


def test_an_unknown_host_is_said_within_five_seconds(monkeypatch: pytest.MonkeyPatch, loopback_only: list[str]) -> None:
    start = time.monotonic()
    with pytest.raises(errors.Unavailable) as caught:
        ModelWriter(Settings(model="fake", model_url="https://model.example/v1"), key="sk-ours-123").ask(PROMPT)
    assert time.monotonic() - start < 5
    assert "model.example" not in str(caught.value)
    assert loopback_only and all("model.example" in tried for tried in loopback_only)
    loopback_only.clear()


def test_cancel_ends_the_call_and_its_connection_within_a_second(writer: Make) -> None:
    turn = Turn()
    with fake_endpoint("hang") as endpoint:
        threading.Timer(0.3, turn.cancel.set).start()
        start = time.monotonic()
        with pytest.raises(errors.Cancelled):
            writer(endpoint, deadline=30.0).within(turn).ask(PROMPT)
        assert time.monotonic() - start < 1.3
        assert endpoint.hung_up.wait(1.0)


def test_a_cancelled_turn_asks_nothing(writer: Make) -> None:
    turn = Turn()
    turn.cancel.set()
    with fake_endpoint("ok") as endpoint:
        with pytest.raises(errors.Cancelled):
            writer(endpoint).within(turn).write(brief())
        assert endpoint.requests == []


def test_the_deadline_closes_the_connection(writer: Make) -> None:
    with fake_endpoint("slowbody") as endpoint:
        with pytest.raises(errors.DeadlinePassed):
            writer(endpoint, deadline=0.6).ask(PROMPT)
        assert endpoint.hung_up.wait(1.0)


def test_platforms_side_by_side_share_one_deadline(writer: Make) -> None:
    outcomes: list[str] = []
    with fake_endpoint("hang") as endpoint:
        held = writer(endpoint, deadline=30.0).within(Turn(until=time.monotonic() + 0.7))

        def draft() -> None:
            try:
                held.write(brief())
            except errors.WriterError as error:
                outcomes.append(type(error).__name__)

        threads = [threading.Thread(target=draft) for _ in range(4)]
        start = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert outcomes == ["DeadlinePassed"] * 4
    assert time.monotonic() - start < 1.7


def test_a_flapping_endpoint_opens_the_breaker_and_a_probe_closes_it(writer: Make) -> None:
    now = [0.0]
    with fake_endpoint(*["badjson"] * 5, "ok") as endpoint:
        flapping = writer(endpoint, clock=lambda: now[0])
        for _ in range(5):
            with pytest.raises(errors.Malformed):
                flapping.ask(PROMPT)
        with pytest.raises(errors.Busy):
            flapping.ask(PROMPT)
        assert len(endpoint.requests) == 5
        now[0] += 20
        assert flapping.ask(PROMPT).text == OK_TEXT
        assert flapping.ask(PROMPT).text == OK_TEXT


def test_a_redirect_is_not_followed_and_the_key_stays(writer: Make) -> None:
    with fake_endpoint("ok") as other, fake_endpoint("redirect307") as endpoint:
        endpoint.elsewhere = other.url + "/chat/completions"
        with pytest.raises(errors.Unavailable, match="E-REDIRECT"):
            writer(endpoint, key="sk-ours-123").ask(PROMPT)
        assert other.requests == []


def test_a_certificate_nobody_signed_is_refused(tmp_path: Path, writer: Make) -> None:
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    if made.returncode:
        pytest.skip("openssl cannot make a certificate here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with fake_endpoint("ok", tls=context) as endpoint:
        with pytest.raises(errors.Unavailable, match="E-TLS"):
            writer(endpoint, key="sk-ours-123").ask(PROMPT)
        assert endpoint.requests == []
        trusted = ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))
        assert writer(endpoint, tls=trusted).ask(PROMPT).text == OK_TEXT
