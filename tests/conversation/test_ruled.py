"""Questions that follow a rule, what one may tell of oneself, a post defended after its verdict, and how a talk goes on."""

from __future__ import annotations

import pytest

from conversation.talks import talk


@pytest.mark.parametrize(
    ("question", "follows", "says"),
    [
        ("can i post before and after pics", "what if you cant see the face", "identify"),
        ("can i film in the gym", "if theyre blurry", "Blurring"),
        ("can i follow my patients", "they follow me", "patients"),
    ],
)
def test_a_short_question_after_a_rule_is_about_the_same_rule(question: str, follows: str, says: str) -> None:
    first, second = talk(question, follows)
    assert first.intent == second.intent == "guideline_question"
    assert says in second.text and not second.drafts.posts and second.passages


def test_a_wish_for_a_post_after_a_rule_is_no_question_on_it() -> None:
    *_, last = talk("can i follow my patients", "write a post about sleep for facebook")
    assert last.intent == "draft" and last.drafts.posts


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("can I share my own panic attacks", "your own health is yours to tell"),
        ("can i give discount codes for my own skincare line", "says it is yours"),
        ("is it ok to share a study i wrote", "claim no more than it found"),
        ("is it ok to say my moms age", "yes"),
        ("whats the goldwater rule", "have not examined"),
        ("are you allowed to say doctor of the year", "who gave it"),
    ],
)
def test_what_one_may_tell_of_oneself_is_a_question_of_rules(question: str, says: str) -> None:
    (answer,) = talk(question)
    assert answer.intent == "guideline_question" and says in answer.text


BAD = "is this OK? My patient told me I'm the daughter she never had. I cried in the supply room."


@pytest.mark.parametrize(
    ("defence", "says"),
    [
        ("his mom posted it first", "does not free you"),
        ("he's not a patient", "private person's story"),
        ("ok without the name", "Paste the text"),
        ("but i changed the words", "Paste the text"),
    ],
)
def test_a_post_defended_stays_judged(defence: str, says: str) -> None:
    _, answer = talk(BAD, defence)
    assert answer.intent == "check" and says in answer.text and not answer.drafts.posts


def test_a_draft_that_is_chosen_is_left_alone() -> None:
    first, second = talk("facebook: our new chairs are here. they are green.", "ok use that one")
    assert second.intent == "smalltalk" and second.session.posts == first.session.posts


@pytest.mark.parametrize("wish", ["something for friday", "post please", "i need a post", "got anything for monday? something light", "I haven't posted in a month. help", "something festive"])
def test_a_vague_wish_gets_ideas(wish: str) -> None:
    (answer,) = talk(wish)
    assert answer.intent == "ideas" and answer.suggestions


def test_news_with_a_date_is_no_change_and_a_change_stays_one() -> None:
    (news,) = talk("parking garage closed Dec 3-9, valet instead, threads")
    assert news.intent == "draft" and "valet" in news.drafts.posts[0].text
    (change,) = talk("change Saturday to Sunday")
    assert change.intent == "revise" and not change.drafts.posts
