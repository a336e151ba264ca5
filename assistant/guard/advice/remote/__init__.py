"""Diagnosis, reassurance and triage at a distance, and invitations to be diagnosed online."""

from __future__ import annotations

from assistant.guard.advice.frame import Frame
from assistant.guard.advice.remote import leave
from assistant.guard.advice.remote.diagnosis import (
    ADDRESSED,
    CLASSIC,
    EXPLAINING,
    HAS_IT,
    HAVE,
    LIKE,
    SAYS,
    STAKED,
    YOU_ARE,
    explained,
    identity,
    likeness,
    possession,
    sworn,
    symptoms_say,
)
from assistant.guard.advice.remote.invitation import (
    ANSWERS,
    IN_PRIVATE,
    OPEN_DESK,
    SEND,
    THEM,
    answered_online,
    invitation,
    open_desk,
    shown_in_private,
)
from assistant.guard.advice.remote.triage import (
    CALM,
    IF_FINE,
    NO_CARE,
    NO_MATTER,
    NOT_SEEN,
    RIDE,
    SPARED_VISIT,
    beneath_care,
    kept_from_care,
    reassurance,
    ridden_out,
    sent_away,
    unneeded,
)
from assistant.text.patterns import lazy_re2


def remote(frame: Frame, shown: frozenset[str] = frozenset(("remote",))) -> tuple[int, int, str] | None:
    """A remote diagnosis, reassurance, triage or invitation in the sentence: (start, end, fault), or None.

    ``shown`` holds "remote" when the sentence has one of ``CUES``, "condition" when it names one.
    """
    if not shown & {"remote", "condition"}:
        return None
    low, phrase = frame.low, frame.phrase
    if '"' in low[phrase.start : phrase.end] and _all_quoted(low, phrase.start, phrase.end):
        return None
    for find in _FINDERS if "remote" in shown else _OF_A_CONDITION:
        hit = find(frame)
        if hit:
            return hit
    return None


_FINDERS = (invitation, open_desk, shown_in_private, answered_online, sworn, symptoms_say, likeness, identity, explained, possession, reassurance, unneeded, beneath_care, kept_from_care, sent_away, ridden_out, *leave.FINDERS)
_OF_A_CONDITION = (identity, explained)  # what no cue tells of
_QUOTES = lazy_re2(r'"[^"]{3,60}"')


def _all_quoted(low: str, start: int, end: int) -> bool:
    """Whether the sentence speaks about phrases: two or more short quotations."""
    return len(list(_QUOTES.finditer(low, start, end))) >= 2


# What a sentence must show before it can judge from afar; what counts only beside a named condition is left out.
CUES = (LIKE, HAVE, YOU_ARE, CLASSIC, CALM, NO_CARE, SPARED_VISIT, IF_FINE, RIDE, SEND, IN_PRIVATE, OPEN_DESK, THEM, SAYS, NOT_SEEN, EXPLAINING, ADDRESSED, STAKED, HAS_IT, ANSWERS, NO_MATTER, *leave.CUES)
