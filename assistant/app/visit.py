"""What one visitor's page shows, as values; kept for the visit only and never written anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.conversation.session import Session
from assistant.profile import Profile
from assistant.stages import Post, Removed, Taken, Withheld

LINES = 40  # exchanges shown; older ones are dropped from the page, their drafts stay


@dataclass(frozen=True, slots=True)
class Card:
    """One card: a sealed post or the reason there is none, and what was taken out on the way."""

    outcome: Post | Withheld
    taken: tuple[Taken, ...] = ()
    profile: Profile | None = None  # the public facts it was checked against; another profile makes it stale
    edited: str = field(default="", repr=False)  # a person's edit that could not be sealed, kept for another try
    problem: str = ""  # why it could not
    kept: int | None = None  # its number among the kept posts
    trouble: str = ""  # why it could not be kept, or changed


@dataclass(frozen=True, slots=True)
class Line:
    """One exchange of the talk. ``said`` is as typed: it goes back to the page it came from and nowhere else."""

    said: str = field(repr=False)
    answer: str = ""
    removed: tuple[Removed, ...] = ()
    suggestions: tuple[str, ...] = ()
    failed: bool = False
    before: bool = False  # from an earlier visit: ``said`` is then without identifiers


@dataclass(frozen=True, slots=True)
class Visit:
    """The whole visit."""

    session: Session = field(default_factory=Session)
    lines: tuple[Line, ...] = ()
    cards: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)  # by platform: one card a version
    newest: tuple[str, ...] = ()  # platforms of the last request
    pending: str = field(default="", repr=False)  # being answered now; goes back into the box when it fails

    def asked(self, said: str) -> Visit:
        """The visit while a message is being answered."""
        return replace(self, pending=said)

    def answered(self, line: Line, session: Session, cards: Mapping[str, tuple[Card, ...]]) -> Visit:
        """The visit after an answer; cards of other platforms stay."""
        lines = (*self.lines, line)[-LINES:]
        newest = tuple(cards) or self.newest
        return Visit(session, lines, {**self.cards, **cards}, newest)

    def with_card(self, platform: str, at: int, card: Card) -> Visit:
        """The visit with one version of one platform's card replaced."""
        stack = self.cards[platform]
        return replace(self, cards={**self.cards, platform: (*stack[:at], card, *stack[at + 1 :])})

    def without_kept(self, seq: int) -> Visit:
        """The visit once a kept post was removed: its card can be approved again."""
        cards = {p: tuple(replace(c, kept=None) if c.kept == seq else c for c in stack) for p, stack in self.cards.items()}
        return replace(self, cards=cards)

    def failed(self, said: str, sentence: str) -> Visit:
        """The visit after a request that could not be answered."""
        return replace(self, lines=(*self.lines, Line(said, sentence, failed=True))[-LINES:], pending="")
