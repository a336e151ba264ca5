"""The talk shows what was said, what was left out of it, and the answer."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.app import talk
from assistant.app.starters import starters
from assistant.app.visit import LINES, Card, Line, Visit
from assistant.conversation.session import Session
from assistant.profile import Profile
from assistant.stages import Removed, Withheld

SAID = "My 62-year-old patient <b>Jordan</b> is happy"


def test_what_was_left_out_is_struck_through_in_the_visitors_own_words() -> None:
    log = talk.log([Line(SAID, "Here is a draft.", (Removed("AGE", 3, 14), Removed("NAME", 26, 32)))])
    assert "2 details left out of your words" in log
    assert "<li><del>62-year-old</del> <small>age</small></li>" in log
    assert "<li><del>Jordan</del> <small>name</small></li>" in log
    assert "&lt;b&gt;Jordan" in log


def test_spans_outside_the_words_are_not_shown() -> None:
    assert "left out" not in talk.log([Line(SAID, "Yes.", (Removed("NAME", 90, 99), Removed("NAME", 5, 5)))])


def test_a_long_message_is_shown_cut_but_can_be_used_again_whole() -> None:
    said = "word " * 2000
    log = talk.log([Line(said, "Yes.")])
    assert log.count("word ") == 2000 + 400
    assert f'data-fill="{said}"' in log


def test_a_failure_looks_like_one_and_offers_the_words_again() -> None:
    log = talk.log([Line("posts please", "The writing model is busy.", failed=True)])
    assert 'class="answer failed"' in log
    assert 'data-fill="posts please"' in log


def test_suggestions_can_be_said() -> None:
    assert 'data-say="Make it shorter"' in talk.log([Line("hi", "Hello.", suggestions=("Make it shorter",))])


def test_news_is_said_aloud_once() -> None:
    assert 'role="status"' in talk.working("Writing for X")
    assert 'role="alert"' in talk.notice("Please write something first.")
    assert talk.notice("") == ""
    assert 'aria-live="off"' in talk.log([])


def test_a_visit_keeps_its_latest_lines_and_the_cards_of_other_platforms() -> None:
    visit = Visit()
    for n in range(LINES + 5):
        visit = visit.answered(Line(str(n)), Session(), {})
    visit = visit.answered(Line("x"), Session(), {"x": (Card(Withheld("x", "no")),)})
    visit = visit.answered(Line("fb"), Session(), {"facebook": (Card(Withheld("facebook", "no")),)})
    assert len(visit.lines) == LINES
    assert set(visit.cards) == {"x", "facebook"}
    assert visit.newest == ("facebook",)
    assert visit.answered(Line("thanks"), Session(), {}).newest == ("facebook",)


def test_what_a_visit_holds_is_not_in_its_repr() -> None:
    visit = Visit().asked("Jordan Example").failed("Jordan Example", "Busy.")
    assert "Jordan" not in repr(visit)
    assert "Jordan" not in repr(Visit().asked("Jordan Example"))


@pytest.mark.parametrize("specialty", ["", "ophthalmology", "dermatology", "cardiology", "pediatrics", "no such field"])
def test_there_are_always_three_different_starters(specialty: str) -> None:
    offered = starters(Profile(specialty=specialty), date(2027, 3, 1))
    assert len(set(offered)) == 3
    assert all(offered)


def test_starters_fit_the_field() -> None:
    first, second, _ = starters(Profile(specialty="dentistry"), date(2027, 3, 1))
    assert "skin" not in first.lower() + second.lower()
    assert first.endswith("for X, Facebook and LinkedIn")
