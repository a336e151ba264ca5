"""A request in the words the writer reads best."""

from __future__ import annotations

import pytest

from assistant.profile import Profile
from assistant.writers.builtin import canonical

PRACTICE = Profile(name="Hill Street Clinic", specialty="family medicine", staff=("Keisha",))


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("hi its keisha at the front. can you make a post asking parents whats the weirdest thing their kid ever ate. for fb", "post: whats the weirdest thing your kid ever ate?"),
        ("newsletter blurb (120 words ish): we now take walk-ins on tuesdays", "we now take walk-ins on tuesdays"),
        ("Carousel for Instagram, 5 slides: what happens on the day of a sleep study. start with check in, then wires, then lights out. Don't make it scary", "carousel with 5 slides explaining what happens on the day of a sleep study: check in, wires, lights out."),
    ],
)
def test_the_talk_around_it_goes(request_: str, text: str) -> None:
    assert canonical.read(request_, PRACTICE).text == text


@pytest.mark.parametrize("request_", ["We are closed on Friday.", "coffee is not a personality. i checked", "facebook: our new door opens on Monday", "happy diwali from all of us, insta"])
def test_words_that_are_the_post_stay(request_: str) -> None:
    assert canonical.read(request_, PRACTICE).text == request_


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("Knee replacement recovery: what week two is really like", "post about Knee replacement recovery: what week two is really like."),
        ("hi, Ada here. we're shut from 1pm on Thursday and all of the weekend, back Tuesday at 8.30. can you do something for fb please", "we're shut from 1pm on Thursday and all of the weekend, back Tuesday at 8.30."),
        ("Please prepare a LinkedIn announcement that Hill Street has opened a sleep clinic under Dr. Brandt. It should run to no more than 150 words, name Ada Holm as the contact for referring physicians, and avoid superlatives", "Hill Street has opened a sleep clinic under Dr. Brandt. Ada Holm is the contact for referring physicians"),
    ],
)
def test_words_for_the_writer_go_where_they_would_be_told(request_: str, text: str) -> None:
    assert canonical.read(request_, PRACTICE).text == text


def test_how_it_is_not_to_sound_is_no_point() -> None:
    asked = canonical.read("x post. statins and muscle aches, dont scare people off them, some aches come from the gym", PRACTICE)
    assert not any("scare" in point for point in asked.points)


def test_points_are_told_apart() -> None:
    asked = canonical.read("post on sunburn for parents, fb. mention: shade at noon, a hat (wide, please), cool water", PRACTICE)
    assert asked.points == ("shade at noon", "a hat (wide, please)", "cool water")


def test_news_that_names_a_test_is_news() -> None:
    said = "LinkedIn: Dr. Osei spoke at the county meeting on Saturday about mammograms"
    assert canonical.topic_of(said) == "" and "mammograms" in canonical.news_of(said)


def test_what_is_to_be_reworded_is_known() -> None:
    said = 'make this friendlier for facebook: "Patients arriving late will be rescheduled without exception."'
    assert canonical.is_to_be_reworded(said)
    assert canonical.to_be_reworded(said) == ("Patients arriving late will be rescheduled without exception.",)


def test_what_must_not_be_in_it() -> None:
    assert canonical.avoided("sunscreen tips for instagram, please dont tell people to book") == ("dont tell people to book",)


def test_a_reminder_with_a_wish_is_about_its_topic() -> None:
    assert not canonical.is_own("need a mammogram reminder that doesn't sound harsh")
