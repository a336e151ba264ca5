"""Advice put as a statement: leave given by the calendar, praise that recruits, a wish for a group, a ban until the author says so."""

from __future__ import annotations

from collections.abc import Callable

from assistant.guard.advice.frame import Frame
from assistant.guard.advice.hinted.calendar import (
    BANNED,
    HELD_TO,
    LEAVE,
    WORN,
    banned_until,
    kept_in_hand,
    leave_by_day,
    worn_until,
)
from assistant.guard.advice.hinted.counsel import (
    ADVISED,
    BEST,
    EARNED,
    ERRAND,
    FOR_ANY,
    ON_IT,
    WELL,
    advised,
    best_taken,
    counselled,
    earned,
    errand,
    for_any,
    wished_on,
)
from assistant.guard.advice.hinted.praise import (
    AWAY,
    OUTCOME,
    PRAISED,
    RELIEVES,
    praised,
    promised,
    relieved,
    sent_away,
)

_READINGS: tuple[Callable[[Frame], tuple[int, int, str] | None], ...] = (banned_until, leave_by_day, worn_until, kept_in_hand, counselled, advised, best_taken, earned, errand, wished_on, praised, relieved, promised, for_any, sent_away)

CUES = (ADVISED, BANNED, BEST, HELD_TO, LEAVE, WORN, WELL, EARNED, ERRAND, ON_IT, PRAISED, RELIEVES, AWAY, OUTCOME, FOR_ANY)


def hinted(frame: Frame) -> tuple[int, int, str] | None:
    """Advice in the sentence that is no order by its form: (start, end, fault), or None."""
    if not frame.health:
        return errand(frame)  # a lens's strength is its own proof
    return next((hit for read in _READINGS if (hit := read(frame))), None)
