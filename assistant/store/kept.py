"""Posts a person kept. They are what later posts are compared with, and what the cadence is counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine, Row, delete, func, insert, select, update

from assistant.stages import Post, Stored
from assistant.store.database import now, transaction
from assistant.store.schema import kept
from assistant.store.sealed import rest_of, stored


@dataclass(frozen=True, slots=True)
class Kept:
    """A sealed post as it was kept, and the day it went out, if it did."""

    seq: int
    at: datetime
    post: Stored
    consent: int | None = None
    posted: date | None = None

    @property
    def platform(self) -> str:
        """Its platform's id."""
        return self.post.platform

    @property
    def text(self) -> str:
        """Its words, disclaimer included."""
        return self.post.text


def keep(engine: Engine, user: str, post: Post, consent: int | None = None) -> int:
    """Keep a sealed post; its number comes back once it is on disk. Raises StoreError.

    The same words for the same platform, kept and not yet posted, are kept once.
    """
    values = {
        "user": user, "at": now(), "platform": post.platform, "text": post.text,
        "guard_version": post.guard_version, "consent": consent, "sealed": rest_of(post),
    }  # fmt: skip
    same = select(kept.c.seq).where(
        kept.c.user == user, kept.c.platform == post.platform, kept.c.text == post.text, kept.c.posted.is_(None),
        kept.c.consent.is_(None) if consent is None else kept.c.consent == consent,
    )  # fmt: skip
    with transaction(engine) as connection:
        there = connection.execute(same).scalar()
        return int(there if there is not None else connection.execute(insert(kept).values(values)).lastrowid)


def listed(engine: Engine, user: str, platform: str | None = None, limit: int = 200) -> tuple[Kept, ...]:
    """The newest kept posts of one user, newest first."""
    query = select(kept).where(kept.c.user == user).order_by(kept.c.seq.desc()).limit(limit)
    if platform is not None:
        query = query.where(kept.c.platform == platform)
    with transaction(engine) as connection:
        rows = connection.execute(query).all()
    return tuple(_kept(row) for row in rows)


def relying(engine: Engine, user: str) -> dict[int, tuple[Kept, ...]]:
    """Number of a consent -> every kept post of this user that rests on it, newest first."""
    query = select(kept).where(kept.c.user == user, kept.c.consent.is_not(None)).order_by(kept.c.seq.desc())
    with transaction(engine) as connection:
        rows = connection.execute(query).all()
    found: dict[int, tuple[Kept, ...]] = {}
    for row in rows:
        found[row.consent] = (*found.get(row.consent, ()), _kept(row))
    return found


def mark_posted(engine: Engine, user: str, seq: int, day: date | None) -> bool:
    """Note the day a kept post went out, or take the note back (None); False when this user has none with this number."""
    with transaction(engine) as connection:
        done = connection.execute(
            update(kept).where(kept.c.user == user, kept.c.seq == seq).values(posted=day.isoformat() if day else None)
        )
    return done.rowcount > 0


def last_posted(engine: Engine, user: str) -> dict[str, date]:
    """Platform -> the last day something went out there."""
    query = select(kept.c.platform, func.max(kept.c.posted)).where(kept.c.user == user, kept.c.posted.is_not(None)).group_by(kept.c.platform)
    with transaction(engine) as connection:
        return {platform: date.fromisoformat(day) for platform, day in connection.execute(query).all()}


def forget(engine: Engine, user: str, seq: int) -> bool:
    """Delete a kept post; False when this user has none with this number."""
    with transaction(engine) as connection:
        done = connection.execute(delete(kept).where(kept.c.user == user, kept.c.seq == seq))
    return done.rowcount > 0


def _kept(row: Row[tuple[object, ...]]) -> Kept:
    fields = {"platform": row.platform, "text": row.text, "guard_version": row.guard_version, **(row.sealed or {})}
    day = date.fromisoformat(row.posted) if row.posted else None
    return Kept(row.seq, row.at.replace(tzinfo=UTC), stored(fields), row.consent, day)
