"""One turn after another, with a writer that says what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from assistant import pipeline
from assistant.conversation.session import Answer, Session
from assistant.conversation.turn import draft_request, guarded_edit, respond
from assistant.errors import EmptyAnswer, TooLong, UnknownPlatform, UsageError
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Brief, Post, Raw, Withheld

PRACTICE = Profile(name="Example Eye Care", specialty="ophthalmology", phones=("555-0100",))


@dataclass
class Echo:
    """Writes a clean sentence that shows which platform, take and change it was asked for."""

    briefs: list[Brief] = field(default_factory=list)
    fails_on: str = ""
    name: str = "Echo"
    host: str = ""

    def write(self, brief: Brief) -> Raw:
        self.briefs.append(brief)
        if brief.platform == self.fails_on:
            raise EmptyAnswer
        if brief.previous is not None:
            return Raw(f"{brief.previous.text} Changed once.")
        return Raw(f"Version {brief.seed + 1} of a note on {brief.topic or 'the practice'} for {brief.platform}.")


class Talk:
    """A session that goes on from answer to answer."""

    def __init__(self, writer: Echo) -> None:
        self.writer = writer
        self.desk = pipeline.Desk(Settings(), PRACTICE, writer, None)
        self.session = Session()

    def say(self, text: str, **more: object) -> Answer:
        answer = respond(self.desk, self.session, Raw(text), **more)  # type: ignore[arg-type]
        self.session = answer.session
        return answer


@pytest.fixture
def talk() -> Talk:
    return Talk(Echo())


def bodies(answer: Answer) -> dict[str, str]:
    return {post.platform: post.text.split("\n\n")[0] for post in answer.drafts.posts}


def test_one_request_gives_a_native_draft_for_each_platform(talk: Talk) -> None:
    answer = talk.say("Write posts about cataract surgery for X, Facebook and LinkedIn")
    assert answer.intent == "draft" and answer.platforms == ("x", "facebook", "linkedin")
    assert bodies(answer) == {p: f"Version 1 of a note on cataract for {p}." for p in ("x", "facebook", "linkedin")}
    assert all(post.disclaimer in post.text for post in answer.drafts.posts)
    assert answer.text.startswith("Here are 3 drafts for X, Facebook and LinkedIn about cataracts.")


def test_a_name_that_may_be_a_patients_is_asked_about_and_not_written_for(talk: Talk) -> None:
    answer = talk.say("Facebook post: Oluwaseun brought us cookies today")
    assert answer.intent == "draft" and not answer.drafts.posts and not talk.writer.briefs
    assert answer.text.startswith("Is the person you name one of your team?") and "Oluwaseun" not in answer.text


def test_a_colleague_with_a_role_is_written_for(talk: Talk) -> None:
    answer = talk.say("thanks to Oluwaseun, our receptionist, who decorated the tree on her lunch break. facebook")
    assert answer.intent == "draft" and "Oluwaseun" in talk.writer.briefs[-1].request.text


def test_the_ticked_platforms_are_used_when_none_is_named(talk: Talk) -> None:
    assert talk.say("Write a post about dry eye", chosen=("bluesky",)).platforms == ("bluesky",)
    assert talk.say("Write a post about glaucoma for Mastodon", chosen=("bluesky",)).platforms == ("mastodon",)


def test_each_draft_is_announced_as_it_is_sealed(talk: Talk) -> None:
    arrived: list[Post | Withheld] = []
    talk.writer.fails_on = "facebook"
    answer = talk.say("Write posts about cataracts for X and Facebook", arrived=arrived.append)
    assert {a.platform for a in arrived} == {"x", "facebook"}
    assert [w.reason for w in answer.drafts.withheld] == [EmptyAnswer.sentence]
    assert "Facebook could not be finished" in answer.text and set(answer.session.posts) == {"x"}


def test_a_change_goes_to_the_draft_on_the_table(talk: Talk) -> None:
    talk.say("Write posts about cataracts for X and Facebook")
    answer = talk.say("make it warmer")
    assert answer.intent == "revise"
    assert bodies(answer)["x"] == "Version 1 of a note on cataract for x. Changed once."
    assert talk.writer.briefs[-1].style.tone == ("warmer",)
    assert talk.writer.briefs[-1].instruction is not None


def test_a_new_platform_gets_a_draft_of_its_own(talk: Talk) -> None:
    talk.say("Write a LinkedIn post about statin myths")
    answer = talk.say("now for X")
    assert answer.platforms == ("x",) and bodies(answer)["x"].endswith("for x.")
    assert talk.writer.briefs[-1].kind == "myth" and set(answer.session.posts) == {"linkedin", "x"}


def test_another_take_differs_and_the_first_can_come_back(talk: Talk) -> None:
    first = talk.say("Write a Bluesky post about floaters")
    second = talk.say("different angle")
    assert bodies(second)["bluesky"].startswith("Version 2")
    assert talk.writer.briefs[-1].avoid == (bodies(first)["bluesky"],)
    back = talk.say("the first one was better, go back")
    assert back.drafts.posts == first.drafts.posts


def test_a_change_without_a_draft_is_answered_kindly(talk: Talk) -> None:
    for change in ("go back to the previous version", "make it shorter"):
        answer = talk.say(change)
        assert answer.drafts.posts == () and answer.text.startswith("There is no draft on the table yet.")


def test_the_disclaimer_cannot_be_asked_away(talk: Talk) -> None:
    first = talk.say("Write a Facebook post about cataracts")
    answer = talk.say("take off the disclaimer please")
    assert answer.drafts.posts == first.drafts.posts and "The disclaimer stays" in answer.text


def test_more_hashtags_than_the_platform_likes_are_explained(talk: Talk) -> None:
    talk.say("Write an Instagram caption about cataracts")
    assert "5 hashtags or fewer" in talk.say("more hashtags, like 15").text


def test_what_was_left_out_is_told_and_never_reaches_the_writer(talk: Talk) -> None:
    answer = talk.say("Write a Facebook post about glaucoma. My patient, a 71-year-old, did so well.")
    assert "an age" in answer.text
    assert not any("71" in brief.request.text for brief in talk.writer.briefs)


def test_a_pasted_post_is_judged_as_it_stands(talk: Talk) -> None:
    pasted = "Our results are 100% guaranteed and the surgery is painless, every time, for everyone."
    answer = talk.say(f'is this ok to post on X? "{pasted}"')
    assert answer.intent == "check" and answer.checked == pasted and answer.verdict is not None
    assert answer.platforms == ("x",)


def test_its_own_draft_can_be_checked(talk: Talk) -> None:
    talk.say("Write a Facebook post about contact lenses")
    answer = talk.say("is the one you wrote hipaa ok?")
    assert answer.intent == "check" and answer.verdict is not None and answer.verdict.verdict == "ok"
    assert answer.text.startswith("I checked the draft I wrote.") and answer.platforms == ("facebook",)


def test_ideas_are_not_repeated(talk: Talk) -> None:
    first = talk.say("give me 10 post ideas").text
    second = talk.say("10 more ideas").text
    assert not {line.split(". ", 1)[1] for line in first.split("\n")[1:]} & {
        line.split(". ", 1)[1] for line in second.split("\n")[1:]
    }


def test_a_plan_has_slots_that_can_be_drafted(talk: Talk) -> None:
    answer = talk.say("plan our posts for the next month on facebook")
    assert answer.intent == "plan" and answer.plan and {s.platform for s in answer.plan} == {"facebook"}
    assert answer.suggestions and respond(talk.desk, Session(), Raw(answer.suggestions[0])).intent == "draft"


@pytest.mark.parametrize(("said", "weeks"), [("plan two weeks of posts", "2 weeks"), ("plan my month", "4 weeks"), ("make a content calendar", "4 weeks"), ("plan a week of posts", "a week")])
def test_a_plan_is_as_long_as_asked(talk: Talk, said: str, weeks: str) -> None:
    assert f"a plan for {weeks}:" in talk.say(said).text


def test_a_week_of_one_topic_is_a_series_of_drafts(talk: Talk) -> None:
    answer = talk.say("a week of posts for glaucoma month on facebook")
    posts = [post.text for post in answer.drafts.posts]
    assert len(posts) == 5 and "5 posts about glaucoma" in answer.text
    assert len({text.splitlines()[0] for text in posts}) == 5


def test_a_change_after_a_bio_is_a_change_of_the_bio(talk: Talk) -> None:
    talk.say("write my linkedin bio")
    answer = talk.say("fix it")
    assert answer.intent == "profile_bio" and "LinkedIn" in answer.text


def test_a_bio_fits_and_disclaims(talk: Talk) -> None:
    answer = talk.say("write my X bio")
    written = answer.text.split("\n")[-1]
    assert "Example Eye Care" in written and "medical advice" in written and len(written) <= 160


def test_advice_is_refused_and_turned_into_an_offer(talk: Talk) -> None:
    answer = talk.say("my neighbor takes glaucoma drops, what dose should he change to?")
    assert answer.intent == "refuse_advice" and answer.drafts.posts == ()
    assert "can't advise" in answer.text and "glaucoma" in answer.suggestions[0]


def test_guideline_search_that_is_unavailable_says_so(talk: Talk) -> None:
    assert "unavailable" in talk.say("can I friend patients on facebook?").text


@pytest.mark.parametrize(
    ("text", "error"), [("", UsageError), (" \n\t", UsageError), ("a" * 100_001, TooLong), ("post about eyes " * 2_000, TooLong)]
)
def test_what_cannot_be_answered_is_one_error(talk: Talk, text: str, error: type[Exception]) -> None:
    before = talk.session
    with pytest.raises(error):
        talk.say(text)
    assert talk.session is before and talk.writer.briefs == []


def test_a_request_outside_a_talk(talk: Talk) -> None:
    drafts = draft_request(talk.desk, Raw("Write about dry eye"), ("X", "facebook"))
    assert {p.platform for p in drafts.posts} == {"x", "facebook"}
    with pytest.raises(UnknownPlatform):
        draft_request(talk.desk, Raw("Write about dry eye"), ("orkut",))


def test_a_persons_own_edit_is_guarded_and_sealed(talk: Talk) -> None:
    talk.say("Write a Facebook post about cataracts")
    post, taken, session = guarded_edit(talk.desk, talk.session, "facebook", Raw("Cataracts cloud the lens of the eye."))
    assert post.text.startswith("Cataracts cloud the lens of the eye.\n\n") and post.disclaimer in post.text
    assert taken == () and session.posts["facebook"] is post


def test_sessions_do_not_mix(talk: Talk) -> None:
    talk.say("Write a Facebook post about cataracts")
    other = respond(talk.desk, Session(), Raw("make it shorter"))
    assert other.drafts.posts == ()


def test_somebody_in_danger_is_told_whom_to_call_first_and_still_gets_drafts(talk: Talk) -> None:
    answer = talk.say("my chest hurts when I run, write me a facebook post about heart attack signs")
    assert answer.text.startswith("If this is happening to you or someone near you now: 911.")
    assert answer.drafts.posts


def test_the_numbers_are_those_of_the_practice(talk: Talk) -> None:
    talk.desk = pipeline.Desk(Settings(), Profile(name="Example Eye Care", specialty="ophthalmology", jurisdiction="UK"), talk.writer, None)
    refused = talk.say("my eye hurts, what should i do?").text
    assert "999" in refused
    assert "911" not in refused


def test_without_a_draft_it_names_the_nearest_topics_and_no_platform_it_did_not_write_for() -> None:
    talk = Talk(Echo(fails_on="facebook"))
    answer = talk.say("a facebook post about quantum knees")
    assert not answer.drafts.posts and "knee arthritis" in answer.text
    talk = Talk(Echo(fails_on="x"))
    answer = talk.say("post about quantum knees")
    assert "You did not name a platform" in answer.text  # the others were written
    assert "nearest" not in answer.text


def test_several_posts_for_one_platform_are_as_many_drafts(talk: Talk) -> None:
    assert len(talk.say("give me 3 tweets about gout").drafts.posts) == 3
