"""What a writer thinks or lived through is said as told; whose post it is and what is to be left out are not."""

from __future__ import annotations

import pytest

from assistant.profile import Profile
from assistant.writers.builtin import BuiltinWriter, byline, unsaid
from writers.builtin.briefs import brief

WRITER = BuiltinWriter()
PRACTICE = Profile(name="Alder Clinic", clinicians=("Dr. Ilse Brandt",), staff=("Tom Adeyemi",))


def written(request: str, topic: str | None = None, platform: str = "facebook") -> str:
    return WRITER.write(brief(topic, platform, request=request)).text


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("honestly I think step counts are overrated, I'd rather you walked with a friend. fb", "step counts are overrated"),
        ("whitening kits off the internet, no. fb", "internet, no"),
        ("I lost a pregnancy in 2016 and went back to clinic too soon. fb", "I lost a pregnancy in 2016 and went back to clinic too soon."),
    ],
)
def test_a_view_is_said(request_: str, said: str) -> None:
    text = written(request_)
    assert said in text and "neighbor" not in text and "kindness" not in text


def test_after_a_loss_nothing_is_asked_and_nothing_is_cheered() -> None:
    text = written("I lost a pregnancy in 2016 and went back to clinic too soon. fb")
    assert "?" not in text and "🎉" not in text and "see you" not in text


def test_a_line_of_ones_own_stands_before_the_facts_of_the_card() -> None:
    text = written("post about croup please. my own line for it: I always call it the seal in the hallway. fb", topic="croup")
    assert text.index("seal in the hallway") < text.index("\n\n") and len(text.split("\n\n")) > 2


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("charcoal toothpaste, no. linkedin, Ilse Brandt", "charcoal toothpaste, no. linkedin, "), ("Dr Brandt here: I still use a paper map", "I still use a paper map"),
        ("it runs in the family. dr brandt for facebook", "it runs in the family for facebook"), ("Happy birthday, Tom", "Happy birthday, Tom"),
        ("Dr. Brandt: new hours from Monday", "Dr. Brandt: new hours from Monday"), ("we need a tech, call tom. fb", "we need a tech, call tom. fb"),
    ],
)  # fmt: skip
def test_whose_post_it_is_is_no_news(request_: str, left: str) -> None:
    assert byline.without(request_, PRACTICE) == left


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("we are hiring but not that its because Brenda quit", "we are hiring"), ("Tina got the award, she cried telling us. dont mention the crying", "Tina got the award."),
        ("closing friday, leave the lunch thing off", "closing friday"), ("We close at 3. Don't forget your card.", "We close at 3. Don't forget your card."),
        ("they closed the ward and kept the fountain. dont name the ward", "they closed the ward and kept the fountain."), ("don't mention it", "don't mention it"),
    ],
)  # fmt: skip
def test_what_is_to_be_left_out_is(request_: str, left: str) -> None:
    assert unsaid.without(request_) == left


def test_leaving_is_not_retiring_and_a_clinic_is_told_with_its_day() -> None:
    assert "retire" not in written("our MA Tess is leaving for nursing school in August, last day the 22nd").lower()
    clinic = written("flu shot clinic sat oct 18 8 to noon, no appt needed, siblings welcome", topic="flu-shots")
    assert "Saturday October 18" in clinic and "siblings welcome" in clinic


@pytest.mark.parametrize(
    ("request_", "topic", "said", "lacks"),
    [
        ("High cholesterol, Facebook. My line: you can't feel a number.", "cholesterol", "You can't feel a number.", "My line"),
        ("facebook post about eczema. I want to say that red cheeks are not shyness. keep it light", "eczema", "Red cheeks are not shyness.", "want to say"),
        ("write about burnout for facebook. Say I gave a talk on it in Tucson", "burnout", "I gave a talk on it in Tucson", "Say I"),
    ],
)
def test_what_the_writer_wants_said_is_said_beside_the_card(request_: str, topic: str, said: str, lacks: str) -> None:
    text = written(request_, topic=topic)
    assert said in text and lacks not in text and len(text.split("\n\n")) > 2


def test_the_question_asked_for_closes_the_post() -> None:
    text = written("facebook post on screen time, include the question: what is your family's bedtime ritual?", topic="screen-time-and-children")
    assert "What is your family's bedtime ritual?" in text and text.count("?") == 1


@pytest.mark.parametrize("request_", ["facebook post about croup for our daycare, no lecturing please", "croup explainer for facebook, dr brandt's aunt texts her about it weekly, leave that out"])
def test_wishes_and_what_is_to_stay_out_are_no_lines(request_: str) -> None:
    text = written(request_, topic="croup")
    assert "lectur" not in text and "aunt" not in text


def test_every_sentence_handed_over_is_said() -> None:
    text = written("fb: i learned to knit to keep my hands steady. three scarves so far")
    assert "Three scarves so far." in text
    assert "I don't." in written("fb: people think i love surgery. i dont. i love the walk after it")


def test_what_is_handed_over_is_the_whole_post() -> None:
    assert written("fb: people think i love surgery. i dont. i love the walk after it").startswith("People think I love surgery. I don't. I love the walk after it.")
    assert "?" not in written("facebook: my husband turned 50 and bought sunscreen. coincidence")
    assert "asthma" in written("fb: asthma triggers in fall", topic="adult-asthma")
