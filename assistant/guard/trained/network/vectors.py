"""The pieces of a word and their vectors, from the input layer of the search model's encoder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VECTORS = Path(__file__).parent / "vectors.npy"  # pieces x width, eight bits
PIECES = Path(__file__).parent / "pieces.txt"  # a piece a line, in the order of the rows
SPREADS = Path(__file__).parent / "spreads.npy"  # what each row's eight bits are worth
MOST: Final = 12  # pieces of a word that are read
_LONGEST = 60  # characters of a word that are looked up
_CHUNK = re.compile(r"[^\W_]+|[^\w\s]|_")


def of(rows: Sequence[int]) -> NDArray[np.float32]:
    """Rows x width."""
    import numpy as np

    chosen = np.asarray(rows)
    return np.asarray(_table()[chosen].astype(np.float32) * _spreads()[chosen, None])


def side_by_side(texts: Sequence[Sequence[int]]) -> dict[str, NDArray[Any]]:
    """Texts as an encoder is fed, the shorter ones filled up with nothing: ``vectors`` (texts x pieces, those around each text with them, x width) and ``read`` (1 where there is a piece)."""
    import numpy as np

    given = [of([_rows()["[CLS]"], *rows, _rows()["[SEP]"]]) for rows in texts]
    longest = max(map(len, given))
    made: dict[str, NDArray[Any]] = {"vectors": np.zeros((len(given), longest, given[0].shape[1]), np.float32), "read": np.zeros((len(given), longest), np.int64)}
    for n, rows in enumerate(given):
        made["vectors"][n, : len(rows)] = rows
        made["read"][n, : len(rows)] = 1
    return made


def of_text(text: str, first: int, last: int) -> list[int]:
    """The rows of a text's words, one at least; of one with more than ``first + last``, those it begins and those it ends with."""
    rows = [row for word in text.split() for row in read(word)] or read("")
    return rows if len(rows) <= first + last else rows[:first] + rows[-last:]


def read(word: str) -> list[int]:
    """The rows of a word as the network reads it: one at least."""
    return (pieces(word) or [_rows()["[UNK]"]])[:MOST]


@lru_cache(maxsize=16_384)
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
def _spreads() -> NDArray[np.float32]:
    import numpy as np

    return np.asarray(np.load(SPREADS))


@cache
def _table() -> NDArray[np.int8]:
    import numpy as np

    return np.asarray(np.load(VECTORS, mmap_mode="r"))
