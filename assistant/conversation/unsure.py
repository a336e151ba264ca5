"""A request whose names were left out though it tells of no patient: the user is asked, before "a patient" is written for somebody of the team."""

from __future__ import annotations

from assistant.conversation.wordings import say
from assistant.guard import Cleaned
from assistant.pipeline import Order
from assistant.text.patterns import lazy_re2

_PATIENT = lazy_re2(r"(?i)\b(?:patients?|pts?|client)\b")


def asked_back(text: str, cleaned: Cleaned, order: Order) -> str:
    """What to ask of a request about nobody's health in which a patient now stands that nobody spoke of; else nothing."""
    named = any(removed.kind == "NAME" for removed in cleaned.removed)
    if order.topic is not None or not named or _PATIENT.search(text) or not _PATIENT.search(cleaned.text):
        return ""
    return say("drafts", "who")
