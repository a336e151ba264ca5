"""Whether a question is one that guidelines on social media answer at all, as learnt from labelled questions: words and the search model's vector. Weights: ``scripts/train_inquiry.py``."""

from __future__ import annotations

import re
from pathlib import Path

from assistant import multinomial
from assistant.knowledge.embedding import minilm

WEIGHTS = Path(__file__).parent / "inquiry.json"
CLASSES = OUTSIDE, INSIDE = ("outside", "inside")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_MEANING = 3.0  # what the meaning as a whole counts beside a word


def features(question: str) -> dict[str, float]:
    """Name -> value of everything the model weighs."""
    words = ["#" if word[0].isdigit() else word for word in _WORD.findall(question.lower().replace("’", "'"))]
    found = {"always": 1.0} | {f"word:{word}": 1.0 for word in words}
    return found | {f"meaning:{n}": _MEANING * float(value) for n, value in enumerate(minilm().embed([question])[0])}


def answerable(question: str) -> float:
    """How likely it is that a guideline answers the question."""
    return multinomial.shares(WEIGHTS, features(question))[INSIDE]
