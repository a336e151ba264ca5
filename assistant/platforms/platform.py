"""What Bedside knows about one platform."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Unit = Literal[
    "weighted",  # X: the weights of twitter-text, an emoji 2, a link 23
    "characters",  # Unicode code points
    "characters_emoji_as_utf8_bytes",  # Threads: an emoji counts as its bytes
    "graphemes",  # Bluesky: what a reader sees as one character
    "utf8_bytes",
    "utf16_units",
    "none",
]
UNITS: tuple[str, ...] = get_args(Unit)
CONFIDENCES = ("verified", "secondary", "unverified")
BASES = ("vendor", "house", "none")


class Disclaimer(NamedTuple):
    """One wording with its measured length in the platform's unit."""

    text: str
    length: int
    language: str = "en"
    use: str = "health"  # "health" for health content, "any" where there is little room or no health content
    invites: bool = False  # asks the reader to come in for a visit


@dataclass(frozen=True, slots=True)
class Platform:
    """One platform's rules and voice; ``prompts/platforms/<id>.md`` is the only place they are written."""

    id: str
    name: str
    order: int
    aliases: tuple[str, ...]
    unit: Unit
    voice: str
    aim_words: tuple[int, int]
    per_month: tuple[int, int]  # posts in four weeks that a small practice can keep up: least, most (our house plan)
    hashtag_basis: str
    hashtag_habit: str
    link_habit: str
    disclaimers: tuple[Disclaimer, ...]
    source_url: str
    checked: str
    confidence: str
    notes: str = ""
    limit: int | None = None  # the hard stop, in ``unit``
    soft_limit: int | None = None  # our own drafting room, below the hard stop
    byte_limit: int | None = None  # a second hard stop in UTF-8 bytes (Bluesky)
    url_cost: int | None = None  # what any link counts; None: as typed
    hashtag_max: int | None = None
    links_max: int | None = None
    visible_chars: int | None = None  # what shows before "more"
    title_max: int | None = None
    alt_text_max: int | None = None
    bio_limit: int | None = None
    bio_confidence: str = "unverified"
    compose_url: str | None = None  # an intent link with {text}
    thread: bool = False
    media_required: bool = False
    forbidden: str = ""  # characters the platform refuses
    markdown: bool = False  # headings and bold are shown as such, not as typed

    @property
    def room(self) -> int | None:
        """What a draft aims to stay inside, disclaimer included."""
        return self.soft_limit or self.limit
