"""How a request wants its post to end is read, kept out of the rest, and stands last."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conversation import talks
from conversation.talks import talk

from assistant.conversation.session import Session
from assistant.conversation.turn import respond
from assistant.pipeline import open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Raw
from assistant.writers.builtin import wished_end

PRACTICE = Profile(name="Oakdale Eye Center", clinicians=("Dr. Priya Raman", "Dr. Tom Becker"), staff=("Luz (front desk)",), phones=("(555) 010-4400",), handles=("@oakdaleeye",))


@pytest.mark.parametrize(
    ("request_", "signed", "left"),
    [
        ("fb post on dry eye, sign it Dr. Raman", "Dr. Priya Raman", "fb post on dry eye"),
        ("new hours from June 3, 8 to 5. keep it warm, sign off with your Oakdale team", "Your Oakdale team", "new hours from June 3, 8 to 5. keep it warm"),
        ("Post on floaters for LinkedIn. Written as Dr. Becker.", "Dr. Tom Becker", "Post on floaters for LinkedIn."),
        ("a post on cataracts from Dr. Raman's point of view", "", "a post on cataracts from Dr. Raman's point of view"),
        ("a post on cataracts, from Dr. Raman's point of view, short", "Dr. Priya Raman", "a post on cataracts, short"),
        ("we take cards only now, the sign is already up. facebook", "", "we take cards only now, the sign is already up. facebook"),
        ("sign up for our newsletter by Friday, fb", "", "sign up for our newsletter by Friday, fb"),
        ("sports physicals Saturday, bring the school form signed by a parent. facebook", "", "sports physicals Saturday, bring the school form signed by a parent. facebook"),
        ("post on shin pain, include the warning sign and Dr. Raman's rule", "", "post on shin pain, include the warning sign and Dr. Raman's rule"),
    ],
)
def test_who_signs_is_read_and_told_nowhere_else(request_: str, signed: str, left: str) -> None:
    assert wished_end.read(request_, PRACTICE).signed == signed
    assert wished_end.without(request_, PRACTICE) == left


@pytest.mark.parametrize(
    ("request_", "ways"),
    [
        ("post on glaucoma for fb, end with our phone number", ("phone",)),
        ("carousel on dry eye, last slide has our number and website", ("phone", "website")),
        ("keep it jokey, IG, end w/ @oakdaleeye, no names", ("handle",)),
        ("floaters post for fb, calm tone. phone at the end", ("phone",)),
        ("stretches as a carousel, title slide and a closing slide w/ our web address", ("website",)),
        ("post for facebook and google on new hours. both end w/ oakdaleeye.example", ("website",)),
        ("register on our website by Monday, fb", ()),
    ],
)
def test_ways_to_reach_the_practice_are_read(request_: str, ways: tuple[str, ...]) -> None:
    assert wished_end.read(request_, PRACTICE).ways == ways


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("what moisturizer they swear by", "What moisturizer do you swear by?"),
        ("favorite trails", "What are your favorite trails?"),
        ("what their go-to stretch is", "What is your go-to stretch?"),
        ("if they have tried it", "Have you tried it?"),
        ("how people remember to take their pills", "How do you remember to take your pills?"),
        ("What helps you sleep?", "What helps you sleep?"),
    ],
)
def test_a_question_that_is_told_is_put_to_readers(asked: str, put: str) -> None:
    assert wished_end.direct(asked) == put


def test_the_post_ends_as_wished() -> None:
    (answer,) = talk("facebook post about dry eye, finish by asking people what helps them most. sign it Dr. Raman")
    text = answer.drafts.posts[0].text
    assert "What helps you most?" in text or "What helps them most?" in text
    assert "— Dr. " in text and "sign it" not in text.lower()


def test_a_phone_number_is_added_where_it_is_wished() -> None:
    practice = replace(talks.PRACTICE, phones=("555-010-4400",))
    desk = open_desk(Settings(model="", model_url=""), practice)
    answer = respond(desk, Session(), Raw("facebook post about floaters, end with our phone number"))
    assert f"Call us: {practice.phones[0]}" in answer.drafts.posts[0].text


@pytest.mark.parametrize(
    ("request_", "last", "left"),
    [
        ("pap test post, 120 words. End with Luz can find you a spot, then the phone.", "Luz can find you a spot.", "pap test post, 120 words"),
        ("afib and alcohol, no numbers. end with follow @oakdaleeye for more", "Follow @oakdaleeye for more.", "afib and alcohol, no numbers"),
        ("newborns again, 80 words max, cta: call Luz", "Call Luz.", "newborns again, 80 words max"),
        ("blood pressure at home, and at the end tell them to bring their numbers to the next visit", "Bring your numbers to the next visit.", "blood pressure at home"),
        ("what a first visit is like. Last line should invite them to book a meet and greet.", "Book a meet and greet.", "what a first visit is like"),
        ("LinkedIn on burnout. Close with a question that invites comment.", "", "LinkedIn on burnout. Close with a question that invites comment."),
    ],
)
def test_a_last_sentence_is_told_last_and_nowhere_else(request_: str, last: str, left: str) -> None:
    assert wished_end.read(request_, PRACTICE).asks == last
    assert wished_end.without(request_, PRACTICE).rstrip(".") == left.rstrip(".")


@pytest.mark.parametrize(
    ("request_", "withheld", "left"),
    [
        ("Post about our late clinic and don't put the phone number, people should book online", ("phone",), "Post about our late clinic, people should book online"),
        ("tick checks after hikes (no links)", ("website",), "tick checks after hikes"),
        ("Post about iron. No phone or link please", ("phone", "website"), "Post about iron. please"),
        ("our phones are down, no phone until noon", (), "our phones are down, no phone until noon"),
        ("we have no website yet, come in", (), "we have no website yet, come in"),
    ],
)
def test_it_hears_which_ways_to_reach_the_practice_are_not_wanted(request_: str, withheld: tuple[str, ...], left: str) -> None:
    ending = wished_end.read(request_, PRACTICE)
    assert (ending.withheld, ending.ways) == (withheld, ())
    assert wished_end.without(request_, PRACTICE) == left


def test_a_post_gives_no_phone_that_was_not_wanted_and_the_link_that_was() -> None:
    assert wished_end.read("physicals ($40), punchy, no hashtags, link to the site", PRACTICE).ways == ("website",)
    assert PRACTICE.without(("phone",)).phones == ()
    assert PRACTICE.without(("phone",)).websites == PRACTICE.websites
