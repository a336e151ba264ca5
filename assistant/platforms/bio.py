"""The text for a platform's profile: public facts of the practice, and that nothing there is medical advice."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.errors import CannotFit, UsageError
from assistant.platforms import counting, hidden, lexicon
from assistant.platforms.platform import Platform
from assistant.profile import Profile

_BETWEEN = " · "
_CLOSING = {
    "en": ("Education, not medical advice. Book a visit for personal care", "Education, not medical advice", "Not medical advice"),
    "es": ("Educación, no es consejo médico. Pida una cita para su caso", "Educación, no es consejo médico", "No es consejo médico"),
}  # fmt: skip


def write(profile: Profile, platform: Platform, facts: Iterable[str] = (), language: str = "en") -> str:
    """A bio inside the platform's limit, made of the profile and ``facts`` only; facts that boast are left out.

    Raises UsageError when the profile names nobody, CannotFit when even the name does not fit.
    """
    leads = _clean((profile.name, *profile.clinicians, profile.specialty))
    if not leads:
        raise UsageError("A bio needs a name. Fill in the practice's name or a clinician in the profile first.")
    closings = _CLOSING.get(language, _CLOSING["en"])
    lead = next((n for n in leads if _fits((n, closings[-1]), platform)), None)
    if lead is None:
        raise CannotFit(f"The practice's name does not fit {platform.name}'s profile text. Add a shorter one.")
    middle: list[str] = []
    site = profile.websites[:1] if _fits((lead, closings[-1], *profile.websites[:1]), platform) else ()
    for fact in _clean((profile.specialty, *(f for f in facts if not boasts(f)), *profile.clinicians)):
        if fact != lead and fact not in middle and _fits((lead, *middle, fact, closings[-1], *site), platform):
            middle.append(fact)
    closing = next(c for c in closings if _fits((lead, *middle, c, *site), platform))
    return _BETWEEN.join((lead, *middle, closing, *site))


def boasts(fact: str) -> bool:
    """True for a superlative or a guarantee."""
    return "#1" in fact or lexicon.holds("superlatives", lexicon.plain(fact))


def _clean(texts: Iterable[str]) -> list[str]:
    stripped = (" ".join(hidden.strip(t).split()).rstrip(" .") for t in texts)
    return [t for t in stripped if t]


def _fits(pieces: tuple[str, ...], platform: Platform) -> bool:
    text = _BETWEEN.join(pieces)
    return platform.bio_limit is None or max(len(text), counting.length(text, platform)) <= platform.bio_limit
