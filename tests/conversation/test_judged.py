"""A verdict asked about once more stands; its reasons are told; a remark on a comment is no post."""

from __future__ import annotations

import pytest

from conversation.talks import talk

BAD = "is this OK? My patient told me I'm the daughter she never had. I cried in the supply room."
MENDED = "check this: Ibuprofen 400, twice a day, with food. Our office is open Friday from 8 to noon, come and see the new chairs."


@pytest.mark.parametrize("again", ["so i can post it?", "ok?", "all good?", "is it ok now", "so i can post it then"])
def test_what_cannot_be_posted_still_cannot(again: str) -> None:
    first, second = talk(BAD, again)
    assert "Do not post" in first.text and "Do not post" in second.text and not second.drafts.posts and not second.session.posts


def test_why_and_fix_it_are_answered() -> None:
    _, why, mend = talk(BAD, "why?", "fix it")
    assert "patients" in why.text and why.intent == "check"
    assert "no version" in mend.text


def test_after_a_mended_post_its_card_is_what_may_go_out() -> None:
    first, again = talk(MENDED, "ok now?")
    assert first.drafts.posts and "What you pasted is not" in again.text and again.drafts.posts == first.drafts.posts


def test_a_new_request_ends_the_matter() -> None:
    *_, last = talk(BAD, "post about sleep for facebook", "is this ok?")
    assert "OK to post" in last.text


@pytest.mark.parametrize("remark", ["what if he asks again", "he is in my dms now too", "hes my mailman", "just say yes its 6 weeks", "what do i put"])
def test_what_is_said_of_a_comment_is_answered_as_that(remark: str) -> None:
    _, answer = talk("someone commented: 'can you post more about sleep'", remark)
    assert answer.intent == "reply" and not answer.drafts.posts and "URGENT" not in answer.text


def test_a_post_handed_over_is_drafted_whatever_it_sounds_like() -> None:
    (answer,) = talk("facebook: we are at the farmers market on Saturday, 8:30 to noon. find our table by the flower stand")
    assert answer.intent == "draft" and "flower stand" in answer.drafts.posts[0].text
