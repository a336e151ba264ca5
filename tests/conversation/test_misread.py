"""A request held back for what was only guessed can still be written: its writer says that it was misread, and the post itself is judged."""

from __future__ import annotations

import pytest

from assistant.conversation import improper, misread
from assistant.conversation.improper import Part, Reading
from assistant.conversation.session import Session
from assistant.stages import Safe
from conversation.talks import talk

REQUEST = "Facebook post: We are closed on Monday for the holiday. The phones are back on Tuesday."
VENT = "Facebook post: That woman yelled at the front desk again. Some patients are just the worst, and she is one of them."


def _guessing(monkeypatch: pytest.MonkeyPatch, *, guessed: bool) -> None:
    def read(text: str, _: object) -> Reading:
        return Reading((Part(0, len(text), "boundary", guessed),), (), "")

    monkeypatch.setattr(improper, "read", read)


def test_a_guess_says_how_to_put_it_right(monkeypatch: pytest.MonkeyPatch) -> None:
    _guessing(monkeypatch, guessed=True)
    (held,) = talk(REQUEST)
    assert not held.drafts.posts
    assert "you misread it" in held.text
    assert held.session.held is not None


def test_it_is_written_when_its_writer_says_that_it_was_misread(monkeypatch: pytest.MonkeyPatch) -> None:
    _guessing(monkeypatch, guessed=True)
    _, told = talk(REQUEST, "You misread it")
    assert "closed on Monday" in told.drafts.posts[0].text
    assert told.session.held is None


def test_a_post_that_no_edit_saves_stays_held(monkeypatch: pytest.MonkeyPatch) -> None:
    _guessing(monkeypatch, guessed=True)
    _, told = talk(VENT, "no, that's fine")
    assert not told.drafts.posts


def test_what_a_rule_names_is_not_put_up_for_discussion(monkeypatch: pytest.MonkeyPatch) -> None:
    _guessing(monkeypatch, guessed=False)
    (held,) = talk(REQUEST)
    assert "misread" not in held.text
    assert held.session.held is None


@pytest.mark.parametrize("said", ["You misread it", "no, that's not what I meant", "it is fine", "write it anyway"])
def test_many_ways_to_say_it(said: str) -> None:
    assert misread.is_said(Session(held=Safe("a request", "")), said)
    assert not misread.is_said(Session(), said)


def test_another_request_is_none_of_them() -> None:
    assert not misread.is_said(Session(held=Safe("a request", "")), "Write a post about dry eyes for Facebook")
