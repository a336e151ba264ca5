"""News keeps its own words, and what the request wants explained stands beside it."""

from __future__ import annotations

from conversation.talks import talk


def test_news_with_a_topic_to_explain() -> None:
    (answer,) = talk("facebook post: our new blood draw room opens May 4. also explain why LDL matters")
    (post,) = answer.drafts.posts
    assert "blood draw room" in post.text and "May 4" in post.text
    assert "LDL" in post.text and "explain" not in post.text.lower()
    assert post.text.index("May 4") < post.text.index("LDL")


def test_what_no_card_answers_stays_with_the_news() -> None:
    (answer,) = talk("facebook post: our new parking garage opens May 4. also explain why we chose blue doors")
    assert all("garage" in post.text and "May 4" in post.text for post in answer.drafts.posts)
