"""A post of which nothing is told yet: the user is asked, and the next message tells it."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import ideas, intent
from assistant.conversation.session import Session
from assistant.conversation.wordings import names
from assistant.knowledge import cards
from assistant.pipeline import Order
from assistant.planning import calendar
from assistant.stages import Raw
from assistant.text.patterns import lazy_re2

_BEGUN = {
    "staff": "Write a team member post",
    "announcement": "Write an announcement post",
    "behind_the_scenes": "Write a behind the scenes post",
}
# A message that asks for something of its own rather than answering.
_ASKS_ANEW = lazy_re2(
    r"(?i)^\W*(?:(?:ok|okay|hmm|no|so|and|then|please|pls|actually|instead|sorry|hey|hi),? )*"
    r"(?:write|draft|make|create|compose|give me|show me|(?:posts?|threads?|captions?|carousels?|reels?) (?:about|on|for)|tweets?|can you|could you|can u|would you|will you|do you|are you|is (?:this|it|that|there)|i need|i want|i'd like|let'?s|plan|"
    r"what|how|why|which|who are|where|should|may i|can i|check|shorter|warmer|longer|another|undo|go back|never ?mind|cancel|stop|skip|forget|thanks|thank you|thx|bye|no|nope|yes|yeah|yep|ok|okay|sure)\b"
)
# Asked who of the team it is, people begin with the name.
_NAMED_FIRST = lazy_re2(r"\s*[A-Z][\w'’-]+")
_NO_NAME = lazy_re2(r"(?i)\s*(?:it|this|that|she|he|they|we|our|the|an?|my|i|i'm|one|all|both|meet|dr|doctor|nurse|today|tomorrow|name|the|so|well|please|everyone|everybody)\b")
_POINTS, _LINE = "Turn these notes into a post", "Add"
_LEAST, _LONG = 5, 12  # words of a point or a line; of one that is no wish for the form
_LONGER = 3  # words: a longer "yes" or "no" tells something all the same
_ALONE = lazy_re2(r"(?i)^\W*(?:no|nope|yes|yeah|yep|ok|okay|sure|thanks|thank you|thx)\b")


def question(text: str) -> str:
    """What must be known before a planned post or an idea, with whose title the request ends, can be written; empty for other requests."""
    said = text.rstrip(" .!")
    return next((asks for title, asks in (*calendar.asking().items(), *ideas.asking().items()) if said.endswith(title)), "")


def waits(session: Session, order: Order) -> Session:
    """The session in which the next message tells what the post is about."""
    begun = _BEGUN.get(order.kind, "Write a post")
    return replace(session, platforms=order.platforms, waiting=f"{begun} for {names(order.platforms)}")


def waits_for_points(session: Session, order: Order) -> Session:
    """The session in which the next message holds the points of a post on a topic no card tells of."""
    return replace(session, platforms=order.platforms, waiting=f"{_POINTS} for {names(order.platforms)}")


def waits_for_answer(session: Session, ids: tuple[str, ...]) -> Session:
    """The session in which the next message answers a question that no card does."""
    return replace(session, platforms=ids or session.platforms, waiting=f"{_POINTS}{f' for {names(ids)}' if ids else ''}")


def waits_for_a_line(session: Session) -> Session:
    """The session in which the next message may be a line to put into the drafts."""
    return replace(session, waiting=_LINE)


def completed(session: Session) -> str:
    """The intent of the request that a message completes."""
    return "revise" if session.waiting == _LINE else "draft"


def told(session: Session, text: str) -> Raw | None:
    """The request the message completes, when it answers what was asked; else None."""
    if not session.waiting or not text.strip():
        return None
    if _ASKS_ANEW.search(text) and not (_ALONE.search(text) and len(text.split()) > _LONGER):
        return None
    words = len(text.split())
    few = words < _LEAST
    if session.waiting.startswith(_POINTS) and (few or cards.is_named(text) or (words < _LONG and intent.is_change(text))):
        return None  # another topic, or a wish
    if session.waiting == _LINE and (few or intent.is_change(text)):
        return None
    begins_with_name = session.waiting.startswith(_BEGUN["staff"]) and _NAMED_FIRST.match(text) and not _NO_NAME.match(text)
    return Raw(f"{session.waiting}: {'meet our colleague ' * bool(begins_with_name)}{text}")
