"""What a request tells is said, and what it only asks for is not: notes on the writing, who writes, holidays, one's own story."""

from __future__ import annotations

import pytest

from assistant.errors import NothingToSay
from assistant.writers.builtin import BuiltinWriter, details, kinds, notes
from writers.builtin.briefs import LAKEVIEW, brief

WRITER = BuiltinWriter()


def written(request: str, platform: str = "facebook", kind: str = "educate", topic: str | None = None, seed: int = 0) -> str:
    return WRITER.write(brief(topic, platform, request=request, kind=kind, seed=seed)).text


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("Tell our patients that we now see walk-ins, keep it light", ("We now see walk-ins.",)),
        ("we got a new laser, write the announcement", ("We got a new laser.",)),
        ("closed labor day fb", ("We are closed Labor Day.",)),
        ("I'm a retina specialist in Tampa. We moved to Elm Street. not salesy", ("We moved to Elm Street.",)),
        ("Heads up: our phones are down until noon. For my followers on facebook", ("Our phones are down until noon.",)),
        ("vaccine drive Sat Oct 4, 9 to 1, bring a card", ("vaccine drive Saturday October 4, 9 to 1", "Bring a card.")),
        ("Our lot closes tues and wed, park next door", ("Our lot closes Tuesday and Wednesday.", "park next door")),
        ("new hours: mon-thurs 8-5", ("new hours: Monday to Thursday 8 to 5",)),
        ("our new ramp finally open, fb", ("Our new ramp is finally open.",)),
        ("our doors are finally open, fb", ("Our doors are finally open.",)),
        ("dr okonkwo starts monday", ("Dr. Okonkwo starts Monday.",)),
        ("We won a prize. Nothing braggy. It made us laugh.", ("We won a prize.", "It made us laugh.")),
        ("I'm away Aug 3 to Aug 9, post for facebook", ("I'm away August 3 to August 9.",)),
        ("post for facebook about our new garden, opens May 3, six beds, a bench", ("Our new garden opens May 3: six beds, a bench.",)),
        ("instagram post for our new nurse Ada Winters RN starting June 2, seeing children, call 555-0142", ("Our new nurse Ada Winters RN is starting June 2 and seeing children.", "Call 555-0142.")),
        ("facebook post introducing our new midwife Ada Winters, she came from Ohio, bakes bread. warm please", ("Our new midwife Ada Winters came from Ohio and bakes bread.",)),
        ("Team spotlight: Ada Winters NP, been w/ us 7 yrs, loves chess", ("Ada Winters NP has been with us 7 years and loves chess.",)),
        ("need a facebook post about getting your tetanus shot, walk ins welcome fri 8-10", ("Getting your tetanus shot? Walk-ins welcome Friday 8 to 10.",)),
        ("fb post reminding ppl about our free garden talk, Friday May 8 5pm, seats limited to 20", ("our free garden talk, Friday May 8, 5 p.m., seats limited to 20",)),
        ("facebook post about our walking group (2nd Friday of the month, 8am)", ("our walking group, 2nd Friday of the month, 8 a.m.",)),
    ],
)
def test_only_what_is_told_is_said(request_: str, said: tuple[str, ...]) -> None:
    assert details.read(request_, LAKEVIEW).said == tuple(said) or details.read(request_, LAKEVIEW).sentences == said


@pytest.mark.parametrize("part", ["keep it short", "don't make it preachy", "I'm a cardiologist in Leeds", "for my instagram followers", "help me say it", "how do I post that without bragging?", "no hashtags please", "funny is ok", "X post"])
def test_a_wish_about_the_writing_is_a_note(part: str) -> None:
    assert notes.is_note(part)


@pytest.mark.parametrize("part", ["we open at nine", "bring your insurance card", "keep your hands clean", "no appointment needed", "call us by Friday", "she is a nurse from Ohio", "I am tired of snow"])
def test_what_readers_are_told_is_no_note(part: str) -> None:
    assert not notes.is_note(part)


def test_words_that_open_a_notice_are_left_out() -> None:
    assert notes.relayed("remind everyone that parking is free") == "parking is free"
    assert notes.relayed("parking is free") == "parking is free"


