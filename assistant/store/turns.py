"""The talk as it went, in guarded words, so that a reload or a crash loses nothing that was acknowledged."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, delete, insert, select

from assistant.stages import Post, Safe
from assistant.store.database import now, transaction
from assistant.store.schema import turns


@dataclass(frozen=True, slots=True)
class Turn:
    """One message and its answer. ``posts`` are (platform, text) as they were sealed."""

    said: str
    intent: str
    answer: str
    posts: tuple[tuple[str, str], ...]


def remember(engine: Engine, user: str, said: Safe, intent: str, answer: str, posts: tuple[Post, ...]) -> None:
    """Append a turn. Raises StoreError: then it was not saved."""
    values = {
        "user": user, "at": now(), "said": said.text, "intent": intent, "answer": answer,
        "posts": [{"platform": p.platform, "text": p.text} for p in posts],
    }  # fmt: skip
    with transaction(engine) as connection:
        connection.execute(insert(turns).values(values))


def recent(engine: Engine, user: str, limit: int = 50) -> tuple[Turn, ...]:
    """The newest turns of one user, oldest first."""
    query = select(turns).where(turns.c.user == user).order_by(turns.c.seq.desc()).limit(limit)
    with transaction(engine) as connection:
        rows = connection.execute(query).all()
    return tuple(
        Turn(r.said, r.intent, r.answer, tuple((p["platform"], p["text"]) for p in r.posts)) for r in reversed(rows)
    )


def forget(engine: Engine, user: str) -> int:
    """Delete one user's talk; how many turns went comes back."""
    with transaction(engine) as connection:
        return connection.execute(delete(turns).where(turns.c.user == user)).rowcount
