"""How well the words of requests are read that nothing was learnt from."""

from __future__ import annotations

import json
import re
from pathlib import Path

from assistant.spans import requests

HELD_BACK = Path(__file__).parents[2] / "evals" / "training" / "spans-held-back.jsonl"
RIGHT = 0.82  # share of the words that are given their role


def test_most_words_are_given_their_role() -> None:
    right = words = 0
    for line in HELD_BACK.read_text("utf-8").splitlines():
        labelled = json.loads(line)["spans"]
        text = "".join(said for _, said, _ in labelled)
        roles = [requests.LABELS[label] for label, said, _ in labelled for _ in said]
        read = {at: span.role for span in requests.read(text) for at in range(span.start, span.end)}
        for word in re.finditer(r"\w+", text):
            words += 1
            right += read.get(word.start()) == roles[word.start()]
    assert words > 15_000
    assert right >= RIGHT * words, right / words
