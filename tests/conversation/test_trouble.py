"""Messages that ask for no post are answered first: something went out, somebody is not well, a review is to be used."""

from __future__ import annotations

import pytest

from assistant.conversation import trouble
from conversation.talks import talk


@pytest.mark.parametrize(
    ("text", "before", "name"),
    [
        ("i sent the wrong family's labs to our page, what now", "", "incident"), ("help, we posted a photo and you can read a patient's name on the wall", "", "incident"),
        ("a dad says we shared his picture without asking, what do we do", "", "incident"), ("I want to kill myself", "", "self_harm"), ("I'm the doctor and I can't do this anymore", "", "worn_out"),
        ("can we put it on our website?", "reply", "repost"), ("ok to share on facebook?", "reply", "repost"), ("she signed a form", "check", "consent"), ("what if they agree by text", "guideline_question", "consent"),
        ("write a post about burnout, I have been there", "", ""), ("I was burned out in 2018 and it changed how I lead. linkedin", "", ""), ("post about suicide prevention", "", ""),
        ("how do I answer it?", "reply", ""), ("make it shorter", "check", ""), ("she said yes!! our nurse is engaged, facebook", "draft", ""), ("can we put it on our website?", "draft", ""),
    ],
)  # fmt: skip
def test_what_is_trouble(text: str, before: str, name: str) -> None:
    found = trouble.heard(text, before)
    assert (found.name if found else "") == name


def test_a_breach_is_no_news() -> None:
    (answer,) = talk("we tagged the wrong patient in our story, what do we do")
    assert not answer.drafts.posts
    assert "privacy officer" in answer.text


def test_somebody_in_despair_is_given_a_number_and_no_draft() -> None:
    (answer,) = talk("i don't want to be here anymore")
    assert not answer.drafts.posts
    assert "988" in answer.text


def test_a_review_is_not_reposted_on_a_spoken_yes() -> None:
    comment, repost, yes = talk("comment: Dr Abel saved my mother, thank you!! - Rosa", "can i repost it", "she said yes")
    assert comment.intent == "reply"
    assert "signed" in repost.text
    assert "signed authorization" in yes.text
    assert yes.verdict is None


def test_every_answer_fills_its_gaps() -> None:
    for entry in trouble._troubles():
        assert entry.guideline
        assert "{" not in entry.says.format(emergency="1", crisis="2")
