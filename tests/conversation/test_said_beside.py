"""What a request wants beside its topic: news, numbers to call, a text that is quoted, and what is said when it was left out."""

from __future__ import annotations

import pytest

from assistant.conversation import places, request, revision
from assistant.conversation.session import Session
from assistant.conversation.turn import respond
from assistant.pipeline import open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Raw
from tests.conversation.talks import talk

SEATS = "Facebook post about car seats for new parents. Points I want in: rear facing as long as possible, check the height and weight limits, no puffy coats under straps, and mention that our nurse Ana checks seats on Wednesday Dec 9 at 4pm"


def test_news_stands_beside_the_points_of_the_topic() -> None:
    (answer,) = talk(SEATS)
    (post,) = answer.drafts.posts
    assert "December 9" in post.text
    assert "coat" in post.text
    assert "Points I want" not in post.text


def test_a_request_of_nothing_but_a_topic_without_facts_is_no_post() -> None:
    (answer,) = talk("newsletter blurb on making realistic new years goals")
    assert not answer.drafts.posts
    assert "no sourced facts" in answer.text


def test_opening_hours_stand_below_a_greeting() -> None:
    (answer,) = talk("Happy Christmas post from the team for facebook, plus opening hours: closed 24 Dec to 28 Dec, open again Tues 29th at 8.30")
    assert "29" in answer.drafts.posts[0].text


def test_the_emergency_number_asked_for_stands_in_the_post() -> None:
    (answer,) = talk("punchy X post on women and heart attack symptoms, under 200 characters, mention 911")
    assert "call 911" in answer.drafts.posts[0].text


@pytest.mark.parametrize(("said", "thread"), [("colon cancer screening at 45 tweet", None), ("a 6 tweet thread on moles", 6)])
def test_an_age_is_no_length_of_a_thread(said: str, thread: int | None) -> None:
    assert request.style_of(said).thread == thread


@pytest.mark.parametrize("said", ["apply by email to jobs@clinic.example", "bring your form and wear shorts"])
def test_words_that_are_no_platform(said: str) -> None:
    assert places.named(said) == ()


@pytest.mark.parametrize(("said", "back"), [("put it back", True), ("undo", True), ("I didn't say undo, make it shorter", False), ("put the ears one back in the list", False)])
def test_the_way_back(said: str, back: bool) -> None:
    assert revision.goes_back(said) is back


def test_words_quoted_from_a_draft_are_to_be_changed_and_not_judged() -> None:
    answers = talk("fb post: we open on Saturdays in June. Walk-in, no appointment.", '"no appointment" by what?? just delete that line')
    assert answers[1].intent == "revise"
    assert "appointment" not in answers[1].drafts.posts[0].text
    assert "Saturdays" in answers[1].drafts.posts[0].text


def test_words_to_be_replaced_may_hold_a_to() -> None:
    answers = talk("fb post: we open on Saturdays in June. Send it to a friend.", 'change "Send it to a friend." to "Tell a neighbor."')
    assert "Tell a neighbor." in answers[1].drafts.posts[0].text
    assert ".." not in answers[1].drafts.posts[0].text


def test_less_jokey_adds_no_joke() -> None:
    answers = talk("blood pressure post for facebook", "less jokey")
    was, now = (answer.drafts.posts[0].text for answer in answers)
    assert len(now.split()) <= len(was.split()) + 20
    assert "nod" not in now


def test_a_text_to_be_reworded_takes_no_topic_from_the_wish() -> None:
    desk = open_desk(Settings(), Profile(name="Hill Street Clinic", specialty="family medicine"))
    answer = respond(desk, Session(), Raw('rewrite so it doesnt sound so cold, for instagram - "Patients are reminded that refill requests require 72 hours for processing."'))
    assert "#CommonCold" not in answer.drafts.posts[0].text
    assert "72 hours" in answer.drafts.posts[0].text


def test_a_sourced_fact_keeps_its_figure() -> None:
    answers = talk("fb post on sunscreen", "change SPF 15 to SPF 30. the AAD says 30")
    assert "SPF 15" in answers[0].drafts.posts[0].text
    assert not any("SPF 30" in post.text for post in answers[1].drafts.posts)
    assert "source" in answers[1].text


def test_a_figure_of_ones_own_beside_a_source_is_told() -> None:
    answers = talk("fb post: The CDC recommends washing hands for 20 seconds. Our sinks are ready.", "change 20 seconds to 30 seconds")
    assert "30 seconds" in answers[1].drafts.posts[0].text
    assert "the figure is yours" in answers[1].text


def test_a_colleague_who_is_back_is_no_newcomer() -> None:
    (answer,) = talk("facebook: our nurse Ines is back from leave on Tuesday! short welcome back")
    (post,) = answer.drafts.posts
    assert "back" in post.text.lower() and "short welcome" not in post.text.lower()
    assert not any(word in post.text.lower() for word in ("newest", "new face", "new on the team", "just grew"))


def test_what_is_held_stands_in_the_post_and_whose_account_it_is_does_not() -> None:
    (held,), (whose,) = (talk(said)[0].drafts.posts for said in ("facebook: sunday vaccine clinic!! may 9, 10 to 2, no appointment", "facebook: urology group, we moved to 3 Elm Street on May 2"))
    assert "vaccine clinic" in held.text.lower()
    assert "urology group" not in whose.text.lower() and "3 Elm Street" in whose.text


def test_no_phone_where_none_is_wanted() -> None:
    (answer,) = talk("Facebook post about our new late hours on Thursdays, open till 8. Don't put the phone number")
    (post,) = answer.drafts.posts
    assert "555-0142" not in post.text and "number" not in post.text.lower()


def test_the_one_point_of_a_request_stands_in_the_writers_words() -> None:
    (answer,) = talk("Adult ADHD for Instagram, under 130 words. Please mention that a proper assessment takes more than one conversation.")
    assert "A proper assessment takes more than one conversation." in answer.drafts.posts[0].text
    assert "stands in your words" in answer.text


def test_the_crisis_line_mentioned_in_passing_stands_in_the_post() -> None:
    (answer,) = talk("The first holidays after a death in the family. Facebook. I'd like a post that says children may be sad and then want to play ten minutes later, and that mentions 988 for anyone who feels they can't go on.")
    assert "988" in answer.drafts.posts[0].text


def test_a_list_with_asking_above_it_is_set_out_under_what_it_is_of() -> None:
    (answer,) = talk("This is our handout for the week before knee replacement. Turn it into a facebook post people will actually read.\n- a chair with arms\n- night light btw bed and bathroom\n- list of all meds incl vitamins bring to pre op visit")
    text = answer.drafts.posts[0].text
    assert text.startswith("The week before knee replacement\n\n• A chair with arms\n• Night light between bed and bathroom\n• List of all meds")


def test_news_that_names_a_topic_is_news() -> None:
    (answer,) = talk("We have flu shots. Come Saturday.")
    assert all("Come Saturday" in post.text for post in answer.drafts.posts)


def test_news_that_no_post_tells_is_named() -> None:
    (answer,) = talk("floaters. facebook and instagram. we see a lot in fall")
    assert all("lot in fall" not in post.text for post in answer.drafts.posts)
    assert "I left out “we see a lot in fall”" in answer.text


def test_numbers_of_the_practice_are_told() -> None:
    (answer,) = talk("our fax changed. new: 757-555-0188. old one dies july 31. linkedin, so the referring offices see it")
    (post,) = answer.drafts.posts
    assert "757-555-0188" in post.text and "July 31" in post.text
