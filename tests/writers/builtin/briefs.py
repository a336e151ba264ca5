"""Briefs and a practice of our own for the tests of the built-in writer."""

from __future__ import annotations

from assistant import guard, platforms
from assistant.platforms import disclaimer
from assistant.profile import Profile, Voice
from assistant.stages import Brief, Safe, Style

LAKEVIEW = Profile(
    name="Lakeview Eye Clinic",
    specialty="ophthalmology",
    clinicians=("Dr. Mara Ellison", "Dr. Owen Tate"),
    staff=("Gina Holt", "Theo Brandt"),
    phones=("555-0142",),
    websites=("lakevieweye.example",),
    addresses=("40 Shore Road, Brookfield, OH",),
    handles=("@lakevieweye",),
)
QUIET = Profile(name="Fernwood Family Practice", specialty="family medicine", voice=Voice(emoji="none"))


def safe(text: str, profile: Profile = LAKEVIEW) -> Safe:
    """``text`` as the pipeline would hand it to a writer."""
    return guard.clean(text, profile, strength="query", families=("identifiers",)).safe


def brief(
    topic: str | None,
    platform: str,
    *,
    request: str = "a post, please",
    kind: str = "educate",
    seed: int = 0,
    profile: Profile = LAKEVIEW,
    style: Style = Style(),
    previous: str | None = None,
    instruction: str | None = None,
    avoid: tuple[str, ...] = (),
) -> Brief:
    """A brief with the room the pipeline would leave for the body."""
    where = platforms.get(platform)
    return Brief(
        request=safe(request, profile),
        platform=where.id,
        kind=kind,
        topic=topic,
        passages=(),
        room=disclaimer.body_room(where, profile),
        profile=profile,
        style=style,
        previous=safe(previous, profile) if previous else None,
        instruction=safe(instruction, profile) if instruction else None,
        avoid=avoid,
        seed=seed,
    )
