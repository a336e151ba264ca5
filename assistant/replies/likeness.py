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

WEIGHTS = Path(__file__).parent / "likeness.npy"  # (width + 1) x classes, the last row added to every sum
_log = logging.getLogger(__name__)


def shares(text: str) -> list[float]:
    """The likelihood of each class, in the order of ``classify.CLASSES``; empty when the search model cannot be read."""
    import numpy as np  # with the model 0.2 s: only when a comment is read

    try:
        vector = _model().embed([text])[0]
    except SearchUnavailable as error:
        _log.warning("comments are read without the search model: %s", error)
        return []
    sums = np.append(vector, 1.0) @ _weights()
    powers = np.exp(sums - sums.max())
    return [float(p) for p in powers / powers.sum()]


@cache
def _model() -> Any:
    from assistant.knowledge.embedding import MiniLM

    return MiniLM()


@cache
def _weights() -> NDArray[np.float32]:
    import numpy as np

    return np.asarray(np.load(WEIGHTS), dtype=np.float32)
