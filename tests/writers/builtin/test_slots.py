"""A request that names its places one by one has each of them filled, in order."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.writers.builtin import slots


def texts(found: slots.Slots) -> list[str]:
    return [slot.text for slot in found.slots]


@pytest.mark.parametrize(
    ("request_", "head", "filled"),
    [
        ("carousel: slide 1 a hook, slide 2 what hives are, slide 3 = find us online", "carousel", ["a hook", "what hives are", "find us online"]),
        ("thread on hives 1) what they are 2) what sets them off", "thread on hives", ["what they are", "what sets them off"]),
    ],
)
def test_numbered_places(request_: str, head: str, filled: list[str]) -> None:
    found = slots.form(request_)
    assert (found.head, texts(found)) == (head, filled)


@pytest.mark.parametrize("request_", ["slides on hives please, 5 of them", "1) only one thing", "we open at 9 and have 2 doctors", "slide 3 what it is, slide 1 a hook"])
def test_no_places_or_out_of_order(request_: str) -> None:
    assert not slots.form(request_)


def test_days_are_places_of_a_series_alone() -> None:
    found = slots.series("a series of posts mon-wed, one each day: mon ticks, tue bee stings, wed sunburn")
    assert [(slot.label, slot.text) for slot in found.slots] == [("Monday", "ticks"), ("Tuesday", "bee stings"), ("Wednesday", "sunburn")]
    assert not slots.series("we are open mon 9 to 5, tue 9 to 6")


def test_the_slides_stand_in_the_order_asked_for() -> None:
    (answer,) = talk("instagram carousel on shingles. slide 1 what shingles is, slide 2 what it feels like, slide 3 can it come back")
    (post,) = answer.drafts.posts
    what, feels, back = (post.text.index(label) for label in ("What shingles is", "What it feels like", "Can it come back"))
    assert "painful rash" in post.text[what:feels] and "ain" in post.text[feels:back]
    assert "Slide 4\nCan it come back" in post.text


def test_a_series_tells_another_thing_in_each_post() -> None:
    (answer,) = talk("series of 3 facebook posts on ticks, one each day: mon where ticks live, tue how to check for them, wed what a rash after a bite means")
    first, second, third = (post.text for post in answer.drafts.posts)
    assert "grassy" in first and second.index("heck") < 80 and "rash" in third
    assert len({first, second, third}) == 3
