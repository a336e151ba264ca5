"""Signed consents of one person: recorded, listed with the posts that rest on them, revoked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from assistant import consent as authorisations
from assistant.app.boundary import whole
from assistant.app.office import Office
from assistant.clock import today
from assistant.errors import UsageError
from assistant.store import consents, kept
from assistant.store.consents import Consent
from assistant.store.kept import Kept

COVERS = ("photos and video", "story and own words")
MAX_WORDS = 300  # characters of the file number and of the place
NONE = "No signed consent"


@dataclass(frozen=True, slots=True)
class OnFile:
    """A consent and every kept post that rests on it."""

    consent: Consent
    relying: tuple[Kept, ...] = ()


def on_file(office: Office, user: str) -> tuple[OnFile, ...]:
    """Every consent of this user, newest first. Raises StoreError."""
    relying = kept.relying(office.store(), user)
    return tuple(OnFile(c, relying.get(c.seq, ())) for c in consents.listed(office.store(), user))


def record(office: Office, user: str, reference: str, covers: Collection[str], where: str, last: str) -> str:
    """Write down where a signed paper lies; its file number. Raises UsageError or StoreError."""
    number, place = (_short(words, office) for words in (reference, where))
    if not number:
        raise UsageError("Give the file number of the signed paper. Nothing was saved yet.")
    kinds = [kind for kind in COVERS if kind in covers]
    if not kinds:
        raise UsageError("Choose what the paper covers: photos, words, or both. Nothing was saved yet.")
    scope = ", ".join(part for part in (" and ".join(kinds), place) if part)
    consents.record(office.store(), user, number, scope, _day(last))
    return number


def revoke(office: Office, user: str, seq: int) -> OnFile:
    """Mark a consent as revoked; it comes back with the posts to take down. Raises UsageError or StoreError."""
    if all(c.seq != seq for c in consents.listed(office.store(), user)):
        raise UsageError("That consent is not on file here.")
    consents.revoke(office.store(), user, seq)
    return next(found for found in on_file(office, user) if found.consent.seq == seq)


def choices(found: Collection[OnFile]) -> list[tuple[str, str]]:
    """What a check can be made with: of each file number the newest paper, when it stands today."""
    newest: dict[str, Consent] = {}
    for each in found:
        newest.setdefault(each.consent.authorisation.reference, each.consent)
    day = today()
    return [(NONE, ""), *((f"{number}: {c.authorisation.scope}", number) for number, c in newest.items() if c.stands(day))]


def _short(words: str, office: Office) -> str:
    text = whole(words or "").strip()
    if len(text) > MAX_WORDS:
        raise UsageError(f"That is too long: {len(text):,} of {MAX_WORDS:,} characters. Nothing was saved yet.")
    return authorisations.impersonal(text, office.profile)


def _day(text: str) -> date | None:
    try:
        last = date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError("Give the last day as a date, or leave it empty. Nothing was saved yet.") from None
    if last is not None and last < today():
        raise UsageError("That last day is past, so nothing could rest on this consent. Nothing was saved yet.")
    return last
