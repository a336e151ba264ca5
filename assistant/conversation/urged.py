"""A post that would tell readers what to do about their health: general education takes its place, and the answer says so."""

from __future__ import annotations

from assistant.conversation import asks
from assistant.conversation.wordings import say
from assistant.knowledge import cards
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import spoken
from assistant.planning import calendar
from assistant.profile import Profile

_MEDICINES = "brown-bag-review"


def urges(text: str) -> bool:
    """Whether a request wants readers told what to take, stop or do."""
    table = asks.table("urging")
    return bool(table["any"].search(table["errand"].sub(r"\1", text)))


def nearest(text: str) -> str | None:
    """The topic for an urging that names none: taking medicines safely, where it speaks of a medicine."""
    return _MEDICINES if asks.table("urging")["medicine"].search(text) else None


def instead(topic: Topic | None, profile: Profile) -> str:
    """What is said beside the drafts, or in their place where no topic is near."""
    if topic is not None:
        return say("refusal", "instead", topic=spoken(topic))
    own = next(iter(calendar.topics_for(profile)), None)
    offer = [say("refusal", "offer", topic=spoken(own))] if own else []
    return " ".join([say("refusal", "post"), *offer])


def topic_of(topic: str | None) -> Topic | None:
    """The card of a topic id."""
    return cards.topic(topic) if topic else None
