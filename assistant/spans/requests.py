"""A request for posts: "hi its Keisha. can you ask parents whats the funniest thing their kid said, for fb" is chat, a frame, a question for readers, and a frame."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from assistant.spans.network import Network
from assistant.spans.reading import Span
from assistant.spans.reading import read as _read

FRAME, TOPIC, POINT, NEWS, QUESTION, AUDIENCE, STYLE, AVOID, CHAT, REWRITE = ROLES = ("frame", "topic", "point", "news", "question", "audience", "style", "avoid", "chat", "rewrite")
LABELS: Final = dict(zip("FTPNQASXCR", ROLES, strict=True))  # as labelled requests write them
TOLD: Final = (TOPIC, POINT, NEWS, QUESTION)  # for readers; the others are for the writer
NETWORK: Final = Network("requests", ROLES)
_PARTED: Final = (POINT, NEWS, QUESTION)


@lru_cache(maxsize=256)
def read(text: str) -> tuple[Span, ...]:
    """The stretches of a request, each with the number of the post it belongs to."""
    return _read(text, NETWORK, _PARTED, NEWS, listed=True)

