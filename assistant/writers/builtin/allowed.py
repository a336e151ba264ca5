"""Sentences of a card and hashtags that the guard would take out are not used in the first place."""

from __future__ import annotations

from functools import cache

from assistant import guard


@cache
def allowed(sentence: str) -> bool:
    """Whether the guard leaves a sentence of ours alone."""
    return not guard.scan(sentence, families=guard.REWRITING)


@cache
def allowed_tag(tag: str) -> bool:
    """Whether the guard leaves a hashtag alone below a plain sentence."""
    return allowed(f"Good to know.\n\n{tag}")
