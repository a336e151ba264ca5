"""A change to drafts on the table: "you left out the time, its 6pm. and lose the joke" is an order to add with its words, and an order to remove with the part it is about."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from assistant.spans.network import Network
from assistant.spans.reading import Span
from assistant.spans.reading import read as _read

ORDERS: Final = ("add", "remove", "replace", "move", "keep", "style", "form", "undo", "platform", "another", "question", "new")
PART, WORDS, PLACE, DRAFT, CHAT = ("part", "words", "place", "draft", "chat")
ROLES: Final = (*ORDERS, PART, WORDS, PLACE, DRAFT, CHAT)
NETWORK: Final = Network("changes", ROLES)
_PARTED: Final = (PART, WORDS)


@lru_cache(maxsize=256)
def read(text: str) -> tuple[Span, ...]:
    """The stretches of a change, each with the number of the wish it belongs to."""
    return _read(text, NETWORK, _PARTED, WORDS)
