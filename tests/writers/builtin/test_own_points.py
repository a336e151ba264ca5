"""A form is filled with the points its writer lists, and nothing is put in their place."""

from __future__ import annotations

import pytest
from conversation.talks import talk

from assistant.profile import EMPTY
from assistant.writers.builtin import own_points


@pytest.mark.parametrize(
    ("request_", "form", "title", "items"),
    [
        ("checklist for ig: what to take to the beach: hat, shade, water, a good book", "checklist", "What to take to the beach", ("Hat", "Shade", "Water", "A good book")),
        ("carousel 5 slides hay fever in spring: why it comes back, pollen counts, open windows, when to see us", "carousel", "Hay fever in spring", ("Why it comes back", "Pollen counts", "Open windows", "When to see us")),
        ("list for facebook:\n- new chairs\n- new lights\n- the same old jokes", "list", "", ("New chairs", "New lights", "The same old jokes")),
    ],
)
def test_points_behind_a_colon_fill_the_form(request_: str, form: str, title: str, items: tuple[str, ...]) -> None:
    found = own_points.read(request_, EMPTY)
    assert (found.form, found.title, found.items) == (form, title, items)


@pytest.mark.parametrize(
    "request_",
    [
        "carousel on eczema, please",
        "we closed at 5:30, opened at 8, slept at 9",
        "thread: migraine and sleep",
        "waiting list news: we are full until March, so please call on Mondays if your child needs to be seen this week, and ask for Luz",
    ],
)
def test_a_topic_alone_an_hour_and_a_waiting_list_are_no_points(request_: str) -> None:
    assert not own_points.read(request_, EMPTY)


def test_what_tells_readers_what_to_do_is_left_out_and_named() -> None:
    _, answer = talk("hello", "instagram carousel on dry lips: cold air, licking them, take vitamin D every morning, a warm scarf")
    (post,) = answer.drafts.posts
    assert "vitamin" not in post.text.lower()
    assert "Cold air" in post.text
    assert "I left out" in answer.text and "vitamin D" in answer.text


def test_an_faq_on_what_no_card_tells_asks_for_the_answers() -> None:
    _, answer = talk("hello", "FAQ for facebook about our new parking garage: where is it, what does it cost, is it open at night")
    assert not answer.drafts.posts
    assert "points" in answer.text


def test_a_checklist_without_points_asks_for_them() -> None:
    _, answer = talk("hello", "instagram checklist: what to pack in a chemo bag")
    assert not answer.drafts.posts
    assert "three to five points" in answer.text
