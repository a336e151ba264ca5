"""Which class a comment is most like, by the vector of the search model that comes with Bedside: a reader of meaning, not of words."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.errors import SearchUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A row for each of our own comments: its vector, then what it says for each class. The last row, without a vector, is added to every sum.
WEIGHTS = Path(__file__).parent / "likeness.npy"
NARROW, SHARP = 0.5, 9.0  # how fast likeness falls with distance, and how much more the likeliest class gets
_WIDTH = 384  # numbers in a vector of the search model
_log = logging.getLogger(__name__)


class Weights(NamedTuple):
    """The rows of ``WEIGHTS`` taken apart: comments x width, comments x classes, classes."""

    vectors: NDArray[np.float32]
    says: NDArray[np.float32]
    always: NDArray[np.float32]


def shares(text: str) -> list[float]:
    """The likelihood of each class, in the order of ``classify.CLASSES``; empty when the search model cannot be read."""
    import numpy as np  # with the model 0.2 s: only when a comment is read

    try:
        vector = _model().embed([text])[0]
    except SearchUnavailable as error:
        _log.warning("comments are read without the search model: %s", error)
        return []
    return [float(share) for share in likely(np.asarray(vector, dtype=np.float32)[None, :], _weights())[0]]


def apart(rows: NDArray[np.float32], width: int) -> Weights:
    """The rows of ``WEIGHTS``, their vectors being of ``width``."""
    import numpy as np

    return Weights(np.ascontiguousarray(rows[:-1, :width]), np.ascontiguousarray(rows[:-1, width:]), rows[-1, width:])


def likely(vectors: NDArray[np.float32], weights: Weights) -> NDArray[np.float32]:
    """Comments x classes: likelihoods, from vectors of comments x width."""
    import numpy as np

    sums = SHARP * (np.einsum("ij,jk->ik", near(vectors, weights.vectors), weights.says) + weights.always)
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def near(vectors: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """How near each vector is to each of the others, 1 for the same; both of length one.

    ``@`` would start a thread for each processor, which for one comment wait for one another ten times as long as they count.
    """
    import numpy as np

    return np.asarray(np.exp(-2 * NARROW * (1 - np.einsum("ik,jk->ij", vectors, others))))


@cache
def _model() -> Any:
    from assistant.knowledge.embedding import MiniLM

    return MiniLM()


@cache
def _weights() -> Weights:
    import numpy as np

    return apart(np.asarray(np.load(WEIGHTS), dtype=np.float32), _WIDTH)
