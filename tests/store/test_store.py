"""What is kept: durable, private to one user, gone when deleted, never silently empty."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from assistant.errors import StoreError, UsageError
from assistant.settings import Settings
from assistant.stages import Post, Safe
from assistant.store import consents, kept, turns
from assistant.store.database import open_store

CANARY = "the heron stood in the reeds"


def post(words: str = CANARY, platform: str = "x") -> Post:
    return Post(platform, words, len(words), 280, "weighted", "Not medical advice.", (), "v1")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=str(tmp_path / "data"))


def test_the_file_is_private(settings: Settings) -> None:
    open_store(settings)
    assert stat.S_IMODE((settings.data / "bedside.sqlite").stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.data.stat().st_mode) == 0o700


def test_one_user_never_sees_another(settings: Settings) -> None:
    store = open_store(settings)
    number = kept.keep(store, "ana", post())
    turns.remember(store, "ana", Safe("hello", "v1"), "draft", "Here.", (post(),))
    consents.record(store, "ana", "C-1", "photo of the waiting room")
    assert kept.listed(store, "ben") == () and turns.recent(store, "ben") == () and consents.listed(store, "ben") == ()
    assert not kept.forget(store, "ben", number) and kept.listed(store, "ana")[0].seq == number


def test_turns_come_back_in_order(settings: Settings) -> None:
    store = open_store(settings)
    for n in range(5):
        turns.remember(store, "ana", Safe(f"ask {n}", "v1"), "draft", f"answer {n}", (post(f"post {n}"),))
    again = turns.recent(open_store(settings), "ana", limit=3)
    assert [t.said for t in again] == ["ask 2", "ask 3", "ask 4"] and again[-1].posts == (("x", "post 4"),)


def test_what_is_deleted_is_gone_from_every_byte(settings: Settings) -> None:
    store = open_store(settings)
    number = kept.keep(store, "ana", post())
    turns.remember(store, "ana", Safe(CANARY, "v1"), "draft", CANARY, ())
    assert kept.forget(store, "ana", number) and turns.forget(store, "ana") == 1
    with store.begin() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    assert not any(CANARY.encode() in file.read_bytes() for file in settings.data.iterdir() if file.is_file())


def test_a_revoked_or_expired_consent_does_not_stand(settings: Settings) -> None:
    store = open_store(settings)
    first = consents.record(store, "ana", "C-1", "photo of the new room", date(2026, 12, 31))
    relying = kept.keep(store, "ana", post(), consent=first)
    assert consents.listed(store, "ana")[0].stands(date(2026, 12, 31))
    assert not consents.listed(store, "ana")[0].stands(date(2027, 1, 1))
    assert consents.revoke(store, "ben", first) == () and consents.listed(store, "ana")[0].stands(date(2026, 1, 1))
    assert consents.revoke(store, "ana", first) == (relying,)
    assert not consents.listed(store, "ana")[0].stands(date(2026, 1, 1))
    with pytest.raises(UsageError, match="file number"):
        consents.record(store, "ana", " ", "photo")


def test_a_newer_store_is_refused_and_left_alone(settings: Settings) -> None:
    open_store(settings)
    file = settings.data / "bedside.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version=99")
    before = file.read_bytes()
    with pytest.raises(StoreError, match="newer Bedside"):
        open_store(settings)
    assert file.read_bytes() == before


def test_a_damaged_store_is_set_aside_and_said(settings: Settings) -> None:
    kept.keep(open_store(settings), "ana", post())
    file = settings.data / "bedside.sqlite"
    file.write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match=r"set aside as bedside\.sqlite\.damaged-"):
        open_store(settings)
    assert kept.listed(open_store(settings), "ana") == ()
    assert any(f.name.startswith("bedside.sqlite.damaged-") for f in settings.data.iterdir())


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(settings: Settings) -> None:
    settings.data.mkdir(mode=0o500)
    with pytest.raises(StoreError, match="cannot be written"):
        open_store(settings)


def test_a_locked_store_says_so(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.store.database._WAIT_SECONDS", 0.2)
    store = open_store(settings)
    with sqlite3.connect(settings.data / "bedside.sqlite", isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="Another Bedside is writing; nothing was saved"):
            kept.keep(store, "ana", post())


WRITER = """
import sys
from assistant.settings import Settings
from assistant.stages import Post
from assistant.store import kept
from assistant.store.database import open_store
store = open_store(Settings(data_dir=sys.argv[1]))
for n in range(100000):
    kept.keep(store, "ana", Post("x", f"post {n}", 6, 280, "weighted", "d", (), "v1"))
    print(n, flush=True)
"""


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(settings: Settings) -> None:
    """Ten kills; every number the writer printed is there afterwards, in order, none torn."""
    acknowledged = 0
    for _ in range(10):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(settings.data)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(20)]
        child.send_signal(signal.SIGKILL)
        said += child.stdout.read().splitlines(keepends=True)
        child.wait()
        acknowledged += sum(line.endswith("\n") for line in said)
        assert len(kept.listed(open_store(settings), "ana", limit=10_000)) >= acknowledged
