"""Questions about the drafts on the table: when to post them, whether they fit, what is thought of them; and a wish for other readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import re2

from assistant import platforms
from assistant.conversation import asks
from assistant.conversation.heard import Heard
from assistant.conversation.session import Answer, Session
from assistant.conversation.wordings import listed, names, say
from assistant.planning import cadence
from assistant.platforms import counting
from assistant.stages import Drafts, Post
from assistant.writers.builtin.revise.values import values

_WORDS = 14  # a longer message is more than a question
_A_SECOND = 2.5  # words spoken at a calm pace


def of_drafts(outside: str) -> str:
    """What a short message asks of the drafts, by the names of the table: "when", "fits", "aloud", "good"; empty where nothing of these."""
    if len(outside.split()) > _WORDS:
        return ""
    return next((what for what, pattern in asks.table("of_drafts").items() if what != "unless" and pattern.search(outside)), "") if not asks.table("of_drafts")["unless"].search(outside) else ""


def for_readers(outside: str) -> bool:
    """Whether a short message only names other readers: "what about for coaches?"."""
    readers = asks.table("readers")
    return len(outside.split()) <= _WORDS and readers["any"].search(outside) is not None and readers["unless"].search(outside) is None


def answer(heard: Heard) -> Answer | None:
    """The answer to a question about the drafts; None where none was asked or no draft is on the table."""
    asked = of_drafts(heard.ask.outside) if heard.session.posts else ""
    told: dict[str, Callable[[Heard], str]] = {"when": _when, "fits": _fits, "aloud": _aloud, "tags": _tags, "emojis": lambda heard: say("fits", "emojis")}
    if asked == "shown":
        return _shown(heard)
    return heard.answer("guideline_question", told[asked](heard)) if asked in told else None


def _when(heard: Heard) -> str:
    """Timing by what is known: days before a date, the platform's own pace, and that the hour matters little."""
    posts = _spoken_of(heard.session, heard.ask.platforms)
    dated = any(value.kind in ("date", "days") for post in posts for value in values(post.text, heard.desk.profile))
    there = [platforms.get(post.platform) for post in posts]
    paces = listed([f"{cadence.pace(cadence.gap_of(platform))} on {platform.name}" for platform in there])
    return " ".join((say("when", "dated" if dated else "undated"), say("when", "pace", paces=paces), say("when", "hour")))


def _fits(heard: Heard) -> str:
    """The characters used of each platform's limit; of a platform without a draft, those of the draft on the table."""
    session, lines = heard.session, []
    for name in heard.ask.platforms or tuple(post.platform for post in _spoken_of(session, ())):
        platform = platforms.get(name)
        post = session.posts.get(name) or _spoken_of(session, ())[0]
        used = max(counting.length(part, platform) for part in post.parts or (post.text,))
        most = platform.limit
        wording = "free" if not most else "yes" if used <= most else "no"
        lines.append(say("fits", wording, platform=platform.name, used=used, most=f"{most or 0:,}"))
    return " ".join(lines)


def _shown(heard: Heard) -> Answer:
    """The drafts as they stand."""
    posts = tuple(heard.session.posts[name] for name in heard.ask.platforms if name in heard.session.posts) or tuple(_spoken_of(heard.session, tuple(heard.session.posts)))
    return replace(heard.answer("revise", say("revision", "stand", platforms=names(post.platform for post in posts))), drafts=Drafts(posts=posts))


def _aloud(heard: Heard) -> str:
    """How long each draft takes to say."""
    lines = []
    for post in _spoken_of(heard.session, heard.ask.platforms):
        spoken = re2.sub(r"(?m)^(?:On screen:.*|#\S+.*)$|\b(?:Say|Caption):", "", post.text.removesuffix(post.disclaimer))
        count = len(spoken.split())
        lines.append(say("fits", "aloud", platform=platforms.get(post.platform).name, seconds=5 * round(count / _A_SECOND / 5) or 5, count=count))
    return " ".join(lines)


def _tags(heard: Heard) -> str:
    """How many hashtags each platform is best with."""
    there = [platforms.get(post.platform) for post in _spoken_of(heard.session, heard.ask.platforms)]
    caps = listed([f"{platform.name} {platform.hashtag_max} at most" for platform in there if platform.hashtag_max is not None])
    return " ".join(filter(None, (say("fits", "tags"), f"{caps}." if caps else "")))


def _spoken_of(session: Session, named: tuple[str, ...]) -> list[Post]:
    """The drafts named, else those worked on last."""
    ids = [name for name in named or (session.order.platforms if session.order else ()) if name in session.posts]
    return [session.posts[name] for name in ids or session.posts]
