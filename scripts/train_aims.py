"""Make ``assistant/writers/builtin/data/aims.json`` from our own labelled requests: logistic regression, the same every time.

    python scripts/train_aims.py            write the weights
    python scripts/train_aims.py --folds 5  say how many requests held back are told apart, writing nothing

Run it when evals/cases/asked-*.jsonl has changed. Requests with words to be told are the practice's own, those with a topic are education.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from multinomial import Features, command, folded, write

from assistant.writers.builtin import aims

CASES = Path(__file__).parent.parent / "evals" / "cases"
KEPT_APART = ("asked-fourth", "asked-sixth", "asked-views", "asked-hasty")  # the files of cases that nothing is learnt from here
PENALTY = 1.0


def weighed() -> tuple[Features, np.ndarray]:
    """What the model weighs of every request, and what it is."""
    found: Features = []
    kinds = []
    for file in sorted(CASES.glob("asked-*.jsonl")):
        if file.stem in KEPT_APART:
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["tells"] or row["says"]:
                found.append(aims.features(row["request"]))
                kinds.append(aims.CLASSES.index(aims.OURS if row["tells"] else aims.EDUCATION))
    return found, np.array(kinds)


def held_back(found: Features, kinds: np.ndarray, folds: int) -> str:
    """How many of the practice's own requests are found, and how many for education are taken for one, by models that never saw them."""
    ours = np.zeros(len(found))
    for _, test, shares in folded(found, kinds, len(aims.CLASSES), folds, PENALTY):
        ours[test] = shares[:, 0]
    lines = []
    for bar in (0.5, 0.7, aims.SURE, 0.9):
        lines.append(f"at {bar:.2f}: {100 * (ours[kinds == 0] >= bar).mean():.1f} % of our own found, {100 * (ours[kinds == 1] >= bar).mean():.1f} % for education taken for ours")
    return "\n".join([f"{len(found)} requests", *lines])


def main() -> None:
    """Train, or measure."""
    command(__doc__, lambda: write(aims.WEIGHTS, *weighed(), aims.CLASSES, PENALTY), lambda folds: held_back(*weighed(), folds))


if __name__ == "__main__":
    main()
