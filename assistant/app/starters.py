"""Three things a practice of this field might ask for first."""

from __future__ import annotations

from datetime import date

from assistant.knowledge.card import Topic
from assistant.planning import calendar
from assistant.profile import Profile

_SOON = 45  # days in which an awareness day is worth a post
_FOR_ANYONE = "what to expect at a first visit"
_BEHIND = "Behind the scenes: how our team gets the day ready, for Instagram"


def starters(profile: Profile, today: date | None = None) -> tuple[str, str, str]:
    """A post about a topic of the field, an awareness day ahead or a myth, and a look behind the scenes."""
    day = today or calendar.today()
    own = _own(profile)
    about = _spoken(own[0].title) if own else _FOR_ANYONE
    coming = [o for o in calendar.occasions(profile, day, _SOON) if o.topic in own[1:]]
    myths = [t for t in own[1:] if t.myths]
    if coming:
        second = f"A post for {coming[0].name}"
    elif myths:
        second = f"A myth and the fact about {_spoken(myths[0].title)}"
    else:
        second = "A myth and the fact about the flu shot"
    return f"Three posts about {about} for X, Facebook and LinkedIn", second, _BEHIND


def _own(profile: Profile) -> list[Topic]:
    """Topics of the practice's field, those that are foremost about it first."""
    own = profile.specialty.strip().lower()
    if not own:
        return []
    fields = [(t, [s.lower() for s in t.specialties]) for t in calendar.topics_for(profile)]
    mine = [(t, names) for t, names in fields if own in names]
    return [t for t, names in sorted(mine, key=lambda pair: (pair[1].index(own), -len(pair[0].aliases)))]


def _spoken(title: str) -> str:
    """A title inside a sentence: “Cataract” becomes “cataract”, “MRI” stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
