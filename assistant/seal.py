"""The last reading: only here does a guarded text become a ``Post`` that may be shown."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import CannotFit, NotSealed
from assistant.platforms import counting, disclaimer, fitting, hidden
from assistant.platforms.platform import Platform
from assistant.profile import Profile
from assistant.stages import Citation, Finding, Post, Rescan, Safe, Stored


def seal(
    body: Safe,
    *,
    platform: Platform,
    profile: Profile,
    rescan: Rescan,
    citations: Sequence[Citation] = (),
    findings: Sequence[Finding] = (),
    health: bool | None = None,
    language: str | None = None,
    thread: int | None = None,
    alt_text: str | None = None,
) -> Post:
    """Fit ``body``, attach the disclaimer, read the result once more and seal it.

    ``rescan`` is the guard: any finding in the final text withholds the post. ``thread`` asks for that many
    posts (0: as many as it takes) on a platform that has threads. ``length`` of a thread is its longest post.
    Raises CannotFit or NotSealed.
    """
    bare = disclaimer.strip(_tidy(body.text, platform), profile)
    if not bare:
        raise CannotFit("There is nothing left to post once the unsafe parts are taken out. Please reword the request.")
    parts, form = disclaimer.posts(bare, platform, profile, health=health, language=language, thread=thread)
    for part in (*fitting.without_numbers(parts), *((alt_text,) if alt_text else ())):
        if rescan(part):
            raise NotSealed
    text = "\n\n".join(parts)
    if len(parts) > 1 and rescan(text):
        raise NotSealed
    _check(parts, form, platform, profile)
    return Post(
        platform=platform.id,
        text=text,
        length=max(counting.length(part, platform) for part in parts),
        limit=platform.limit,
        unit=platform.unit,
        disclaimer=form,
        citations=tuple(citations),
        guard_version=body.guard_version,
        findings=tuple(findings),
        parts=parts if len(parts) > 1 else (),
        alt_text=alt_text,
    )


def _tidy(text: str, platform: Platform) -> str:
    text = hidden.strip(text)
    return "".join(c for c in text if c not in platform.forbidden).strip()


def _check(parts: tuple[str, ...], form: str, platform: Platform, profile: Profile) -> None:
    """One disclaimer, last in the first post, and every cap held."""
    first, others = parts[0], parts[1:]
    ending = fitting.SEPARATOR + form
    if not first.endswith(ending) or not first.removesuffix(ending).strip():
        raise NotSealed
    if any(disclaimer.count(p, form) for p in (first.removesuffix(ending), *others)):
        raise NotSealed
    if not all(counting.within(p, platform) for p in parts):
        raise CannotFit
    if not all(counting.fits(p, platform) for p in parts):
        raise NotSealed(
            f"This draft breaks {platform.name}'s rules on hashtags, links or signs. Ask for a simpler one."
        )


def renew(stored: Stored, *, platform: Platform, profile: Profile, rescan: Rescan, guard_version: str) -> Post:
    """A post out of the store, read again by today's guard: the same words, or NotSealed or CannotFit."""
    parts = stored.parts or (stored.text,)
    text = "\n\n".join(parts)
    for words in {*fitting.without_numbers(parts), text, stored.alt_text or ""} - {""}:
        if rescan(words):
            raise NotSealed("Today's check finds something in this post that an earlier one let pass, so it is not shown.")
    _check(parts, stored.disclaimer, platform, profile)
    return Post(
        platform=platform.id, text=text, length=max(counting.length(part, platform) for part in parts),
        limit=platform.limit, unit=platform.unit, disclaimer=stored.disclaimer, citations=stored.citations,
        guard_version=guard_version, parts=stored.parts, alt_text=stored.alt_text,
    )  # fmt: skip
