"""The one place that knows the order: de-identify, search, write, guard, fit, seal."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant import consent, guard, platforms
from assistant.clock import today
from assistant.consent import Authorisation
from assistant.errors import BedsideError, DraftWithheld, SearchUnavailable, TooLong, UsageError
from assistant.guard import Cleaned
from assistant.knowledge import cards, passages, relevance
from assistant.knowledge.search import Search, open_search
from assistant.platforms import disclaimer
from assistant.profile import Profile
from assistant.seal import renew, seal
from assistant.settings import Settings
from assistant.stages import (
    Arrival,
    Brief,
    Citation,
    Drafts,
    Edit,
    Finding,
    Passage,
    Post,
    Progress,
    ProgressSink,
    Raw,
    Safe,
    Stored,
    Style,
    Taken,
    Withheld,
    ignore_arrival,
    ignore_progress,
)
from assistant.writers import choose
from assistant.writers.base import Voiced, Writer
from assistant.writers.prompts import practice_voice

_log = logging.getLogger(__name__)
_FACTS, _GUIDELINES, _ANSWERS = 4, 2, 4  # passages handed to a writer
_WORKERS = 8
_INVENTED = "The model made up this link, number or address. Add the right one if it belongs in the post."


@dataclass(frozen=True, slots=True)
class Desk:
    """What one practice works with: settings, public facts, a writer, and the library (None: unavailable)."""

    settings: Settings
    profile: Profile
    writer: Writer
    search: Search | None

    def of(self, profile: Profile) -> Desk:
        """The same desk for another practice, its writer in that practice's voice."""
        return self if profile == self.profile else replace(self, profile=profile, writer=_speaking_for(self.writer, profile))


@dataclass(frozen=True, slots=True)
class Order:
    """One request for drafts, as understood: guarded words, platforms, kind and style."""

    request: Safe
    platforms: tuple[str, ...]
    kind: str = "educate"
    topic: str | None = None
    style: Style = field(default_factory=Style)
    previous: Mapping[str, Safe] = field(default_factory=dict)  # by platform: the draft to revise
    instruction: Safe | None = None
    edit: Edit | None = None
    avoid: tuple[str, ...] = ()
    seed: int = 0


def open_desk(settings: Settings, profile: Profile, *, store: Literal["memory", "chroma"] = "memory") -> Desk:
    """Choose the writer and open the library. A library that cannot be used is None: drafting goes on without it."""
    guard.warm_up()
    try:
        search: Search | None = open_search(settings, store=store)
    except SearchUnavailable as error:
        _log.warning("search unavailable: %s", type(error).__name__)
        search = None
    return Desk(settings, profile, _speaking_for(choose(settings), profile), search)


def deidentify(raw: Raw, desk: Desk) -> Cleaned:
    """What was typed, without identifiers: the only form that reaches a model, the index, the store or a log."""
    if not raw.text.strip():
        raise UsageError("Please write something first.")
    if len(raw.text) > desk.settings.max_draft_chars:
        raise TooLong(len(raw.text), desk.settings.max_draft_chars)
    return guard.deidentify(raw.text, desk.profile)


def find(desk: Desk, query: Safe, *, shelves: Sequence[str] = passages.SHELVES, limit: int = 10) -> tuple[Passage, ...]:
    """Passages for guarded words; an unavailable library finds nothing."""
    if desk.search is None:
        return ()
    try:
        return desk.search.search(
            query, shelves=tuple(shelves), jurisdiction=desk.profile.jurisdiction,
            specialty=desk.profile.specialty or None, limit=limit,
        )  # fmt: skip
    except SearchUnavailable:
        return ()


def draft(
    desk: Desk, order: Order, progress: ProgressSink = ignore_progress, arrived: Arrival = ignore_arrival
) -> Drafts:
    """Draft for every platform side by side. Each one ends as a sealed post or as a reason; none is lost."""
    progress(Progress("Reading the library"))
    found = (*_facts(desk, order), *find(desk, order.request, shelves=(passages.GUIDELINES,), limit=_GUIDELINES))
    jobs = [(name, order.seed + n) for name in order.platforms for n in range(max(1, order.style.versions))]

    def one(job: tuple[str, int]) -> tuple[Post, tuple[Taken, ...]] | Withheld:
        outcome = _one(desk, replace(order, seed=job[1]), job[0], found, progress)
        arrived(outcome if isinstance(outcome, Withheld) else outcome[0])
        return outcome

    with ThreadPoolExecutor(max_workers=min(_WORKERS, len(jobs) or 1)) as pool:
        outcomes = list(pool.map(one, jobs))
    outcomes = _once(outcomes)
    sealed = [o for o in outcomes if not isinstance(o, Withheld)]
    return Drafts(
        posts=tuple(post for post, _ in sealed),
        taken=tuple(words for _, words in sealed),
        withheld=tuple(o for o in outcomes if isinstance(o, Withheld)),
        passages=found,
        note="" if desk.search else SearchUnavailable.sentence,
    )


def _once(outcomes: Sequence[tuple[Post, tuple[Taken, ...]] | Withheld]) -> list[tuple[Post, tuple[Taken, ...]] | Withheld]:
    """What came out, nothing twice for one platform: words of the user's own stand the same in each version asked for."""
    said = [(o.platform, o.reason) if isinstance(o, Withheld) else (o[0].platform, " ".join(w for w in o[0].text.split() if not w.startswith("#"))) for o in outcomes]
    return [outcome for n, outcome in enumerate(outcomes) if said[n] not in said[:n]]


