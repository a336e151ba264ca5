"""Make ``assistant/conversation/intents.json`` from our own conversations: multinomial logistic regression, the same every time.

    python scripts/train_intent.py            write the weights
    python scripts/train_intent.py --folds 5  say how many of the conversations held back are understood, writing nothing

What the turns before the last leave on the table is told by the cues alone, so the weights hang on nothing that is written.
Run it when evals/training/requests.jsonl, evals/cases/requests-*.jsonl, evals/cases/revisions-*.jsonl or cues.toml has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from multinomial import Features, command, folded, write

from assistant.conversation import intent, learnt, request
from assistant.conversation.intent import INTENTS

EVALS = Path(__file__).parent.parent / "evals"
FILES = (
    EVALS / "training" / "requests.jsonl",
    *sorted((EVALS / "cases").glob("requests-*.jsonl")),
    *sorted((EVALS / "cases").glob("revisions-*.jsonl")),
)
KEPT_APART = "requests-unseen"  # files of cases that nothing is learnt from
PENALTY = 1.0


def conversations() -> Iterator[tuple[list[str], str]]:
    """(turns, what the last asks) of every labelled conversation."""
    for file in FILES:
        if file.stem.startswith(KEPT_APART):
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["turns"], row.get("intent", "revise")


def unlearn() -> None:
    """Leave what is asked to the cues alone: what is learnt must not hang on what was learnt before."""
    intent.SURE = 1.0


def table_after(turns: list[str]) -> intent.Table:
    """What lies on the table when these were answered: drafts once any were asked for, ideas once they were."""
    at = intent.Table()
    for turn in turns:
        kind = intent.classify(turn, request.read(turn).outside, at)
        at = intent.Table(at.drafts or kind == "draft", at.ideas or kind == "ideas")
    return at


def weighed() -> tuple[Features, np.ndarray]:
    """What the model weighs of every last turn, and what it asks as a number."""
    unlearn()
    found: Features = []
    kinds = []
    for turns, kind in conversations():
        found.append(intent.features(turns[-1], request.read(turns[-1]).outside, table_after(turns[:-1])))
        kinds.append(INTENTS.index(kind))
    return found, np.array(kinds)


def held_back(found: Features, kinds: np.ndarray, folds: int) -> str:
    """How many are understood by models that never saw them."""
    right: list[bool] = []
    for _, test, shares in folded(found, kinds, len(INTENTS), folds, PENALTY):
        right += (shares.argmax(axis=1) == kinds[test]).tolist()
    return f"{len(found)} conversations held back: {100 * sum(right) / len(right):.1f} % understood"


def main() -> None:
    """Train, or measure."""
    command(__doc__, lambda: write(learnt.WEIGHTS, *weighed(), INTENTS, PENALTY), lambda folds: held_back(*weighed(), folds))


if __name__ == "__main__":
    main()
