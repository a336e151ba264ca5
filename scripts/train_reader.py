"""Learn ``assistant/replies/reader.onnx``: the layers of the search model's encoder and two over them, from our own comments.

In the environment of train_network.py, whose vectors it reads (write them first):

    python scripts/train_reader.py MINILM_FOLDER              write the file
    python scripts/train_reader.py MINILM_FOLDER --folds 5    say how well comments are judged that were held back, writing nothing

Run it when comments were added, or the vectors changed: some minutes on two processors.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import encoder
import numpy as np
import torch
from build_embedding import check
from torch.nn import functional
from train_voter import comments, held_back

from assistant.guard.trained.network import vectors
from assistant.replies import reader
from assistant.replies.classify import CLASSES

ENCODER, WIDTH, DROPPED, EPOCHS, UNSURE = 6, 256, 0.2, 8, 0.1  # unsure: the share of a label that goes to all the others


class Layers(encoder.Pooled):
    """What judges a comment: log odds of its class while learning, likelihoods after."""

    def __init__(self, source: Path) -> None:
        super().__init__(source, ENCODER, WIDTH, DROPPED, len(CLASSES))

    def forward(self, vectors: torch.Tensor, read: torch.Tensor) -> torch.Tensor:
        """Comments x classes, of what ``vectors.side_by_side`` makes."""
        odds = super().forward(vectors, read)
        return odds if self.training else functional.softmax(odds, -1)


def train(source: Path, learnt: Sequence[list[int]], kinds: np.ndarray, seed: int = 1) -> Layers:
    """The layers after ``EPOCHS`` passes."""
    torch.manual_seed(seed)
    made = Layers(source)

    def wrong(group: Sequence[int]) -> torch.Tensor:
        return functional.cross_entropy(made(*encoder.given([learnt[n] for n in group])), torch.from_numpy(kinds[list(group)]), label_smoothing=UNSURE)

    encoder.fit(made, [len(rows) for rows in learnt], wrong, EPOCHS, np.random.default_rng(seed))
    return made


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    asked = parser.parse_args()
    check(asked.source)
    texts, kinds = comments()
    read = [reader.pieces(text) for text in texts]
    if asked.folds:
        print(held_back(texts, kinds, asked.folds, lambda rest, test: encoder.said(train(asked.source, [read[n] for n in rest], kinds[rest]), [read[n] for n in test])))
        return
    made = train(asked.source, read, kinds)
    sample = vectors.side_by_side(read[:1])
    encoder.store(made, sample, {name: {0: "comments", 1: "pieces"} for name in sample} | {"shares": {0: "comments"}}, reader.MODEL)
    print(f"{sum(weight.numel() for weight in made.parameters()):,} weights from {len(texts):,} comments")


if __name__ == "__main__":
    main()