def guard_and_seal(
    desk: Desk, raw: Raw, platform_id: str, citations: Sequence[Citation] = (), thread: int | None = None, reader: guard.Reader | None = None
) -> tuple[Post, tuple[Taken, ...]]:
    """Raw words of any writer, a person included, to a sealed post and what was taken out of them.

    ``reader`` may have read some of them before. Raises BedsideError when the post must be withheld.
    """
    reader = reader or guard.Reader(desk.profile, tips=desk.settings.tips)
    cleaned = reader.clean(raw.text, guard.DRAFTED if _misconduct(reader, raw.text) else guard.REWRITING)
    if barred := next((f for f in cleaned.findings if f.blocks), None):
        raise DraftWithheld(barred.message)
    post = seal(
        cleaned.safe, platform=platforms.get(platform_id), profile=desk.profile, citations=citations,
        findings=cleaned.findings, rescan=lambda text: _found(reader, text), thread=thread,
    )  # fmt: skip
    taken = tuple(Taken(raw.text[f.start : f.end], f.kind, f.message, f.guideline) for f in cleaned.findings)
    return post, (*taken, *(Taken(words, "invented", _INVENTED, "") for words in raw.invented))


def _found(reader: guard.Reader, text: str) -> tuple[Finding, ...]:
    """What may not stand in a draft: conduct too, but for what a card says word for word; a myth being put right sounds like one."""
    return tuple(f for f in reader.scan(text, guard.DRAFTED) if not f.rule.startswith("conduct/") or not cards.says(text[f.start : f.end]))


def _misconduct(reader: guard.Reader, text: str) -> bool:
    """Whether a draft holds a listed fault of conduct."""
    return any(f.rule.startswith("conduct/") for f in _found(reader, text))


def reread(stored: Stored, profile: Profile, tips: str, authorisation: Authorisation | None = None) -> Post | Withheld:
    """A post out of the store as today's guard, today's public facts and the consent it relied on let it be shown."""
    try:
        platform = platforms.get(stored.platform)
        reader = guard.Reader(profile, tips=tips)
        if authorisation is not None:
            reader = reader.sparing(consent.spared(reader.scan(stored.text), stored.text, authorisation, today()))
        return renew(
            stored, platform=platform, profile=profile, rescan=lambda text: _found(reader, text), guard_version=guard.version()
        )
    except BedsideError as error:
        return Withheld(stored.platform, str(error))


def _one(
    desk: Desk, order: Order, name: str, found: tuple[Passage, ...], progress: ProgressSink
) -> tuple[Post, tuple[Taken, ...]] | Withheld:
    try:
        platform = platforms.get(name)
        progress(Progress(f"Writing for {platform.name}", platform.id))
        reader = guard.Reader(desk.profile, tips=desk.settings.tips)
        brief = Brief(
            request=order.request, platform=platform.id, kind=order.kind, topic=order.topic, passages=found,
            room=disclaimer.body_room(platform, desk.profile), style=order.style, profile=desk.profile,
            previous=order.previous.get(platform.id), instruction=order.instruction, edit=order.edit, avoid=order.avoid, seed=order.seed, alone=len(order.platforms) == 1, rescan=lambda text: _found(reader, text),
        )  # fmt: skip
        raw = desk.writer.write(brief)
        progress(Progress(f"Checking the {platform.name} draft", platform.id))
        return guard_and_seal(desk, raw, platform.id, _citations(raw, found, order.topic), raw.thread or order.style.thread, reader)
    except BedsideError as error:
        return Withheld(name, str(error))
    except Exception as error:  # the boundary: a fault of ours withholds this draft and spares the others
        _log.error("draft for %s failed: %s", name, type(error).__name__)
        return Withheld(name, BedsideError.sentence)


def _speaking_for(writer: Writer, profile: Profile) -> Writer:
    """The writer in this practice's voice. Its sample posts may tell of patients, so they are guarded first."""
    if not isinstance(writer, Voiced):
        return writer
    voice = practice_voice(profile)
    return writer.speaking_for(guard.clean(voice.text, profile).safe if voice.text else None)


def _facts(desk: Desk, order: Order) -> tuple[Passage, ...]:
    """The chosen topic's own sections and those of its answers that come nearest to the request; beside them what search finds."""
    found = find(desk, order.request, shelves=(passages.TOPICS, passages.PRACTICE), limit=_FACTS)
    topic = cards.topic(order.topic) if order.topic else None
    if topic is None:
        return found
    near = relevance.answers(topic, f"{topic.title}: {order.request.text}", order.request.text)
    answers = sorted(near, key=near.__getitem__, reverse=True)[:_ANSWERS]
    own = (*(entry.passage for entry in passages.from_topics((topic,))), *passages.from_answers(topic, answers))
    return (*own, *(passage for passage in found if not passage.id.startswith(f"topics/{topic.id}#")))


def _citations(raw: Raw, found: tuple[Passage, ...], topic_id: str | None) -> tuple[Citation, ...]:
    """What the writer says it used: a passage's id, or the id of one of the topic card's sources."""
    cited: dict[str, Citation] = {}
    by_id = {p.id: p for p in found}
    topic = cards.topic(topic_id) if topic_id else None
    for key in raw.sources:
        if key in by_id:
            p = by_id[key]
            cited.setdefault(p.url or p.id, Citation(p.id, p.title, p.issuer, p.url))
        elif topic is not None and any(s.id == key for s in topic.sources):
            source = topic.source(key)
            cited.setdefault(source.url, Citation(f"topics/{topic.id}#{key}", topic.title, source.issuer, source.url))
    return tuple(cited.values())
