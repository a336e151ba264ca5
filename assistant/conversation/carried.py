"""What was changed in the drafts on the table, made again where a draft is written anew: on another platform, as another take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import guard, pipeline
from assistant.conversation.wordings import listed, say
from assistant.pipeline import Desk, Order
from assistant.platforms import disclaimer
from assistant.stages import Post, Safe
from assistant.writers.builtin.revise import instruction
from assistant.writers.builtin.revise.replies import reply

_LONGEST = 60  # characters of a change that is named
_FINE = ("same", "no_tags", "no_emoji", "no_question", "has_question", "has_source", "first_person_already", "no_we")  # then it is so already
_GONE = ("no_part", "no_word")  # what was to go does not stand there


def lasting(said: Safe) -> tuple[Safe, ...]:
    """The parts of a message that are to hold in every draft of this request: facts, lines, what is to go; no length, no tone."""
    return tuple(replace(said, text=part) for part in instruction.lasting(said.text))


def body(desk: Desk, post: Post) -> Safe:
    """A post without its disclaimer, as a change works on it; each post of a thread is a paragraph."""
    bare = "\n\n".join(re.sub(r"\n{2,}", "\n", disclaimer.strip(part, desk.profile)) for part in post.parts) if post.parts else disclaimer.strip(post.text, desk.profile)
    return guard.clean(bare, desk.profile, tips=desk.settings.tips).safe


def again(desk: Desk, order: Order, posts: Sequence[Post], changes: Sequence[Safe]) -> tuple[tuple[Post, ...], str]:
    """The posts with these changes made in them, and a sentence that names each that could not be made."""
    now, failed = {post.platform: post for post in posts}, list[str]()
    if len(now) < len(posts):  # several versions of one: each is its own
        return tuple(posts), ""
    for change in changes:
        changing = replace(order, platforms=tuple(now), previous={name: body(desk, post) for name, post in now.items()}, instruction=change)
        made = pipeline.draft(desk, changing)
        now |= {post.platform: post for post in made.posts}
        if any(not _is_fine(change, held.reason) for held in made.withheld):
            failed.append(f"“{change.text if len(change.text) <= _LONGEST else change.text[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”")
    return tuple(now[post.platform] for post in posts), say("revision", "not_carried", changes=listed(failed)) if failed else ""


def _is_fine(change: Safe, reason: str) -> bool:
    fine: Sequence[str] = (*_FINE, *_GONE) if instruction.takes_out(change.text) else _FINE
    return reason in map(reply, fine)
