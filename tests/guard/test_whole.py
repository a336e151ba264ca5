"""The reading of a post as a whole: the same each time, for texts of every length, and asked for verdicts alone."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.guard.document import Document, Options
from assistant.guard.trained import bars, whole
from assistant.profile import EMPTY


def _odds(text: str):
    return whole.odds(Document(text, EMPTY, Options("post")))


@pytest.mark.parametrize("text", ["Hi", "…", "Closed on Monday.", "Tea. " * 4_000])
def test_a_text_of_any_length_is_read(text: str) -> None:
    odds = _odds(text)
    assert tuple(odds) == whole.FAULTS and all(-40 < each < 40 for each in odds.values())


def test_the_same_text_reads_the_same() -> None:
    text = "Nobody asked for your diet podcast, sir, and yet here we are at the counter, again."
    assert _odds(text) == _odds(text)


def test_a_disclaimer_changes_nothing() -> None:
    text = "Our flu clinic is on Saturday from 9 to 1 at 12 Mill Street."
    assert _odds(f"{text}\n\nNot medical advice.") == _odds(text)


def test_scorn_reads_worse_than_kindness() -> None:
    scorn = _odds("Day 400 of telling grown men that their knee is not the weather service. They nod. They never learn. I love my job.")
    kindness = _odds("Day 400 in the new building. The elevator works, the coffee does not, and the team is still smiling. I love my job.")
    assert scorn["any"] > kindness["any"] and scorn["boundary"] > kindness["boundary"]


def test_every_fault_of_a_post_has_a_bar() -> None:
    assert set(bars.READS_LIKE) == set(whole.FAULTS) - {"do_not_post", "any", "no_disclaimer"}


def test_it_is_not_asked_where_a_draft_is_guarded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "odds", lambda document: pytest.fail("read for a draft"))
    assert guard.clean("Closed on Monday for training.", EMPTY).text == "Closed on Monday for training."
