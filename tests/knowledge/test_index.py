"""The plain index: rebuilt when it must be, never trusted when it is not ours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.knowledge import generation
from assistant.knowledge.index import NAME, home, open_index
from assistant.settings import Settings

from .conftest import WordEmbedder

pytestmark = pytest.mark.usefixtures("knowledge")


def _folder(settings: Settings) -> Path:
    return home(settings) / (home(settings) / NAME).read_text()


def test_the_second_start_embeds_nothing(settings: Settings, embedder: WordEmbedder) -> None:
    first = open_index(settings, embedder)
    embedder.asked.clear()
    second = open_index(settings, embedder)
    assert embedder.asked == [] and second.entries == first.entries
    assert np.array_equal(second.vectors, first.vectors) and second.digest == first.digest


def test_only_what_changed_is_embedded_again(settings: Settings, embedder: WordEmbedder, knowledge: Path) -> None:
    open_index(settings, embedder)
    embedder.asked.clear()
    card = knowledge / "guidelines/reviews.md"
    card.write_text(card.read_text().replace("Thank people", "Always thank people"))
    index = open_index(settings, embedder)
    assert len(embedder.asked) == 1 and "Always thank" in embedder.asked[0]
    assert any("Always thank" in entry.passage.text for entry in index.entries)


def test_another_embedder_rebuilds(settings: Settings, embedder: WordEmbedder) -> None:
    open_index(settings, embedder)
    assert open_index(settings, WordEmbedder("wide", 128)).vectors.shape[1] == 128
    assert len(list(home(settings).glob(f"{NAME}-*"))) == 2, "the index before stays for a roll-back"


def test_building_tells_how_far_it_is(settings: Settings, embedder: WordEmbedder) -> None:
    heard: list[tuple[int, int]] = []
    index = open_index(settings, embedder, told=lambda done, total: heard.append((done, total)))
    texts = len({text for entry in index.entries for text in entry.texts})
    assert heard[0] == (250, texts) and heard[-1] == (texts, texts)
    heard.clear()
    open_index(settings, embedder, told=lambda done, total: heard.append((done, total)))
    assert heard == [], "an index that is there is not built"


@pytest.mark.parametrize("fault", ["manifest cut", "manifest gone", "vectors empty", "entries edited", "pointer astray"])
def test_damage_is_noticed_and_mended(settings: Settings, embedder: WordEmbedder, fault: str) -> None:
    whole = open_index(settings, embedder)
    folder = _folder(settings)
    manifest = folder / "manifest.json"
    if fault == "manifest cut":
        manifest.write_text(manifest.read_text()[:40])
    elif fault == "manifest gone":
        manifest.unlink()
    elif fault == "vectors empty":
        (folder / "vectors.npy").write_bytes(b"")
    elif fault == "entries edited":
        file = folder / "entries.json"
        file.write_text(file.read_text().replace("must not confirm", "may confirm"))
    else:
        (home(settings) / NAME).write_text("../../elsewhere")
    embedder.asked.clear()
    index = open_index(settings, embedder)
    assert index.entries == whole.entries and embedder.asked, "built again from the cards"
    embedder.asked.clear()
    open_index(settings, embedder)
    assert embedder.asked == []


def test_an_index_from_elsewhere_is_refused(settings: Settings, embedder: WordEmbedder, tmp_path: Path) -> None:
    other = Settings(data_dir=str(tmp_path / "other"))
    open_index(other, embedder)
    shutil.copytree(home(other), home(settings))
    embedder.asked.clear()
    open_index(settings, embedder)
    assert embedder.asked, "the signature is not ours"


def test_a_manifest_edited_with_its_files_is_refused(settings: Settings, embedder: WordEmbedder) -> None:
    open_index(settings, embedder)
    folder = _folder(settings)
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"]["entries.json"] = "0" * 64
    (folder / "manifest.json").write_text(json.dumps(manifest))
    assert generation.current(home(settings), NAME, manifest["facts"]) is None


def test_a_folder_that_cannot_be_written_still_searches(settings: Settings, embedder: WordEmbedder) -> None:
    settings.data.mkdir(parents=True)
    (settings.data / "index").write_text("in the way")
    index = open_index(settings, embedder)
    assert not index.saved and len(index.entries) == 5


def test_a_build_that_was_killed_leaves_the_last_index(settings: Settings, embedder: WordEmbedder) -> None:
    open_index(settings, embedder)
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = home(settings) / f"{NAME}.tmp-{int(gone.stdout)}"
    left.mkdir()
    mine = home(settings) / f"{NAME}.tmp-{os.getppid()}"
    mine.mkdir()
    embedder.asked.clear()
    open_index(settings, embedder)
    assert embedder.asked == []
    generation.sweep(home(settings))
    assert not left.exists() and mine.exists(), "what a living process builds is left alone"


def test_a_failed_build_leaves_nothing(settings: Settings) -> None:
    def write(target: Path) -> None:
        (target / "half").write_text("x")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        generation.build(home(settings), "plain", {}, write)
    assert [p.name for p in home(settings).iterdir()] == []


def test_folders_are_private(settings: Settings, embedder: WordEmbedder) -> None:
    open_index(settings, embedder)
    assert settings.data.stat().st_mode & 0o077 == 0
    assert (settings.data / "index.key").stat().st_mode & 0o077 == 0
