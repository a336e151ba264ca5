"""One message, read, with everything needed to answer it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.conversation.request import Ask
from assistant.conversation.session import Answer, Session
from assistant.guard import Cleaned
from assistant.pipeline import Desk
from assistant.stages import Arrival, ProgressSink, Raw, Safe


@dataclass(frozen=True, slots=True)
class Heard:
    """A message at the desk. ``raw`` is only ever judged; whatever is written or sent is made from ``safe``."""

    desk: Desk
    session: Session
    raw: Raw
    ask: Ask
    cleaned: Cleaned
    chosen: tuple[str, ...]
    progress: ProgressSink
    arrived: Arrival

    @property
    def safe(self) -> Safe:
        """The message without identifiers."""
        return self.cleaned.safe

    def answer(self, kind: str, text: str) -> Answer:
        """The beginning of an answer: words, and the platforms spoken of."""
        spoken = self.ask.platforms or self.session.platforms
        session = replace(self.session, platforms=spoken)
        return Answer(kind, text, session, spoken, removed=self.cleaned.removed)
