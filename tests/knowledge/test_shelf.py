"""The Chroma store under the faults that were seen to break it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexInUse, SearchUnavailable
from assistant.knowledge import shelf as shelf_module
from assistant.knowledge.index import Index, home
from assistant.knowledge.passages import Entry
from assistant.knowledge.shelf import NAME, Shelf
from assistant.settings import Settings
from assistant.stages import Passage

ROWS = 1200  # beyond the number from which Chroma writes its segment to disk
PASSAGE = Passage("practice/a#1", "A", "Text.", 0.0, (), "", "", "practice")


@pytest.fixture(scope="module")
def index() -> Index:
    vectors = np.random.default_rng(1).normal(size=(ROWS, 32)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Index((Entry(PASSAGE),), vectors, np.zeros(ROWS, dtype=np.int64), "digest")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, index: Index) -> Path:
    """A data folder with a whole store, which tests copy."""
    folder = tmp_path_factory.mktemp("whole")
    Shelf.open(Settings(data_dir=str(folder)), index).close()
    return folder


@pytest.fixture
def settings(data: Path, tmp_path: Path) -> Settings:
    target = tmp_path / "data"
    subprocess.run(["cp", "-a", str(data), str(target)], check=True)
    return Settings(data_dir=str(target))


def _store(settings: Settings) -> Path:
    return home(settings) / (home(settings) / NAME).read_text() / "chroma"


def _answers(settings: Settings, index: Index) -> bool:
    shelf = Shelf.open(settings, index)
    try:
        return all(shelf.nearest(index.vectors[row], 5)[0][0] == row for row in range(0, ROWS, 100))
    finally:
        shelf.close()


def test_it_finds_what_exact_search_finds(settings: Settings, index: Index) -> None:
    shelf = Shelf.open(settings, index)
    query = index.vectors[:20].mean(axis=0)
    query /= np.linalg.norm(query)
    rows, similar = shelf.nearest(query, 10)
    exact = index.vectors @ query
    assert list(rows) == list(np.argsort(-exact)[:10])
    assert np.allclose(similar, np.sort(exact)[::-1][:10], atol=1e-4)
    shelf.close()


def test_opening_changes_nothing_and_leaves_nothing(settings: Settings, index: Index) -> None:
    before = {p: p.stat().st_mtime_ns for p in home(settings).glob(f"{NAME}-*/**/*")}
    assert _answers(settings, index)
    assert before == {p: p.stat().st_mtime_ns for p in home(settings).glob(f"{NAME}-*/**/*")}
    assert not list(home(settings).glob("*.tmp-*"))


def _zero(file: Path) -> None:
    file.write_bytes(b"")


def _halve(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


@pytest.mark.parametrize(
    ("what", "damage"),
    [
        ("chroma.sqlite3", _zero),
        ("chroma.sqlite3", _halve),
        ("chroma.sqlite3", Path.unlink),
        ("*/index_metadata.pickle", Path.unlink),
        ("*/data_level0.bin", _halve),
        ("*/link_lists.bin", Path.unlink),
        ("*/header.bin", _zero),
        ("segment", Path.unlink),
        ("../manifest.json", _halve),
        ("../manifest.json", Path.unlink),
    ],
)
def test_damage_is_found_before_use_and_mended(
    settings: Settings, index: Index, what: str, damage: Callable[[Path], None]
) -> None:
    store = _store(settings)
    if what == "segment":
        for file in store.glob("*/*"):
            file.unlink()
    else:
        found = list(store.parent.glob("manifest.json") if what.startswith("..") else store.glob(what))
        assert found, "the fault must hit something"
        for file in found:
            damage(file)
    assert _answers(settings, index)


@pytest.mark.parametrize("what", ["chroma.sqlite3", "*/index_metadata.pickle", "*/data_level0.bin"])
def test_the_probe_itself_sees_damage(settings: Settings, what: str) -> None:
    store = _store(settings)
    for file in store.glob(what):
        file.unlink() if file.suffix == ".pickle" else _zero(file)
    with pytest.raises(SearchUnavailable):
        shelf_module._run("probe", store.parent, 60)


def test_a_store_of_another_index_is_not_used(settings: Settings, index: Index) -> None:
    other = Index(index.entries, -index.vectors, index.owners, "another digest")
    shelf = Shelf.open(settings, other)
    assert shelf.nearest(other.vectors[7], 1)[0][0] == 7
    shelf.close()


def test_a_second_process_is_told_who_holds_it(settings: Settings, index: Index) -> None:
    code = (
        "import fcntl,os,sys,time; h=open(sys.argv[1],'w'); fcntl.flock(h, fcntl.LOCK_EX);"
        "h.write(str(os.getpid())); h.flush(); print('held', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", code, str(home(settings) / "lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None and holder.stdout.readline()
        with pytest.raises(IndexInUse, match=f"in use by pid {holder.pid}"):
            Shelf.open(settings, index)
        holder.kill()
    assert _answers(settings, index), "the lock goes with its process"


@pytest.mark.parametrize("death", [signal.SIGSEGV, signal.SIGKILL])
def test_a_crash_in_native_code_ends_the_child_only(
    settings: Settings, index: Index, monkeypatch: pytest.MonkeyPatch, death: signal.Signals
) -> None:
    monkeypatch.setattr(shelf_module, "_CHILD", f"import os; os.kill(os.getpid(), {int(death)})")
    with pytest.raises(SearchUnavailable):
        Shelf.open(settings, index)
    monkeypatch.undo()
    assert _answers(settings, index)


def test_a_hanging_child_is_given_up(settings: Settings, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "_CHILD", "import time; time.sleep(60)")
    monkeypatch.setattr(shelf_module, "_PROBE_SECONDS", 1)
    monkeypatch.setattr(shelf_module, "_BUILD_SECONDS", 1)
    with pytest.raises(SearchUnavailable):
        Shelf.open(settings, index)


def test_a_settings_file_in_the_working_directory_is_not_read(
    settings: Settings, index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("ALLOW_RESET=true\nCHROMA_OTEL_COLLECTION_ENDPOINT=http://collector.example\n")
    monkeypatch.chdir(tmp_path)
    assert _answers(settings, index)
    assert Path.cwd() == tmp_path
