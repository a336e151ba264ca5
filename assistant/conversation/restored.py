"""What stood in a draft before and is wanted back: "put that back", "bring back the womens health hashtag"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conversation.session import Session
from assistant.platforms import disclaimer
from assistant.profile import Profile
from assistant.stages import Edit, Post
from assistant.writers.builtin.revise import parts, sheet
from assistant.writers.builtin.revise.instruction import unnumbered
from assistant.writers.builtin.revise.sheet import Sheet

_POINTS = re.compile(r"(?i)(?:that|it|this|them|the)(?: (?:line|sentence|one|part|bit|back))?")
_OF_TAGS = re.compile(r"(?i)#|hash ?tags?|\btags?\b")
_TAG_WORDS = re.compile(r"(?i)\b(?:the|our|my|that|hash ?tags?|tags?)\b|[^\w]")


def read(change: Edit, session: Session, ids: Sequence[str], profile: Profile) -> Edit | None:
    """The change that puts back what was lost, where it stood; None where nothing lost is meant for certain."""
    part = change.parts[0].strip(" .,!?")
    for table in reversed(session.earlier):
        for name in ids:
            if name in table and (found := _lost(part, _sheet(table[name], profile), _sheet(session.posts[name], profile))) is not None:
                said, place = found
                return Edit("add", words=(said,), place=place, typed=change.typed)
    return None


def _sheet(post: Post, profile: Profile) -> Sheet:
    return sheet.read(unnumbered(disclaimer.strip(post.text, profile)))


def _lost(part: str, before: Sheet, now: Sheet) -> tuple[str, str] | None:
    """What of a draft is gone and is meant, and the place where it stood."""
    if _OF_TAGS.search(part):
        wanted = _TAG_WORDS.sub("", part).lower()
        tags = [tag for tag in before.tags.split() if tag not in now.tags.split() and (not wanted or wanted in tag.lower())]
        return (" ".join(tags), "") if tags else None
    gone = [n for n, said in enumerate(before.sentences) if said not in now.sentences]
    if not gone:
        return None
    if _POINTS.fullmatch(part):
        meant = gone[0] if len(gone) == 1 else None
    else:
        bare = parts.naming(part)
        at = parts.the_one(bare, sheet.Sheet(tuple(before.sentences[n] for n in gone), ("",) * len(gone)))
        meant = gone[at] if at is not None else None
    if meant is None:
        return None
    stood = next((before.sentences[n] for n in range(meant - 1, -1, -1) if before.sentences[n] in now.sentences), "")
    said = before.sentences[meant].replace('"', "”")
    return f'"{said}"', f'after "{stood}"' if stood else "at the top"
