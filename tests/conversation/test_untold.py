"""Posts of which nothing is told yet, and what becomes of the next message."""

from __future__ import annotations

import pytest

from assistant.conversation import untold
from assistant.conversation.session import Session
from assistant.planning import calendar

from .test_following import talk


def test_every_planned_title_but_a_question_asks_before_it_writes() -> None:
    for kind, titles in calendar._mix().titles.items():
        for title in titles:
            slot = calendar.Slot(calendar.today(), "facebook", kind, title["title"], asks=title.get("asks", ""))
            assert untold.question(slot.request) == slot.asks and bool(slot.asks) is (kind != "ask")


def test_the_next_message_tells_it_for_the_platform_that_was_planned() -> None:
    asked, written = talk("Write a team member post for Instagram: Meet someone from the front desk", "Ines has been with us ten years and runs the front desk. She bakes on Fridays.")
    assert asked.text.startswith("Who is it") and not asked.drafts.posts
    (post,) = written.drafts.posts
    assert post.platform == "instagram" and "Ines" in post.text and "bakes on Fridays" in post.text and "team member post" not in post.text
    assert written.session.waiting == ""


@pytest.mark.parametrize("said", ["write a facebook post about gout", "never mind", "what can you do?", "is this ok to post?", "thanks", "make it shorter"])
def test_a_message_of_its_own_is_no_answer(said: str) -> None:
    _, answer = talk("Write an announcement post for Facebook: Opening hours this month", said)
    assert not any(said in post.text for post in answer.drafts.posts)
    assert untold.told(Session(), "Ines, ten years with us") is None


def test_a_topic_without_a_card_waits_for_nothing() -> None:
    (answer,) = talk("facebook post about pacemaker recalls")
    assert not answer.drafts.posts and answer.session.waiting == ""


def test_one_patients_story_is_not_told() -> None:
    refused, written = talk("One of my patients told me today that she finally slept. facebook", "insomnia")
    assert "one patient's story" in refused.text and not refused.drafts.posts
    assert "insomnia" in written.drafts.posts[0].text.lower()
