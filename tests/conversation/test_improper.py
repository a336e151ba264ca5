"""What no post may say is left out of a request before anything is written, and the user is told why."""

from __future__ import annotations

import pytest

from assistant.conversation import improper
from assistant.conversation.turn import draft_request
from assistant.pipeline import open_desk
from assistant.settings import Settings
from assistant.stages import Raw
from conversation.talks import PRACTICE, talk


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("facebook post about our patients being idiots who never read the forms", "boundary"),
        ("facebook: to the one star reviewer from last week, you never paid your bill", "confirms_patient"),
        ("post: the clinic across town botches every filling, come to us", "disparages_colleague"),
        ("insta: use code LENS20 for 20% off, they pay us per order but keep that quiet", "undisclosed_ad"),
    ],
)  # fmt: skip
def test_a_request_for_it_is_refused_with_the_reason(text: str, kind: str) -> None:
    (answer,) = talk(text)
    assert not answer.drafts.posts
    assert answer.text.startswith("I did not write that: "), kind


@pytest.mark.parametrize(
    "text",
    [
        "short post: we close at 3 on Friday, no scolding please, people get cranky", "fb: spilled coffee into my own keyboard at 7:58. send help", "linkedin: why we never argue with reviews",
        "facebook: thanks to the practice across town for lending us a fridge", "tweet: closed Monday for training, back Tuesday at 8", "post about sunscreen, kind words for people who hate it",
    ],
)  # fmt: skip
def test_what_is_fine_stays_whole(text: str) -> None:
    read = improper.read(text, PRACTICE)
    assert not read.faults
    assert read.rest == text


def test_the_good_part_of_a_mixed_request_is_written() -> None:
    (answer,) = talk("Facebook: our flu clinic is Saturday from 9 to noon. Also tell the antivax idiots to get lost.")
    (post,) = answer.drafts.posts
    assert "9 to noon" in post.text
    assert "idiots" not in post.text
    assert answer.text.startswith("I left out “")


def test_the_command_line_says_so_too() -> None:
    desk = open_desk(Settings(model="", model_url=""), PRACTICE)
    drafts = draft_request(desk, Raw("facebook post about our patients being idiots who never read the forms"))
    assert not drafts.posts
    assert all(withheld.reason.startswith("I did not write that") for withheld in drafts.withheld)


def test_a_draft_is_read_for_conduct_too() -> None:
    first, second = talk("facebook post about hand washing", "add: our patients are idiots who never read the forms")
    assert "idiots" not in " ".join(post.text for post in second.session.posts.values())
    assert first.drafts.posts


@pytest.mark.parametrize("request_", ["a post for the over 60s who say 'i never had the flu', facebook", "gentle joke about people who say they floss every day, insta", "half my patients are dreading the holidays and that is ok to say, newsletter"])
def test_readers_who_say_something_are_answered(request_: str) -> None:
    assert not improper.read(request_, PRACTICE).faults


@pytest.mark.parametrize("request_", ["roast the parents who think vaccines are poison", "post for idiots who say masks dont work, facebook"])
def test_readers_who_are_scorned_are_not(request_: str) -> None:
    assert improper.read(request_, PRACTICE).faults
