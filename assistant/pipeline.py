"""The one place that knows the order: de-identify, search, write, guard, fit, seal."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from assistant import guard, platforms
from assistant.errors import BedsideError, SearchUnavailable, TooLong, UsageError
from assistant.guard import Cleaned
from assistant.knowledge import cards
from assistant.knowledge.search import Search, open_search
from assistant.platforms import disclaimer
from assistant.profile import Profile
from assistant.seal import seal
from assistant.settings import Settings
from assistant.stages import (
    Brief,
    Citation,
    Drafts,
    Finding,
    Passage,
    Post,
    Progress,
    ProgressSink,
    Raw,
    Safe,
    Style,
    Withheld,
    ignore_progress,
)
from assistant.writers import choose
from assistant.writers.base import Writer

_log = logging.getLogger(__name__)
_PASSAGES = 4  # topic sections handed to a writer
_GUIDELINES = 2


@dataclass(frozen=True, slots=True)
class Desk:
    """What one practice works with: settings, public facts, a writer, and the library (None: unavailable)."""

    settings: Settings
    profile: Profile
    writer: Writer
    search: Search | None


@dataclass(frozen=True, slots=True)
class Order:
    """One request for drafts, as understood: guarded words, platforms, kind and style."""

    request: Safe
    platforms: tuple[str, ...]
    kind: str = "educate"
    topic: str | None = None
    style: Style = field(default_factory=Style)
    previous: Mapping[str, Safe] = field(default_factory=dict)
    instruction: Safe | None = None
    avoid: tuple[str, ...] = ()
    seed: int = 0


def open_desk(settings: Settings, profile: Profile) -> Desk:
    """Choose the writer and open the library. A library that cannot be used is None: drafting goes on without it."""
    guard.warm_up()
    try:
        search: Search | None = open_search(settings)
    except SearchUnavailable as error:
        _log.warning("search unavailable: %s", type(error).__name__)
        search = None
    return Desk(settings, profile, choose(settings), search)


def deidentify(raw: Raw, desk: Desk) -> Cleaned:
    """What the user typed, without identifiers: the only form that reaches a model, the index, the store or a log."""
    if not raw.text.strip():
        raise UsageError("Please write something first.")
    if len(raw.text) > desk.settings.max_draft_chars:
        raise TooLong(len(raw.text), desk.settings.max_draft_chars)
    return guard.clean(raw.text, desk.profile, strength="query", families=("identifiers",))


def find(desk: Desk, query: Safe, *, shelves: Sequence[str] = ("guidelines", "topics", "practice"), limit: int = 10) -> tuple[Passage, ...]:
    """Passages for guarded words; an unavailable library finds nothing."""
    if desk.search is None:
        return ()
    try:
        return desk.search.search(
            query, shelves=tuple(shelves), jurisdiction=desk.profile.jurisdiction, specialty=desk.profile.specialty or None, limit=limit
        )
    except SearchUnavailable:
        return ()


def draft(desk: Desk, order: Order, progress: ProgressSink = ignore_progress) -> Drafts:
    """Draft for every platform side by side. Each one ends as a sealed post or as a reason; none is lost."""
    progress(Progress("Reading the library"))
    topic = cards.topic(order.topic) if order.topic else None
    passages = _topic_passages(topic) or find(desk, order.request, shelves=("topics", "practice"), limit=_PASSAGES)
    passages += find(desk, order.request, shelves=("guidelines",), limit=_GUIDELINES)
    with ThreadPoolExecutor(max_workers=min(8, len(order.platforms) or 1)) as pool:
        outcomes = list(pool.map(lambda name: _one(desk, order, name, passages, progress), order.platforms))
    return Drafts(
        posts=tuple(o for o in outcomes if isinstance(o, Post)),
        withheld=tuple(o for o in outcomes if isinstance(o, Withheld)),
        passages=passages,
        note="" if desk.search else SearchUnavailable.sentence,
    )


def guard_and_seal(desk: Desk, raw: Raw, platform_id: str, citations: tuple[Citation, ...] = (), thread: int | None = None) -> Post:
    """Raw words of any writer, a person included, to a sealed post. Raises BedsideError when it must be withheld."""
    platform = platforms.get(platform_id)
    cleaned = guard.clean(raw.text, desk.profile, tips=desk.settings.tips)

    def rescan(text: str) -> tuple[Finding, ...]:
        return guard.scan(text, desk.profile, families=guard.REWRITING, tips=desk.settings.tips)

    return seal(
        cleaned.safe, platform=platform, profile=desk.profile, citations=citations,
        findings=cleaned.findings, rescan=rescan, thread=thread,
    )


def _one(desk: Desk, order: Order, name: str, passages: tuple[Passage, ...], progress: ProgressSink) -> Post | Withheld:
    try:
        platform = platforms.get(name)
        progress(Progress(f"Writing for {platform.name}", platform.id))
        brief = Brief(
            request=order.request, platform=platform.id, kind=order.kind, topic=order.topic, passages=passages,
            room=_room(platform, desk.profile), style=order.style, profile=desk.profile, previous=order.previous.get(platform.id),
            instruction=order.instruction, avoid=order.avoid, seed=order.seed,
        )
        raw = desk.writer.write(brief)
        progress(Progress(f"Checking the {platform.name} draft", platform.id))
        return guard_and_seal(desk, raw, platform.id, _citations(passages), order.style.thread)
    except BedsideError as error:
        return Withheld(name, str(error))
    except Exception as error:  # the boundary: a fault of ours withholds this draft and spares the others
        _log.error("draft for %s failed: %s", name, type(error).__name__)
        return Withheld(name, BedsideError.sentence)


def _room(platform: platforms.Platform, profile: Profile) -> int | None:
    limit = platform.soft_limit or platform.limit
    if limit is None:
        return None
    return limit - len(disclaimer.choose(platform, profile, room=limit, health=True)) - 2


def _topic_passages(topic: cards.Topic | None) -> tuple[Passage, ...]:
    return topic.passages() if topic else ()


def _citations(passages: tuple[Passage, ...]) -> tuple[Citation, ...]:
    seen: dict[str, Citation] = {}
    for p in passages:
        if p.shelf != "guidelines":
            seen.setdefault(p.url or p.id, Citation(p.id, p.title, p.issuer, p.url))
    return tuple(seen.values())
