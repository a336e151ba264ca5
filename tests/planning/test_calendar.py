"""The posting calendar and its export."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from assistant.errors import UsageError
from assistant.knowledge import cards
from assistant.planning import calendar, export
from assistant.profile import Profile

EYES = Profile(name="Example Eye Care", specialty="ophthalmology")
MONDAY = date(2026, 6, 1)


def test_the_same_input_gives_the_same_plan() -> None:
    assert calendar.plan(EYES, weeks=4, start=MONDAY) == calendar.plan(EYES, weeks=4, start=MONDAY)


@pytest.mark.parametrize("weeks", [1, 4, 13])
def test_every_platform_keeps_its_pace_inside_the_time(weeks: int) -> None:
    slots = calendar.plan(EYES, ("x", "linkedin", "newsletter"), weeks=weeks, start=MONDAY)
    counts = {name: sum(s.platform == name for s in slots) for name in ("x", "linkedin", "newsletter")}
    assert counts == {"x": 3 * weeks, "linkedin": weeks, "newsletter": max(1, round(weeks / 4))}
    assert all(0 <= (s.day - MONDAY).days < 7 * weeks for s in slots)
    assert [s.day for s in slots] == sorted(s.day for s in slots)


def test_awareness_posts_stand_on_their_days_and_leave_room_for_the_rest() -> None:
    slots = calendar.plan(EYES, ("facebook",), weeks=4, start=MONDAY)
    pinned = [s for s in slots if s.occasion]
    assert "Cataract Awareness Month" in {s.occasion for s in pinned} and len(pinned) <= len(slots) / 3
    names = {o.name: o for o in calendar.occasions(EYES, MONDAY, 28)}
    assert all(names[s.occasion].day <= s.day <= names[s.occasion].last for s in pinned)
    assert {s.kind for s in slots} > {"awareness", "educate"}


def test_topics_are_of_the_field_and_not_repeated() -> None:
    slots = [s for s in calendar.plan(EYES, ("x",), weeks=2, start=MONDAY) if s.topic]
    assert len({s.topic for s in slots}) == len(slots)
    first = cards.topic(slots[0].topic or "")
    assert first is not None and "ophthalmology" in first.specialties


def test_no_topic_comes_twice_while_the_field_has_others_and_two_practices_differ() -> None:
    slots = [s for s in calendar.plan(EYES, ("x", "facebook", "linkedin"), weeks=2, start=MONDAY) if s.kind in ("educate", "myth")]
    field = {t.id for t in cards.topics() if "ophthalmology" in t.specialties or "optometry" in t.specialties}
    assert len({s.topic for s in slots}) == len(slots) <= len(field) and {s.topic for s in slots} <= field
    others = [s.topic for s in calendar.plan(Profile(name="Harbor Eyes", specialty="ophthalmology"), ("x", "facebook", "linkedin"), weeks=2, start=MONDAY) if s.kind in ("educate", "myth")]
    assert others != [s.topic for s in slots]


def test_next_months_plan_begins_where_this_one_ends() -> None:
    first, second = (
        {s.topic for s in calendar.plan(Profile(name="P", specialty="pediatrics"), ("facebook",), weeks=4, start=start) if s.kind in ("educate", "myth")}
        for start in (MONDAY, date(2026, 6, 29))
    )
    assert first and second and len(first & second) < len(first) / 2


def test_a_practice_of_another_field_is_not_planned_a_bladder_month() -> None:
    for specialty in ("orthopedics", "psychiatry"):
        found = calendar.occasions(Profile(name="P", specialty=specialty), date(2026, 11, 1), 60)
        assert all(calendar.of_field(o, Profile(specialty=specialty)) for o in found)
    assert any(not calendar.of_field(o, EYES) for o in calendar.occasions(Profile(name="P", specialty="family medicine"), date(2026, 11, 1), 60))


def test_nothing_is_planned_for_christmas_day() -> None:
    for jurisdiction in ("US", "US-TX", "UK", "INT"):
        practice = Profile(name="P", specialty="pediatrics", jurisdiction=jurisdiction)
        slots = calendar.plan(practice, ("x", "facebook", "blog"), weeks=2, start=date(2026, 12, 21), ambitious=True)
        assert slots and date(2026, 12, 25) not in {s.day for s in slots}


@pytest.mark.parametrize("weeks", [0, 27])
def test_weeks_out_of_range(weeks: int) -> None:
    with pytest.raises(UsageError, match="1 to 26 weeks"):
        calendar.plan(EYES, weeks=weeks, start=MONDAY)


def test_a_hostile_title_cannot_add_an_event() -> None:
    slot = calendar.Slot(MONDAY, "x", "ask", "Hi\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Spam")
    read = Calendar.from_ical(export.ics([slot], datetime(2026, 1, 1, tzinfo=UTC)))
    events = read.walk("VEVENT")
    assert len(events) == 1 and "BEGIN:VEVENT" in str(events[0]["SUMMARY"])
