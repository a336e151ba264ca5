"""A talk without a model, for tests of what follows on what."""

from __future__ import annotations

from assistant.conversation.session import Answer, Session
from assistant.conversation.turn import respond
from assistant.pipeline import open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Raw

PRACTICE = Profile(name="Fernwood Family Practice", specialty="family medicine", phones=("555-0142",))


def talk(*said: str) -> list[Answer]:
    """The answers to these messages, one after the other."""
    desk, session = open_desk(Settings(model="", model_url=""), PRACTICE), Session()
    answers = []
    for text in said:
        answers.append(respond(desk, session, Raw(text)))
        session = answers[-1].session
    return answers
