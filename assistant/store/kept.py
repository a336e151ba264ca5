"""Posts a person kept. They are what later posts are compared with, and what the cadence is counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, delete, insert, select

from assistant.stages import Post
from assistant.store.database import now, transaction
from assistant.store.schema import kept


@dataclass(frozen=True, slots=True)
class Kept:
    """A sealed post as it was kept."""

    seq: int
    at: datetime
    platform: str
    text: str
    guard_version: str
    consent: int | None


def keep(engine: Engine, user: str, post: Post, consent: int | None = None) -> int:
    """Keep a sealed post; its number comes back once it is on disk. Raises StoreError."""
    values = {
        "user": user, "at": now(), "platform": post.platform, "text": post.text,
        "guard_version": post.guard_version, "consent": consent,
    }  # fmt: skip
    with transaction(engine) as connection:
        return int(connection.execute(insert(kept).values(values)).lastrowid)


def listed(engine: Engine, user: str, platform: str | None = None, limit: int = 200) -> tuple[Kept, ...]:
    """The newest kept posts of one user, newest first."""
    query = select(kept).where(kept.c.user == user).order_by(kept.c.seq.desc()).limit(limit)
    if platform is not None:
        query = query.where(kept.c.platform == platform)
    with transaction(engine) as connection:
        rows = connection.execute(query).all()
    return tuple(Kept(r.seq, r.at.replace(tzinfo=UTC), r.platform, r.text, r.guard_version, r.consent) for r in rows)


def forget(engine: Engine, user: str, seq: int) -> bool:
    """Delete a kept post; False when this user has none with this number."""
    with transaction(engine) as connection:
        done = connection.execute(delete(kept).where(kept.c.user == user, kept.c.seq == seq))
    return done.rowcount > 0
