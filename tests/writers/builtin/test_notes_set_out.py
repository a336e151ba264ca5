"""Notes handed over are set out whole: nothing is dropped, replaced by a card or taken for an order to the writer."""

from __future__ import annotations

import pytest

from assistant.profile import Profile
from assistant.writers.builtin import handed, noted

PROFILE = Profile(name="Quay Clinic", clinicians=("Dr. Ines Falk",), staff=("Sofia",))


def test_curt_notes_are_a_title_and_points() -> None:
    notes = "Turn these notes into a facebook post: - BP clinic - free - Fridays in January 1-3pm - Sofia - no appt"
    assert noted.set_out(notes, PROFILE) == "BP clinic\n\n• Free\n• Fridays in January, 1 to 3 p.m.\n• With Sofia\n• No appointment"


def test_a_label_with_items_is_a_list_of_its_own() -> None:
    said = noted.set_out("turn this into a post: injuries up - sprains, strains, tendon tears. most our pts 55+. dont backpedal", PROFILE)
    assert said.startswith("Injuries up:\n• Sprains\n• Strains\n• Tendon tears")
    assert "Most of our patients 55+" in said and "Don't backpedal" in said


def test_whole_sentences_stay_prose_under_their_heading() -> None:
    said = noted.set_out("Make this sound nice: We had 212 no shows last month. Each is a slot someone else needed. No fee, no judgment.", PROFILE)
    assert said == "We had 212 no shows last month. Each is a slot someone else needed. No fee, no judgment."


def test_a_wish_at_the_end_is_no_note() -> None:
    said = noted.set_out("turn this into a post: book drive in the lobby all week. cookies on friday. keep it short, no emojis", PROFILE)
    assert "short" not in said and "Cookies on Friday" in said


@pytest.mark.parametrize("request_", [
    "Rewrite as instagram post: \"{}\"", "can u clean this up for insta: \"{}\"", "make a post out of this: {}", "here's what I have, make it a post: {}",
    "Please make a post of this: {}", "From Ines, turn to post: {}", "polish this for LinkedIn: {}", "notes -> caption: {}", "Turn this into a post please: {}",
    "Please turn the following into a LinkedIn post. {}", "can you make this sound nicer for facebook \"{}\"", "make a post from this >> {}", "Notes for post. {}", "notes from Rosa for fb: {}",
    "my notes: {}", "Here are my points for a post on door bells: {}", "Ines's thank-you, make into a post: {}", "rant but polite: {}", "Silly one for instagram: {}", "Reflection from me (Ines): {}",
])  # fmt: skip
def test_words_are_handed_over_in_many_ways(request_: str) -> None:
    words = "We kept the old door bell. It still makes people laugh."
    assert handed.turned(request_.format(words)) == words


@pytest.mark.parametrize("request_", ["write a post about cataracts: what they are", "funny post about colds and why antibiotics do not help", "post about our new door", "make it shorter: two lines"])
def test_a_request_hands_over_nothing(request_: str) -> None:
    assert not handed.turned(request_)


def test_a_label_that_reads_well_stays() -> None:
    assert handed.turned("hot take: the best heart test is a conversation").startswith("hot take:")


def test_a_scene_to_smile_at_needs_no_card() -> None:
    assert handed.turned("funny post about cardiologist who eats a donut while everyone stares") == "a cardiologist who eats a donut while everyone stares"


@pytest.mark.parametrize("notes", [
    "my notes: feet in winter / dry between the toes / wool over cotton / look at the soles. instagram",
    "Here are my points for a post on feet: 1) feet in winter 2) dry between the toes 3) wool over cotton 4) look at the soles",
])
def test_slashes_and_numbers_in_a_line_divide(notes: str) -> None:
    assert noted.set_out(notes, PROFILE) == "Feet in winter\n\n• Dry between the toes\n• Wool over cotton\n• Look at the soles"


def test_a_thought_with_a_list_in_it_is_not_taken_apart() -> None:
    said = noted.set_out("hot take: twelve steps are a hobby. soap, water, patience. that's the tweet", PROFILE)
    assert "\n" not in said and "Soap, water, patience." in said
