"""A model as a second reader of a text that was judged: it may add concerns. It clears nothing and changes no verdict.

Off unless ``second_reader`` is set. It sees the guarded text only. When it gives no answer, that is said, for silence
must not pass for "nothing to add".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from assistant import guard
from assistant.errors import WriterError
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.verdict import DEFAULT_PLATFORM


class Reading(NamedTuple):
    """What the second reader adds: codes, and our words for each. ``failed`` is why there is no answer, else empty."""

    concerns: tuple[tuple[str, str], ...] = ()
    failed: str = ""


Reader = Callable[[str, Profile, str | None], Reading]


def reader(settings: Settings) -> Reader | None:
    """The second reader of these settings; None when it is off. Raises SettingsError when its key cannot be read."""
    if not settings.second_reader:
        return None
    from assistant.writers.model import ModelWriter
    from assistant.writers.tasks import CONCERNS, concerns

    model = ModelWriter(settings)

    def read(text: str, profile: Profile, platform: str | None) -> Reading:
        safe = guard.clean(text, profile, tips=settings.tips).safe
        if not safe.text.strip():
            return Reading()
        try:
            codes = concerns(model, safe, platform or DEFAULT_PLATFORM)
        except WriterError as error:
            return Reading(failed=f"The second reader gave no answer. {error}")
        return Reading(tuple((code, CONCERNS[code]) for code in codes))

    return read
