"""The card format, and every card that comes with Bedside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.errors import CardError
from assistant.knowledge import cards, guideline_cards, topic_cards
from assistant.knowledge.card import MAX_RULES, MAX_WORDS, Section, Topic
from assistant.knowledge.cardfile import slug, words
from assistant.knowledge.lexical import tokens

from .samples import GUIDELINE, TOPIC

SECTIONS = cards.guidelines()
TOPICS = cards.topics()


def _file(folder: Path, text: str) -> Path:
    file = folder / "card.md"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_guideline_card_is_read(tmp_path: Path) -> None:
    first, second = guideline_cards.sections(_file(tmp_path, GUIDELINE))
    assert (first.id, first.title) == ("guidelines/card#never-confirm", "Answering reviews: Never confirm")
    assert (first.rules, first.year, second.year) == (("G-06-3", "G-06-1"), 2023, None)
    assert first.text.startswith("A reply must not confirm") and first.text.endswith("said so first.")
    assert first.asks == ("may i answer a one star rating", "what if they lie about us online")


def test_line_ends_and_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "card.md"
    file.write_bytes(b"\xef\xbb\xbf" + GUIDELINE.replace("\n", "\r\n").encode())
    assert len(guideline_cards.sections(file)) == 2


def test_a_topic_card_is_read(tmp_path: Path) -> None:
    topic = topic_cards.topic(_file(tmp_path, TOPIC))
    assert (topic.id, topic.title, topic.awareness[0].when) == ("card", "Cataract", "June")
    assert topic.facts[0].text == "A cataract clouds the lens of the eye." and topic.facts[0].sources == ("nei",)
    assert topic.myths[0].fact.text == "The lens that clouded is gone after surgery."


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('tags = ["REPLY"]', 'tgas = ["REPLY"]', "unknown key “tgas”"),
        ("year = 2023", "yaer = 2023", "sections.never-confirm: unknown key “yaer”"),
        ("year = 2023", 'year = "2023"', "“year” must be a year"),
        ('strength = "MUST"', 'strength = "must"', "“strength” must be one of"),
        ('jurisdiction = "US"', 'jurisdiction = "USA"', "“jurisdiction” must be one of"),
        ('issuer = "HHS"\n', "", "“issuer” is missing"),
        ("https://www.hhs.example", "hhs.example", "“url” must be a web address"),
        ("checked = 2026-11-22", 'checked = "2026-11-22"', "“checked” must be a date"),
        ('"G-06-3"', '"G6"', "not a register id"),
        ("[sections.short-thanks]", "[sections.thanks]", r"has no \[sections.short-thanks\]"),
        ("## Short thanks\n", "## Never confirm\n", "two sections share"),
        ("## Short thanks\n", "", r"\[sections.short-thanks\] has no section"),
        ("Asked:\n", "", "under the text comes one line “Asked:”"),
        ("- may i", "may i", "every line is a question"),
        ("- somebody praised our team, what now\n", "", "every line is a question"),
        ("A reply must", "word " * 121 + "A reply must", "of at most 120 words"),
        ('answer = "Never', 'answer = "' + "word " * 32 + "Never", "“answer” has 45 of at most 32 words"),
        ('answer = "One line of thanks that would fit anybody."\n', "", "“answer”"),
        ("# Answering reviews\n", "# Other\n", "title"),
        ('["G-06-3", "G-06-1"]', str([f"G-06-{n}" for n in range(1, 8)]), "7 of at most 6 rules"),
        ('title = "Answering', 'title = Answering', "not valid TOML"),
        ("+++\ntitle", "title", "between two lines"),
    ],
)
def test_a_faulty_guideline_names_its_key(tmp_path: Path, before: str, after: str, message: str) -> None:
    with pytest.raises(CardError, match=message) as caught:
        guideline_cards.sections(_file(tmp_path, GUIDELINE.replace(before, after, 1)))
    assert "card.md" in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("aliases =", "alias =", "unknown key “alias”"),
        ("eye. [nei]", "eye.", "does not end with the id of its source"),
        ("eye. [nei]", "eye. [who]", "not the id of a"),
        ('when = "June"', 'when = "Juno"', "“when”"),
        ("#Cataract", "Cataract!", "“hashtags”"),
        ("## Myth", "## Myths", "unknown section"),
        ("- Fact: The", "- The", "every “- Myth"),
        ("## Facts", "## Myth", "stands twice"),
    ],
)
def test_a_faulty_topic_names_its_key(tmp_path: Path, before: str, after: str, message: str) -> None:
    with pytest.raises(CardError, match=message):
        topic_cards.topic(_file(tmp_path, TOPIC.replace(before, after, 1)))


TAKES = """## Takes
- The road at night has grown a halo.
  A cataract clouds the lens of the eye. [nei]
  Most come with age. [nei]
  Headlights were never meant to have wings.
