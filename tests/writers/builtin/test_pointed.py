"""Posts over the points a request wants said."""

from __future__ import annotations

from assistant.knowledge import cards
from assistant.writers.builtin import pointed
from assistant.writers.builtin.material import gather
from assistant.writers.builtin.setting import setting
from writers.builtin.briefs import brief

WANTED = ("jaw pain and nausea", "women often feel it differently", "the parking lot is free")


def test_each_point_is_told_by_the_card_or_in_its_own_words() -> None:
    topic = cards.find_topic("heart attack")
    assert topic is not None
    asked = brief(topic.id, "facebook", request="heart attack signs")
    material = gather(asked)
    assert material is not None
    points = pointed.read(WANTED, material, asked.profile)
    assert [point.asked for point in points] == list(WANTED)
    assert points[0].told and points[2].own == "The parking lot is free." and not points[2].told
    (blocks,) = pointed.posts(WANTED, material, setting(asked, material))
    text = " ".join(block.text for block in blocks)
    assert "nausea" in text and "The parking lot is free." in text


def test_too_few_points_make_no_post() -> None:
    assert list(pointed.posts(("one",), None, None)) == []  # type: ignore[arg-type]


def test_points_that_no_post_tells_are_named() -> None:
    assert pointed.untold(("dose by weight", "no aspirin"), "Aspirin can bring on Reye syndrome.") == ("dose by weight",)
