"""The built-in writer's promises: inside the room, different from each other, the same for the same seed, nothing made up."""

from __future__ import annotations

import pytest

from assistant import platforms
from assistant.errors import NothingToSay
from assistant.knowledge import cards
from assistant.platforms import counting
from assistant.writers.builtin import BuiltinWriter
from writers.builtin.briefs import brief

WRITER = BuiltinWriter()
TOPICS = tuple(topic.id for topic in cards.topics())


def opening(text: str) -> str:
    return text.splitlines()[0]


def known(topic_id: str) -> set[str]:
    topic = cards.topic(topic_id)
    return {source.id for source in topic.sources} if topic else set()


def test_it_says_who_it_is_and_sends_nothing() -> None:
    assert (WRITER.name, WRITER.host) == ("Built-in writer", "")


@pytest.mark.parametrize("platform", platforms.ids())
def test_every_topic_fits_its_platform(platform: str) -> None:
    where = platforms.get(platform)
    for topic in TOPICS:
        order = brief(topic, platform, seed=1)
        text = WRITER.write(order).text
        assert order.room is None or counting.length(text, where) <= order.room, topic
        assert where.hashtag_max is None or counting.count_hashtags(text) <= where.hashtag_max, topic
        assert "{" not in text and "  " not in text, text


@pytest.mark.parametrize("platform", platforms.ids())
def test_same_seed_same_text_next_seed_next_text(platform: str) -> None:
    texts = [WRITER.write(brief("cataract", platform, seed=seed)).text for seed in range(6)]
    assert texts == [WRITER.write(brief("cataract", platform, seed=seed)).text for seed in range(6)]
    assert len(set(texts)) == 6


def test_three_platforms_get_three_posts() -> None:
    for topic in TOPICS:
        for seed in (0, 1):
            texts = [WRITER.write(brief(topic, platform, seed=seed)).text for platform in ("x", "facebook", "linkedin")]
            assert len({opening(text) for text in texts}) == 3, topic
            x, facebook, linkedin = (len(text.split()) for text in texts)
            assert x < facebook < linkedin, topic


def test_openings_used_before_are_not_used_again() -> None:
    used: tuple[str, ...] = ()
    for _ in range(10):
        text = WRITER.write(brief("gout", "x", avoid=used)).text
        assert opening(text) not in used
        used += (opening(text),)


def test_every_source_is_one_of_the_card() -> None:
    for topic in TOPICS:
        sources = WRITER.write(brief(topic, "facebook")).sources
        assert sources and all(source in known(topic) for source in sources)


def test_without_knowledge_it_says_so() -> None:
    with pytest.raises(NothingToSay) as caught:
        WRITER.write(brief(None, "x", request="a post about quantum knees"))
    assert "no sourced facts" in str(caught.value)
