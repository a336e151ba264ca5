"""Make ``assistant/writers/builtin/data/told.json`` from our own labelled requests: multinomial logistic regression, the same every time.

    python scripts/train_told.py            write the weights
    python scripts/train_told.py --folds 5  say how many parts of requests held back are told apart, writing nothing

Run it when evals/training/parts.jsonl or notes.toml has changed. Its labels: T told, N note, A asking, M both (read as told).
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from multinomial import Features, command, likely, table, train, write

from assistant.writers.builtin import told

FILE = Path(__file__).parent.parent / "evals" / "training" / "parts.jsonl"
_CLASS = {"T": 0, "M": 0, "N": 1, "A": 2}
PENALTY = 1.0


def weighed() -> tuple[Features, np.ndarray, np.ndarray]:
    """What the model weighs of every part, its class, and the request it is of."""
    found: Features = []
    kinds: list[int] = []
    requests: list[int] = []
    for number, line in enumerate(FILE.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        found += told.features(row["parts"])
        kinds += [_CLASS[label] for label in row["labels"]]
        requests += [number] * len(row["labels"])
    return found, np.array(kinds), np.array(requests)


def held_back(found: Features, kinds: np.ndarray, requests: np.ndarray, folds: int) -> str:
    """How many notes are found and how many told parts are taken for one, by models that never saw the request."""
    shares = np.zeros((len(found), len(told.CLASSES)))
    for fold in range(folds):
        test = np.flatnonzero(requests % folds == fold)
        rest = np.flatnonzero(requests % folds != fold)
        names, weights = train([found[n] for n in rest], kinds[rest], len(told.CLASSES), PENALTY)
        shares[test] = likely(table([found[n] for n in test], names).times(weights))
    lines = []
    for bar in (0.5, 0.6, 0.7, told.SURE, 0.8, 0.9):
        note = shares[:, 1] >= bar
        lines.append(f"at {bar:.2f}: {100 * note[kinds == 1].mean():.1f} % of the notes found, {100 * note[kinds == 0].mean():.1f} % of what is told lost")
    return "\n".join(lines)


def learn() -> None:
    """Learn from every part and store the weights."""
    found, kinds, _ = weighed()
    write(told.WEIGHTS, found, kinds, told.CLASSES, PENALTY)


def main() -> None:
    """Train, or measure."""
    command(__doc__, learn, lambda folds: held_back(*weighed(), folds))


if __name__ == "__main__":
    main()
