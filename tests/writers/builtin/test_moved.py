"""Parts of a draft named by a person: moved, joined, cut, corrected by their new value alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conversation.talks import talk

from assistant.writers.builtin.revise import added
from assistant.writers.builtin.revise.replies import reply

NEWS = "facebook: We painted the lobby green. The lamps came from Corner Lighting. Questions? Call 555-0142."


def changed(request: str, *changes: str) -> str:
    (post,) = talk(request, *changes)[-1].drafts.posts
    return post.text


def test_a_part_goes_to_the_front_and_nothing_is_lost() -> None:
    text = changed(NEWS, "put the lamps first")
    assert text.index("Corner Lighting") < text.index("lobby green") and "555-0142" in text


def test_the_phone_goes_first_also_where_it_stands_in_no_post_yet() -> None:
    text = changed("facebook: we painted the lobby green", "phone number first")
    assert text.startswith("Call us at 555-0142") and "lobby green" in text


def test_two_sentences_change_places_or_become_one() -> None:
    before = changed(NEWS)
    assert changed(NEWS, "swap the first two sentences") != before
    joined = changed("threads: We painted the lobby green. The lamps came from Corner Lighting.", "merge the first and second sentences")
    assert "green, and the lamps came" in joined


@pytest.mark.parametrize(
    ("request_", "change", "has", "lacks"),
    [
        ("facebook: our walk raised $1,240 for the food bank", "$1,420!!", "$1,420", "1,240"),
        ("facebook: we are on local radio tomorrow, station 98.3", "93.8", "93.8", "98.3"),
        ("facebook: our talk on May 14 is in the Elm Room", "Oak Room", "Oak Room", "Elm"),
        ("facebook: our exam rooms are now in suite 4D downstairs", "wrong suite, 4B", "4B", "4D"),
        ("facebook: the office is closed Monday the 27th for training", "26th", "26th", "27th"),
        ("facebook: our nurse Sofia gives flu shots on Wednesday afternoons", "mornings sorry", "mornings", "afternoons"),
    ],
)  # fmt: skip
def test_a_new_value_alone_replaces_the_one_thing_it_can_mean(request_: str, change: str, has: str, lacks: str) -> None:
    text = changed(request_, change)
    assert has in text and lacks not in text


def test_where_two_things_could_be_meant_nothing_is_changed() -> None:
    answer = talk("facebook: the choir has 15 singers and 51 songs", "1151 sorry")[-1]
    assert not answer.drafts.posts or "15 singers" in answer.drafts.posts[0].text


def test_parts_are_cut_by_what_they_are() -> None:
    assert "Call 555-0142" not in changed(NEWS, "remove everything after the lamps")
    assert "$2,500" not in changed("facebook: we sponsor the Little League with $2,500, our doctor throws the first pitch", "dont mention the amount")


def test_a_person_is_thanked_and_a_fact_told_of_kin_stays() -> None:
    assert "Thank you to the bakers" in changed("facebook: our bake sale raised 312 dollars for the lifeboat", "and thank the bakers, they made the scones")
    assert "He was a fisherman." in changed("threads: my father called the weather his best friend. he checked on it every morning", "add that he was a fisherman")


def test_words_that_name_a_part_open_no_post() -> None:
    answers = talk("facebook: my first cast was plaster. it dripped on my shoes for a week", "start with the smell")
    assert not answers[-1].drafts.posts and answers[-1].session.posts == answers[0].session.posts


def test_a_change_that_makes_it_false_comfort_is_refused() -> None:
    answers = talk("check this: Nausea is common early on.", "change 'is common early on' to 'can be ignored'")
    assert not answers[-1].drafts.posts and "left that out" in answers[-1].text


def test_a_draft_goes_by_the_name_of_its_platform() -> None:
    assert set(talk("post about sleep for facebook and linkedin", "drop linkedin")[-1].session.platforms) == {"facebook"}


def test_a_crisis_line_can_be_added_and_stands_under_a_post_about_suicide() -> None:
    assert "call or text 988" in changed("post about sleep for facebook", "add 988")
    assert "call or text 988" in changed("facebook: my uncle died by suicide the summer I turned ten. nobody said the word")


def test_hashtags_are_taken_off_and_a_post_is_softened() -> None:
    request = "post about acne for instagram"
    assert "#" in changed(request) and "#" not in changed(request, "take off the hashtags")
    assert changed(request, "soften it") != changed(request)


def test_what_cannot_be_moved_or_cut_is_said() -> None:
    before, answer = talk("facebook: We painted the lobby green and the lamps are new. The door is open.", "put the lamps before the lobby")
    assert not answer.drafts.posts and "whole sentences" in answer.text and answer.session.posts == before.session.posts
    (post,) = talk("facebook: We painted the lobby green. A quote from the painter hangs by the door.", "cut the quote")[-1].drafts.posts
    assert "lobby green" in post.text and "quote" not in post.text


@pytest.mark.parametrize("path", sorted((Path(added.__file__).parent).glob("*.py")), ids=lambda path: path.stem)
def test_every_reply_asked_for_is_written(path: Path) -> None:
    for name in re.findall(r'reply\("(\w+)"', path.read_text("utf-8")):
        assert reply(name)
