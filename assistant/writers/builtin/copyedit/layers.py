"""A small network of one hidden layer, as the copy-editor's are: its weights, and what they make of rows of numbers. ``scripts/small_network.py`` learns them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.embedding import Vectors

NAMES = ("within", "within_bias", "out", "out_bias")


def shares(layers: Sequence[Vectors], rows: Vectors) -> Vectors:
    """The likelihood of each class for each row."""
    found = np.exp(odds(layers, rows))
    return np.asarray(found / found.sum(axis=1, keepdims=True), dtype=np.float32)


def odds(layers: Sequence[Vectors], rows: Vectors) -> Vectors:
    """The log odds of each class for each row; those of the likeliest are 0."""
    within, within_bias, out, out_bias = layers
    # einsum: for the few rows of a text "@" would start threads that take longer to meet than to count
    hidden = np.maximum(np.einsum("ij,jk->ik", rows, within) + within_bias, 0)
    found = np.einsum("ij,jk->ik", hidden, out) + out_bias
    return np.asarray(found - found.max(axis=1, keepdims=True), dtype=np.float32)


def around(first: Vectors, last: Vectors, places: NDArray[np.int64], behind: int) -> Vectors:
    """What stands at each place and beside it: the last pieces of the two words before, the first of its own and of ``behind`` more; zeros where there are none."""
    none, length = np.zeros(first.shape[1], first.dtype), len(first)
    before = [np.where((places >= far)[:, None], last[np.maximum(places - far, 0)], none) for far in (2, 1)]
    after = [np.where((places + far < length)[:, None], first[np.minimum(places + far, length - 1)], none) for far in range(1, behind + 1)]
    return np.concatenate([*before, first[places], *after], axis=1).astype(np.float32)


@cache
def stored(file: Path) -> tuple[Vectors, ...]:
    """The weights as they were learnt."""
    with np.load(file) as found:
        return tuple(found[name].astype(np.float32) for name in NAMES)
