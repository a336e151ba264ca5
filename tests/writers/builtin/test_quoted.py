"""Words given as they are go, or stand, as they are; parts that are named go whole."""

from __future__ import annotations

import pytest
from conversation.talks import talk

EVENT = "facebook: free BP class, monday march 8, 6-8pm in the conf room. our nurses bring the cuffs. bring a partner"


@pytest.mark.parametrize(
    ("wish", "gone", "stays"),
    [
        ('remove "free"', ("free",), ("BP class", "partner")),
        ('take out "Our nurses bring the cuffs." and "bring a partner"', ("cuffs", "partner"), ("conf room",)),
        ('drop the "cuffs" line', ("cuffs",), ("partner", "conf room")),
        ("delete the sentence that starts with Our nurses", ("cuffs",), ("partner",)),
        ("take the partner line out of it", ("partner",), ("cuffs",)),
        ("drop the cuffs part and the partner part", ("cuffs", "partner"), ("conf room",)),
    ],
)
def test_what_is_named_goes(wish: str, gone: tuple[str, ...], stays: tuple[str, ...]) -> None:
    *_, changed = talk(EVENT, wish)
    (post,) = changed.drafts.posts
    assert all(word not in post.text.lower() for word in gone) and all(word in post.text for word in stays)


@pytest.mark.parametrize(
    ("wish", "before", "after"),
    [
        ('after "Our nurses bring the cuffs." add "Coffee is too."', "cuffs", "Coffee is too."),
        ("add as the last line: Parking is free, and so is the smile.", "partner", "Parking is free, and so is the smile."),
        ('put "Hearts, this way!" at the start', "Hearts, this way!", "class"),
        ("add: we have tea, cake, and a quiet corner, and more chairs.", "class", "tea, cake, and a quiet corner, and more chairs."),
    ],
)
def test_what_is_given_stands_where_it_is_wanted(wish: str, before: str, after: str) -> None:
    *_, changed = talk(EVENT, wish)
    (post,) = changed.drafts.posts
    assert 0 <= post.text.find(before) < post.text.find(after)


def test_the_disclaimer_is_not_taken_out_by_its_words() -> None:
    first, kept = talk(EVENT, 'remove "Not medical advice."')
    assert not kept.drafts.posts and "disclaimer" in kept.text
    assert kept.session.posts["facebook"].text == first.drafts.posts[0].text


@pytest.mark.parametrize(("wish", "full", "short"), [("spell out conference room", "conference room", "conf room"), ("please write out blood pressure", "blood pressure class", "BP")])
def test_short_forms_are_spelled_out(wish: str, full: str, short: str) -> None:
    *_, changed = talk(EVENT, wish)
    (post,) = changed.drafts.posts
    assert full in post.text and short not in post.text


def test_a_slide_goes_with_its_heading() -> None:
    first, changed = talk("instagram carousel: what to pack: a hat, a scarf, warm socks", "delete slide 3")
    (before,), (after,) = first.drafts.posts, changed.drafts.posts
    assert before.text.count("Slide ") == after.text.count("Slide ") + 1
    assert "scarf" not in after.text and "Slide 3" in after.text


def test_two_slides_are_made_one() -> None:
    first, changed = talk("instagram carousel: what to pack: a hat, a scarf, warm socks", "merge slides 2 and 3")
    assert changed.drafts.posts[0].text.count("Slide ") == first.drafts.posts[0].text.count("Slide ") - 1
    assert "hat" in changed.drafts.posts[0].text and "scarf" in changed.drafts.posts[0].text


def test_a_platform_left_alone_is_left_alone() -> None:
    _, changed = talk("facebook and google: closed monday may 25, back tuesday 8am", "put See you soon! at the start of the fb one, leave google alone")
    assert [post.platform for post in changed.drafts.posts] == ["facebook"]
    (answer,) = talk("post on gout. LinkedIn isn't needed, just Facebook")
    assert [post.platform for post in answer.drafts.posts] == ["facebook"]
