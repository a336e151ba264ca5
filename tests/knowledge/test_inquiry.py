"""Whether a question is one for the guidelines at all: of questions that nothing was learnt from."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.knowledge import inquiry
from assistant.knowledge.search import ANSWERABLE

CASES = Path(__file__).parents[2] / "evals" / "cases"
ROWS = [json.loads(line) for name in ("searched-fresh", "searched-unseen") for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]


def passed(*, answered: bool) -> float:
    asked = [row["query"] for row in ROWS if bool(row["relevant"]) is answered]
    return sum(inquiry.answerable(query) >= ANSWERABLE for query in asked) / len(asked)


def test_questions_that_a_rule_answers_are_let_through() -> None:
    assert passed(answered=True) > 0.94


def test_most_others_are_not() -> None:
    assert passed(answered=False) < 0.35
