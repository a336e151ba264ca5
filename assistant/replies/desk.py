"""The reply desk: what a comment is, whether to answer, and how. Rules only; the same answer every time."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from assistant import emergency, guard, platforms
from assistant.errors import UsageError
from assistant.platforms import counting
from assistant.platforms.platform import Platform
from assistant.profile import Profile
from assistant.replies.classify import ACTIONS, classify
from assistant.stages import Raw, Safe
from assistant.text.patterns import lazy_re2

SILENT = ("no_reply", "hide_and_report")
_SHORT = 280  # a reply longer than a short post is not read
_ORDER = ("urgent", "hide_and_report", "take_offline", "invite_visit", "reply_general", "reply_thanks", "no_reply")
_BETWEEN = lazy_re2(r"\n[ \t]*(?:\n[ \t]*)+|\n[ \t]*(?:[-*•]|\d+[.)])[ \t]+")
_LEADING_MARK = lazy_re2(r"^[ \t]*(?:[-*•]|\d+[.)])[ \t]+")
# "2 reviews: ...", "comments from this morning: ...": what follows is more than one.
_SEVERAL = lazy_re2(r"(?i)^\W*(?:[\w']+ ){0,4}?(?:comments|reviews|dms|messages|replies|responses)\b[^:\n]{0,40}(?::|\n)\s*")
_LISTED = lazy_re2(r"\s*\n\s*|\s+-{2,}\s+|(?:^|\s+)(?:\(?[a-h1-9]\)|[1-9][.)])\s+|(?:^|\s+)[-*•]\s+")
_MARKED = lazy_re2(r"(?:^|\s)(?:\(?(?:a|1)\)|1[.)])\s+\S.*\s(?:\(?(?:b|2)\)|2[.)])\s+\S")


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do with one comment. ``reply`` is the first variant; None means silence is right; ``heard`` is what decided."""

    kind: str
    action: str
    reply: Safe | None
    variants: tuple[Safe, ...]
    why: str
    guideline: str
    urgent_notice: str = ""
    heard: str = ""


def triage(raw: Raw, profile: Profile, platform: str | None = None) -> Advice:
    """Class, action and neutral variants for one comment. Raises UsageError or Unjudged."""
    if not raw.text.strip():
        raise UsageError("Paste a comment first.")
    judged = classify(raw.text, profile)
    kind, action = judged.kind, judged.action
    why = _wordings()["why"][_case(kind, action)]
    target = platforms.get(platform) if platform else None
    said = "grief" if judged.grief and action == "reply_thanks" else kind
    variants = () if action in SILENT else _variants(said, action, profile, target)
    return Advice(
        kind, action, variants[0] if variants else None, variants, why["text"], why["guideline"],
        _wordings()["urgent_notice"].get(kind, ""), judged.heard,
    )  # fmt: skip


def table(raws: Sequence[Raw], profile: Profile, platform: str | None = None) -> tuple[tuple[int, Advice], ...]:
    """(place in the thread, advice) of every comment, the most urgent first."""
    judged = [(n, triage(raw, profile, platform)) for n, raw in enumerate(raws)]
    return tuple(sorted(judged, key=lambda pair: (_ORDER.index(pair[1].action), pair[0])))


def split(pasted: str) -> tuple[Raw, ...]:
    """The comments of a pasted thread: apart by empty lines, bullets or numbers."""
    parts = (_LEADING_MARK.sub("", part).strip() for part in _BETWEEN.split(pasted.replace("\r\n", "\n")))
    return tuple(Raw(part) for part in parts if part)


def several(message: str) -> tuple[Raw, ...]:
    """The comments handed over in one message of a talk, where it says or numbers that there are several; none else."""
    lead = _SEVERAL.search(message)
    body = message[lead.end() :] if lead else message
    if lead is None and _MARKED.search(body.replace("\n", " ")) is None:
        return ()
    first = _MARKED.search(body.replace("\n", " "))
    if first is not None and lead is None:
        body = body[first.start() :]
    parts = [_LEADING_MARK.sub("", part).strip() for part in _LISTED.split(body)]
    found = tuple(Raw(part) for part in parts if any(c.isalnum() for c in part))
    return found if len(found) > 1 else ()


def _case(kind: str, action: str) -> str:
    if action == "hide_and_report" and kind in ("naysayer", "own_phi"):
        return "threat" if kind == "naysayer" else "own_phi_exposed"
    return kind


def _variants(kind: str, action: str, profile: Profile, platform: Platform | None) -> tuple[Safe, ...]:
    replies = _wordings()["replies"]
    ways = replies.get(kind, {}).get(action) or replies[action]
    ways = ways[kind] if isinstance(ways, dict) else ways
    guarded = (_guarded(way.format(**_values(profile)), profile) for way in ways)
    return tuple(safe for safe in guarded if _fits(safe.text, platform))


@lru_cache(maxsize=512)
def _guarded(reply: str, profile: Profile) -> Safe:
    """A canned reply as the guard leaves it: a thread of comments gets the same few again and again."""
    return guard.clean(reply, profile).safe


def _values(profile: Profile) -> dict[str, str]:
    contact = f"our office at {profile.phones[0]}" if profile.phones else "our office"
    return {"contact": contact, **emergency.numbers(profile.jurisdiction)}


def _fits(text: str, platform: Platform | None) -> bool:
    return len(text) <= _SHORT and (platform is None or counting.within(text, platform))


@cache
def _wordings() -> dict[str, Any]:
    tables = tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))
    missing = [a for a in ACTIONS if a not in SILENT and a not in tables["replies"]]
    if missing:
        raise UsageError(f"wordings.toml has no replies for {', '.join(missing)}.")
    return tables
