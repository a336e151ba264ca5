"""How many, how often, how long and from when a plan or a list of ideas is asked for."""

from datetime import date

import pytest

from assistant.conversation import amounts

SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("said", "weeks", "posts", "a_week"),
    [
        ("plan my month", 4, None, None), ("plan two weeks of posts", 2, None, None), ("plan 3 posts a week for two weeks", 2, None, 3),
        ("plan three quick posts for next week", 1, 3, None), ("a plan with a post every week for 2 months", 8, None, 1), ("daily posts for a week", 1, None, 7),
        ("twice a week, plan december", 4, None, 2), ("content calendar", 4, None, None), ("plan a couple of tweets about gout", 4, 2, None),
    ],
)  # fmt: skip
def test_a_plan_is_read_as_asked(said: str, weeks: int, posts: int | None, a_week: int | None) -> None:
    assert (amounts.weeks(said), amounts.posts(said), amounts.a_week(said)) == (weeks, posts, a_week)


@pytest.mark.parametrize(("said", "count"), [("3 ideas for january", 3), ("an idea please", 1), ("five good post ideas", 5), ("any ideas?", None), ("more ideas", None)])
def test_ideas_are_counted(said: str, count: int | None) -> None:
    assert amounts.ideas(said) == count


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("plan january", date(2027, 1, 1)), ("plan our november", SUNDAY), ("plan next week", date(2026, 11, 30)), ("what should we post tomorrow", date(2026, 11, 30)),
        ("plan next month", date(2026, 12, 1)), ("plan two weeks", SUNDAY), ("may we plan two weeks", SUNDAY),
    ],
)  # fmt: skip
def test_a_plan_begins_when_asked(said: str, day: date) -> None:
    assert amounts.start(said, SUNDAY) == day


def test_next_month_of_december_is_january() -> None:
    assert amounts.start("plan next month", date(2026, 12, 5)) == date(2027, 1, 1)
