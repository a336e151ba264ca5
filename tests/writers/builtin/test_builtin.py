"""The built-in writer's promises: inside the room, different from each other, the same for the same seed, nothing made up."""

from __future__ import annotations

from collections import Counter

import pytest

from assistant import platforms
from assistant.errors import NothingToSay
from assistant.knowledge import cards, subject
from assistant.profile import Profile
from assistant.writers.builtin import BuiltinWriter, details, flow, material, occasion
from assistant.writers.builtin.blocks import Block
from writers.builtin.briefs import LAKEVIEW, brief

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
def test_same_seed_same_text_next_seed_next_text(platform: str) -> None:
    texts = [WRITER.write(brief("cataract", platform, seed=seed)).text for seed in range(6)]
    assert texts == [WRITER.write(brief("cataract", platform, seed=seed)).text for seed in range(6)]
    assert len(set(texts)) == 6


def test_three_platforms_get_three_posts() -> None:
    longer = []  # a short take may fill a Facebook post with no more words than a long one leaves on X
    for n, topic in enumerate(TOPICS[::2]):
        texts = [WRITER.write(brief(topic, platform, seed=n % 2)).text for platform in ("x", "facebook", "linkedin")]
        assert len({opening(text) for text in texts}) == 3, topic
        x, facebook, linkedin = (len(text.split()) for text in texts)
        assert x < linkedin and facebook < linkedin + 10, topic
        longer.append(x < facebook)
    assert sum(longer) > 0.95 * len(longer)


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


def test_openings_differ_from_draft_to_draft() -> None:
    """Of drafts on forty topics, of every kind, side by side and one after the other, few begin alike."""
    kinds = ("educate", "myth", "ask", "awareness", "visit", "question")
    places = ("x", "facebook", "instagram", "linkedin", "threads")
    orders = [(topic, kind, place) for topic in TOPICS[::8] for kind in kinds for place in places]
    seen = Counter(opening(WRITER.write(brief(topic, place, kind=kind, seed=n)).text)[:60] for n, (topic, kind, place) in enumerate(orders))
    assert sum(times - 1 for times in seen.values()) < 0.03 * len(orders), seen.most_common(5)


@pytest.mark.parametrize(
    ("topic", "spoken"),
    [
        ("macular-degeneration", "age-related macular degeneration (AMD)"), ("urinary-tract-infection", "UTIs"), ("ocd", "OCD"),
        ("statins", "statins"), ("parkinsons-disease", "Parkinson's disease"), ("what-is-physical-therapy", "physical therapy"),
    ],
)  # fmt: skip
def test_a_topic_is_called_as_in_speech(topic: str, spoken: str) -> None:
    card = cards.topic(topic)
    assert card is not None and subject.spoken(card) == spoken


@pytest.mark.parametrize(
    ("sentence", "inside"),
    [
        ("Poison Help is free.", "Poison Help is free."), ("Poison is found in many homes.", "poison is found in many homes."),
        ("Drug Facts labels list the uses.", "Drug Facts labels list the uses."), ("Most floaters are harmless.", "most floaters are harmless."),
    ],
)  # fmt: skip
def test_names_keep_their_capitals_inside_a_sentence(sentence: str, inside: str) -> None:
    assert subject.inside(sentence) == inside


@pytest.mark.parametrize(
    ("topic", "name", "when", "unit"),
    [
        ("contrast-dye", "the International Day of Radiology", "on November 8", ""),
        ("food-safety", "World Food Safety Day", "on June 7", "day"),
        ("epilepsy", "National Epilepsy Awareness Month", "in November", "month"),
        ("grief", "National Grief Awareness Day", "on August 30", "day"),
        ("insomnia", "Sleep Awareness Week", "in the second week of March", ""),  # kept by other topics of sleep too
    ],
)
def test_an_occasion_is_named_in_a_sentence(topic: str, name: str, when: str, unit: str) -> None:
    card = cards.topic(topic)
    assert card is not None
    kept = occasion.occasion(card, "")
    assert kept is not None
    assert (occasion.spoken(kept), occasion.span(kept, day_first=False), occasion.unit(kept, card)) == (name, when, unit)


@pytest.mark.parametrize("topic", ["depression", "concussion", "dietary-fiber", "covid-19"])
def test_an_illness_is_no_visit_to_be_walked_through(topic: str) -> None:
    for seed in range(8):
        first = opening(WRITER.write(brief(topic, "facebook", kind="visit", seed=seed)).text).lower()
        assert "what to expect" not in first and "step by step" not in first and "short look" not in first


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ("welcome our new tech theo, started monday", "Theo is our new tech and started Monday."),
        ("dr ellison back from the conference in denver, learned about dry eye", "Dr. Ellison is back from the conference in Denver and learned about dry eye."),
        ("goodbye to theo who is retiring after 20 years", "Theo is retiring after 20 years."),
        ("thank you to gina, who has kept us on time", "Gina has kept us on time."),
        ("we got a new scanner", "We got a new scanner."),
        ("gina joined us in may", "Gina joined us in May."),
    ],
)
def test_notes_become_whole_sentences(request_: str, told: str) -> None:
    assert details.read(request_, LAKEVIEW).sentences == (told,)


def test_a_day_that_describes_is_not_set_apart() -> None:
    text = WRITER.write(brief(None, "facebook", kind="announcement", request="new saturday hours starting in june")).text
    assert "New Saturday hours" in text


def test_without_knowledge_it_says_so() -> None:
    with pytest.raises(NothingToSay) as caught:
        WRITER.write(brief(None, "x", request="a post about quantum knees"))
    assert "no sourced facts" in str(caught.value)


@pytest.mark.parametrize("seed", range(8))
def test_one_clinician_is_not_all_of_us(seed: int) -> None:
    alone = Profile(name="Dr. Mara Ellison", clinicians=("Dr. Mara Ellison",))
    assert "all of us at Dr." not in WRITER.write(brief("hives", "newsletter", seed=seed, profile=alone)).text


def test_what_was_said_is_not_said_again_in_other_words() -> None:
    told = [material.Told(text, "more", "a") for text in ("Some chemotherapy medicines cause hair loss and others do not.", "Not every kind of chemotherapy causes hair loss.", "Tiredness is common with chemotherapy.")]
    kept = flow.once([Block(t.text, rank=n, told=(t,)) for n, t in enumerate(told)], frozenset(("chemo",)))
    assert [block.told[0] for block in kept] == [told[0], told[2]]
