"""What is pasted: the whole post that is to be checked, somebody else's words that are handed over, one draft of several."""

from __future__ import annotations

import pytest

from assistant.conversation import places, request, revision
from conversation.talks import talk


@pytest.mark.parametrize(
    ("text", "pasted"),
    [
        ("is this ok? Mr Abel, 61, came in and told us 'best crew in town'", "Mr Abel, 61, came in and told us 'best crew in town'"),
        ('She said "I can see my grandkids" and we all cried a little. ok to post?', 'She said "I can see my grandkids" and we all cried a little.'),
        ('is it ok? "We close at 3 today."', "We close at 3 today."), ("can i post: my 2pm cried today", "my 2pm cried today"),
        ("Is this okay to post - cake was gone by 9am", "cake was gone by 9am"), ("and this one? Congrats to our thousandth visitor", "Congrats to our thousandth visitor"),
        ('got this review: "They billed me twice and nobody calls." what do I say?', "They billed me twice and nobody calls."),
        ("would it be ok if I post that Abel was here", "Abel was here"), ("can I say: we never lose a patient", "we never lose a patient"), ("A kid ate a bead today, third time. Ok?", "A kid ate a bead today, third time."), ("is it okay to share a patient story", ""),
        ("yelp: Dr. Reyes is a quack, stay away", "Dr. Reyes is a quack, stay away"), ("new post for facebook: closed on Monday", ""),
    ],
)  # fmt: skip
def test_what_is_pasted(text: str, pasted: str) -> None:
    assert request.split_pasted(text)[1] == pasted


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("just got this in messenger: my son cant breathe", True), ("someone posted on our page my daughter ate grandpas pills", True), ("customer says: only took four calls", True),
        ("under the post a dad says his baby isnt breathing right", True), ("2 comments to answer. first: love it! second: he is limp", True), ("google review, 2 stars: they lost my x rays", True),
        ("google: new frames arrived", False), ("just got a new scanner: write a post about it", False), ("write a post about google reviews: be kind", False), ("is this ok? review us and get $10 off", False),
    ],
)  # fmt: skip
def test_somebody_elses_words_are_handed_over(text: str, theirs: bool) -> None:
    assert request.handed_over(text) is theirs


@pytest.mark.parametrize("text", ["as a comment just now: my 2 yr old swallowed a button battery", "someone posted on our page my daughter ate a bunch of her grandpas heart pills", "reply to this comment please: my toddler drank some bleach"])
def test_an_emergency_that_is_handed_over_is_urgent(text: str) -> None:
    (answer,) = talk(text)
    assert answer.intent == "reply" and answer.advice is not None and answer.advice.action == "urgent" and not answer.drafts.posts


def test_a_bereaved_complaint_is_no_praise() -> None:
    (answer,) = talk("comment on our post: my dad died here in march and nobody called us. shame on you")
    assert answer.advice is not None and answer.advice.kind == "complaint"


def test_the_name_of_a_patient_beside_a_quotation_is_found() -> None:
    (answer,) = talk("is this ok? Mr Abel, 61, the mail carrier on Elm St, came in yesterday with a detached retina and told us 'best crew in town'")
    assert answer.verdict is not None and answer.verdict.verdict != "ok" and "identifier" in answer.verdict.reasons


def test_one_draft_of_several_and_all_of_them() -> None:
    _, one, every, nth = talk("closed monday for training, fb and instagram!", "fb: no hashtags", "both: no emojis", "make the second one shorter")
    assert one.intent == "revise" and one.platforms == ("facebook",)
    assert set(every.platforms) == {"facebook", "instagram"} and nth.intent == "revise" and len(nth.platforms) == 1
    assert places.leads("the fb one only: first person") == ("facebook", "first person") and places.every("drop it from all of them")
    assert not revision.goes_back("the first one shorter") and revision.goes_back("the first one was better") and revision.goes_back("put the fish back")


def test_a_name_on_the_table_may_be_taken_out_by_name() -> None:
    _, changed = talk("our nurse Ines painted the hall, and she brought her own brushes. fb", "remove Ines")
    assert changed.intent == "revise" and "Ines" not in "".join(p.text for p in changed.drafts.posts)


def test_what_the_guard_takes_out_again_is_said() -> None:
    _, answer = talk("gout post for fb", "add: take 800 mg of ibuprofen three times a day")
    assert answer.text.startswith("I left that out")


def test_a_length_or_a_form_alone_begins_a_draft() -> None:
    for text in ("under 40 words: sunscreen for kids, ig", "3 slides on acne, ig"):
        assert talk(text)[0].intent == "draft"
