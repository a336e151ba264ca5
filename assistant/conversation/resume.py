"""A talk taken up again after a reload or a restart, so that “shorter” and “go back” still know what they speak of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.conversation import carried, request, revision
from assistant.conversation.session import Session
from assistant.pipeline import Order
from assistant.stages import Post, Safe


@dataclass(frozen=True, slots=True)
class Past:
    """One earlier turn: its words without identifiers, what was drafted, and the posts that may still be shown."""

    said: Safe
    intent: str
    kind: str
    topic: str | None
    posts: tuple[Post, ...]


def session_after(turns: Iterable[Past]) -> Session:
    """The session as it stood after these turns, oldest first. Nothing is written or searched anew."""
    session = Session()
    for turn in turns:
        if not turn.posts:
            continue
        ids = tuple(dict.fromkeys(post.platform for post in turn.posts))
        if turn.intent == "draft":
            session = replace(session.drafted(Order(turn.said, ids, turn.kind or "educate", turn.topic, request.style_of(turn.said.text)), turn.posts), changes=(), made={})
        elif turn.intent == "edit":
            session = replace(session, posts={**session.posts, **{post.platform: post for post in reversed(turn.posts)}})
        elif turn.intent == "revise" and session.order is not None:
            style, another = request.merge(session.order.style, request.style_of(turn.said.text)), revision.wants_another(turn.said.text)
            session = session.drafted(replace(session.order, platforms=ids, style=style, seed=session.order.seed + another), turn.posts)
            session = session.changed(ids, () if another else carried.lasting(turn.said))
    return session
