"""Several posts asked for in one message, and what is said of them later."""

from __future__ import annotations

import pytest

from assistant.conversation import orders
from assistant.conversation.session import Answer, Session
from assistant.conversation.turn import guarded_edit, respond
from assistant.pipeline import Desk, open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Raw

PRACTICE = Profile(name="Hill Street Clinic", specialty="family medicine", clinicians=("Dr. Ilse Brandt",), phones=("555-0100",))
TWO = "FB post on ticks and an instagram one on sunburn"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_desk(Settings(), PRACTICE)


def _talk(desk: Desk, *said: str) -> list[Answer]:
    session, found = Session(), []
    for one in said:
        found.append(respond(desk, session, Raw(one)))
        session = found[-1].session
    return found


def _posts(answer: Answer) -> list[tuple[str, str]]:
    return [(post.platform, post.text) for post in answer.drafts.posts]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Starting Mon June 15 we have early hours, sick visits only. Mon Wed Fri. have to call, no walk ins", 0),
        ("OK so we're moving to a new phone system the 22nd and calls might drop. Need a facebook post: use the website to message us, sorry in advance", 0),
        (TWO, 2),
        ("one tweet about flu shots and one about hand washing", 2),
        ("3 posts for facebook: mon tick bites, wed sunburn, fri dehydration", 3),
        ("linkedin: we are hiring a nurse. facebook: flu clinic saturday 9-1", 2),
        ("a facebook and an instagram post about sunburn", 0),
        ("thread on asthma: triggers, inhalers, when to call", 0),
        ("post about migraine", 0),
    ],
)
def test_how_many_posts_a_message_asks_for(said: str, count: int) -> None:
    assert len(orders.parted(said)) == count


def test_each_post_is_about_its_own_topic(desk: Desk) -> None:
    (answer,) = _talk(desk, TWO)
    (first, ticks), (second, sun) = _posts(answer)
    assert (first, second) == ("facebook", "instagram")
    assert "tick" in ticks.lower() and "sunburn" not in ticks.lower()
    assert "sunburn" in sun.lower() and "tick" not in sun.lower()
    assert len(answer.session.tables) == 2


def test_two_posts_of_one_platform_stand_side_by_side(desk: Desk) -> None:
    (answer,) = _talk(desk, "one tweet about flu shots and one about hand washing")
    (first, flu), (second, hands) = _posts(answer)
    assert first == second == "x" and "flu" in flu.lower() and "hand" in hands.lower()


def test_numbered_news_is_news(desk: Desk) -> None:
    (answer,) = _talk(desk, "Two posts for facebook please: 1) our desk got a new bell this week 2) we're closed Friday")
    assert ["new bell this week" in text for _, text in _posts(answer)] == [True, False] and "1)" not in answer.text


def test_a_change_is_made_where_it_is_meant(desk: Desk) -> None:
    before, after = _talk(desk, TWO, "add to the sunburn one: We have shade tents at the fair.")
    assert [platform for platform, text in _posts(after) if "shade tents" in text] == ["instagram"]
    assert after.session.tables[0].posts == before.session.tables[0].posts


def test_a_change_that_names_none_is_made_in_all(desk: Desk) -> None:
    _, after = _talk(desk, TWO, "add: Call us at 555-0100.")
    assert all("555-0100" in text for _, text in _posts(after)) and len(_posts(after)) == 2


def test_a_counted_post_is_the_one_meant(desk: Desk) -> None:
    before, after = _talk(desk, TWO, "in the second post add: Hats help.")
    assert "Hats help." in after.session.tables[1].posts["instagram"].text
    assert after.session.tables[0].posts == before.session.tables[0].posts


def test_a_new_request_clears_the_table(desk: Desk) -> None:
    _, after = _talk(desk, TWO, "now a facebook post about asthma")
    assert after.session.tables == () and [platform for platform, _ in _posts(after)] == ["facebook"]


def test_an_edit_of_a_card_is_of_that_card(desk: Desk) -> None:
    (answer,) = _talk(desk, "one tweet about flu shots and one about hand washing")
    post, _, session = guarded_edit(desk, answer.session, "x", Raw("Soap and water do the work."), 1)
    assert session.tables[1].posts["x"] == post
    assert session.tables[0].posts["x"] == answer.session.tables[0].posts["x"] == session.posts["x"]


def test_what_is_taken_out_of_the_message_is_told_once(desk: Desk) -> None:
    (answer,) = _talk(desk, "a facebook post on ticks, my patient Zofia Wren had one, and an x post on sunburn")
    assert all(text for _, text in _posts(answer)) and "Zofia" not in " ".join(text for _, text in _posts(answer))
    assert any(found.kind == "NAME" for found in answer.removed)
