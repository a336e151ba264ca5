"""Another platform and another take keep what was changed: facts put right, lines added, what was taken out."""

from __future__ import annotations

import pytest

from assistant.conversation.carried import lasting
from assistant.stages import Safe
from conversation.talks import talk

ASK = "facebook: free blood pressure class, 4 mondays starting march 8, 6-8pm, bring a partner"


@pytest.mark.parametrize("wish", ["now linkedin", "can i have this on linkedin", "linkedin version please", "one for linkedin too", "ok and a linkedin one", "for linkedin"])
def test_a_new_platform_has_every_change(wish: str) -> None:
    *_, last = talk(ASK, "its 5 mondays not 4", "add that there is tea", wish)
    (post,) = last.drafts.posts
    assert post.platform == "linkedin" and "5 Mondays" in post.text and "There is tea." in post.text


@pytest.mark.parametrize("wish", ["facebook pls", "the facebook one", "fb too"])
def test_a_card_on_the_table_is_shown_as_it_stands(wish: str) -> None:
    *_, shown = talk(ASK, "its 5 mondays not 4", "now linkedin", wish)
    assert shown.drafts.posts[0].platform == "facebook" and "5 Mondays" in shown.drafts.posts[0].text


def test_a_card_put_aside_gets_what_was_changed_since() -> None:
    *_, shown = talk(ASK, "now linkedin", "the start is 6:30", "facebook please")
    assert "6:30 to 8 p.m." in shown.drafts.posts[0].text


def test_another_take_keeps_the_facts() -> None:
    *_, take = talk(ASK, "its 5 mondays not 4", "drop the partner bit", "another take")
    assert "5 Mondays" in take.drafts.posts[0].text and "partner" not in take.drafts.posts[0].text


def test_a_new_request_starts_without_them() -> None:
    *_, other = talk(ASK, "add that there is tea", "write a facebook post: our flu clinic is on april 12, 9 to 1, bring a friend")
    assert "tea" not in other.drafts.posts[0].text


@pytest.mark.parametrize(("said", "kept"), [("shorter", 0), ("warmer please", 0), ("drop the last line", 0), ("its 5 mondays not 4", 1), ("add that there is tea, and make it shorter", 1), ("no emojis", 1), ("kids are welcome", 1), ("great", 0)])
def test_what_holds_for_every_draft(said: str, kept: int) -> None:
    assert len(lasting(Safe(said, "test"))) == kept
