"""The Chroma store that serves a long-running page. The only importer of chromadb.

Chroma breaks under ``kill -9``, can answer wrongly without an error, and a damaged segment can end the process.
So the store is derived from the plain index and thrown away at any doubt: a child process builds it and probes it,
it is kept signed with the digest of every file, the page opens a private copy of it after another child has probed
that copy, one process at a time, and every query brings its own vector. Local disks only (flock).
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO, cast

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexInUse, SearchUnavailable
from assistant.knowledge import generation
from assistant.knowledge.embedding import Vectors
from assistant.knowledge.index import Index, home
from assistant.settings import Settings

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

NAME = "shelf"
_COLLECTION = "passages"
_BATCH = 1000
_BUILD_SECONDS, _PROBE_SECONDS = 120, 60
_CHILD = "import sys; sys.path.insert(0, sys.argv[1]); from assistant.knowledge.shelf import child; child(*sys.argv[2:])"


class Shelf:
    """An opened store; close it, or leave it to the end of the process."""

    def __init__(self, lock: TextIO, copy: Path, client: Client, collection: Collection) -> None:
        self._lock, self._copy, self._client, self._collection = lock, copy, client, collection

    @classmethod
    def open(cls, settings: Settings, index: Index) -> Self:
        """Open the store of this index, built anew when missing or doubtful. Raises IndexInUse, SearchUnavailable."""
        place = home(settings)
        lock = _lock(place)
        copy = place / f"serving-{secrets.token_hex(3)}.tmp-{os.getpid()}"
        try:
            generation.sweep(place)
            _ready(place, index, copy)
            with _elsewhere(copy):
                client, collection = _open(copy / "chroma")
        except Exception as error:
            shutil.rmtree(copy, ignore_errors=True)
            lock.close()
            if isinstance(error, SearchUnavailable):
                raise
            raise SearchUnavailable from None  # Chroma and the disk raise many things; none may reach the page
        return cls(lock, copy, client, collection)

    def nearest(self, vector: Vectors, k: int) -> tuple[NDArray[np.int64], Vectors]:
        """The k rows nearest to a unit vector, with their similarities. Raises SearchUnavailable."""
        try:
            found = self._collection.query(query_embeddings=[vector.tolist()], n_results=k, include=["distances"])
            rows = np.array([int(key) for key in found["ids"][0]], dtype=np.int64)
            similar = 1 - np.asarray((found["distances"] or [[]])[0], dtype=np.float32)
        except Exception:
            raise SearchUnavailable from None
        if len(rows) == 0 or not np.isfinite(similar).all():
            raise SearchUnavailable  # an index that lost its segment answers with nothing and no error
        return rows, similar

    def close(self) -> None:
        """Let go of the store and remove the private copy."""
        self._client.close()
        shutil.rmtree(self._copy, ignore_errors=True)
        self._lock.close()


def child(task: str, folder: str) -> None:
    """What the child process does: ``build`` or ``probe`` the store in ``folder``. A failure is its exit code."""
    target = Path(folder)
    vectors: Vectors = np.load(target / "vectors.npy", allow_pickle=False)
    (_fill if task == "build" else _probe)(target / "chroma", vectors)


def _ready(place: Path, index: Index, copy: Path) -> None:
    """Leave a probed private copy of the store in ``copy``, after one rebuild at most."""
    folder = generation.current(place, NAME, _facts(index))
    if folder is not None:
        shutil.copytree(folder, copy)
        try:
            _run("probe", copy, _PROBE_SECONDS)
            return
        except SearchUnavailable:
            shutil.rmtree(copy)

    shutil.copytree(_build(place, index), copy)
    _run("probe", copy, _PROBE_SECONDS)


def _build(place: Path, index: Index) -> Path:
    def write(target: Path) -> None:
        np.save(target / "vectors.npy", index.vectors)
        _run("build", target, _BUILD_SECONDS)

    return generation.build(place, NAME, _facts(index), write)


def _facts(index: Index) -> dict[str, str | int]:
    return {"index": index.digest, "rows": len(index.vectors), "chromadb": version("chromadb")}


def _run(task: str, folder: Path, seconds: int) -> None:
    """Run ``child`` in a process of its own, away from any ``.env``: native code may crash or hang there."""
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-c", _CHILD, root, task, str(folder)]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired):
        raise SearchUnavailable from None
    if done.returncode != 0:
        raise SearchUnavailable


def _open(folder: Path) -> tuple[Client, Collection]:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    settings = ChromaSettings(anonymized_telemetry=False, allow_reset=False, is_persistent=True)
    client = cast("Client", chromadb.PersistentClient(path=str(folder.resolve()), settings=settings))
    # No embedding function: one stored in an index is executable configuration.
    return client, client.get_collection(_COLLECTION, embedding_function=None)


def _fill(folder: Path, vectors: Vectors) -> None:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    settings = ChromaSettings(anonymized_telemetry=False, allow_reset=False, is_persistent=True)
    client = cast("Client", chromadb.PersistentClient(path=str(folder.resolve()), settings=settings))
    collection = client.create_collection(
        _COLLECTION,
        configuration={"hnsw": {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 32}},
        embedding_function=None,
    )
    for start in range(0, len(vectors), _BATCH):
        batch = vectors[start : start + _BATCH]
        collection.upsert(ids=[str(start + n) for n in range(len(batch))], embeddings=batch)
    client.close()


def _probe(folder: Path, vectors: Vectors) -> None:
    """Raise when the store does not hold every row or does not find every twentieth again."""
    client, collection = _open(folder)
    if collection.count() != len(vectors):
        raise SearchUnavailable
    for row in range(0, len(vectors), 20):
        found = collection.query(query_embeddings=[vectors[row].tolist()], n_results=1, include=["distances"])
        if not found["ids"][0] or not (found["distances"] or [[1.0]])[0][0] < 1e-3:
            raise SearchUnavailable
    client.close()
    for links in folder.glob("*/link_lists.bin"):
        level = links.with_name("data_level0.bin")
        if links.stat().st_size > 10 * level.stat().st_size:  # seen after a kill: 600 GB for 3,000 rows
            raise SearchUnavailable


def _lock(place: Path) -> TextIO:
    try:
        generation.make(place)
        handle = (place / "lock").open("a+", encoding="utf-8")
    except OSError:
        raise SearchUnavailable("The search index cannot be opened: its folder is not writable.") from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.seek(0)
        holder = handle.read().strip() or "unknown"
        handle.close()
        raise IndexInUse(f"The search index is in use by pid {holder}. Close that Bedside first.") from None
    handle.truncate(0)
    handle.write(str(os.getpid()))
    handle.flush()
    return handle


@contextmanager
def _elsewhere(folder: Path) -> Iterator[None]:
    """Work in ``folder``: Chroma would read a ``.env`` from the working directory."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
