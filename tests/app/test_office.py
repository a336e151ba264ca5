"""The desk is opened once, beside the page, and again when it failed; the profile is saved whole."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from desks import opener

from assistant import profile as profiles
from assistant.app.office import Office
from assistant.app.page import top_line, writer_of
from assistant.errors import BedsideError, DeadlinePassed, SearchUnavailable, StoreError
from assistant.pipeline import Desk
from assistant.profile import EMPTY, Profile
from assistant.settings import Settings

MILL = Profile(name="Mill Street Eye Care", specialty="ophthalmology", clinicians=("Dr. Jane Example",))


def test_the_desk_is_opened_once() -> None:
    opened = []

    def count(settings: Settings, profile: Profile) -> Desk:
        opened.append(profile)
        return opener()(settings, profile)

    office = Office(Settings(), EMPTY, count)
    office.open()
    assert office.desk() == office.desk()
    assert opened == [EMPTY]
    office.close()


@pytest.mark.parametrize("error", [SearchUnavailable(), RuntimeError("Jordan Example")])
def test_a_desk_that_did_not_open_says_so_and_is_tried_again(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    failing = [True]

    def fail_once(settings: Settings, profile: Profile) -> Desk:
        if failing:
            failing.clear()
            raise error
        return opener()(settings, profile)

    office = Office(Settings(), EMPTY, fail_once)
    with pytest.raises(BedsideError) as raised:
        office.desk()
    assert "Jordan" not in str(raised.value) + caplog.text
    assert office.desk().profile == EMPTY
    office.close()


def test_a_desk_that_takes_too_long_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.app.office.OPEN_SECONDS", 0.05)
    go = Event()

    def slow(settings: Settings, profile: Profile) -> Desk:
        go.wait(5)
        return opener()(settings, profile)

    office = Office(Settings(), EMPTY, slow)
    assert not office.ready
    with pytest.raises(DeadlinePassed, match="still getting ready"):
        office.desk()
    go.set()
    office.close()


def test_a_saved_profile_is_on_disk_and_at_the_desk(own_data_folder: Path) -> None:
    office = Office(Settings(data_dir=str(own_data_folder)), EMPTY, opener())
    office.save(MILL)
    assert profiles.load(own_data_folder / "profile.toml") == MILL
    assert office.profile == office.desk().profile == MILL
    office.close()


def test_a_profile_named_in_the_settings_is_saved_there(tmp_path: Path) -> None:
    office = Office(Settings(profile=str(tmp_path / "mill.toml")), EMPTY, opener())
    office.save(MILL)
    assert profiles.load(tmp_path / "mill.toml") == MILL


def test_a_profile_that_cannot_be_saved_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    office = Office(Settings(data_dir=str(tmp_path / "data")), EMPTY, opener())
    with pytest.raises(StoreError, match="It is still on your screen"):
        office.save(MILL)
    assert office.profile == EMPTY


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(), ("Built-in writer", "nothing")),
        (Settings(model="tiny", model_url="http://127.0.0.1:8000/v1"), ("tiny on this machine", "nothing")),
        (Settings(model="big", model_url="https://models.example/v1"), ("big at models.example", "de-identified text to models.example")),
        (Settings(model="big", model_url="https://u:secret@models.example:8443/v1"), ("big at models.example:8443", "de-identified text to models.example:8443")),
    ],
)
def test_the_top_line_says_who_writes_and_what_leaves(settings: Settings, said: tuple[str, str]) -> None:
    assert writer_of(settings) == said
    line = top_line(settings, MILL)
    assert all(words in line for words in (*said, "Mill Street Eye Care"))
    assert "secret" not in line
