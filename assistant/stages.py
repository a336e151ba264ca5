"""The values that travel through the pipeline, one type per stage.

``Raw`` is anything a person or a model wrote. Only ``assistant.guard`` makes a ``Safe``,
only ``assistant.writers.prompts`` makes a ``Prompt``, only ``assistant.seal`` makes a ``Post``.
A function that takes one of these cannot be handed another: mypy refuses it.
All offsets count Unicode code points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.profile import EMPTY, Profile


@dataclass(frozen=True, slots=True)
class Raw:
    """Text nobody has guarded. Its ``repr`` never shows the text."""

    text: str = field(repr=False)
    sources: tuple[str, ...] = ()  # ids of the passages a writer says it used
    invented: tuple[str, ...] = field(default=(), repr=False)  # sentences left out for a link, a number or an address that nobody gave the writer
    thread: int | None = None  # the posts a writer made of it, where that is another number than was ordered


@dataclass(frozen=True, slots=True)
class Safe:
    """Text the guard has read and rewritten."""

    text: str
    guard_version: str

    def reordered(self, text: str) -> Safe:
        """Words of this text in another order, or some of them, with words of ours between them."""
        return Safe(text, self.guard_version)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at ``start:end`` of the text that was checked; the words themselves are not kept."""

    rule: str
    kind: str
    start: int
    end: int
    message: str
    guideline: str
    fix: str | None = None
    blocks: bool = False


class Removed(NamedTuple):
    """A span taken out of what the user typed, by kind (NAME, AGE, ...)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A retrieved section of a card: at most 120 words and 6 register rules."""

    id: str
    title: str
    text: str
    score: float
    rules: tuple[str, ...]
    url: str
    issuer: str
    shelf: str  # "guidelines", "topics" or "practice"
    confidence: str = "unverified"
    jurisdiction: str = "INT"
    answer: str = ""  # the passage in one sentence, of guidelines alone


class Citation(NamedTuple):
    """What is shown beside a draft as its source."""

    id: str
    title: str
    issuer: str
    url: str


class Message(NamedTuple):
    """One chat message for a model. ``role`` is "system" or "user"."""

    role: str
    text: str


class Prompt(NamedTuple):
    """What a writer is asked: rendered, counted, made of guarded text only."""

    platform: str
    messages: tuple[Message, ...]
    tokens: int
    version: str


@dataclass(frozen=True, slots=True)
class Post:
    """A sealed post: guarded, within its limit, with its disclaimer. The only thing that may be shown as a draft."""

    platform: str
    text: str
    length: int
    limit: int | None
    unit: str
    disclaimer: str
    citations: tuple[Citation, ...]
    guard_version: str
    findings: tuple[Finding, ...] = ()
    parts: tuple[str, ...] = ()  # the posts of a thread, in order; empty for a single post
    alt_text: str | None = None


class Stored(NamedTuple):
    """A sealed post as it lies in the store; ``assistant.seal`` reads it once more before it is a ``Post`` again."""

    platform: str
    text: str
    disclaimer: str
    guard_version: str
    parts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    alt_text: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """Words the guard took out of a draft, for the eyes of the person who asked only: never stored, never logged."""

    words: str = field(repr=False)
    kind: str
    message: str
    guideline: str


class Withheld(NamedTuple):
    """A draft that was not shown, with the sentence that says why."""

    platform: str
    reason: str


class Drafts(NamedTuple):
    """The outcome of one draft request: a post or a reason for every platform asked for."""

    posts: tuple[Post, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    removed: tuple[Removed, ...] = ()  # from what was typed
    taken: tuple[tuple[Taken, ...], ...] = ()  # beside each post: what the guard took out of the writer's words
    passages: tuple[Passage, ...] = ()
    note: str = ""


class Progress(NamedTuple):
    """A named stage of work ("Reading guidelines", "Writing for LinkedIn"), never draft text."""

    stage: str
    platform: str | None = None


ProgressSink = Callable[[Progress], None]
Arrival = Callable[["Post | Withheld"], None]  # called from worker threads as each draft is sealed or withheld


def ignore_progress(_: Progress) -> None:
    """A sink for callers that show no progress."""


def ignore_arrival(_: Post | Withheld) -> None:
    """For callers that wait until every draft is there."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a draft should read; None and empty mean "as the platform's voice says"."""

    tone: tuple[str, ...] = ()  # "warmer", "funnier", "less formal", ...
    length: str = ""  # "shorter" or "longer"
    words: int | None = None  # length asked for, in words
    emoji: str = ""  # "none", "fewer" or "more"
    hashtags: int | None = None  # number asked for; the platform's cap still holds
    question: bool | None = None
    audience: str = ""  # "parents", "older adults", ...
    thread: int | None = None  # posts in a thread
    versions: int = 1


@dataclass(frozen=True, slots=True)
class Ending:
    """What a request wants to stand last: a name or team as it signs, ways to reach the practice ("phone", "handle", ...) and those it does not want given, and a question for readers or a last sentence."""

    signed: str = ""
    ways: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    asks: str = ""


NO_ENDING = Ending()
Rescan = Callable[[str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a draft, its stretches as a person wrote them: what to do, the ``parts`` it is about, the ``words`` to stand there, and the ``place``."""

    order: str  # "add", "remove", "replace", "move" or "keep"
    parts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    place: str = ""
    typed: str = ""  # the change as a whole
    strictly: bool = False  # only where the draft has the very words of the part


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a writer may know about one draft. All text in it is guarded or our own."""

    request: Safe
    platform: str
    kind: str  # a post kind of assistant.writers.builtin, such as "educate" or "staff"
    topic: str | None  # id of a topic card, or None when knowledge has nothing
    passages: tuple[Passage, ...]
    room: int | None  # length left for the body in the platform's unit; None: no limit
    profile: Profile = EMPTY
    style: Style = Style()
    previous: Safe | None = None  # the draft being revised
    instruction: Safe | None = None  # what to change in it
    edit: Edit | None = None  # the same taken apart, where it is to be made exactly as told or not at all
    avoid: tuple[str, ...] = ()  # openings already used in this session
    seed: int = 0
    alone: bool = False  # the only draft of its request: no other stands beside it
    points: tuple[str, ...] = ()  # what the request wants said of its topic, one by one, where it was read so far
    news: tuple[str, ...] = ()  # what it tells of the practice beside its topic, where it was read so far
    subject: str = ""  # what knowledge is to tell of, where the request holds nothing else
    avoided: tuple[str, ...] = ()  # what must not be in it, as the request says it, where it was read so far
    ending: Ending = NO_ENDING  # how it is to end, where it was read so far
    rescan: Rescan | None = field(default=None, compare=False, repr=False)  # the guard that will read this draft, for a writer that asks it first
