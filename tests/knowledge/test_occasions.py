"""When awareness days fall."""

from datetime import date

import pytest

from assistant.knowledge.occasions import days, next_date


@pytest.mark.parametrize(
    ("when", "after", "expected"),
    [
        ("June", date(2026, 11, 24), date(2027, 6, 1)),
        ("November", date(2026, 11, 24), date(2026, 11, 24)),
        ("18 June", date(2026, 6, 18), date(2026, 6, 18)),
        ("18 June", date(2026, 6, 19), date(2027, 6, 18)),
        ("29 February", date(2026, 1, 1), date(2028, 2, 29)),
        ("18 to 24 November", date(2026, 11, 20), date(2026, 11, 20)),
        ("second Thursday of March", date(2026, 1, 1), date(2026, 3, 12)),
        ("last Friday of May", date(2026, 1, 1), date(2026, 5, 29)),
        ("first week of May", date(2026, 5, 8), date(2027, 5, 1)),
        ("first full week of May", date(2026, 1, 1), date(2026, 5, 3)),
        ("fifth Monday of March", date(2026, 1, 1), date(2026, 3, 30)),
        ("December", date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_next_date(when: str, after: date, expected: date) -> None:
    assert next_date(when, after) == expected


@pytest.mark.parametrize("when", ["", "Juno", "31 June", "0 June", "24 to 18 June", "sixth Monday of June", "June 18"])
def test_other_words_are_refused(when: str) -> None:
    with pytest.raises(ValueError, match="“"):
        days(when, 2026)
