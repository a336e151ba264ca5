"""Several comments in one message are triaged one by one, the most urgent first."""

from __future__ import annotations

import pytest

from assistant.replies import desk
from conversation.talks import talk


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("reviews: 1. lovely place 2. long wait 3. are you open saturdays", 3), ("2 comments: (a) love it (b) never again", 2), ("comments from today:\n- where do I park?\n- you people are crooks", 2),
        ("what do I say to these? 1) rude staff 2) great staff", 2), ("comment: thank you all so much", 0), ("review: 2 stars. waited 1 hour. 3 other people left", 0), ("one more comment: kind but late", 0),
    ],
)  # fmt: skip
def test_how_many(text: str, count: int) -> None:
    assert len(desk.several(text)) == count


def test_the_urgent_one_comes_first() -> None:
    (answer,) = talk("comments on our post:\n- where do I park?\n- my baby turned blue and is limp\n- you are the best!")
    lines = answer.text.split("\n\n")
    assert lines[0].startswith("3 comments")
    assert lines[1].startswith("2. “my baby")
    assert "URGENT" in lines[1]
    assert answer.advice is not None
    assert answer.advice.action == "urgent"
