"""The settings and the practice profile in force where nothing else is named."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assistant import profile as profiles
from assistant.profile import Profile
from assistant.settings import Settings


def profile_for(path: Path | None, chosen: Settings) -> Profile:
    """The profile at ``path``, else the one the settings name, else the data folder's, else an empty one."""
    if path is not None:
        return profile_at(path)
    if chosen.profile:
        return profile_at(Path(chosen.profile).expanduser())
    own = chosen.data / "profile.toml"
    return profile_at(own) if own.exists() else profiles.EMPTY


@cache
def profile_at(path: Path) -> Profile:
    """The profile in a file, read once. Raises ProfileError."""
    return profiles.load(path)
