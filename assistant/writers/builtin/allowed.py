"""What the writer asks of the guard beforehand, so that words it would take out are not used in the first place."""

from __future__ import annotations

from functools import cache

from assistant import guard
from assistant.errors import Unjudged
from assistant.profile import EMPTY, Profile
from assistant.stages import Rescan


def allowed(sentence: str) -> bool:
    """Whether the guard leaves a sentence of ours alone, as far as it can say now; the pipeline asks it again."""
    try:
        return _stands(sentence)
    except Unjudged:
        return True


def allowed_tag(tag: str) -> bool:
    """Whether the guard leaves a hashtag alone below a plain sentence."""
    return allowed(f"Good to know.\n\n{tag}")


def stands(text: str, profile: Profile, rescan: Rescan | None = None) -> bool:
    """Whether the guard leaves a whole draft alone; False when it cannot say now. ``rescan`` will read the draft later, and reads it once."""
    try:
        return not (rescan(text) if rescan else guard.scan(text, profile, families=guard.REWRITING))
    except Unjudged:
        return False


def counsels(text: str, profile: Profile) -> bool:
    """Whether a text is advice or a promise, whoever is named in it; raises Unjudged when the guard cannot say now."""
    return bool(guard.scan(text, profile, families=("advice", "claims")))


@cache
def _stands(sentence: str) -> bool:
    return not guard.scan(sentence, EMPTY, families=guard.REWRITING)