"""


def _is_named(tmp_path: Path, section: str, before: str, after: str, message: str) -> None:
    """A card with this fault in its section is refused, with what is wrong."""
    faulty = section.replace(before, after, 1)
    assert faulty != section
    with pytest.raises(CardError, match=message):
        topic_cards.topic(_file(tmp_path, TOPIC + faulty))


def test_a_take_is_read_line_by_line(tmp_path: Path) -> None:
    (take,) = topic_cards.topic(_file(tmp_path, TOPIC + TAKES)).takes
    assert take.opening == "The road at night has grown a halo."
    assert [(line.text, line.sources) for line in take.lines] == [
        ("A cataract clouds the lens of the eye.", ("nei",)), ("Most come with age.", ("nei",)), ("Headlights were never meant to have wings.", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("has grown a halo.", "has grown a halo. [nei]", "first line of a take states no fact"),
        ("lens of the eye. [nei]\n  Most", "lens of the eye.\n  Most", "second line of a take is a fact"),
        ("Most come with age. [nei]", "Most come with age. [who]", "not the id of a"),
        ("  Most come with age. [nei]\n  Headlights were never meant to have wings.\n", "", "has 2 lines; a take has 3 to 6"),
    ],
)
def test_a_faulty_take_is_named(tmp_path: Path, before: str, after: str, message: str) -> None:
    _is_named(tmp_path, TAKES, before, after, message)


ANSWERS = """## Answers
- How is a cataract found?
  Also: cataract test; what happens at the  exam
  A clinician looks at the lens through a widened pupil. [nei]
  The exam takes less than an hour. [nei]
"""


def test_an_answer_is_read_with_its_other_ways_of_asking(tmp_path: Path) -> None:
    topic = topic_cards.topic(_file(tmp_path, TOPIC + ANSWERS))
    (answer,) = topic.answers
    assert (answer.question, answer.also) == ("How is a cataract found?", ("cataract test", "what happens at the exam"))
    assert [line.text for line in answer.lines] == ["A clinician looks at the lens through a widened pupil.", "The exam takes less than an hour."]
    assert "widened pupil" in topic.said


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("found?", "found.", "begins with its question"),
        ("  Also: cataract test; what happens at the  exam\n", "", "second line is “Also:”"),
        ("cataract test; what happens at the  exam", ";", "no other way of asking"),
        ("  A clinician looks at the lens through a widened pupil. [nei]\n  The exam takes less than an hour. [nei]\n", "", "has 0 sentences"),
        ("widened pupil. [nei]", "widened pupil.", "does not end with the id of its source"),
    ],
)
def test_a_faulty_answer_is_named(tmp_path: Path, before: str, after: str, message: str) -> None:
    _is_named(tmp_path, ANSWERS, before, after, message)


@pytest.mark.parametrize("topic", [t for t in TOPICS if t.takes], ids=lambda t: t.id)
def test_takes_say_no_number_the_card_does_not_know(topic: Topic) -> None:
    """A take is the card's facts in other words: every number in it stands among them, and no opening is used twice."""
    known = set(re.findall(r"\d+", " ".join((topic.title, *(f.text for f in topic.facts), *(m.fact.text for m in topic.myths)))))
    said = {n for take in topic.takes for text in (take.opening, *(line.text for line in take.lines)) for n in re.findall(r"\d+", text)}
    assert said <= known
    assert len({take.opening for take in topic.takes}) == len(topic.takes)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Never confirm", "never-confirm"), ("Don't, ever!", "dont-ever"), ("X & Threads 2", "x-threads-2")],
)
def test_slug(heading: str, expected: str) -> None:
    assert slug(heading) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write about cataracts", "cataract"),
        ("a post on my patient's cloudy lens please", "cataract"),
        ("Cataract Awareness Month ideas", "cataract"),
        ("what about cataracting", None),
        ("", None),
    ],
)
def test_find_topic(knowledge: Path, text: str, found: str | None) -> None:
    topic = cards.find_topic(text)
    assert (topic.id if topic else None) == found


