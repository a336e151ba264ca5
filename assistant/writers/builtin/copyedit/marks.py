"""How likely a sentence ends between two words of a text typed without its marks, as learnt from posts. Weights: ``scripts/train_punctuation.py``.

Of each of the two words on either side of a gap the search model's third layer says what it is in its sentence; a small network over the four says whether nothing, a comma, a stop or another mark stands between.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.embedding import Vectors, minilm
from assistant.writers.builtin.copyedit import layers

WEIGHTS = Path(__file__).parent.parent / "data" / "punctuation.npz"
NOTHING, COMMA, STOP, OTHER = CLASSES = ("nothing", "comma", "stop", "other")


def stops(words: Sequence[str], gaps: Sequence[int]) -> list[float]:
    """For each of the gaps, named by the word before it, how likely a sentence ends there; 0 for words too far on to be read."""
    first, last = minilm().of_words(words)
    read = [gap for gap in gaps if gap + 1 < len(first)]
    if not read:
        return [0.0] * len(gaps)
    found = dict(zip(read, layers.shares(layers.stored(WEIGHTS), beside(first, last, np.array(read)))[:, CLASSES.index(STOP)], strict=True))
    return [float(found.get(gap, 0.0)) for gap in gaps]


def beside(first: Vectors, last: Vectors, gaps: NDArray[np.int64]) -> Vectors:
    """What stands beside each gap: the two words before it and the two behind, zeros where there are none."""
    return layers.around(first, last, gaps + 1, behind=1)
