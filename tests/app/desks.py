"""Desks for page tests: a writer whose words are known, quick or slow, and no library."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from assistant import platforms
from assistant.errors import Cancelled, Refused
from assistant.pipeline import Desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Brief, Raw
from assistant.writers.base import Turn

_BODY = {
    "x": "Cataracts cloud the lens of the eye, and most come with age. What did you notice first? #EyeHealth",
    "facebook": "Colors looking faded lately? A cataract is a cloudy area in the lens of the eye. Most are related to aging, "
    "and many people do not notice one at first. What would you like to ask our team about cataracts?",
    "linkedin": "Most cataracts are related to aging.\n\nEye doctors can see one during a dilated eye exam. In surgery, the cloudy lens "
    "is taken out and a clear artificial lens is put in.\n\nWhat do people ask you most often about cataracts? #EyeHealth",
}


@dataclass(frozen=True)
class KnownWriter:
    """Writes the same words for a platform every time; ``seconds`` is how long that takes, ``refuses`` for whom it does not."""

    seconds: float = 0.0
    refuses: tuple[str, ...] = ()
    words: str = ""
    name: str = "Built-in writer"
    host: str = ""
    turn: Turn | None = None
    calls: list[str] = field(default_factory=list)

    def within(self, turn: Turn) -> KnownWriter:
        """The same writer, held to a turn."""
        return KnownWriter(self.seconds, self.refuses, self.words, turn=turn, calls=self.calls)

    def write(self, brief: Brief) -> Raw:
        """The words, or Refused or Cancelled."""
        self.calls.append(brief.platform)
        cancel = self.turn.cancel if self.turn else Event()
        until = time.monotonic() + self.seconds
        while time.monotonic() < until:
            if cancel.wait(0.02):
                raise Cancelled
        if brief.platform in self.refuses:
            raise Refused
        if self.words:
            return Raw(self.words)
        body = _BODY.get(brief.platform, _BODY["facebook"])
        if brief.instruction is not None:
            body = body.split(". ")[0] + "."
        tag = f" ({brief.seed + 1}.)" if brief.seed else ""
        return Raw(body + tag)


def opener(writer: KnownWriter | None = None) -> Callable[[Settings, Profile], Desk]:
    """What an office opens: a desk with this writer and no library."""

    def open_desk(settings: Settings, profile: Profile) -> Desk:
        return Desk(settings, profile, writer or KnownWriter(), None)

    return open_desk


def all_platforms() -> str:
    """A request that names every platform."""
    return "Write posts about cataract for " + ", ".join(platforms.get(p).name for p in platforms.ids())
