"""The server as a whole: what it lets in, what it says, how it starts and stops."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from desks import KnownWriter, all_platforms
from house import House, Visitor, free_port, served

from assistant import platforms
from assistant.app import address, server
from assistant.app.headers import SECURITY
from assistant.app.office import Office
from assistant.errors import SettingsError, UsageError
from assistant.profile import EMPTY
from assistant.settings import Settings

CANARY = "Zebediah Quillfeather"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with served(tmp_path_factory.mktemp("house")) as house:
        yield house


def test_the_first_page_wears_every_header_and_names_no_other_host(house: House) -> None:
    page = httpx.get(house.url, trust_env=False)
    assert page.status_code == 200
    assert {name: page.headers[name] for name in SECURITY} == SECURITY
    assert page.headers["cache-control"] == "no-store"
    assert "server" not in page.headers or "uvicorn" in page.headers["server"]
    for host in ("fonts.googleapis.com", "fonts.gstatic.com", "huggingface.co", "cdn"):
        assert host not in page.text


@pytest.mark.parametrize("name", ["page.js", "base.css", "write.css", "cards.css", "tabs.css", "icons.svg", "mark.svg"])
def test_its_own_files_are_served_and_may_be_kept(house: House, name: str) -> None:
    answer = httpx.get(f"{house.url}/bedside/{name}", trust_env=False)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "private, max-age=86400"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0"])
def test_a_foreign_host_name_is_refused(house: House, host: str) -> None:
    assert httpx.get(house.url, headers={"host": host}, trust_env=False).status_code == 400


def test_a_foreign_origin_is_neither_served_nor_reflected(house: House) -> None:
    answer = httpx.post(f"{house.url}/gradio_api/queue/join", json={}, headers={"origin": "https://evil.example"}, trust_env=False)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers
    assert "access-control-allow-origin" not in httpx.get(house.url, headers={"origin": "https://evil.example"}, trust_env=False).headers


@pytest.mark.parametrize("path", ["/gradio_api/file=/etc/passwd", "/gradio_api/file=https://elsewhere.example/", "/gradio_api/info", "/monitoring/summary", "/gradio_api/runs"])
def test_gradios_other_doors_are_shut(house: House, path: str) -> None:
    assert httpx.get(house.url + path, trust_env=False).status_code == 404


def test_a_request_gives_sealed_posts_and_names_its_stages(house: House) -> None:
    told = Visitor(house.url).said("send", "click", box="Posts about cataract for X and Facebook", chips=[])
    assert "Writing for X" in told
    assert "General info, not medical advice." in told
    assert "Here are 2 drafts for X and Facebook" in told


def test_identifiers_in_the_request_are_told_only_to_the_one_who_typed_them(house: House, capfd: pytest.CaptureFixture[str]) -> None:
    told = Visitor(house.url).said("send", "click", box=f"My 62-year-old patient {CANARY} had cataract surgery. A post for X", chips=[])
    assert "<del>62-year-old</del>" in told.replace('\\"', '"')
    out, err = capfd.readouterr()
    assert CANARY not in out + err
    assert "62-year-old" not in out + err


def test_a_file_in_place_of_words_is_read_as_words(house: House) -> None:
    told = Visitor(house.url).said("send", "click", box={"path": "/etc/passwd"}, chips=[])
    assert "process_completed" in told
    assert "root:" not in told


@pytest.mark.parametrize("text", ["", "   \n\t ", None, 7, ["x"]])
def test_nothing_written_is_said_plainly(house: House, text: object) -> None:
    told = Visitor(house.url).said("send", "click", box=text, chips=[])
    assert "Please write something first." in told or "process_completed" in told
    assert "General info" not in told


def test_five_million_characters_are_refused_within_a_second_and_by_their_number(house: House, capfd: pytest.CaptureFixture[str]) -> None:
    visitor = Visitor(house.url)
    started = time.monotonic()
    told = visitor.said("send", "click", box="x" * 5_000_000, chips=[])
    assert time.monotonic() - started < 1.5
    assert "That is too long: 5,000,000 of 100,000 characters." in told
    assert "xxxx" not in "".join(capfd.readouterr())


def test_a_hundred_megabytes_are_refused_unread(house: House) -> None:
    answer = Visitor(house.url).client.post("/gradio_api/queue/join", content=b'{"data":["' + b"x" * 100_000_000 + b'"]}')
    assert answer.status_code == 413


def test_a_body_a_hundred_thousand_levels_deep_is_a_clean_refusal(house: House) -> None:
    answer = Visitor(house.url).client.post("/gradio_api/queue/join", content=b"[" * 100_000, headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize("text", ["half \ud800 a pair, posts about cataract for X", "nul \x00 in it, posts about cataract for X", "\u202eevil, posts about cataract for X"])
def test_broken_characters_end_in_an_answer(house: House, text: str) -> None:
    assert "process_completed" in Visitor(house.url).said("send", "click", box=text, chips=[])


def test_an_unknown_platform_chip_is_refused_without_printing_it(house: House, capfd: pytest.CaptureFixture[str]) -> None:
    told = Visitor(house.url).said("send", "click", box="Posts about cataract", chips=[CANARY])
    assert "General info" not in told
    assert CANARY not in "".join(capfd.readouterr())


def test_two_visitors_do_not_see_each_other(house: House) -> None:
    ann, ben = Visitor(house.url), Visitor(house.url)
    ann.said("send", "click", box="Posts about cataract for X, says Annabel", chips=[])
    assert "Annabel" not in ben.said("send", "click", box="Posts about cataract for X", chips=[])


def test_with_sign_in_every_route_needs_it_and_sessions_are_apart(tmp_path: Path) -> None:
    with served(tmp_path, auth_header="x-user", public_origin="https://write.clinic.example") as house:
        for path in ("/", "/config", "/bedside/page.js", "/gradio_api/queue/data?session_hash=a", "/gradio_api/startup-events"):
            assert httpx.get(house.url + path, trust_env=False).status_code == 401
        assert httpx.get(house.url, headers={"x-user": "ann", "host": "write.clinic.example"}, trust_env=False).status_code == 200
        ann, ben = Visitor(house.url, **{"x-user": "ann"}), Visitor(house.url, **{"x-user": "ben"})
        assert "Here is a draft for X" in ann.said("send", "click", box="Post about cataract for X", chips=[])
        ben.session = ann.session
        assert ben.send("send", "click", {"box": "Post about cataract for X"}).status_code == 403
        assert ben.client.get(f"/gradio_api/queue/data?session_hash={ann.session}").status_code == 403


def test_every_platform_at_once_ends_as_a_card_each(house: House) -> None:
    told = Visitor(house.url).said("send", "click", box=all_platforms(), chips=[])
    for platform in platforms.ids():
        assert f"Writing for {platforms.get(platform).name}" in told


def test_a_second_request_of_the_same_page_is_told_to_wait(tmp_path: Path) -> None:
    with served(tmp_path, KnownWriter(1.5)) as house:
        visitor = Visitor(house.url)
        visitor.send("send", "click", {"box": "Post about cataract for X", "chips": []})
        time.sleep(0.4)
        visitor.send("send", "click", {"box": "Post about cataract for X", "chips": []})
        with visitor.client.stream("GET", f"/gradio_api/queue/data?session_hash={visitor.session}") as stream:
            told = "".join(stream.iter_lines())
        assert "Still working on your last request. Your text is kept" in told
        assert told.count("Here is a draft for X") >= 1


def test_an_answer_being_written_is_finished_before_the_server_stops(tmp_path: Path) -> None:
    with served(tmp_path, KnownWriter(1.5)) as house:
        visitor = Visitor(house.url)
        visitor.send("send", "click", {"box": "Post about cataract for X", "chips": []})
        told = []
        for message in visitor.news():
            if "Writing for X" in str(message):
                house.running.should_exit = True
            told.append(message)
        assert house.running.should_exit
        assert "Here is a draft for X" in str(told)
        started = time.monotonic()
        house.thread.join(20)
        assert not house.thread.is_alive()
        assert time.monotonic() - started < 20


def test_a_writer_that_fails_spares_the_others(tmp_path: Path) -> None:
    with served(tmp_path, KnownWriter(refuses=("facebook",))) as house:
        told = Visitor(house.url).said("send", "click", box="Posts about cataract for X and Facebook", chips=[])
    assert "The writing model declined this request." in told
    assert "General info, not medical advice." in told


def test_a_fault_of_ours_is_one_sentence_and_its_text_is_printed_nowhere(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(f"patient {CANARY}")

    monkeypatch.setattr("assistant.conversation.turn.respond", fail)
    with served(tmp_path) as house:
        told = Visitor(house.url).said("send", "click", box="Post about cataract for X", chips=[])
    assert "Something went wrong. Your text is kept." in told
    assert CANARY not in told + "".join(capfd.readouterr())


def test_a_port_that_is_taken_is_said_in_one_sentence() -> None:
    settings = Settings(port=free_port())
    with address.listen(settings), pytest.raises(UsageError, match=rf"Port {settings.port} is already in use.*bedside serve --port {settings.port + 1}"):
        address.listen(settings)


def test_an_address_this_machine_does_not_have_is_refused() -> None:
    with pytest.raises(UsageError, match="Check “host” and “port”"):
        address.listen(Settings(host="192.0.2.1", port=free_port(), auth_header="x-user"))


def test_an_open_address_needs_sign_in(tmp_path: Path) -> None:
    settings = replace(Settings(data_dir=str(tmp_path)), host="0.0.0.0")
    with pytest.raises(SettingsError, match="set auth_header"):
        server.build(settings, Office(settings, EMPTY))


def test_a_data_folder_that_cannot_be_written_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    settings = Settings(data_dir=str(tmp_path / "data"), port=free_port())
    with address.listen(settings) as listener, pytest.raises(SettingsError, match="cannot be written"):
        server.serve(settings, EMPTY, listener)


def command(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    run = [sys.executable, "-c", "from assistant.cli import main; main()", "serve", *arguments]
    env = {**os.environ, "BEDSIDE_DATA_DIR": str(folder / "data"), "TMPDIR": str(folder)}
    return subprocess.Popen(run, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_command_serves_refuses_a_taken_port_and_stops_when_told(tmp_path: Path) -> None:
    port = free_port()
    first = command(tmp_path, "--port", str(port))
    try:
        for _ in range(240):
            try:
                assert httpx.get(f"http://127.0.0.1:{port}/", trust_env=False).status_code == 200
                break
            except httpx.TransportError:
                assert first.poll() is None, first.communicate()
                time.sleep(0.25)
        second = command(tmp_path, "--port", str(port))
        out, err = second.communicate(timeout=60)
        assert second.returncode == 2
        assert f"Port {port} is already in use" in err
        assert "Traceback" not in err
    finally:
        first.send_signal(signal.SIGTERM)
        out, err = first.communicate(timeout=60)
    assert f"http://127.0.0.1:{port}" in out
    assert first.returncode == 0
    assert "Traceback" not in err
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    assert not [p for p in tmp_path.iterdir() if p.name.startswith("bedside-")]
