"""What the page keeps and takes up again: the talk in de-identified words, and approved posts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from assistant import guard, pipeline, verdict
from assistant.app.office import Office
from assistant.app.visit import LINES, Card, Line, Visit
from assistant.consent import Authorisation
from assistant.conversation import request, resume
from assistant.conversation.resume import Past
from assistant.conversation.session import Answer
from assistant.errors import BedsideError, StoreError, UsageError
from assistant.planning import cadence, calendar
from assistant.planning.cadence import Quiet
from assistant.profile import Profile
from assistant.stages import Post, Raw, Safe, Withheld
from assistant.store import consents, kept, turns
from assistant.store.kept import Kept
from assistant.store.turns import Turn
from assistant.verdict import Verdict

_LONG = "(a long text, not kept)"
_PASTED = "(the pasted text, not kept)"
_GONE = "That post is no longer kept."
_EDITED = "(an edit)"
_DRAFTING = ("draft", "revise", "edit")


def remember(office: Office, user: str, said: str, shown: str, answer: Answer) -> None:
    """Keep one turn: ``said`` goes through the guard here, ``shown`` is what the page answers. Raises StoreError."""
    order = answer.session.order if answer.intent in _DRAFTING else None
    posts = () if answer.verdict is not None else answer.drafts.posts
    turns.remember(
        office.store(), user, _safe(_own_words(said, answer.intent), office), answer.intent, shown, posts,
        kind=order.kind if order else "", topic=order.topic if order else None,
    )  # fmt: skip


def recall(office: Office, user: str) -> Visit:
    """The talk as it was left; each draft is read again before it is shown. Raises StoreError."""
    past = turns.recent(office.store(), user, LINES)
    if not past:
        return Visit()
    profile, tips = office.profile, office.settings.tips
    numbers = {(k.platform, k.text): k.seq for k in kept.listed(office.store(), user) if k.posted is None}
    outcomes = [tuple(pipeline.reread(p, profile, tips) for p in turn.posts) for turn in past]
    cards: dict[str, tuple[Card, ...]] = {}
    newest: tuple[str, ...] = ()
    for found in outcomes:
        fresh = _by_platform(found, profile, numbers)
        cards, newest = {**cards, **fresh}, tuple(fresh) or newest
    earlier = [_past(office, turn, found) for turn, found in zip(past, outcomes, strict=True) if turn.intent in _DRAFTING]
    return Visit(resume.session_after(earlier), tuple(Line(t.said, t.answer, before=True) for t in past if t.intent != "edit"), cards, newest)


def remember_edit(office: Office, user: str, versions: Sequence[Card]) -> None:
    """Keep a platform's cards after a person changed one of them. Raises StoreError."""
    posts = tuple(c.outcome for c in versions if isinstance(c.outcome, Post))
    turns.remember(office.store(), user, _safe(_EDITED, office), "edit", "", posts)


def approve(office: Office, user: str, post: Post, reference: str = "") -> int:
    """Keep a sealed post, and the consent it relies on; its number. Raises UsageError or StoreError."""
    consent = next((c.seq for c in consents.listed(office.store(), user) if c.authorisation.reference == reference), None) if reference else None
    return kept.keep(office.store(), user, post, consent)


def judge(office: Office, user: str, raw: Raw, platform: str | None, reference: str) -> tuple[Verdict, str]:
    """The verdict beside what was kept before, and a sentence when that could not be read. Raises UsageError or Unjudged."""
    earlier: tuple[str, ...] = ()
    trouble = ""
    authorisation = consents.find(office.store(), user, reference) if reference else None
    try:
        earlier = tuple(k.text for k in kept.listed(office.store(), user) if k.text != raw.text)
    except StoreError:
        trouble = "Your kept posts cannot be read now, so this was not compared with them."
    return verdict.judge(raw, office.profile, platform, tips=office.settings.tips, authorisation=authorisation, earlier=earlier), trouble


def forget(office: Office, user: str) -> None:
    """Delete the talk; kept posts stay. Raises StoreError."""
    turns.forget(office.store(), user)


def kept_posts(office: Office, user: str) -> tuple[tuple[Kept, Post | Withheld], ...]:
    """Kept posts, newest first, each read again by today's guard. Raises StoreError."""
    forms = {c.seq: c.authorisation for c in consents.listed(office.store(), user)}
    return tuple((k, _reread(k, forms.get(k.consent or 0), office)) for k in kept.listed(office.store(), user))


def _reread(post: Kept, form: Authorisation | None, office: Office) -> Post | Withheld:
    if form is not None and not form.stands(calendar.today()):
        why = "was revoked" if form.revoked else "has expired"
        return Withheld(post.platform, f"Consent {form.reference} {why}. Do not post this; take it down where it went out.")
    return pipeline.reread(post.post, office.profile, office.settings.tips, form)


def mark_posted(office: Office, user: str, seq: int, day: str) -> None:
    """Note the day a kept post went out; an empty day takes the note back. Raises UsageError or StoreError."""
    try:
        when = date.fromisoformat(day) if day else None
    except ValueError:
        raise UsageError("Give the day it went out.") from None
    if when is not None and when > calendar.today():
        raise UsageError("That day is still to come. Mark a post once it is out.")
    if not kept.mark_posted(office.store(), user, seq, when):
        raise UsageError(_GONE)


def remove(office: Office, user: str, seq: int) -> None:
    """Delete a kept post. Raises UsageError or StoreError."""
    if not kept.forget(office.store(), user, seq):
        raise UsageError(_GONE)


def quiet(office: Office, user: str) -> tuple[Quiet, ...]:
    """Where this user is going quiet. Raises StoreError."""
    return cadence.going_quiet(kept.last_posted(office.store(), user), calendar.today())


def _past(office: Office, turn: Turn, outcomes: Iterable[Post | Withheld]) -> Past:
    return Past(_safe(turn.said, office), turn.intent, turn.kind, turn.topic, tuple(o for o in outcomes if isinstance(o, Post)))


def _own_words(said: str, intent: str) -> str:
    """The person's own words. A pasted post or comment is judged as pasted and never written down: it is another's story."""
    if intent not in ("check", "reply"):
        return said
    ask = request.read(said)
    if ask.pasted:
        return f"{ask.outside.strip()} {_PASTED}".strip()
    return _PASTED if intent == "reply" else said


def _safe(said: str, office: Office) -> Safe:
    """A message without identifiers; one that is too long or too disguised to be written down safely is not."""
    try:
        return guard.deidentify(said if len(said) <= office.settings.max_draft_chars else _LONG, office.profile).safe
    except BedsideError:
        return guard.deidentify(_LONG, office.profile).safe


def _by_platform(outcomes: Iterable[Post | Withheld], profile: Profile, numbers: Mapping[tuple[str, str], int]) -> dict[str, tuple[Card, ...]]:
    found: dict[str, tuple[Card, ...]] = {}
    for o in outcomes:
        number = numbers.get((o.platform, o.text)) if isinstance(o, Post) else None
        found[o.platform] = (*found.get(o.platform, ()), Card(o, profile=profile, kept=number))
    return found
