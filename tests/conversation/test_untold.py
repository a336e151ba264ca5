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


def test_the_points_on_a_topic_without_a_card_become_the_post() -> None:
    asked, written = talk("facebook post about breast implant recalls", "A recall is not always a replacement. Most are settled with a software update. We call everybody it concerns.")
    assert not asked.drafts.posts and "two or three points" in asked.text
    assert written.drafts.posts[0].text.startswith("A recall is not always a replacement. Most are settled with a software update.")


def test_another_topic_after_one_without_a_card_is_written() -> None:
    _, written = talk("facebook post about breast implant recalls", "ok then glaucoma")
    assert "glaucoma" in written.drafts.posts[0].text.lower()


def test_a_line_on_an_angle_no_fact_speaks_to_is_put_in() -> None:
    asked, changed = talk("post about gout and pottery, facebook", "a potter stands for hours, so sore feet are no small thing")
    assert "“pottery”" in asked.text and asked.drafts.posts
    assert "A potter stands for hours, so sore feet are no small thing." in changed.drafts.posts[0].text


def test_another_illness_is_not_told_in_place_of_the_one_asked_for() -> None:
    (answer,) = talk("need a post re: alpha-1 antitrypsin deficiency, most people never heard of it")
    assert not answer.drafts.posts and "two or three points" in answer.text


def test_one_patients_story_is_not_told() -> None:
    refused, written = talk("One of my patients told me today that she finally slept. facebook", "insomnia")
    assert "one patient's story" in refused.text and not refused.drafts.posts
    assert "insomnia" in written.drafts.posts[0].text.lower()
