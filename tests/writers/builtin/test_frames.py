"""Words handed over in a frame of asking: where they begin and end, and how dictation, letters and old notices are written."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.profile import EMPTY
from assistant.writers.builtin import copyedit, handed, letters, noted, spoken


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ("bullets -> post\n* the ramp is done\n* no more steps", "* the ramp is done\n* no more steps"),
        ("old post, make it less boring: \"The pharmacy window opens at 9 now.\"", "The pharmacy window opens at 9 now."),
        ("can u tidy up this transcript for linkedin: the ramp is done at last", "The ramp is done at last."),
        ("from: front desk. for fb. the elevator is out until noon", "the elevator is out until noon"),
        ("From Dr Osei, turn to post: the new ramp is done at last", "the new ramp is done at last"),
        ("caption from these notes: ramp done, no more steps, ribbon on friday", "ramp done, no more steps, ribbon on friday"),
        ("the ramp is done at last. we cut a ribbon. want to post on threads", "the ramp is done at last. we cut a ribbon."),
    ],
)
def test_words_in_a_frame_are_the_post(request_: str, words: str) -> None:
    assert handed.turned(request_) == words


@pytest.mark.parametrize(
    "request_",
    [
        "write a facebook post: migraine",  # a topic, and no words
        "is this ok to post? The ramp is done at last.",
        "make it sound more like me, short and a bit dry",
        "turn this into a thread",
        "rework this for threads, shorter please",
        "dictating this, I would like a post about flu shots for parents",
        "post about notes parents bring from school for the nurse",
    ],
)
def test_what_asks_for_words_hands_over_none(request_: str) -> None:
    assert handed.turned(request_) == ""


def test_the_frame_says_where_a_post_goes_and_the_words_do_not() -> None:
    assert "email" not in handed.asking("make this a post for threads: bring a phone and an email you can open")
    assert "threads" in handed.asking("make this a post for threads: bring a phone and an email you can open")
    assert "email" not in handed.asking("shorten this email into a post: The office closes at noon on Friday.")


def test_dictated_words_are_written() -> None:
    said = "um we have a new portal comma it goes live in May and uh people are going to need new passwords because the old ones stop working then and yeah tell them to bring their phone"
    assert spoken.written(said) == "We have a new portal, it goes live in May.\nPeople are going to need new passwords because the old ones stop working then.\nPlease bring your phone."


def test_a_letter_loses_its_courtesies_and_keeps_what_it_says() -> None:
    letter = "Dear families, We hope this finds you well. As many of you know, the lot is being paved. Please be sure to use the back door. Thank you for your patience. Warmly, The Alder Team"
    assert letters.passed_on(letter) == "The lot is being paved. Please use the back door."
    assert letters.passed_on("The lot is being paved.") == "The lot is being paved."
    assert letters.plainer("Alder Clinic is pleased to announce that we now open at 7.") == "We now open at 7."


def test_what_stands_on_its_own_line_is_one_point() -> None:
    assert noted.set_out("notes for fb\nwalking group\n1st tues of month, 5:30, room 4\ntea + scones", EMPTY) == "Walking group\n\n• 1st Tuesday of month, 5:30, room 4\n• Tea and scones"


def test_a_long_string_of_things_is_set_out_as_points() -> None:
    text = noted.set_out("notes from our picnic: 200 people came, sunny, the band was loud, rosa did the raffle, we ran out of hot dogs, next year is bigger", EMPTY)
    assert text.startswith("Notes from our picnic:\n• ") and text.count("•") == 6


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("dr w is out friday", "Dr. W is out Friday"),
        ("were hiring, were so happy", "we're hiring, we're so happy"),
        ("at some pt", "at some point"),
        ("just walk in", "just walk in"),
        ("walk ins mon-weds", "walk-ins Monday to Wednesday"),
        ("a spanish class in peru", "a Spanish class in Peru"),
        ("thursday 14 may", "Thursday 14 May"),
        ("re register by friday", "re-register by Friday"),
    ],
)
def test_what_is_typed_short_is_spelled_out(typed: str, read: str) -> None:
    assert copyedit.edited(typed, EMPTY) == read


def test_long_words_that_are_to_be_shorter_begin_as_they_begin_and_are_said_to_be_cut() -> None:
    long = "I have been at this for eleven years and I am still struck by how many people say sorry to me. " * 3
    (answer,) = talk(f"shorten this for X pls: {long}You never have to say sorry for having skin. We chose this.")
    text = answer.drafts.posts[0].text
    assert text.startswith("I have been at this for eleven years") and "kept only a part of your words" in answer.text


def test_long_words_that_are_not_to_be_cut_are_not() -> None:
    long = "I have been at this for eleven years and I am still struck by how many people say sorry to me. " * 4
    (answer,) = talk(f"turn this into a post for X: {long}")
    assert not answer.drafts.posts and "longer than a post on X" in answer.drafts.withheld[0].reason
