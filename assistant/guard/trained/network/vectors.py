"""The vector of a word: the mean of those of its pieces, from the input layer of the search model's encoder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VECTORS = Path(__file__).parent / "vectors.npy"  # pieces x width, eight bits
PIECES = Path(__file__).parent / "pieces.txt"  # a piece a line, in the order of the rows
SCALE: Final = 24.0  # stored numbers are this many times as large
_LONGEST = 60  # characters of a word that are looked up
_CHUNK = re.compile(r"[^\W_]+|[^\w\s]|_")


def of(words: Sequence[str]) -> NDArray[np.float32]:
    """Words x width; zeros for a word without a known piece."""
    import numpy as np

    return np.stack([_of(word) for word in words])


@lru_cache(maxsize=16_384)
def _of(word: str) -> NDArray[np.float32]:
    import numpy as np

    table = _table()
    rows = pieces(word)
    return table[rows].astype(np.float32).mean(axis=0) / SCALE if rows else np.zeros(table.shape[1], np.float32)


def pieces(word: str) -> list[int]:
    """The rows of its pieces, the longest known piece first each time; empty where a part has none."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word[:_LONGEST].lower()) if unicodedata.category(c) != "Mn")
    known = _rows()
    found: list[int] = []
    for chunk in _CHUNK.findall(plain):
        at = 0
        while at < len(chunk):
            end = next((e for e in range(len(chunk), at, -1) if ("##" if at else "") + chunk[at:e] in known), at)
            if end == at:
                break
            found.append(known[("##" if at else "") + chunk[at:end]])
            at = end
    return found


@cache
def _rows() -> dict[str, int]:
    return {piece: row for row, piece in enumerate(PIECES.read_text(encoding="utf-8").split("\n"))}


@cache
def _table() -> NDArray[np.int8]:
    import numpy as np

    return np.asarray(np.load(VECTORS, mmap_mode="r"))
