"""Consent references: where a written authorisation lies, what it covers, until when. Never who gave it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine, insert, select, update

from assistant.consent import Authorisation
from assistant.errors import UsageError
from assistant.store.database import now, transaction
from assistant.store.schema import consents, kept


@dataclass(frozen=True, slots=True)
class Consent:
    """One written authorisation on file, with its number in the store."""

    seq: int
    authorisation: Authorisation

    def stands(self, day: date) -> bool:
        """True when it may be relied on that day."""
        return self.authorisation.stands(day)


def record(engine: Engine, user: str, reference: str, scope: str, expires: date | None = None) -> int:
    """Record a reference; its number comes back. The same, while it stands, is recorded once. Raises UsageError or StoreError."""
    if not reference.strip() or not scope.strip():
        raise UsageError("A consent needs the file number of the signed form and what it covers.")
    values = {
        "user": user, "at": now(), "reference": reference.strip(), "scope": scope.strip(),
        "expires": expires.isoformat() if expires else None,
    }  # fmt: skip
    same = select(consents.c.seq).where(
        consents.c.revoked_at.is_(None), *(consents.c[name].is_not_distinct_from(values[name]) for name in ("user", "reference", "scope", "expires"))
    )
    with transaction(engine) as connection:
        there = connection.execute(same).scalar()
        return int(there if there is not None else connection.execute(insert(consents).values(values)).lastrowid)


def listed(engine: Engine, user: str) -> tuple[Consent, ...]:
    """Every consent of one user, newest first."""
    with transaction(engine) as connection:
        rows = connection.execute(select(consents).where(consents.c.user == user).order_by(consents.c.seq.desc())).all()
    return tuple(
        Consent(r.seq, Authorisation(r.reference, r.scope, date.fromisoformat(r.expires) if r.expires else None, r.revoked_at is not None))
        for r in rows
    )


def find(engine: Engine, user: str, reference: str) -> Authorisation:
    """The newest authorisation with this file number. Raises UsageError when there is none."""
    for consent in listed(engine, user):
        if consent.authorisation.reference == reference.strip():
            return consent.authorisation
    raise UsageError(f"No consent {reference.strip()} is on file. Record it first.")


def revoke(engine: Engine, user: str, seq: int) -> tuple[int, ...]:
    """Mark a consent as revoked; the numbers of kept posts that relied on it come back, to be taken down."""
    with transaction(engine) as connection:
        connection.execute(
            update(consents).where(consents.c.user == user, consents.c.seq == seq, consents.c.revoked_at.is_(None)).values(revoked_at=now())
        )
        rows = connection.execute(select(kept.c.seq).where(kept.c.user == user, kept.c.consent == seq)).all()
    return tuple(r.seq for r in rows)
