"""“Is this OK to post?” asked by a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from house import House, served

ASK = "/gradio_api/call/is_this_ok"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with served(tmp_path_factory.mktemp("house"), endpoint=True, auth_header="x-user") as opened:
        yield opened


def program(house: House, **headers: str) -> httpx.Client:
    return httpx.Client(base_url=house.url, headers=headers or {"x-user": "ann"}, timeout=30, trust_env=False)


def answer(client: httpx.Client, *data: object) -> dict[str, object]:
    asked = client.post(ASK, json={"data": list(data)})
    asked.raise_for_status()
    lines = client.get(f"{ASK}/{asked.json()['event_id']}").text.splitlines()
    assert lines[0] == "event: complete"
    found: dict[str, object] = json.loads(lines[1].removeprefix("data: "))[0]
    return found


def test_a_post_is_judged_as_the_command_does(house: House) -> None:
    judged = answer(program(house), "Our patient Maria, 43, is back.", "x")
    assert (judged["verdict"], judged["reasons"], judged["text"]) == ("fix", ["identifier"], "Our patient is back.")
    assert answer(program(house), "We are open on Saturday.", "")["verdict"] == "ok"


@pytest.mark.parametrize(("text", "platform"), [("  ", ""), (7, ""), ("x" * 100_001, ""), ("We are open.", "myspace")])
def test_what_cannot_be_judged_is_answered_with_the_reason(house: House, text: object, platform: str) -> None:
    said = answer(program(house), text, platform)
    assert set(said) == {"error"} and str(said["error"]).endswith(".")


def test_it_says_how_to_ask_and_offers_nothing_else(house: House) -> None:
    assert list(program(house).get("/gradio_api/info").json()["named_endpoints"]) == ["/is_this_ok"]
    for path in ("/gradio_api/call/check", "/gradio_api/call/approve", f"{ASK}/../check", "/gradio_api/run/is_this_ok"):
        assert program(house).post(path, json={"data": ["x", ""]}).status_code == 404


def test_a_program_signs_in_and_asks_from_no_other_page(house: House) -> None:
    assert program(house, accept="*/*").post(ASK, json={"data": ["x", ""]}).status_code == 401
    foreign = program(house, **{"x-user": "ann", "origin": "https://elsewhere.example"})
    assert foreign.post(ASK, json={"data": ["x", ""]}).status_code == 403


def test_it_is_shut_unless_the_settings_open_it(tmp_path: Path) -> None:
    with served(tmp_path) as house:
        assert program(house).post(ASK, json={"data": ["x", ""]}).status_code == 404
        assert program(house).get("/gradio_api/info").status_code == 404
