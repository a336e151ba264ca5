"""The talk as it went, in guarded words, so that a reload or a crash loses nothing that was acknowledged."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, delete, insert, select

from assistant.stages import Post, Safe, Stored
from assistant.store.database import now, transaction
from assistant.store.schema import turns
from assistant.store.sealed import fields_of, stored

KEPT = 200  # turns of one user; older ones are deleted as new ones come


@dataclass(frozen=True, slots=True)
class Turn:
    """One message and its answer. ``posts`` are as they were sealed; ``kind`` and ``topic`` say what was drafted."""

    said: str
    intent: str
    answer: str
    posts: tuple[Stored, ...] = ()
    kind: str = ""
    topic: str | None = None


def remember(
    engine: Engine, user: str, said: Safe, intent: str, answer: str, posts: tuple[Post, ...], *, kind: str = "", topic: str | None = None
) -> None:
    """Append a turn. Raises StoreError: then it was not saved."""
    values = {
        "user": user, "at": now(), "said": said.text, "intent": intent, "answer": answer,
        "posts": [fields_of(p) for p in posts], "kind": kind, "topic": topic,
    }  # fmt: skip
    oldest = select(turns.c.seq).where(turns.c.user == user).order_by(turns.c.seq.desc()).offset(KEPT).limit(1)
    with transaction(engine) as connection:
        connection.execute(insert(turns).values(values))
        last = connection.execute(oldest).scalar()
        if last is not None:
            connection.execute(delete(turns).where(turns.c.user == user, turns.c.seq <= last))


def recent(engine: Engine, user: str, limit: int = 50) -> tuple[Turn, ...]:
    """The newest turns of one user, oldest first."""
    query = select(turns).where(turns.c.user == user).order_by(turns.c.seq.desc()).limit(limit)
    with transaction(engine) as connection:
        rows = connection.execute(query).all()
    return tuple(
        Turn(r.said, r.intent, r.answer, tuple(stored(p) for p in r.posts), r.kind or "", r.topic) for r in reversed(rows)
    )


def forget(engine: Engine, user: str) -> int:
    """Delete one user's talk; how many turns went comes back."""
    with transaction(engine) as connection:
        return connection.execute(delete(turns).where(turns.c.user == user)).rowcount
