"""Facts put right in everyday words: the new value stands where the old one stood, and nothing else went."""

from __future__ import annotations

import pytest

from assistant.errors import NotUnderstood
from assistant.writers.builtin import BuiltinWriter
from writers.builtin.briefs import brief

WRITER = BuiltinWriter()
TALK = "Dr. Ellison is giving a free talk on knees at the town library, Tuesday March 9, 6 to 8 p.m., with 5 exhibits.\n\nWill we see you there?"
SERIES = "A series of 4 Mondays, led by Gina, 9 years on our team. Tickets are $20, $12 for children. Bring cans until October 18."


def put_right(text: str, change: str) -> str:
    return WRITER.write(brief(None, "facebook", previous=text, instruction=change, request=text, kind="announcement")).text


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ("the talk moved to wed march 10", "Tuesday March 9", "Wednesday March 10"),
        ("is in fact wednesday the 10th", "Tuesday March 9", "Wednesday March 10"),
        ("sorry, march 11", "Tuesday March 9", "March 11"),
        ("the start is actually 6:30", "6 to 8 p.m.", "6:30 to 8 p.m."),
        ("it ends at 7:30", "6 to 8 p.m.", "6 to 7:30 p.m."),
        ("hours are 5-7", "6 to 8 p.m.", "5 to 7 p.m."),
        ("oh wait it's dr tate who gives the talk", "Dr. Ellison", "Dr. Tate"),
        ("there will be 7 exhibits, not 5", "5 exhibits", "7 exhibits"),
        ("it's at the west branch instead", "the town library", "the West Branch"),
        ("no, a paid talk not a free one", "free talk", "free talk"),
    ],
)
def test_a_value_of_an_event_is_put_right_where_it_stands(change: str, old: str, new: str) -> None:
    if old == new:  # nothing of the draft says “a free one”
        with pytest.raises(NotUnderstood):
            put_right(TALK, change)
        return
    assert put_right(TALK, change) == TALK.replace(old, new)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ("its 6 mondays not 4", "4 Mondays", "6 Mondays"), ("not 4 mondays but 6", "4 Mondays", "6 Mondays"), ("oh and its led by Theo not Gina", "Gina", "Theo"),
        ("tickets are $25 now", "$20", "$25"), ("children pay $10", "$12", "$10"), ("deadline is the 21st", "October 18", "October 21"), ("10/20 is the deadline", "October 18", "October 20"),
        ("wednesdays not mondays", "Mondays", "Wednesdays"), ("it's 8 years, not 9", "9 years", "8 years"),
    ],
)  # fmt: skip
def test_each_value_is_found_by_what_is_said_of_it(change: str, old: str, new: str) -> None:
    assert put_right(SERIES, change) == SERIES.replace(old, new)


@pytest.mark.parametrize(
    ("text", "change", "names"),
    [
        (SERIES, "$30", ("$20", "$12")),
        ("Open Monday and Thursday from 9 to 1.", "its friday", ("Monday", "Thursday")),
    ],
)
def test_where_two_could_be_meant_both_are_named(text: str, change: str, names: tuple[str, str]) -> None:
    with pytest.raises(NotUnderstood) as caught:
        put_right(text, change)
    assert all(name in str(caught.value) for name in names)


def test_a_weekday_alone_never_takes_a_date_away() -> None:
    with pytest.raises(NotUnderstood, match="Tuesday March 9"):
        put_right(TALK, "its on wednesday")


@pytest.mark.parametrize("change", ["dr tate is speaking too", "Theo will be there mon and wed", "add that registration closes march 1"])
def test_what_stands_beside_a_fact_does_not_replace_it(change: str) -> None:
    try:
        done = put_right(TALK, change)
    except NotUnderstood:
        return
    assert all(kept in done for kept in ("Dr. Ellison", "Tuesday March 9, 6 to 8 p.m."))


def test_a_place_called_by_another_name() -> None:
    text = "The Mill Lane Gazette wrote about our garden."
    assert put_right(text, "no the paper is called Harbor not Mill Lane") == "The Harbor Gazette wrote about our garden."


def test_the_pronouns_follow_somebody_of_the_other_sex() -> None:
    text = "I went to see my dad for his birthday, and he asked me what I told him."
    assert put_right(text, "it was my mom not my dad") == "I went to see my mom for her birthday, and she asked me what I told her."


def test_whose_pronouns_nobody_knows_are_left() -> None:
    with pytest.raises(NotUnderstood, match="cannot tell whom"):
        put_right("My dad asked his nurse what she would do.", "my mom not my dad")


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ("we close at 7", "6 to 8 p.m.", "6 to 7 p.m."), ("closing at 9, not 8", "6 to 8 p.m.", "6 to 9 p.m."), ("it's the 10th, wednesday", "Tuesday March 9", "Wednesday March 10"), ("dr tate is giving it, not dr ellison", "Dr. Ellison", "Dr. Tate"),
        ("we have 7 exhibits", "5 exhibits", "7 exhibits"), ("it moved to the garden room", "the town library", "the Garden room"),
    ],
)  # fmt: skip
def test_hours_dates_and_people_in_passing(change: str, old: str, new: str) -> None:
    assert put_right(TALK, change) == TALK.replace(old, new)


def test_what_could_not_be_put_right_is_never_printed() -> None:
    with pytest.raises(NotUnderstood):
        put_right(TALK, "sorry it's owen who gives it, mara is away")


PAIRED = "Knee class on Tuesdays, drop-ins ok 9 to 4. Dr. Ellison or Dr. Tate will see you.\n\nDr. Ellison and Dr. Tate are speaking in the lobby."


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ("she isn't doing tuesdays, it's mondays and fridays", "Tuesdays", "Mondays and Fridays"),
        ("the class is not on Tuesdays, it is on Mondays", "Tuesdays", "Mondays"),
        ("it won't be tuesdays, it's mondays", "Tuesdays", "Mondays"),
        ("we aren't taking drop-ins, it's by appointment only", "drop-ins ok", "by appointment only"),
    ],
)
def test_what_is_denied_makes_way_for_what_is_so(change: str, old: str, new: str) -> None:
    assert put_right(PAIRED, change) == PAIRED.replace(old, new)


@pytest.mark.parametrize("change", ["dr tate isn't doing it, only dr ellison", "take dr tate off", "dr tate is on leave, it's just dr ellison", "Dr Tate can't make it"])
def test_one_of_two_goes_and_the_other_stays(change: str) -> None:
    assert put_right(PAIRED, change) == PAIRED.replace("Dr. Ellison or Dr. Tate will", "Dr. Ellison will").replace("Dr. Ellison and Dr. Tate are", "Dr. Ellison is")


@pytest.mark.parametrize("change", ["we don't take drop-ins", "it's not on tuesdays", "there are no longer drop-ins", "we are not taking drop-ins anymore"])
def test_a_denial_alone_is_no_line(change: str) -> None:
    with pytest.raises(NotUnderstood, match=r"contradict|did not understand"):
        put_right(PAIRED, change)


@pytest.mark.parametrize(("change", "line"), [("we're not open on sunday", "We're not open on Sunday."), ("add that it's not a screening", "It is not a screening.")])
def test_a_denial_of_what_the_draft_does_not_say_is_a_line(change: str, line: str) -> None:
    assert line in put_right(PAIRED, change)


def test_who_is_something_else_stays() -> None:
    done = put_right(PAIRED, "dr tate isn't a surgeon")
    assert PAIRED.partition(". ")[2].partition("\n")[0] in done
