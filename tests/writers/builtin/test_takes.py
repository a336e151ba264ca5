"""Posts from a card's takes: whole, in order, cut at the end, and another one on each platform."""

from __future__ import annotations

import re

import pytest

from assistant import guard
from assistant.knowledge import cards
from assistant.knowledge.card import Topic
from assistant.stages import Style
from assistant.writers.builtin import BuiltinWriter, card_answers
from assistant.writers.builtin.topic_words import stems

from .briefs import LAKEVIEW, brief

WRITER = BuiltinWriter()
FULL = [t for t in cards.topics() if len(t.takes) == 5]
ASIDE = ("x", "facebook", "instagram", "linkedin", "threads")


def taken(text: str, topic: Topic) -> list[int]:
    """The takes whose opening stands in a post."""
    return [n for n, take in enumerate(topic.takes) if take.opening in text]


@pytest.mark.parametrize("topic", FULL[::12], ids=lambda t: t.id)
def test_cards_side_by_side_take_another_take_each(topic: Topic) -> None:
    used = [taken(WRITER.write(brief(topic.id, where)).text, topic) for where in ASIDE]
    assert all(len(one) == 1 for one in used) and len({n for (n,) in used}) == len(ASIDE)


@pytest.mark.parametrize("topic", FULL[3::20], ids=lambda t: t.id)
@pytest.mark.parametrize("where", ["facebook", "x", "bluesky", "google"])
def test_sentences_stay_in_order_and_are_cut_at_the_end(topic: Topic, where: str) -> None:
    text = WRITER.write(brief(topic.id, where)).text
    said = [[text.find(line.text) for line in take.lines] for take in topic.takes if take.lines[0].text in text]
    for places in said:
        kept = [at for at in places if at >= 0]
        assert kept == sorted(kept)
        sourced = [at for at, line in zip(places, next(t for t in topic.takes if text.find(t.lines[0].text) == places[0]).lines, strict=True) if line.sources]
        assert sourced == sorted(sourced, key=lambda at: (at < 0, at)), "a sentence is missing before one that is said"


def test_versions_differ_in_what_they_say() -> None:
    """Five posts asked for at once are five takes, and a sixth would be something else again."""
    topic = FULL[0]
    posts = [WRITER.write(brief(topic.id, "facebook", seed=n, style=Style(versions=5))).text for n in range(5)]
    assert sorted(n for text in posts for n in taken(text, topic)) == [0, 1, 2, 3, 4]


def told_by_a_fact_alone(topic: Topic) -> str:
    """A long word of a fact that no take, no answer and no name of the card has; empty when there is none."""
    takes = stems(" ".join(text for take in topic.takes for text in (take.opening, *(line.text for line in take.lines))))
    takes |= stems(" ".join(text for answer in topic.answers for text in (answer.question, *answer.also, *(line.text for line in answer.lines))))
    names = stems(" ".join((topic.title, *topic.aliases)))
    words = (w for fact in topic.facts for w in re.findall(r"\b[a-z]{8,}\b", fact.text))
    return next((w for w in words if stems(w) and not stems(w) & (takes | names)), "")


def angled(topic: Topic) -> str:
    """A request for an angle that only a fact of the card has, and no answer of it; empty where there is none."""
    word = told_by_a_fact_alone(topic)
    request = f"a post about {topic.title}, the {word} part"
    return request if word and not card_answers.asked_for(request, topic) else ""


@pytest.mark.parametrize("topic", [t for t in FULL if angled(t)][:6], ids=lambda t: t.id)
def test_an_angle_no_take_has_is_answered_with_the_facts(topic: Topic) -> None:
    assert told_by_a_fact_alone(topic) in WRITER.write(brief(topic.id, "facebook", request=angled(topic))).text


def test_a_thread_goes_on_with_what_the_take_leaves_out() -> None:
    topic = FULL[1]
    text = WRITER.write(brief(topic.id, "x", style=Style(thread=4), request="a thread")).text
    assert taken(text, topic) and len(text.split("\n\n")) >= 4


@pytest.mark.parametrize("topic", [t for t in cards.topics() if t.takes], ids=lambda t: t.id)
def test_the_guard_leaves_takes_alone(topic: Topic) -> None:
    for take in topic.takes:
        for count in range(1, len(take.lines) + 1):
            post = "\n\n".join((take.opening, " ".join(line.text for line in take.lines[:count]), "General education, not medical advice."))
            assert not guard.scan(post, LAKEVIEW, families=guard.REWRITING)


def test_a_tone_asked_for_by_name_gets_words_of_its_own() -> None:
    topic = FULL[0]
    texts = [WRITER.write(brief(topic.id, where, style=Style(tone=("blunt",)))).text for where in ASIDE]
    assert not any(taken(text, topic) for text in texts)
