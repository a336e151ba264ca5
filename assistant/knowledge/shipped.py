"""Vectors of the cards that come with Bedside, so that a first start need not compute ten thousand of them.

Made by ``scripts/embed_cards.py``; a text that changed since is simply computed. Eight bits a number, four megabytes:
the cosine of a vector with itself as computed stays above 0.9999.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from assistant import resources
from assistant.knowledge.embedding import Vectors, unit

NAME = "vectors.npz"


def vectors(embedder: str, texts: Sequence[str]) -> dict[str, Vectors]:
    """The vectors of those texts that are shipped for this embedder."""
    held = _held(resources.folder("knowledge") / NAME, embedder)
    if held is None:
        return {}
    keys, rows = held
    wanted = _keys(texts)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    found = np.flatnonzero(keys[at] == wanted)
    ours = unit(rows[at[found]].astype(np.float32))
    return {texts[n]: vector for n, vector in zip(found.tolist(), ours, strict=True)}


@cache
def _held(file: Path, embedder: str) -> tuple[np.ndarray[tuple[int], np.dtype[np.uint64]], np.ndarray[tuple[int, int], np.dtype[np.int8]]] | None:
    """The keys and rows of the file, read once; None where it cannot be used: a shortcut, no more, and what is missing is computed."""
    try:
        with np.load(file, allow_pickle=False) as data:
            return (data["keys"], data["rows"]) if str(data["embedder"]) == embedder else None
    except (OSError, EOFError, ValueError, KeyError, BadZipFile):
        return None


def write(file: Path, embedder: str, texts: Sequence[str], rows: Vectors) -> None:
    """Keep the vectors of these texts, each text once."""
    keys = _keys(texts)
    order = np.argsort(keys)
    steps = 127 / np.abs(rows).max(axis=1, keepdims=True)
    np.savez(file, embedder=np.array(embedder), keys=keys[order], rows=np.round(rows * steps).astype(np.int8)[order])


def _keys(texts: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([int.from_bytes(hashlib.sha256(t.encode()).digest()[:8], "big") for t in texts], dtype=np.uint64)
