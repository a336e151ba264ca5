"""What was learnt of requests: notes on the writing apart from what is told, and news of the practice apart from education."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.writers.builtin import aims, told

TRAINING = Path(__file__).parents[3] / "evals" / "training" / "parts.jsonl"


@pytest.mark.parametrize(
    ("request_", "kept"),
    [
        ("We close at noon on Friday for training, sorry this is such a mess, just make it sound nice", "We close at noon on Friday for training"),
        ("my boss wants this up today so quick please. New parking lot opens Monday behind the bank.", "New parking lot opens Monday behind the bank."),
        ("Flu shots start September 20. No appointment needed.", "Flu shots start September 20. No appointment needed."),
    ],
)
def test_notes_go_and_what_is_told_stays_word_for_word(request_: str, kept: str) -> None:
    assert " ".join(told.sentences_told(request_)) == kept


def test_something_is_always_left() -> None:
    assert told.sentences_told("keep it short and friendly please") == ("keep it short and friendly please",)
    assert told.sentences_told("") == ()


def test_parts_and_what_stands_between_make_the_request() -> None:
    text = "Open late Tuesday - yes, really (until 8), but don't brag"
    (sentence,) = told.parts(text)
    assert "".join(sentence) == text and sentence[::2][:3] == ("Open late Tuesday", "yes", "really") and sentence[-1] == "but don't brag"


@pytest.mark.parametrize(
    ("request_", "ours"),
    [
        ("Our new bone density scanner arrives November 10, referral needed", True),
        ("sports physicals $35 thursday july 17 from 4 to 7", True),
        ("post about bone density tests for women over 65", False),
        ("what parents should know about fever, for instagram", False),
    ],
)
def test_news_that_names_a_topic_is_news(request_: str, ours: bool) -> None:
    assert aims.tells_of_us(request_) is ours


def test_every_training_request_has_a_label_for_each_part() -> None:
    rows = [json.loads(line) for line in TRAINING.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 500 and all(len(row["parts"]) == len(row["labels"]) and set(row["labels"]) <= set("TNAM") for row in rows)