@pytest.mark.parametrize(
    ("request_", "kind", "meant"),
    [
        ("Happy Thanksgiving post", "educate", "greeting"),
        ("I failed my first exam and kept going", "educate", "personal"),
        ("My patients ask about floaters all the time", "educate", "question"),
        ("We have a new front door", "educate", "announcement"),
        ("the new drug zorbatamide", "educate", "educate"),
        ("post about floaters", "myth", "myth"),
    ],
)
def test_the_kind_of_a_post_is_heard_in_its_words(request_: str, kind: str, meant: str) -> None:
    assert kinds.kind_of(brief(None, "facebook", request=request_, kind=kind)) == meant


def test_ones_own_story_goes_before_a_topic_only_where_it_is_told() -> None:
    assert kinds.kind_of(brief("floaters", "facebook", request="I got my own floaters checked last week")) == "personal"
    assert kinds.kind_of(brief("floaters", "facebook", request="I'm often asked about floaters")) == "educate"


def test_a_holiday_is_named_and_news_beside_it_is_kept() -> None:
    text = written("Merry Christmas from all of us, closed the 24th to the 26th")
    assert "Merry Christmas" in text and "We are closed the 24th to the 26th." in text and "Lakeview Eye Clinic" in text


def test_ones_own_story_is_told_in_its_own_words_without_the_practices_phone() -> None:
    text = written("I ran my first marathon on Sunday. Knees ok. not preachy")
    assert text.startswith("I ran my first marathon on Sunday. Knees ok.") and "555" not in text and "preachy" not in text


def test_a_story_that_is_not_told_is_asked_for() -> None:
    with pytest.raises(NothingToSay, match="yours to tell"):
        written("why I became a doctor")


def test_a_week_of_the_team_thanks_them() -> None:
    text = written("national medical assistants week", kind="staff")
    assert "National Medical Assistants Week" in text and "our medical assistants" in text


@pytest.mark.parametrize(
    ("request_", "not_said"),
    [
        ("Thank you for the coats, our drive is over", ("see you there", "#SaveTheDate", "🗓")),
        ("Our phone lines are down until noon", ("take a look", "see you there")),
        ("We are hiring an optician", ("#SaveTheDate",)),
    ],
)
def test_news_closes_as_its_kind_does(request_: str, not_said: tuple[str, ...]) -> None:
    texts = [written(request_, platform, "announcement", seed=seed) for platform in ("facebook", "instagram") for seed in range(4)]
    assert not [words for text in texts for words in not_said if words in text]


def test_news_that_says_how_to_get_in_touch_says_it_once() -> None:
    text = written("Talk on glaucoma on May 4, call 555-0142 to sign up", kind="announcement")
    assert text.count("555-0142") == 1


def test_a_time_that_hangs_on_its_words_is_not_set_apart() -> None:
    assert "waiting room until November 22" in written("coat drive in our waiting room until nov 22", kind="announcement")


def test_a_name_that_begins_like_a_colleagues_is_somebody_elses() -> None:
    first = LAKEVIEW.clinicians[0].split()[1]
    text = written(f"Welcome our new optician, {first} Brackenridge, who starts Monday", kind="staff")
    assert f"{first} Brackenridge" in text and "Dr. " not in text


@pytest.mark.parametrize(("request_", "says"), [("say thx to the fire crew who came by Wednesday", "Thank you to the fire crew"), ("thank everyone who came to the drive", "Thank you, everyone")])
def test_an_order_to_thank_becomes_thanks(request_: str, says: str) -> None:
    assert says in written(request_, kind="announcement")


def test_one_patients_story_is_refused_and_news_for_patients_is_not() -> None:
    with pytest.raises(NothingToSay, match="one patient's story"):
        written("A patient of mine came in this week and finally saw the stars again", kind="announcement")
    for story in ("our new patient has diabetes and came in", "our client had her knee done and is back at dance class"):
        with pytest.raises(NothingToSay, match="one patient's story"):
            written(story, kind="announcement")
    assert "new patient forms" in written("Our new patient forms are shorter now", kind="announcement")
    assert "patient portal" in written("The patient portal is down until noon", kind="announcement")
    assert "PT aide" in written("We need a PT aide on weekends", kind="announcement")
