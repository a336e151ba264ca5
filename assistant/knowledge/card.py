"""What a knowledge card says, once read: guideline sections and topics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MAX_WORDS = 120  # of a section's body, so that a passage fits a prompt
MAX_ANSWER_WORDS = 32  # of a section in one sentence
MAX_RULES = 6
CONFIDENCE = ("verified", "secondary", "unverified")
STRENGTHS = ("MUST", "SHOULD", "MAY")


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a guideline card; ``id`` is ``guidelines/file#heading-slug``."""

    id: str
    card: str  # the card's title
    heading: str
    answer: str  # the section in one sentence
    text: str
    rules: tuple[str, ...]  # register ids
    issuer: str
    url: str
    licence: str
    strength: str
    jurisdiction: str
    confidence: str
    year: int | None
    asks: tuple[str, ...]
    tags: tuple[str, ...]
    checked: date

    @property
    def title(self) -> str:
        """Card and heading, as shown beside a finding."""
        return f"{self.card}: {self.heading}"

    @property
    def doubt(self) -> str:
        """What a reader must know of a rule nobody has checked; empty for the others."""
        return "not yet verified" if self.confidence == "unverified" else ""

    @property
    def named(self) -> str:
        """Title, issuer and doubt in one line of plain text."""
        return f"{self.title} ({', '.join(filter(None, (self.issuer, self.doubt)))})"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a topic's facts come from."""

    id: str
    issuer: str
    url: str


@dataclass(frozen=True, slots=True)
class Awareness:
    """A day, week or month kept for a topic; ``when`` is read by ``assistant.knowledge.occasions``."""

    name: str
    when: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence and the ids of its sources."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Myth:
    """A common misbelief and the fact that answers it."""

    myth: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Take:
    """A short post in an order that reads well: a first line, then sentences of which any number may be left off at the end.

    A sentence without sources states nothing about health.
    """

    opening: str
    lines: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the card says to one question: the question as readers may see it, other ways of asking it, and sentences of which any number may be left off at the end."""

    question: str
    also: tuple[str, ...]
    lines: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic card; ``id`` is the file's name without ``.md``."""

    id: str
    title: str
    specialties: tuple[str, ...]
    aliases: tuple[str, ...]
    hashtags: tuple[str, ...]
    checked: date
    confidence: str
    asks: tuple[str, ...]
    sources: tuple[Source, ...]
    awareness: tuple[Awareness, ...]
    facts: tuple[Fact, ...]
    questions: tuple[str, ...]
    myths: tuple[Myth, ...]
    audience: tuple[str, ...]  # questions to ask followers
    pictures: tuple[str, ...]  # ideas for a picture, with its alt text
    takes: tuple[Take, ...]
    answers: tuple[Answer, ...] = ()

    @property
    def said(self) -> str:
        """Everything the card can tell, its names among it; its questions are not told, and some have no answer."""
        myths = (f"{m.myth} {m.fact.text}" for m in self.myths)
        taken = (line.text for take in self.takes for line in take.lines)
        answered = (line.text for answer in self.answers for line in answer.lines)
        return " ".join((self.title, *self.aliases, *(fact.text for fact in self.facts), *myths, *taken, *answered))

    def source(self, key: str) -> Source:
        """The source with this id. Raises KeyError when the card has none."""
        for source in self.sources:
            if source.id == key:
                return source
        raise KeyError(key)
