"""Which class a comment is most like, by the vector of the search model that comes with Bedside: a reader of meaning, not of words."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import SearchUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A row for each of our own comments: its vector, then what it says for each class. The last row, without a vector, is added to every sum.
WEIGHTS = Path(__file__).parent / "likeness.npy"
NARROW, SHARP = 0.5, 9.0  # how fast likeness falls with distance, and how much more the likeliest class gets
_log = logging.getLogger(__name__)


def shares(text: str) -> list[float]:
    """The likelihood of each class, in the order of ``classify.CLASSES``; empty when the search model cannot be read."""
    import numpy as np  # with the model 0.2 s: only when a comment is read

    try:
        vector = _model().embed([text])[0]
    except SearchUnavailable as error:
        _log.warning("comments are read without the search model: %s", error)
        return []
    return [float(share) for share in likely(np.asarray(vector, dtype=np.float32)[None, :], _weights())[0]]


def likely(vectors: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Comments x classes: likelihoods, from vectors of comments x width and the rows of ``WEIGHTS``."""
    import numpy as np

    width = vectors.shape[1]
    sums = SHARP * (near(vectors, weights[:-1, :width]) @ weights[:-1, width:] + weights[-1, width:])
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def near(vectors: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """How near each vector is to each of the others, 1 for the same; both of length one."""
    import numpy as np

    return np.asarray(np.exp(-2 * NARROW * (1 - vectors @ others.T)))


@cache
def _model() -> Any:
    from assistant.knowledge.embedding import MiniLM

    return MiniLM()


@cache
def _weights() -> NDArray[np.float32]:
    import numpy as np

    return np.asarray(np.load(WEIGHTS), dtype=np.float32)
