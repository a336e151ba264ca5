"""The plan as weeks: what went out stands in its week, also where nothing is left to plan in it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant import guard, platforms
from assistant.app import calendar_view
from assistant.planning.calendar import plan
from assistant.profile import EMPTY
from assistant.seal import seal
from assistant.stages import Stored
from assistant.store.kept import Kept

SATURDAY = date(2026, 11, 28)


def test_what_went_out_at_a_weekend_is_shown() -> None:
    slots = [s for s in plan(EMPTY, ("x",), weeks=2, start=SATURDAY) if s.day > date(2026, 11, 29)]
    post = seal(guard.clean("Cataracts cloud the lens of the eye.").safe, platform=platforms.get("x"), profile=EMPTY, rescan=guard.scan)
    kept = Kept(1, datetime(2026, 11, 28, 9, tzinfo=UTC), Stored("x", post.text, post.disclaimer, post.guard_version), posted=SATURDAY)
    shown = calendar_view.weeks(slots, (), [(kept, post)], SATURDAY, b"", EMPTY)
    assert "This week" in shown
    assert "Posted: Cataracts cloud the lens" in shown
    assert "This week" not in calendar_view.weeks(slots, (), [], SATURDAY, b"", EMPTY)
