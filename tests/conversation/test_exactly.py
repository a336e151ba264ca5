"""Changes to drafts as people type them: each wish made exactly as told, or named as not made."""

from __future__ import annotations

import pytest

from assistant.conversation import bounds, plainly, wishes
from assistant.spans import changes
from assistant.stages import Edit
from assistant.writers.builtin.revise import line
from tests.conversation.talks import talk

CLASS = "facebook: free BP class, monday march 8, 6-8pm in the conf room. our nurses bring the cuffs. bring a partner"
BOTH = "facebook and x: we are closed friday july 3 and reopen monday july 6 at 8am"
CAROUSEL = "instagram carousel about fever in children"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("slide 4 should say: Fever helps.", Edit("replace", ("slide 4",), ("Fever helps.",))),
        ("the last line should just read Call us.", Edit("replace", ("the last line",), ("Call us.",))),
        ("slide 4 should say medications not medicines", Edit("replace", ("medicines",), ("medications",), "in slide 4")),
        ("swap slides 2 and 3", Edit("move", ("slide 2", "slide 3"), place="swapped")),
        ("put the phone number on a line of its own", Edit("move", ("the phone number",), place="on its own line")),
        ("two hashtags is enough", Edit("keep", words=("two", "hashtag"))),
        ("put the walk-ins line back", Edit("restore", ("the walk-ins line",))),
        ('after full time add "Denver office"', Edit("add", words=('"Denver office"',), place="after full time")),
        ("only 3 tweets please", Edit("keep", words=("3", "tweet"))),
        ("the picking line should come first", Edit("move", ("the picking line",), place="at the top")),
    ],
)
def test_plain_changes_are_read_by_pattern(said: str, read: Edit) -> None:
    found = plainly.read(said)
    assert found is not None
    assert (found.order, found.parts, found.words, found.place) == (read.order, read.parts, read.words, read.place)


@pytest.mark.parametrize("said", ["the last line should be shorter", "make slide 2 a question", "make the caption warmer", "put each fact on its own line", "shorter please", "is slide 2 true?"])
def test_other_wishes_are_left_to_the_rest(said: str) -> None:
    assert plainly.read(said) is None


def test_parts_go_and_lines_come_in_one_message() -> None:
    *_, changed = talk(CLASS, "drop the cuffs line and add at the end: Parking is free.")
    (post,) = changed.drafts.posts
    assert "cuffs" not in post.text and "Parking is free." in post.text and "partner" in post.text


def test_what_was_not_made_is_named() -> None:
    *_, changed = talk(CLASS, 'remove "free" and delete the dancing line')
    (post,) = changed.drafts.posts
    assert "Free" not in post.text and "dancing line" in changed.text


def test_a_change_for_one_draft_leaves_the_other() -> None:
    *_, changed = talk(BOTH, "on the facebook one add Happy 4th of July! at the end, and also that parking is free")
    assert [post.platform for post in changed.drafts.posts] == ["facebook"]
    assert "4th" not in changed.session.posts["x"].text and "parking" not in changed.session.posts["x"].text.lower()


def test_the_same_is_done_for_another_draft() -> None:
    *_, changed = talk(BOTH, 'facebook: add "Parking is free."', "same for x")
    assert all("Parking is free." in changed.session.posts[name].text for name in ("facebook", "x"))


def test_what_was_lost_is_put_back_where_it_stood() -> None:
    first, _, changed = talk(CLASS, "delete the cuffs line", "put that line back")
    assert changed.drafts.posts[0].text == first.drafts.posts[0].text


@pytest.mark.parametrize("wish", ["put each fact on its own line", "put the time on a line of its own", "make these bullet points and put the partner line at the top on its own"])
def test_a_wish_about_lines_is_no_cry_for_help(wish: str) -> None:
    *_, changed = talk(CLASS, wish)
    assert changed.intent == "revise" and "988" not in changed.text


@pytest.mark.parametrize("wish", ["add a tooth emoji and something about why the garden matters", "Number them 1) 2) instead", "i wanted it as a quiz", "where did the cuffs go?"])
def test_what_is_for_the_writer_is_never_printed(wish: str) -> None:
    first, changed = talk(CLASS, wish)
    stands = changed.session.posts["facebook"].text
    assert not any(words in stands for words in ("garden matters", "Number them", "wanted", "where did", "Where did")) and "Monday March 8" in stands
    assert first.drafts.posts


def test_a_slide_is_added_behind_another() -> None:
    *_, changed = talk(CAROUSEL, "add a slide after slide 2: a rash with fever needs a call to us today")
    (post,) = changed.drafts.posts
    assert "Slide 3\nA rash with fever needs a call to us today." in post.text and "Slide 6" in post.text


def test_numbers_take_the_place_of_numbers() -> None:
    *_, changed = talk("facebook: our new suite has 12 chairs and opens october 5", "14 chairs not 12")
    assert "has 14 chairs and" in changed.drafts.posts[0].text


@pytest.mark.parametrize(("text", "thing"), [("a tooth emoji and our phone", True), ("3 hashtags max", True), ("why the garden view matters", True), ("something about triggers", True), ("our phones are down until 2 p.m.", False), ("free parking", False), ("questions? call 555-0142", False)])
def test_what_names_a_thing_tells_readers_nothing(text: str, thing: bool) -> None:
    assert line.names_a_thing(text) is thing


def test_what_adds_takes_nothing_away() -> None:
    first, changed = talk(CLASS, "drop the cuffs line")
    before, after = ({post.platform: post for post in answer.drafts.posts} for answer in (first, changed))
    assert bounds.keeps({"remove"}, "drop the cuffs line", before, after)
    assert not bounds.keeps({"add"}, "add that coffee is free", before, after)
    assert not bounds.keeps({"move"}, "put the cuffs first", before, after)


def test_a_message_is_taken_apart_by_what_its_words_are_for() -> None:
    (first,) = talk(CLASS)
    found = wishes.taken_apart("drop the partner line and end with See you there!", first.drafts.posts)
    assert [(wish.edit.order, wish.edit.place) for wish in found if wish.edit] == [("remove", ""), ("add", "at the end")]
    assert all(span.role in changes.ROLES for span in changes.read("drop the partner line"))


def test_a_quotation_that_names_a_patient_is_put_into_no_draft() -> None:
    first, second = talk("post about eczema for instagram", "add the quote from Hanna F. in Tacoma: dr lee gave me my life back")
    assert "Hanna" not in " ".join(post.text for post in second.drafts.posts)
    assert second.session.posts == first.session.posts
