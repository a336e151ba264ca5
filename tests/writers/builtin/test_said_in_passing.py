"""Changes that name only the new thing, facts told in passing, and what may not be changed or added."""

from __future__ import annotations

import pytest
from conversation.talks import talk


@pytest.mark.parametrize(
    ("request_", "change", "has", "lacks"),
    [
        ("facebook: new hours from March 1, we open 7:30, close 5:15", "closing 5:45", "close 5:45", "5:15"),
        ("facebook: our open house is on June 4 in the lobby", "time is 6:45", "6:45", ""),
        ("facebook: the lobby is closed until October for repairs", "until November", "until November", "October"),
        ("facebook: we hired a hand therapist, Agnieszka Kovalchik, she starts Monday", "its Kowalczyk with a z", "Kowalczyk", "Kovalchik"),
        ("facebook: I started a reading group. First book is Brief Candle", "Long Candle, not Brief", "Long Candle", "Brief"),
        ("facebook: we ran the charity run on Sunday as a team", "we also raised $900 for guide dogs", "raised $900", ""),
        ("facebook: our office opens May 5 at Corner Plaza, 8:15 to 4:45", "without the hours", "May 5", "8:15"),
    ],
)  # fmt: skip
def test_what_is_meant_is_changed(request_: str, change: str, has: str, lacks: str) -> None:
    _, answer = talk(request_, change)
    (post,) = answer.drafts.posts
    assert has in post.text
    assert not lacks or lacks not in post.text


@pytest.mark.parametrize(
    ("topic", "change"),
    [
        ("high blood pressure", "change high to low"), ("the flu", "change the flu to measles"), ("tinnitus", "add that zinc clears it up"), ("high cholesterol", "add: experts say red yeast rice works as well as pills"),
        ("atrial fibrillation", "add: doctors recommend 81 mg for prevention"),
    ],
)  # fmt: skip
def test_a_sourced_fact_keeps_its_meaning_and_advice_is_not_added(topic: str, change: str) -> None:
    before, answer = talk(f"facebook post about {topic}", change)
    assert not answer.drafts.posts
    assert answer.session.posts == before.session.posts
    assert "The draft is as it was." in answer.text or "do not see those words" in answer.text


def test_another_name_of_the_same_thing_may_stand_for_it() -> None:
    _, answer = talk("facebook post about high blood pressure", "change high blood pressure to hypertension")
    assert "hypertension" in answer.drafts.posts[0].text.lower()
