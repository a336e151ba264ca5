"""Several wishes in one message are taken one after the other, and those not understood are named."""

from __future__ import annotations

import pytest

from assistant.conversation import steps
from conversation.talks import talk

EVENT = "facebook: free blood pressure class, monday march 8 at noon, bring a partner. parking is free"


@pytest.mark.parametrize(
    ("said", "wishes"),
    [
        ("drop the parking bit and it's 1pm, not noon. is this a thread?", ("drop the parking bit and it's 1pm, not noon.", "is this a thread?")),
        ('love it! add "bring snacks, and change your socks"', ('add "bring snacks, and change your socks"',)),
        ("make it shorter, then add that lunch is on us", ("make it shorter", "add that lunch is on us")),
        ("great work, thank you", ()),
    ],
)
def test_the_wishes_of_a_message(said: str, wishes: tuple[str, ...]) -> None:
    assert steps.parts(said) == wishes


def test_a_change_beside_a_question_gets_both() -> None:
    _, answer = talk(EVENT, "drop the parking bit. when should I post it?")
    (post,) = answer.drafts.posts
    assert "parking" not in post.text.lower() and "days before" in answer.text


def test_a_wish_not_understood_is_named_and_the_others_are_done() -> None:
    _, answer = talk(EVENT, "no emojis, drop the parking bit and turn the third stanza inside out")
    assert all("parking" not in post.text.lower() for post in answer.drafts.posts)
    assert "stanza" in answer.text
    assert all("stanza" not in post.text for post in answer.drafts.posts)


def test_undo_takes_back_all_of_a_message() -> None:
    first, _, back = talk(EVENT, "drop the parking bit. when should I post it?", "undo")
    assert back.session.posts["facebook"].text == first.drafts.posts[0].text
