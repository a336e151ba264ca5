"""What the guard finds in words that are shown. Suites share posts, and comments share replies: each text is read once."""

from __future__ import annotations

from functools import lru_cache

from assistant import guard
from assistant.profile import Profile


@lru_cache(maxsize=10_000)
def found(text: str, profile: Profile, families: tuple[str, ...] = guard.REWRITING) -> frozenset[str]:
    """The codes of the rules that find something. Raises Unjudged."""
    return frozenset(finding.rule for finding in guard.scan(text, profile, families=families))
