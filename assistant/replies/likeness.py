"""Which class a comment is most like, for what the cues leave open.

Weights learned from ``exemplars.toml`` (scripts/build_reply_weights.py) are applied to the comment's vector from the
search model that comes with Bedside: nothing leaves the machine, nothing is sampled. Measured on 64 comments neither
cues nor weights had seen: right class 50 % by cues alone, 72 % by likeness alone, 77 % by both; of 12 urgent ones the
cues missed 8, both together 1.
"""

from __future__ import annotations

import logging
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import SearchUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CLASSES = (
    "asks_for_advice", "complaint", "crisis", "emergency", "general_question", "misinformation", "naysayer", "own_phi",
    "patient_outing", "praise", "spam",
)  # fmt: skip
WEIGHTS = Path(__file__).parent / "weights.npy"
_log = logging.getLogger(__name__)


def likeness(text: str) -> dict[str, float]:
    """The share of each class, adding up to one; empty when the search model cannot be read, so that the cues decide alone."""
    import numpy as np  # with the model 0.2 s: only when a comment is read

    try:
        vector = _model().embed([text])[0]
    except SearchUnavailable as error:
        _log.warning("comments are read by cues alone: %s", error)
        return {}
    shares = softmax(np.append(vector, 1.0)[None, :] @ _weights())[0]
    return dict(zip(CLASSES, (float(s) for s in shares), strict=True))


def exemplars() -> list[tuple[str, str]]:
    """(class, comment) of every exemplar."""
    table = tomllib.loads((Path(__file__).parent / "exemplars.toml").read_text(encoding="utf-8"))
    return [(kind, comment) for kind, comments in table.items() for comment in comments]


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows of scores as rows of shares."""
    import numpy as np

    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))


@cache
def _model() -> Any:
    from assistant.knowledge.embedding import MiniLM

    return MiniLM()


@cache
def _weights() -> NDArray[np.float32]:
    import numpy as np

    return np.asarray(np.load(WEIGHTS), dtype=np.float32)
