"""What is kept: durable, private to one user, gone when deleted, never silently empty."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, text

from assistant.errors import StoreError, UsageError
from assistant.settings import Settings
from assistant.stages import Citation, Post, Safe
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
    assert [t.said for t in again] == ["ask 2", "ask 3", "ask 4"] and [(p.platform, p.text) for p in again[-1].posts] == [("x", "post 4")]


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


def test_the_same_consent_is_recorded_once_while_it_stands(settings: Settings) -> None:
    store = open_store(settings)
    first = consents.record(store, "ana", "C-1", "photo")
    assert consents.record(store, "ana", " C-1 ", "photo") == first
    assert len({first, consents.record(store, "ana", "C-1", "photo", date(2026, 12, 31)), consents.record(store, "ben", "C-1", "photo")}) == 3
    consents.revoke(store, "ana", first)
    assert consents.record(store, "ana", "C-1", "photo") != first


def test_posts_are_found_by_the_consent_they_rest_on(settings: Settings) -> None:
    store = open_store(settings)
    one, other = consents.record(store, "ana", "C-1", "photo"), consents.record(store, "ana", "C-2", "photo")
    first, second, third = (kept.keep(store, "ana", post(words), consent) for words, consent in (("a", one), ("b", one), ("c", other)))
    kept.keep(store, "ana", post("d"))
    assert {seq: [k.seq for k in posts] for seq, posts in kept.relying(store, "ana").items()} == {one: [second, first], other: [third]}
    assert kept.relying(store, "ben") == {}


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
import os
import sys
from assistant.settings import Settings
from assistant.stages import Post
from assistant.store import kept
from assistant.store.database import open_store
store = open_store(Settings(data_dir=sys.argv[1]))
for n in range(100000):
    kept.keep(store, "ana", Post("x", f"post {os.getpid()} {n}", 6, 280, "weighted", "d", (), "v1"))
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


FIRST_TABLES = """
CREATE TABLE kept (seq INTEGER PRIMARY KEY AUTOINCREMENT, user VARCHAR NOT NULL, at DATETIME NOT NULL, platform VARCHAR NOT NULL,
  text TEXT NOT NULL, guard_version VARCHAR NOT NULL, consent INTEGER);
CREATE TABLE turns (seq INTEGER PRIMARY KEY AUTOINCREMENT, user VARCHAR NOT NULL, at DATETIME NOT NULL, said TEXT NOT NULL,
  intent VARCHAR NOT NULL, answer TEXT NOT NULL, posts JSON NOT NULL);
INSERT INTO kept (user, at, platform, text, guard_version) VALUES ('ana', '2026-01-02 03:04:05.000000', 'x', 'kept of old', 'v0');
INSERT INTO turns (user, at, said, intent, answer, posts) VALUES ('ana', '2026-01-02 03:04:05.000000', 'ask', 'draft', 'Here.', '[{"platform": "x", "text": "post of old"}]');
PRAGMA user_version=1;
"""


def test_a_store_of_the_first_version_is_taken_over_with_everything_in_it(settings: Settings) -> None:
    settings.data.mkdir(parents=True)
    with sqlite3.connect(settings.data / "bedside.sqlite") as connection:
        connection.executescript(FIRST_TABLES)
    store = open_store(settings)
    old = kept.listed(store, "ana")[0]
    assert (old.text, old.posted, old.post.disclaimer) == ("kept of old", None, "")
    assert turns.recent(store, "ana")[0].posts[0].text == "post of old"
    kept.keep(store, "ana", post())
    assert [k.text for k in kept.listed(open_store(settings), "ana")] == [CANARY, "kept of old"]


def test_a_whole_post_comes_back(settings: Settings) -> None:
    store = open_store(settings)
    whole = replace(post("one\n\ntwo"), parts=("one", "two"), citations=(Citation("c", "Cataract", "NEI", "https://nei.example/"),), alt_text="A lens")
    kept.keep(store, "ana", whole)
    turns.remember(store, "ana", Safe("ask", "v1"), "draft", "Here.", (whole,), kind="educate", topic="cataract")
    turn = turns.recent(store, "ana")[0]
    assert (turn.kind, turn.topic) == ("educate", "cataract")
    for back in (kept.listed(store, "ana")[0].post, turn.posts[0]):
        assert (back.platform, back.text, back.disclaimer, back.guard_version) == ("x", "one\n\ntwo", "Not medical advice.", "v1")
        assert (back.parts, back.citations, back.alt_text) == (whole.parts, whole.citations, whole.alt_text)


def test_the_same_post_is_kept_once_until_it_is_posted(settings: Settings) -> None:
    store = open_store(settings)
    first = kept.keep(store, "ana", post())
    assert kept.keep(store, "ana", post()) == first
    assert kept.keep(store, "ben", post()) != first
    assert kept.mark_posted(store, "ana", first, date(2026, 3, 2))
    assert kept.keep(store, "ana", post()) != first


def test_the_last_day_posted_is_known_by_platform_and_can_be_taken_back(settings: Settings) -> None:
    store = open_store(settings)
    early, late, other = (kept.keep(store, "ana", post(words, platform)) for words, platform in (("a", "x"), ("b", "x"), ("c", "blog")))
    for seq, day in ((early, date(2026, 3, 2)), (late, date(2026, 3, 9)), (other, date(2026, 2, 1))):
        assert kept.mark_posted(store, "ana", seq, day)
    assert kept.last_posted(store, "ana") == {"x": date(2026, 3, 9), "blog": date(2026, 2, 1)}
    assert not kept.mark_posted(store, "ben", late, date(2026, 3, 10)) and kept.last_posted(store, "ben") == {}
    assert kept.mark_posted(store, "ana", late, None)
    assert kept.last_posted(store, "ana")["x"] == date(2026, 3, 2)


def test_only_so_many_turns_are_kept_of_each_user(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "KEPT", 3)
    store = open_store(settings)
    turns.remember(store, "ben", Safe("ben's", "v1"), "draft", "Here.", ())
    for n in range(5):
        turns.remember(store, "ana", Safe(f"ask {n}", "v1"), "draft", "Here.", ())
    assert [t.said for t in turns.recent(store, "ana")] == ["ask 2", "ask 3", "ask 4"]
    assert len(turns.recent(store, "ben")) == 1


def test_a_full_disk_is_said_and_nothing_kept_is_lost(settings: Settings) -> None:
    store = open_store(settings)
    kept.keep(store, "ana", post())

    def no_more_room(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count=1")  # SQLite takes the size it has now

    event.listen(store, "connect", no_more_room)
    with pytest.raises(StoreError, match="The disk is full; nothing was saved"):
        kept.keep(store, "ana", post("words " * 5_000))
    assert [k.text for k in kept.listed(store, "ana")] == [CANARY]
    event.remove(store, "connect", no_more_room)
    kept.keep(store, "ana", post("words " * 5_000))
    assert len(kept.listed(open_store(settings), "ana")) == 2
