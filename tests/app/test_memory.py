"""What the page writes down and takes up again: guarded words only, each person's own, nothing shown that today's guard would not let pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from desks import KnownWriter, opener
from house import Visitor, served

from assistant.app import memory
from assistant.app.office import Office
from assistant.conversation import turn
from assistant.conversation.session import Answer, Session
from assistant.errors import StoreError, UsageError
from assistant.planning import calendar
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Post, Raw, Withheld
from assistant.store import consents, kept, turns

MILL = Profile(name="Mill Street Eye Care", specialty="ophthalmology", clinicians=("Dr. Jane Example",))
CANARY = "Zebediah Quillfeather"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(Settings(data_dir=str(tmp_path / "data")), MILL, opener())
    yield office
    office.close()


def say(office: Office, text: str, session: Session | None = None, user: str = "ana") -> Answer:
    answer = turn.respond(office.desk(), session or Session(), Raw(text))
    memory.remember(office, user, text, answer.text, answer)
    return answer


def on_disk(office: Office) -> bytes:
    return b"".join(f.read_bytes() for f in office.settings.data.iterdir() if f.is_file())


MESSAGES = [
    f"My 62-year-old patient {CANARY} had cataract surgery on March 3. A post for X",
    f'Is this OK to post? "My patient {CANARY} came in on March 3 with a white cataract."',
    f'How do I answer this comment: "I am {CANARY} and Dr. Example saved my sight"',
    f"Plan my month, but not about {CANARY}, my patient from Springfield",
    f"Give me ideas for posts about my patient {CANARY}",
    f"Write my bio and mention that my patient {CANARY} loves us",
    f"May I post a photo of my patient {CANARY}?",
    f"Thanks! My patient {CANARY} will love it",
    f"My patient {CANARY} has pain in her eye, what should she take?",
    f"Please book my patient {CANARY} a flight to Boston",
]


@pytest.mark.parametrize("text", MESSAGES)
def test_no_name_reaches_the_disk_whatever_was_asked(office: Office, text: str) -> None:
    say(office, text)
    assert turns.recent(office.store(), "ana")
    assert b"Zebediah" not in on_disk(office)
    assert b"Quillfeather" not in on_disk(office)


def test_the_talk_comes_back_with_its_drafts_and_goes_on(office: Office) -> None:
    first = say(office, "Posts about cataract for X and LinkedIn")
    say(office, "Make the X post shorter", first.session)
    visit = memory.recall(office, "ana")
    assert [line.said for line in visit.lines] == ["Posts about cataract for X and LinkedIn", "Make the X post shorter"]
    assert set(visit.cards) == {"x", "linkedin"} and visit.newest == ("x",)
    before = turn.respond(office.desk(), first.session, Raw("Make the X post shorter"))
    card = visit.cards["x"][0].outcome
    assert isinstance(card, Post) and card.text == before.drafts.posts[0].text
    back = turn.respond(office.desk(), visit.session, Raw("Go back to the first one"))
    assert {p.platform: p.text for p in back.drafts.posts}["x"] == first.drafts.posts[0].text


def test_a_thread_comes_back_part_by_part(tmp_path: Path) -> None:
    sentences = (
        "Cataracts cloud the lens of the eye, and most of them come with age. An eye doctor can see one during a dilated eye exam. "
        "In surgery the cloudy lens is taken out and a clear artificial lens is put in. People often have one eye done first. "
        "Many do not notice a cataract early on. Colors may look faded and lights may glare. What did you notice first?"
    )
    office = Office(Settings(data_dir=str(tmp_path / "data")), MILL, opener(KnownWriter(words=sentences)))
    answer = say(office, "A thread about cataract for X")
    post = answer.drafts.posts[0]
    again = memory.recall(office, "ana").cards["x"][0].outcome
    assert isinstance(again, Post)
    assert len(post.parts) > 1
    assert (again.text, again.parts, again.length, again.disclaimer) == (post.text, post.parts, post.length, post.disclaimer)


def test_what_todays_guard_would_not_let_pass_is_not_shown(office: Office) -> None:
    answer = say(office, "Post about cataract for X")
    sealed = answer.drafts.posts[0]
    tampered = replace(sealed, text=f"My patient {CANARY}, 62, is happy.\n\n{sealed.disclaimer}")
    memory.approve(office, "ana", tampered)
    memory.approve(office, "ana", replace(sealed, text="Cataracts cloud the lens."))  # lost its disclaimer
    memory.approve(office, "ana", replace(sealed, platform="a platform of old"))
    outcomes = [outcome for _, outcome in memory.kept_posts(office, "ana")]
    assert all(isinstance(o, Withheld) for o in outcomes) and len(outcomes) == 3
    assert CANARY not in str(outcomes)


def test_one_person_never_reads_changes_or_removes_anothers(office: Office) -> None:
    post = say(office, "Post about cataract for X").drafts.posts[0]
    number = memory.approve(office, "ana", post)
    assert memory.recall(office, "ben").lines == () and memory.kept_posts(office, "ben") == ()
    with pytest.raises(UsageError, match="no longer kept"):
        memory.remove(office, "ben", number)
    with pytest.raises(UsageError, match="no longer kept"):
        memory.mark_posted(office, "ben", number, "2026-01-02")
    memory.forget(office, "ben")
    assert memory.recall(office, "ana").cards["x"][0].kept == number


@pytest.mark.parametrize(("day", "said"), [("tomorrow", "Give the day it went out."), ("+1", "still to come")])
def test_a_day_that_cannot_be_is_refused(office: Office, day: str, said: str) -> None:
    number = memory.approve(office, "ana", say(office, "Post about cataract for X").drafts.posts[0])
    day = (calendar.today() + timedelta(days=1)).isoformat() if day == "+1" else day
    with pytest.raises(UsageError, match=said):
        memory.mark_posted(office, "ana", number, day)
    assert kept.listed(office.store(), "ana")[0].posted is None


def test_a_text_too_long_or_too_disguised_is_answered_but_not_written_down(office: Office) -> None:
    answer = turn.respond(office.desk(), Session(), Raw("Thanks!"))
    memory.remember(office, "ana", f"Thanks, {CANARY}! " + "lens " * 5_000, "You are welcome.", answer)
    assert memory.recall(office, "ana").lines[0].said == "(a long text, not kept)"
    assert b"Zebediah" not in on_disk(office)


def test_a_pasted_text_is_not_written_down_but_the_question_is(office: Office) -> None:
    say(office, 'Is this OK to post? "Our new lamp is here and we love how bright it is."')
    assert memory.recall(office, "ana").lines[0].said == "Is this OK to post? (the pasted text, not kept)"
    assert b"lamp" not in on_disk(office)


def test_a_damaged_store_is_said_once_and_then_the_page_goes_on(office: Office) -> None:
    office.settings.data.mkdir(parents=True, exist_ok=True)
    (office.settings.data / "bedside.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="set aside"):
        memory.recall(office, "ana")
    assert memory.recall(office, "ana").lines == ()


def test_with_sign_in_each_person_has_their_own_talk_and_posts(tmp_path: Path) -> None:
    with served(tmp_path, KnownWriter(), MILL, auth_header="x-user") as house:
        ann, ben = (Visitor(house.url, **{"x-user": name}) for name in ("ann", "ben"))
        assert "Here is a draft for X" in ann.said("send", "click", box="Post about cataract for X, says Annabel", chips=[])
        store = house.office.store()
        assert len(turns.recent(store, "ann")) == 1 and turns.recent(store, "ben") == ()
        memory.approve(house.office, "ann", answer_of(house.office))
        number = kept.listed(store, "ann")[0].seq
        assert "no longer kept" in ben.said("remove", "click", remove_of=str(number), plan_where=["x"])
        assert "no longer kept" in ben.said("posted", "click", posted_of=str(number), posted_day="2026-01-02", plan_where=["x"])
        assert kept.listed(store, "ann")[0].posted is None
        assert "process_completed" in ben.said("fresh", "click")
        assert len(turns.recent(store, "ann")) == 1
        assert "Remove for good?" not in ann.said("remove", "click", remove_of=str(number), plan_where=["x"])
        assert kept.listed(store, "ann") == ()


def answer_of(office: Office) -> Post:
    return turn.respond(office.desk(), Session(), Raw("Post about cataract for X")).drafts.posts[0]


STORY = "With her written permission: a photo of our patient and her new glasses. She picked green frames and smiled all day."


def test_a_consent_on_file_lets_a_picture_pass_until_it_is_revoked(office: Office) -> None:
    asked, _ = memory.judge(office, "ana", Raw(STORY), None, "")
    assert "consent_needed" in asked.reasons
    number = consents.record(office.store(), "ana", "C-1", "photo and story in social media")
    allowed, _ = memory.judge(office, "ana", Raw(STORY), None, "C-1")
    assert "consent_needed" not in allowed.reasons
    assert allowed.post is not None
    memory.approve(office, "ana", allowed.post, "C-1")
    assert isinstance(memory.kept_posts(office, "ana")[0][1], Post)
    consents.revoke(office.store(), "ana", number)
    outcome = memory.kept_posts(office, "ana")[0][1]
    assert outcome == Withheld("facebook", "Consent C-1 was revoked. Do not post this; take it down where it went out.")
    with pytest.raises(UsageError, match="No consent C-1 is on file"):
        memory.judge(office, "ben", Raw(STORY), None, "C-1")


def test_a_post_is_read_beside_those_kept_before_and_without_them_when_the_store_cannot_be_read(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    real = memory.verdict.judge

    def watch(*args: object, **kwargs: object) -> object:
        seen.append(kwargs["earlier"])
        return real(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(memory.verdict, "judge", watch)
    post = say(office, "Post about cataract for X").drafts.posts[0]
    memory.approve(office, "ana", post)
    assert memory.judge(office, "ana", Raw("Our new lamp is here."), None, "")[1] == ""
    assert memory.judge(office, "ana", Raw(post.text), None, "")[1] == ""

    def locked(*_: object) -> None:
        raise StoreError

    monkeypatch.setattr(memory.kept, "listed", locked)
    assert memory.judge(office, "ana", Raw("Our new lamp is here."), None, "")[1].startswith("Your kept posts cannot be read now")
    assert seen == [(post.text,), (), ()]
