"""Make ``assistant/replies/voter.json`` from our own comments: multinomial logistic regression over words, the same every time.

    python scripts/train_voter.py            write the weights
    python scripts/train_voter.py --folds 5  say how well it judges comments that were held back, alone, writing nothing

Run it whenever vocabulary.toml, shapes.toml, a file of evals/cases/replies-*.jsonl or evals/training/comments.jsonl has changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from multinomial import Features, command, folded, write

from assistant.replies import classify, reading, shapes, voter
from assistant.replies.classify import CLASSES
from assistant.text.canonical import fold

EVALS = Path(__file__).parent.parent / "evals"


def comments() -> tuple[list[str], np.ndarray]:
    """Every labelled comment of ours, folded, and its class as a number."""
    rows = [json.loads(line) for file in (*sorted((EVALS / "cases").glob("replies-*.jsonl")), EVALS / "training" / "comments.jsonl") for line in file.read_text(encoding="utf-8").splitlines() if line]
    return [fold(row["comment"]).text for row in rows], np.array([CLASSES.index(row["class"]) for row in rows])


def featured(texts: list[str]) -> Features:
    """What the voter weighs in each comment."""
    read = [reading.read(text) for text in texts]
    return [voter.features(r, frozenset(shapes.shown(r))) for r in read]


def held_back(texts: list[str], kinds: np.ndarray, folds: int, reader: Callable[[np.ndarray, np.ndarray], np.ndarray] | None = None) -> str:
    """How many are judged rightly and how many of the urgent ones heard by models that never saw the comments; the shapes judge with them. ``reader`` says what another opinion, learnt from the first, holds the second for."""
    found = featured(texts)
    judged = [""] * len(texts)
    for rest, test, votes in folded(found, kinds, len(CLASSES), folds):
        shares = reader(rest, test).tolist() if reader else [[] for _ in test]
        for n, vote, share in zip(test, votes.tolist(), shares, strict=True):
            read = reading.read(texts[n])
            judged[n] = classify.decide(shapes.shown(read), dict(zip(CLASSES, vote, strict=True)), share, told=classify.told(read))
    wanted = [CLASSES[k] for k in kinds]
    urgent = [j in classify.URGENT for j, w in zip(judged, wanted, strict=True) if w in classify.URGENT]
    right, heard = sum(j == w for j, w in zip(judged, wanted, strict=True)) / len(texts), sum(urgent) / len(urgent)
    return f"{len(texts)} comments held back: {100 * right:.1f} % right, {100 * heard:.1f} % of the urgent heard"


def learn() -> None:
    """Learn from every comment and store the weights."""
    texts, kinds = comments()
    write(voter.WEIGHTS, featured(texts), kinds, CLASSES)


def main() -> None:
    """Train, or measure."""
    command(__doc__, learn, lambda folds: held_back(*comments(), folds))


if __name__ == "__main__":
    main()
