"""Scripts of short videos, and slides, over what the request asks for."""

from __future__ import annotations

import re

import pytest

from assistant.conversation.session import Session
from assistant.conversation.turn import respond
from assistant.pipeline import Desk, open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Raw


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_desk(Settings(), Profile(name="Hill Street Clinic", specialty="family medicine", phones=("555-0100",)))


def drafted(desk: Desk, said: str) -> str:
    answer = respond(desk, Session(), Raw(said))
    assert len(answer.drafts.posts) == 1, answer.text
    return answer.drafts.posts[0].text


def test_what_is_asked_is_said_in_the_time_asked_for(desk: Desk) -> None:
    short = drafted(desk, "tiktok script: what to do when a tooth gets knocked out, 15 sec")
    long = drafted(desk, "tiktok script: what to do when a tooth gets knocked out, 60 sec")
    assert short.startswith("On screen: What do dentists say about the first minutes")
    assert 1 <= len(re.findall(r"(?m)^Say: ", short)) - 2 < len(re.findall(r"(?m)^Say: ", long)) - 2


def test_a_caption_stands_below_where_one_is_wanted(desk: Desk) -> None:
    assert "\nCaption\n" in drafted(desk, "instagram reel script about acne and picking, with the caption too")
    assert "Caption" not in drafted(desk, "instagram reel script about acne and picking")


def test_slides_hold_the_answers_asked_for_and_lean_on_nothing_that_is_missing(desk: Desk) -> None:
    text = drafted(desk, "postpartum hair shedding. why it happens around 3-4 months, when it settles. instagram carousel, 6 slides")
    slides = re.split(r"(?m)^Slide \d+\n", text.partition("\nCaption")[0])[1:]
    assert len(slides) == 6 and "estrogen" in slides[1] and not slides[1].startswith("Shedding that goes on beyond that")
