"""Bedside from Python: the same answers as ``bedside check`` and ``bedside draft``.

    from assistant import check, draft

    check("Flu clinic on Saturday, 9 to noon.").verdict          # "ok", "fix" or "do_not_post"
    [post.text for post in draft("a post about dry eyes", platforms=["x"]).posts]
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import inforce, settings
from assistant.profile import Profile
from assistant.stages import Drafts, Raw

if TYPE_CHECKING:
    from assistant.consent import Authorisation
    from assistant.verdict import Verdict


def check(
    text: str, *, platform: str | None = None, profile: Profile | str | Path | None = None,
    consent: Authorisation | None = None, earlier: Sequence[str] = (),
) -> Verdict:  # fmt: skip
    """Is this OK to post? ``profile`` is a profile or the path of its file; ``earlier`` are posts it is read beside.

    Raises Unjudged when the text cannot be read: nothing is cleared then.
    """
    from assistant.verdict import judge

    chosen = settings.load()
    return judge(Raw(text), _practice(profile, chosen), platform, tips=chosen.tips, authorisation=consent, earlier=earlier)


def draft(request: str, *, platforms: Sequence[str] = (), profile: Profile | str | Path | None = None) -> Drafts:
    """Sealed posts for a request, one a platform; what could not be sealed stands in ``withheld``. Raises BedsideError."""
    from assistant.conversation.turn import draft_request
    from assistant.pipeline import open_desk

    chosen = settings.load()
    return draft_request(open_desk(chosen, _practice(profile, chosen)), Raw(request), tuple(platforms))


def _practice(profile: Profile | str | Path | None, chosen: settings.Settings) -> Profile:
    if isinstance(profile, Profile):
        return profile
    return inforce.profile_for(Path(profile) if profile is not None else None, chosen)
