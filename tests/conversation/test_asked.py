"""Questions about the drafts on the table, other readers, and changes of a reply: each is answered as what it is."""

from __future__ import annotations

import pytest

from assistant.conversation import asked
from conversation.talks import talk

EVENT = "facebook: free blood pressure class, monday march 8, 6-8pm, bring a partner"


@pytest.mark.parametrize("question", ["when should I post it", "what time should this go out?", "best day to post this?", "when's best to post", "great thx, when should we put it up"])
def test_when_to_post_is_told_by_what_is_known(question: str) -> None:
    *_, told = talk(EVENT, question)
    assert "two or three days before" in told.text and "Facebook" in told.text and not told.drafts.posts


@pytest.mark.parametrize("question", ["is it too long for instagram?", "does it fit on insta?", "how many characters is it for instagram"])
def test_length_is_told_in_characters_of_the_limit(question: str) -> None:
    *_, told = talk(EVENT, question)
    assert "of 2,200 characters" in told.text


@pytest.mark.parametrize("question", ["any good?", "what do you think of it?", "thoughts?"])
def test_an_opinion_is_the_check_of_the_draft(question: str) -> None:
    *_, told = talk(EVENT, question)
    assert told.intent == "check" and "checked the draft I wrote" in told.text


@pytest.mark.parametrize(("wish", "who"), [("what about for coaches?", "oaches"), ("and for PE teachers?", "PE teachers"), ("can you do one for swimmers", "wimmers"), ("now for adults, like nurses and bakers", "urses and bakers")])
def test_other_readers_get_the_same_draft(wish: str, who: str) -> None:
    first, other = talk("facebook post about ACL injuries", wish)
    assert other.intent == "revise" and who in other.drafts.posts[0].text.split("\n")[0] and first.drafts.posts[0].text.split("\n")[0] in other.drafts.posts[0].text


def test_readers_take_the_place_of_readers() -> None:
    *_, other = talk("facebook post about ACL injuries", "and for coaches?", "and for swimmers?")
    assert "oaches" not in other.drafts.posts[0].text


@pytest.mark.parametrize("said", ["for free", "write a facebook post for parents", "is it ok for patients", "post about asthma for coaches"])
def test_what_names_no_readers_alone(said: str) -> None:
    assert not asked.for_readers(said)


@pytest.mark.parametrize("said", ["make a plan for when to post", "how often should we post", "when do patients ask for photos", "it's too long", "the class is when we said"])
def test_what_asks_nothing_of_the_draft(said: str) -> None:
    assert not asked.of_drafts(said)


COMMENT = 'someone commented "my son is 14 and his knee popped, should he play saturday?" what do i say'


@pytest.mark.parametrize("wish", ["make that reply less stiff", "another reply", "can the answer be warmer", "a different reply please"])
def test_another_reply_has_other_words_and_leaves_the_post(wish: str) -> None:
    *_, reply, other = talk(EVENT, COMMENT, wish)
    assert other.intent == "reply" and other.text != reply.text and not other.drafts.posts


def test_a_shorter_reply_is_shorter_or_said_to_be_the_shortest() -> None:
    *_, shorter, again, last = talk(EVENT, COMMENT, "shorter reply", "shorter reply", "shorter reply")
    assert not any(answer.drafts.posts for answer in (shorter, again, last))
    assert "no shorter one" in last.text


def test_without_a_comment_a_reply_is_asked_for() -> None:
    *_, told = talk(EVENT, "shorter reply")
    assert "Paste the comment" in told.text


def test_a_stock_line_is_said_to_be_all_that_came() -> None:
    draft, warmer = talk("facebook post about gout", "warmer")
    assert "left the rest as it was" in warmer.text and "Changed" not in warmer.text
    assert len(warmer.drafts.posts[0].text.split("\n\n")) == len(draft.drafts.posts[0].text.split("\n\n")) + 1


@pytest.mark.parametrize(("said", "kind"), [("is it hipaa compliant?", "check"), ("is this hipaa ok", "check"), ("good, thanks", "smalltalk"), ("forget that, I need a post on acne", "draft"), ("never mind. do one about acne", "draft"), ("when's best to post them", "guideline_question"), ("never mind, threads please", "revise")])
def test_what_is_no_change_is_not_taken_for_one(said: str, kind: str) -> None:
    *_, told = talk(EVENT, said)
    assert told.intent == kind and "did not understand" not in told.text


@pytest.mark.parametrize("said", ["forget the partner", "make it good", "never mind the partner bit, drop it"])
def test_a_change_that_sounds_like_it_stays_one(said: str) -> None:
    assert talk(EVENT, said)[-1].intent == "revise"


def test_another_platform_is_not_said_to_carry_changes_that_were_not_made() -> None:
    *_, told = talk(EVENT, "and linkedin")
    assert "changes so far" not in told.text
