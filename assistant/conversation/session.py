"""What one visitor has on the table, and what one turn answers. Values only: whoever holds them decides how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.conversation.ideas import Idea
from assistant.pipeline import Order
from assistant.planning.calendar import Slot
from assistant.replies.desk import Advice
from assistant.stages import Drafts, Edit, Passage, Post, Removed, Safe
from assistant.verdict import Verdict

KEPT = 20  # sets of drafts remembered for "go back to the first one"


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of a post that did not pass: the verdict, and why in whole sentences. Nothing of the post."""

    said: str
    why: str
    ends: str  # what can be done: "none" where no edit saves it, "alone" where the author must write anew, "card" where a version is on the card


@dataclass(frozen=True, slots=True)
class Session:
    """One visitor's talk so far; each answer carries the next one. Holds guarded text only."""

    platforms: tuple[str, ...] = ()  # spoken of last
    order: Order | None = None  # the last drafts, as asked for
    posts: Mapping[str, Post] = field(default_factory=dict)  # the newest by platform
    earlier: tuple[Mapping[str, Post], ...] = ()  # the sets before, oldest first
    ideas: tuple[str, ...] = ()  # every one given so far, so that none comes twice
    advice: Advice | None = None  # on the comment of the turn before, so that "write me the reply" and "this one too" are understood
    offered: tuple[Slot | Idea, ...] = ()  # the plan or the ideas given last, to pick from
    waiting: str = ""  # the beginning of a request of which nothing is told yet: the next message tells it
    last: str = ""  # the intent of the answer before
    judged: Judged | None = None  # the post checked in the answer before, where it did not pass
    held: Safe | None = None  # the request of the turn before that was not written for what may have been misread in it
    ruled: Safe | None = None  # the question a rule was told on in the answer before, so that "what if they agree" is understood
    changes: tuple[Safe, ...] = ()  # what was changed in the drafts since they were written, and holds for any other of the same request
    made: Mapping[str, int] = field(default_factory=dict)  # how many of these stand in each draft
    edits: tuple[Edit, ...] = ()  # those of the last change, so that "same for Instagram" is understood
    bio: str = ""  # the platform of a bio just written, until drafts are on the table
    tables: tuple[Session, ...] = ()  # the drafts of each order, where one message gave several; ``posts`` then holds the first of each platform

    def missing(self, platform: str) -> tuple[Safe, ...]:
        """The changes that the draft of a platform has not seen."""
        return self.changes[self.made.get(platform, 0) :]

    def changed(self, ids: tuple[str, ...], changes: tuple[Safe, ...] = ()) -> Session:
        """The session with changes made in the drafts of these platforms, which have all of those before."""
        now = (*self.changes, *changes)
        return replace(self, changes=now, made={**self.made, **dict.fromkeys(ids, len(now))})

    def edited(self, platform: str, at: int, post: Post) -> Session:
        """The session with the ``at``-th draft of a platform as a person left it."""
        holding = [n for n, table in enumerate(self.tables) if platform in table.posts]
        if not holding:
            return replace(self, posts={**self.posts, platform: post})
        number = holding[min(at, len(holding) - 1)]
        table = replace(self.tables[number], posts={**self.tables[number].posts, platform: post})
        posts = {**self.posts, platform: post} if number == holding[0] else self.posts
        return replace(self, posts=posts, tables=(*self.tables[:number], table, *self.tables[number + 1 :]))

    def drafted(self, order: Order, posts: tuple[Post, ...]) -> Session:
        """The session with new drafts on the table; platforms not drafted keep theirs."""
        if not posts:
            return replace(self, platforms=order.platforms, order=order, advice=None, bio="", tables=())
        now = {**self.posts, **{post.platform: post for post in reversed(posts)}}
        before = (*self.earlier, self.posts)[-KEPT:] if self.posts else self.earlier
        return replace(self, platforms=order.platforms, order=order, posts=now, earlier=before, advice=None, bio="", tables=())


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one message. ``text`` is a sentence or two; drafts, verdicts and tables go beside it."""

    intent: str
    text: str
    session: Session
    platforms: tuple[str, ...] = ()
    drafts: Drafts = field(default_factory=Drafts)
    removed: tuple[Removed, ...] = ()  # taken out of the message before anything else read it
    verdict: Verdict | None = None
    checked: str = field(default="", repr=False)  # the text the verdict is about, as pasted
    advice: Advice | None = None
    passages: tuple[Passage, ...] = ()
    plan: tuple[Slot, ...] = ()
    suggestions: tuple[str, ...] = ()  # what the person may want to say next
