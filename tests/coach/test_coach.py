"""The coach: hints, never a verdict."""

from __future__ import annotations

import pytest

from assistant.coach import coach
from assistant.knowledge import cards

QUIET = [
    "Dry eyes sting more in winter, because heated air is dry. What helps you on long flights?",
    "Flu clinic on Saturday, nine to noon. Bring a friend!",
    "Our team walks for the food bank on Sunday. Join us? #FoodBank #WalkWithUs",
    "",
    "#EyeHealth",
]
DUE = [
    ("reading_grade", "Ophthalmological manifestations of autoimmune conditions necessitate comprehensive multidisciplinary evaluation incorporating laboratory investigations. What do you think?"),
    ("long_sentence", "You may have heard that tears come in three kinds and that each kind has its own job and that the job of the first kind is to keep the eye wet all day long, right?"),
    ("patient_focus", "I love my job. I love my team and I went to see my old mentor. Ask me how it was."),
    ("no_invitation", "Tears come in three kinds. Each has its own job in your eye."),
    ("many_questions", "Do you blink? Do you rest? Do you look far away?"),
    ("one_idea", "Cataracts, glaucoma, macular degeneration, conjunctivitis and keratoconus: which would you like to hear about?"),
    ("person_first", "Diabetics can join our class on Monday."),
    ("crisis_line", "We lost a friend to suicide in 2010. Who do you call when it is dark?"),
    ("method", "He hanged himself that spring. Call or text 988 in a crisis."),
    ("plain_and_kind", "Join our group for people who suffer from migraine."),
    ("alt_text", "Swipe for the chart, and tell us what you see."),
    ("captions", "Watch this clip and tell us what you think."),
    ("hashtag_case", "What would you ask? #eyehealthmonth"),
    ("all_capitals", "PLEASE READ THIS NOW. What would you ask?"),
    ("emoji", "Happy Friday! 🎉🎉🎉🎉🎉🎉 What are you up to?"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_a_good_post_gets_no_hint(text: str) -> None:
    assert coach.hints(text) == ()


@pytest.mark.parametrize(("hint", "text"), DUE)
def test_each_hint_is_due(hint: str, text: str) -> None:
    found = {h.id: h for h in coach.hints(text)}
    assert hint in found
    assert "{" not in found[hint].says and "\n" not in found[hint].says


def test_every_hint_is_tried_here_and_rests_on_guidance() -> None:
    assert {rule.id for rule in coach.rules()} == {hint for hint, _ in DUE}
    assert all(cards.guideline(rule.source) is not None for rule in coach.rules())


def test_the_disclaimer_hashtags_and_links_are_not_read() -> None:
    text = "Do your eyes sting in winter? Heated air is dry. https://a.example/very-long-address"
    assert coach.hints(text) == coach.hints(text + "\n\nNot medical advice.\n#DryEye")