def test_the_longer_name_wins(knowledge: Path) -> None:
    other = TOPIC.replace('"Cataract"', '"Cataract surgery"', 1).replace("# Cataract\n", "# Cataract surgery\n", 1)
    (knowledge / "topics/cataract-surgery.md").write_text(other.replace('["cloudy lens"]', "[]"), encoding="utf-8")
    cards.reload()
    found = cards.find_topic("the morning of cataract surgery")
    assert found is not None and found.id == "cataract-surgery"


def test_a_name_goes_before_a_day(knowledge: Path) -> None:
    other = TOPIC.replace('"Cataract"', '"Lamps"', 1).replace("# Cataract\n", "# Lamps\n", 1).replace('["cloudy lens"]', '["lamps"]').replace("Cataract Awareness Month", "Better Light Week")
    (knowledge / "topics/lamps.md").write_text(other, encoding="utf-8")
    cards.reload()
    found = [cards.find_topic(text) for text in ("cataracts, for better light week", "better light week")]
    assert [topic.id if topic else None for topic in found] == ["cataract", "lamps"]


def test_the_card_of_a_more_special_thing_wins_though_its_words_stand_apart(knowledge: Path) -> None:
    other = TOPIC.replace('"Cataract"', '"Cataract in babies"', 1).replace("# Cataract\n", "# Cataract in babies\n", 1).replace('["cloudy lens"]', '["baby cataract"]')
    (knowledge / "topics/cataract-in-babies.md").write_text(other, encoding="utf-8")
    cards.reload()
    found = [cards.find_topic(text) for text in ("can a cataract show in a small baby", "can a cataract show in a small dog")]
    assert [topic.id if topic else None for topic in found] == ["cataract-in-babies", "cataract"]


def test_a_finding_gets_its_guideline(knowledge: Path) -> None:
    section = cards.guideline("G-06-1")
    assert section is not None and section.issuer == "HHS"
    assert cards.guideline("G-99-9") is None


@pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.id)
def test_every_section_keeps_its_limits(section: Section) -> None:
    assert words(section.text) <= MAX_WORDS and 1 <= len(section.rules) <= MAX_RULES
    assert len({ask.lower() for ask in section.asks}) == len(section.asks) >= 12
    for ask in section.asks:
        assert not _copied(ask, section.text), f"the question “{ask}” copies the section's own words"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda t: t.id)
def test_every_topic_is_usable(topic: Topic) -> None:
    assert len(topic.facts) >= 3 and all(fact.sources for fact in topic.facts)
    assert all(topic.source(key) for fact in topic.facts for key in fact.sources)
    found = cards.find_topic(topic.title)
    assert found is not None and found.id == topic.id


def test_ids_are_unique() -> None:
    ids = [s.id for s in SECTIONS] + [t.id for t in TOPICS]
    assert len(set(ids)) == len(ids)


def _copied(ask: str, text: str) -> bool:
    wanted = tokens(ask)
    return len(wanted) > 3 and re.sub(r"\W+", " ", " ".join(wanted)) in " ".join(tokens(text))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("fever in my newborn, when to call", "fever-in-children"), ("fever in a 2 mo old", "fever-in-children"), ("a fever of 101 in a 3 year old", "fever-in-children"),
        ("what counts as a fever", "fever-in-children"), ("Ms. Rosa retires on Friday", None), ("a post about MS", "multiple-sclerosis"),
        ("we'll add an extra clinic this fall", None), ("a heating pad drive", None),
    ],
)  # fmt: skip
def test_whom_and_what_a_short_word_means(text: str, topic: str | None) -> None:
    found = cards.find_topic(text, "pediatrics")
    assert (found.id if found else None) == topic
