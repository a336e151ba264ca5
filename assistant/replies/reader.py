"""What a comment is by its meaning: the first layers of the search model's encoder, learnt further on our own comments by ``scripts/train_reader.py``. The voter beside it knows words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assistant import inference
from assistant.guard.trained.network import vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.inference import InferenceSession

MODEL = Path(__file__).parent / "reader.onnx"
FED: Final = ("vectors", "read")
FIRST, LAST = 160, 90  # pieces read of a comment longer than both: how it begins and how it ends


def shares(text: str) -> list[float]:
    """The likelihood of each class, in the order of ``classify.CLASSES``."""
    return [float(share) for share in _session().run(["shares"], fed([pieces(text)]))[0][0]]


def pieces(text: str) -> list[int]:
    """The rows of a comment's words in ``vectors``, one at least."""
    rows = [row for word in text.split() for row in vectors.read(word)] or vectors.read("")
    return rows if len(rows) <= FIRST + LAST else rows[:FIRST] + rows[-LAST:]


def fed(comments: Sequence[list[int]]) -> dict[str, NDArray[Any]]:
    """Comments side by side, the shorter ones filled up with nothing: ``vectors`` (of pieces, those around the text with them) and ``read`` (1 where there is one)."""
    import numpy as np

    given = [vectors.of([vectors.start(), *rows, vectors.end()]) for rows in comments]
    made: dict[str, NDArray[Any]] = {"vectors": np.zeros((len(given), max(map(len, given)), given[0].shape[1]), np.float32)}
    made["read"] = np.zeros(made["vectors"].shape[:2], np.int64)
    for n, rows in enumerate(given):
        made["vectors"][n, : len(rows)] = rows
        made["read"][n, : len(rows)] = 1
    return made


@cache
def _session() -> InferenceSession:
    return inference.session(MODEL)
