"""Learn ``assistant/replies/weights.npy`` from ``assistant/replies/exemplars.toml``: which class a comment is most like.

    python scripts/build_reply_weights.py

Multinomial logistic regression on the vectors of the search model that comes with Bedside, classes weighted alike.
A test holds the file to the exemplars it was learned from.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.embedding import MiniLM
from assistant.replies import likeness

_STEPS = 1_500
_RATE = 20.0
_SHRINK = 3e-4


def learn(vectors: NDArray[np.float32], labels: NDArray[np.int64], classes: int) -> NDArray[np.float32]:
    """Weights of shape (width + 1, classes); the last row is the bias."""
    rows = np.c_[vectors, np.ones(len(vectors))].astype(np.float64)
    wanted = np.eye(classes)[labels]
    share = (len(labels) / np.bincount(labels, minlength=classes))[labels] / classes
    weights = np.zeros((rows.shape[1], classes))
    for _ in range(_STEPS):
        error = (likeness.softmax(rows @ weights) - wanted) * share[:, None]
        weights -= _RATE * (rows.T @ error / len(rows) + _SHRINK * weights)
    return weights.astype(np.float32)


def main() -> None:
    """Write the weights beside the exemplars."""
    pairs = likeness.exemplars()
    labels = np.array([likeness.CLASSES.index(kind) for kind, _ in pairs])
    vectors = MiniLM().embed([text for _, text in pairs])
    np.save(likeness.WEIGHTS, learn(vectors, labels, len(likeness.CLASSES)))
    print(f"{len(pairs)} comments, {len(likeness.CLASSES)} classes: {likeness.WEIGHTS}")


if __name__ == "__main__":
    main()
