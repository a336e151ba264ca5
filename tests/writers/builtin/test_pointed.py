"""Posts over the points a request wants said."""

from __future__ import annotations

import pytest

from assistant.knowledge import cards
from assistant.profile import EMPTY
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


@pytest.mark.parametrize(
    ("point", "line"),
    [
        ("a proper assessment takes more than one conversation", "A proper assessment takes more than one conversation."),
        ("screens arent the only thing to blame", "Screens aren't the only thing to blame."),
        ("side effects often show up before the benefit does", "Side effects often show up before the benefit does."),
        ("that they can ask us before", "You can ask us before."),
        ("they can ask us before", "You can ask us before."),
        ("right, so explain the depends", ""),
        ("why it takes so long", ""),
        ("depends", ""),
        ("keeping one room clean", ""),
        ("keeping a diary helps", "Keeping a diary helps."),
    ],
)
def test_a_point_that_states_something_is_a_sentence_of_its_own(point: str, line: str) -> None:
    assert pointed.own((point,), EMPTY) == (((point, line),) if line else ())


def test_a_sentence_of_the_writers_own_is_needless_only_where_another_says_the_same() -> None:
    told = "Night lights can help.\n\nA bedroom without a glowing screen is calmer."
    assert pointed.unlike(("night is an honest room with bad lighting",), told, pointed.SAME)
    assert not pointed.unlike(("a bedroom with no glowing screen is calmer",), told, pointed.SAME)
