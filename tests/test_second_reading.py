"""The second reader adds concerns and nothing else: no verdict, no clearing, no words of its own, no raw text to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.fake_endpoint import FakeEndpoint, fake_endpoint
from typer.testing import CliRunner

from assistant import second_reading
from assistant.cli import application
from assistant.profile import EMPTY
from assistant.settings import Settings

CLEAN = "Our doors open at nine on weekdays. Bring a friend."
STORY = "My patient Ottoline Brandt, 55, of Mill Street has shingles. Shingles is a rash that hurts."


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDSIDE_DATA_DIR", str(tmp_path / "data"))


def check(text: str, monkeypatch: pytest.MonkeyPatch, endpoint: FakeEndpoint | None, *options: str) -> tuple[int, str]:
    """``bedside check`` with a second reader at this endpoint."""
    for name, value in (("SECOND_READER", "true"), ("MODEL", "fake"), ("MODEL_URL", endpoint.url), ("DEADLINE_SECONDS", "5")) if endpoint else ():
        monkeypatch.setenv(f"BEDSIDE_{name}", value)
    done = CliRunner().invoke(application(("check",)), ["check", *options], input=text)
    return done.exit_code, done.output


def test_it_is_off_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert second_reading.reader(Settings()) is None
    code, said = check(CLEAN, monkeypatch, None, "--format", "json")
    assert code == 0 and "concerns" not in json.loads(said)


def test_concerns_are_shown_as_such_and_change_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_endpoint("ok", text='{"concerns": ["claim"]}') as endpoint:
        code, said = check(CLEAN, monkeypatch, endpoint)
        fields = json.loads(check(CLEAN, monkeypatch, endpoint, "--format", "json")[1])
    assert code == 0 and said.startswith("OK to post.") and "asks you to look again" in said and "it promises a result" in said
    assert fields["verdict"] == "ok" and [c["concern"] for c in fields["concerns"]] == ["claim"] and fields["second_reader_failed"] is None


def test_nothing_to_add_clears_nothing_and_raw_text_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_endpoint("ok", text='{"concerns": []}') as endpoint:
        code, said = check(STORY, monkeypatch, endpoint)
        sent = endpoint.requests[0].body
    assert code == 1 and not said.startswith("OK") and "clears nothing" in said
    assert "shingles" in sent.lower() and "Ottoline" not in sent and "Mill Street" not in sent


@pytest.mark.parametrize("mode", ["refusal", "e400", "nullcontent"])
def test_no_answer_is_said(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_endpoint(mode) as endpoint:
        code, said = check(CLEAN, monkeypatch, endpoint)
    assert code == 0 and "The second reader gave no answer." in said and "nothing to add" not in said


def test_lines_of_a_batch_each_have_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": CLEAN}) + "\n" for n in range(2))
    with fake_endpoint("ok", text='{"concerns": ["advice"]}') as endpoint:
        _, said = check(lines, monkeypatch, endpoint, "--format", "jsonl")
        assert len(endpoint.requests) == 2
    assert [[c["concern"] for c in json.loads(line)["concerns"]] for line in said.splitlines()] == [["advice"], ["advice"]]


def test_nothing_left_is_nothing_to_read() -> None:
    with fake_endpoint("ok", text='{"concerns": []}') as endpoint:
        read = second_reading.reader(Settings(second_reader=True, model="fake", model_url=endpoint.url))
        assert read is not None and read(" ", EMPTY, None) == second_reading.Reading()
        assert endpoint.requests == []
