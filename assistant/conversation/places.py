"""The platforms a message speaks of: named, implied by what is made for one alone, or added to those on the table."""

from __future__ import annotations

from functools import cache

import re2

from assistant import platforms
from assistant.conversation import asks

_BESIDE_NAMES = frozenset("just only and for on the a one please pls plz too also now then ok okay yes yeah instead version maybe actually no not page feed as well make it do same this fit fits suitable work works ready use it's its".split())  # noqa: SIM905


def named(text: str) -> tuple[str, ...]:
    """Platforms named, in the order named."""
    found: list[str] = []
    start = 0
    while (match := _pattern().search(text, start)) is not None:
        platform = _aliases().get(match.group(1).lower())
        found += [platform] if platform else []
        start = match.end(1)  # the space behind one name is the space before the next
    return tuple(dict.fromkeys(found))


def implied(text: str) -> tuple[str, ...]:
    """The platform of a caption or a story, where none is named."""
    return tuple(platform for platform, pattern in asks.table("implied").items() if pattern.search(text))


def alone(text: str) -> bool:
    """Whether a message says nothing but where: "just ig", "fb only", "and for Threads?"."""
    names = named(text)
    if not names:
        return False
    left = _pattern().sub("  ", f" {text} ")
    return not [w for w in re2.findall(r"\w+", left.lower()) if w not in _BESIDE_NAMES]


def only(text: str) -> bool:
    """Whether the places named are to be the only ones."""
    return re2.search(r"(?i)\b(?:just|only)\b", text) is not None


def adds(text: str) -> bool:
    """Whether the platforms named come on top of those on the table: "Threads too"."""
    return bool(asks.table("adding")["any"].search(text))


@cache
def _pattern() -> re2._Regexp:
    names = "|".join(re2.escape(n) for n in sorted(_aliases(), key=len, reverse=True))
    return re2.compile(rf"(?i)(?:^|[^\w@/.#])({names})(?:'s|’s)?(?:$|[^\w./-]|[.](?:\s|$))")


@cache
def _aliases() -> dict[str, str]:
    return {alias.lower(): p.id for p in map(platforms.get, platforms.ids()) for alias in (p.id, p.name, *p.aliases)}
