"""A request that was not written for what may have been misread in it, and whose writer says so: "you misread it". Then it is written, and the post itself is judged."""

from __future__ import annotations

from assistant.conversation import asks, declined
from assistant.conversation.session import Answer, Session
from assistant.conversation.wordings import say
from assistant.pipeline import Desk

_LONGEST = 14  # words of such a message


def is_said(session: Session, text: str) -> bool:
    """Whether a message says that the request held back was misread."""
    return session.held is not None and len(text.split()) <= _LONGEST and asks.table("misread")["any"].search(text) is not None


def judged(desk: Desk, before: Session, answer: Answer) -> Answer:
    """The answer, without its drafts where one of them is a post that no edit saves."""
    why = declined.blocked(desk, answer)
    return Answer("draft", say("improper", "still_held", why=why), before, answer.platforms) if why else answer
