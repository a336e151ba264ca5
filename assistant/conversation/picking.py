"""Which of the planned posts or ideas a message picks: "draft the second one", "the one for Thursday"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation.ideas import Idea
from assistant.planning.calendar import Slot
from assistant.text.patterns import lazy_re2

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PICK = lazy_re2(
    r"(?i)^\W*(?:(?:ok|okay|please|pls|now|then|so|and|great|good|can you|could you|let.?s|i.?d like|i want|give me)[,.!]? )*(?:(?:draft|write|do|make|start|go with|pick|take|use) )?(?:me )?"
    r"(?:the |number |no\.? |#)?(?:post )?(?P<which>\d{1,2}|" + "|".join((*_ORDINALS, "last")) + r"|1st|2nd|3rd|\dth|(?:one |post |idea )?(?:for|on) (?:the )?(?P<day>" + "|".join(_DAYS) + r")|(?P<named>" + "|".join(_DAYS) + r")(?:'s|’s)?)"
    r"(?: (?:one|post|idea|item|of them|please|pls))*\W*$"
)


def picked(offered: Sequence[Slot | Idea], said: str) -> Slot | Idea | None:
    """The one that a short message names by its number or its weekday; None when it names none."""
    found = _PICK.match(said) if offered else None
    if found is None:
        return None
    day = (found["day"] or found["named"] or "").lower()
    if day:
        return next((one for one in offered if one.day and one.day.weekday() == _DAYS.index(day)), None)
    which = found["which"].lower()
    number = len(offered) if which == "last" else _ORDINALS.index(which) + 1 if which in _ORDINALS else int("".join(c for c in which if c.isdigit()))
    return offered[number - 1] if 0 < number <= len(offered) else None
