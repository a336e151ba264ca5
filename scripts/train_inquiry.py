"""Make ``assistant/knowledge/inquiry.json`` from labelled questions and the questions of the guideline cards: logistic regression, the same every time.

    python scripts/train_inquiry.py            write the weights
    python scripts/train_inquiry.py --folds 5  say how many of the questions held back are told rightly, writing nothing

Run it when evals/training/searched.jsonl, evals/cases/queries-*.jsonl or the questions of the cards have changed.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from multinomial import Features, command, folded, write

from assistant.knowledge import cards, inquiry

EVALS = Path(__file__).parent.parent / "evals"
FILES = (EVALS / "training" / "searched.jsonl", *sorted((EVALS / "cases").glob("queries-*.jsonl")))
PENALTY, OWN = 1.0, 3  # times a question typed by a hand counts beside one of the cards


def questions() -> list[tuple[str, bool, int]]:
    """(question, whether a rule answers it, how often it counts)."""
    rows = [json.loads(line) for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]
    asked = [(row["query"], bool(row["relevant"]), OWN) for row in rows]
    return [*asked, *((ask, True, 1) for section in cards.guidelines() for ask in section.asks)]


def weighed() -> tuple[Features, np.ndarray]:
    """What the model weighs of every question, and whether it is answered."""
    found: Features = []
    kinds = []
    for text, answered, times in questions():
        found += [inquiry.features(text)] * times
        kinds += [inquiry.CLASSES.index(inquiry.INSIDE if answered else inquiry.OUTSIDE)] * times
    return found, np.array(kinds)


def held_back(folds: int) -> str:
    """How many are told rightly by models that never saw them; of each question once."""
    rows = questions()
    found = [inquiry.features(text) for text, _, _ in rows]
    kinds = np.array([int(answered) for _, answered, _ in rows])
    right: dict[int, list[bool]] = {0: [], 1: []}
    for _, test, shares in folded(found, kinds, 2, folds, PENALTY):
        for n, told in zip(test, shares.argmax(axis=1), strict=True):
            right[int(kinds[n])].append(bool(told == kinds[n]))
    return f"held back: {100 * np.mean(right[1]):.1f} % of {len(right[1])} answered ones are told, {100 * np.mean(right[0]):.1f} % of {len(right[0])} others"


def main() -> None:
    """Train, or measure."""
    command(__doc__, lambda: write(inquiry.WEIGHTS, *weighed(), inquiry.CLASSES, PENALTY), held_back)


if __name__ == "__main__":
    main()
