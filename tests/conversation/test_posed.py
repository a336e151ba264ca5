"""A question put to the practice that a post is to answer."""

from __future__ import annotations

import pytest

from assistant.conversation import posed
from assistant.conversation.session import Session
from assistant.conversation.turn import respond
from assistant.pipeline import Desk, open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Raw


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_desk(Settings(), Profile(name="Hill Street Clinic", specialty="family medicine", phones=("555-0100",)))


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("a dad asked at the desk today whether cracking your knuckles gives you arthritis. turn the answer into a facebook post please", "whether cracking your knuckles gives you arthritis?"),
        ("Question from our inbox: \"I'm 52, is snoring every night a bad sign?\" Answer it as a post for LinkedIn", "is snoring every night a bad sign?"),
        ("dm i get all the time: how do i know if it's acne or rosacea im 29 and my cheeks burn. do a post for ig", "how do i know if it's acne or rosacea?"),
        ("answer this one for the page. 'why do my teeth hurt with ice cream??'", "why do my teeth hurt with ice cream?"),
        ("post about cataract surgery, people always ask if they're awake", ""),
        ("people ask do i use botox. yes. next question. for x", ""),
        ("someone commented 'is this even true?' how should we reply", ""),
        ("Is it ok to answer a patient's question in a post?", ""),
    ],
)
def test_a_question_is_found(said: str, question: str) -> None:
    assert posed.question(said) == question


def test_the_card_that_answers_it_is_told(desk: Desk) -> None:
    answer = respond(desk, Session(), Raw("dm i get all the time: how do i know if it's acne or rosacea im 29 and my cheeks burn. do a post for ig"))
    assert answer.intent == "draft" and [post.platform for post in answer.drafts.posts] == ["instagram"]
    assert "rosacea" in answer.drafts.posts[0].text.lower() and "29" not in answer.drafts.posts[0].text


def test_what_no_card_answers_is_said_and_nothing_else_told(desk: Desk) -> None:
    answer = respond(desk, Session(), Raw("a mom asked if the tooth fairy pays more for molars, can we answer it as its own post on facebook"))
    assert answer.intent == "draft" and not answer.drafts.posts and "no sourced answer" in answer.text


def test_a_question_of_posting_that_is_asked_often_is_no_question_of_health() -> None:
    assert posed.question("rules on posting team photos? people ask us about it all the time") == ""
    assert posed.question("does reading in dim light hurt the eyes? people ask us this all the time. short post") == "does reading in dim light hurt the eyes?"
