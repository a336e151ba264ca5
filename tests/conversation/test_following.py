"""Messages that lean on the turn before: the reply once more, the next comment, a planned post, the sources of a draft."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.conversation import picking, request
from assistant.knowledge import relevance
from assistant.planning.calendar import Slot
from conversation.talks import talk

PLAN = tuple(Slot(date(2026, 12, day), "facebook", "educate", title, topic) for day, title, topic in ((7, "Gout", "gout"), (10, "Migraine", "migraine"), (11, "Acne", "acne")))
BILLED = 'got this review: "They billed me twice and nobody calls back." what do I say?'


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("draft the second one", "Migraine"), ("the one for Thursday", "Migraine"), ("number 3", "Acne"), ("ok, write the first please", "Gout"),
        ("the last one", "Acne"), ("Friday's", "Acne"), ("do the 4th", None), ("the first snow", None), ("make the second one shorter", None), ("", None),
    ],
)  # fmt: skip
def test_a_planned_post_is_picked_by_number_or_day(said: str, title: str | None) -> None:
    slot = picking.picked(PLAN, said)
    assert (slot.title if slot else None) == title
    assert picking.picked((), said) is None


def test_what_was_picked_is_drafted_and_the_plan_stays() -> None:
    planned, first, second = talk("plan my next two weeks for facebook", "draft the first one", "the second")
    assert planned.plan and [a.intent for a in (first, second)] == ["draft", "draft"]
    assert second.session.offered == planned.plan


def test_the_reply_is_given_again_when_asked_for() -> None:
    first, again = talk(BILLED, "write me a reply I can paste")
    assert first.advice is not None and first.advice.reply is not None and again.intent == "reply"
    assert first.advice.reply.text in again.text


def test_the_next_comment_is_read_as_one() -> None:
    _, worse, nice = talk(BILLED, 'this one is worse: "I waited three hours and was sent home."', 'and a nice one: "lovely people, thank you so much"')
    assert [a.advice.kind if a.advice else None for a in (worse, nice)] == ["complaint", "praise"]


def test_ones_own_answer_is_judged_and_a_later_question_is_no_reply() -> None:
    _, own = talk(BILLED, 'is it ok to post this: "We are sorry and would like to hear more at 555-0142."')
    assert own.intent == "check"
    _, draft, later = talk(BILLED, "facebook post about gout", "write me a reply")
    assert draft.intent == "draft" and later.session.advice is None


def test_sources_are_named_for_the_draft_on_the_table() -> None:
    draft, asked, doubted = talk("facebook post about gout", "what's your source for that?", "is that first line true?")
    issuers = {c.issuer for c in draft.drafts.posts[0].citations}
    for answer in (asked, doubted):
        assert issuers and all(issuer in answer.text for issuer in issuers)


def test_what_is_on_the_shelf_is_said_with_the_offer_of_a_post() -> None:
    yes, near = talk("do you know about croup?", "do you have anything on shoulder replacement?")
    assert yes.text.startswith("Yes, I have sourced facts on croup") and yes.suggestions == ("Write a post about croup",)
    assert "nearest topics" in near.text or near.text.startswith("Yes")


def test_that_carries_the_topic_on() -> None:
    _, carried = talk("facebook post about gout", "write about that for linkedin")
    assert [p.platform for p in carried.drafts.posts] == ["linkedin"] and "gout" in carried.text


def test_a_platform_alone_takes_the_topic_along_or_is_asked_about() -> None:
    _, added, only = talk("facebook and x post about gout", "ig", "fb only")
    assert [p.platform for p in added.drafts.posts] == ["instagram"] and "gout" in added.drafts.posts[0].text.lower()
    assert [p.platform for p in only.drafts.posts] == ["facebook"] and only.session.platforms == ("facebook",)
    asked, written = talk("just ig", "gout")
    assert asked.text.startswith("What should the post for Instagram be about?")
    assert [p.platform for p in written.drafts.posts] == ["instagram"]


def test_a_remark_on_an_answer_is_no_comment_of_somebody_else() -> None:
    first, remark, other = talk('comment: "my baby has a rash all over, what do i do"', "but i want to help her", "less canned please")
    assert first.advice is not None and remark.advice is not None and other.advice is not None
    assert remark.advice.kind == first.advice.kind and "URGENT" not in remark.text
    assert other.advice.reply != first.advice.reply and other.advice.reply in first.advice.variants


def test_what_was_checked_can_be_changed() -> None:
    _, shorter = talk('is this ok for facebook: "We are open Saturdays from 9 to noon now. Come and see us soon. We are glad you are here."', "add that parking is free")
    assert shorter.intent == "revise" and "Parking is free." in shorter.drafts.posts[0].text


def test_a_patients_letter_needs_permission() -> None:
    (answer,) = talk('A patient sent us this card: "Everyone was kind, and the soup was good. Love, B." Can I post it?')
    assert answer.verdict is not None and answer.verdict.verdict == "fix" and "consent_needed" in answer.verdict.reasons and not answer.drafts.posts


@pytest.mark.parametrize("said", ["Is what I type kept anywhere?", "do you send my text to OpenAI?", "is this hipaa compliant?", "who can see this?", "delete everything I told you"])
def test_questions_on_privacy_are_answered(said: str) -> None:
    (answer,) = talk(said)
    assert answer.intent == "smalltalk" and "leaves this computer" in answer.text and not answer.drafts.posts


def test_nothing_to_check_is_said() -> None:
    (answer,) = talk("is this ok to post?")
    assert answer.intent == "check" and answer.text.startswith("Paste the post")


def test_a_guideline_question_is_answered_in_a_sentence_first() -> None:
    (answer,) = talk("what's the rule on replying to bad reviews?")
    first = answer.text.split("\n\n")[0]
    assert answer.passages and first.endswith(answer.passages[0].answer) and len(first.split()) < 40


def test_the_nearest_topic_is_called_so() -> None:
    named, found = talk("facebook post about croup", "facebook post about when the cough sounds like a seal")
    assert "about croup" in named.text
    assert "nearest topic" in found.text or not found.drafts.posts


def test_an_idea_is_picked_and_drafted_as_it_was_offered() -> None:
    offered, third, fifth, told = talk("ideas for facebook", "the third", "5", "Lena, she waters the ferns and sings while doing it")
    assert offered.intent == "ideas" and [a.drafts.posts for a in (third, fifth)] == [(), ()]
    assert third.text == "Which room, and what is there to see? Two or three things are enough." and fifth.text.startswith("Who is it")
    assert [p.platform for p in told.drafts.posts] == ["facebook"] and "Lena" in told.drafts.posts[0].text and "ferns" in told.drafts.posts[0].text


def test_the_question_of_an_idea_is_answered_by_its_post() -> None:
    offered, post = talk("one idea about teething for x", "the first")
    assert offered.text.endswith("When do baby teeth begin to come in?")
    assert "six to eight months" in post.drafts.posts[0].text


def test_as_many_ideas_and_posts_as_asked_for() -> None:
    ideas, plan = talk("3 ideas for january", "plan 3 posts for next week on facebook")
    assert len(ideas.text.split("\n")) == 4 and len(plan.plan) == 3
    assert all(slot.day.weekday() < 5 for slot in plan.plan)


def test_own_words_stand_once_when_versions_are_asked_for() -> None:
    (answer,) = talk("give me 3 versions for facebook: we are closed on monday for painting")
    assert len(answer.drafts.posts) == 1 and "closed on Monday for painting" in answer.drafts.posts[0].text
    assert "own words" in answer.text
    (three,) = talk("3 versions for facebook about gout")
    assert len(three.drafts.posts) == 3 and "own words" not in three.text


def test_a_plan_keeps_to_a_theme_the_cards_have_topics_for() -> None:
    (answer,) = talk("give me a weeks plan of posts for heart month")
    assert "keeps to “heart month”" in answer.text
    about = relevance.themed("heart month")
    assert answer.plan and {slot.topic for slot in answer.plan} <= {topic.id for topic in about}


def test_a_plan_that_keeps_to_no_theme_says_so() -> None:
    assert "all about “our new parking garage”" in talk("a week of posts about our new parking garage for facebook")[0].text
    assert "all about" not in talk("plan my next two weeks for facebook")[0].text


def test_a_planned_post_is_written_about_its_topic() -> None:
    first, second = talk("plan a week of posts for heart month, facebook", "do number 1")
    assert second.drafts.posts[0].citations and first.plan[0].topic


@pytest.mark.parametrize("said", ["need something for facebook this week", "do a post", "make a post please", "we havent posted in a month, help"])
def test_a_wish_for_a_post_about_nothing_is_offered_ideas(said: str) -> None:
    assert talk(said)[0].intent == "ideas"


@pytest.mark.parametrize(("said", "wish"), [("something for mothers day?", "Happy Mother's Day"), ("halloween post", "Happy Halloween"), ("christmas message for facebook", "Merry Christmas")])
def test_a_holiday_by_its_name_is_wished(said: str, wish: str) -> None:
    assert wish in talk(said)[0].drafts.posts[0].text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("carousel, 6 slides, first dental visit... no sorry first baby visit", "carousel, 6 slides, first baby visit"),
        ("post about gout, no wait, about shingles", "post about shingles"),
        ("closed monday, no sorry tuesday, for painting", "closed tuesday, for painting"),
        ("we have no sorry excuse for a waiting room", "we have no sorry excuse for a waiting room"),
    ],
)
def test_what_is_taken_back_is_not_asked_for(said: str, meant: str) -> None:
    assert request.corrected(said) == meant
