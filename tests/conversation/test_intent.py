"""What is asked, by rules."""

from __future__ import annotations

import pytest

from assistant.conversation import intent, request
from assistant.conversation.intent import Table


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("write a tweet about dry eye", "draft"),
        ("can you write about melasma?", "draft"),
        ("do sheet masks do anything? patients keep asking, quick post", "draft"),
        ("can u post something fun", "ideas"),
        ('can I post this: "We are open on Saturday from nine to noon."', "check"),
        ("someone left a nasty comment, how should I respond?", "reply"),
        ("plan our posts for the next month", "plan"),
        ("give me 5 post ideas", "ideas"),
        ("write my X bio", "profile_bio"),
        ("can I friend patients on facebook?", "guideline_question"),
        ("what is the rule on answering rude comments?", "guideline_question"),
        ("is there a policy about replying to critics", "guideline_question"),
        ("what does the FTC expect when a brand pays me", "guideline_question"),
        ('folks keep commenting "my gums bleed every night since the new brush". what would you say', "reply"),
        ("what should we post this week, we are dentists", "ideas"),
        ("an account keeps saying masks are a plot, I need a polite response", "reply"),
        ("should we even answer that", "reply"),
        ("may we retweet a patient's kind words", "guideline_question"),
        ("order pizza for the staff lunch", "unsupported"),
        ("Tasha agreed to let us share her story. caption?", "draft"),
        ("thanks!", "smalltalk"),
        ("how much ibuprofen can I give my toddler", "refuse_advice"),
        ("write a prior authorization letter", "unsupported"),
    ],
)
def test_intent(said: str, meant: str) -> None:
    assert intent.classify(said, request.read(said).outside, Table()) == meant


@pytest.mark.parametrize(("drafts", "meant"), [(True, "revise"), (False, "draft")])
def test_a_change_needs_a_draft_on_the_table(drafts: bool, meant: str) -> None:
    assert intent.classify("make it shorter", "make it shorter", Table(drafts=drafts)) == meant
