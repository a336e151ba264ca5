"""What is said when a request, or a part of it, is not written: why, and what can be done instead."""

from __future__ import annotations

from dataclasses import replace

from assistant import pipeline
from assistant.conversation.heard import Heard
from assistant.conversation.improper import Reading
from assistant.conversation.session import Answer
from assistant.conversation.wordings import begins, listed, say
from assistant.knowledge import cards
from assistant.knowledge.subject import spoken
from assistant.pipeline import Desk
from assistant.stages import Raw

_OF_A_COMMENT = frozenset(("naysayer_engagement", "confirms_patient"))


def why(reading: Reading) -> str:
    """The faults as a clause: "it argues with a critic and it runs down another clinician"."""
    return listed([say("reasons", kind) for kind in dict.fromkeys(part.kind for part in reading.faults)])


def refused(desk: Desk, reading: Reading, text: str) -> str:
    """Why nothing is written, and what to ask for instead."""
    topic = cards.find_topic(text, desk.profile.specialty)
    if _OF_A_COMMENT & {part.kind for part in reading.faults}:
        offer = say("improper", "comment")
    else:
        offer = say("refusal", "offer", topic=spoken(topic)) if topic else say("improper", "offer")
    return say("improper", "refused", reasons=why(reading), offer=offer)


def instead(desk: Desk, reading: Reading, text: str) -> str:
    """What is asked for when the faults are left out: the rest, else a general post about the topic that was named, else nothing."""
    if reading.worth_writing:
        return reading.rest
    topic = cards.find_topic(text, desk.profile.specialty)
    return f"Write a post about {spoken(topic)}" if topic else ""


def answer(heard: Heard, reading: Reading) -> Answer:
    """The answer to a request of which nothing may be written; the platforms it named are remembered."""
    return heard.answer("draft", refused(heard.desk, reading, heard.raw.text))


def beside(desk: Desk, given: Answer, reading: Reading, text: str) -> Answer:
    """An answer with what was left out of the request, or what to look at again, said before it."""
    if reading.faults and not given.drafts.posts:
        return replace(given, text=refused(desk, reading, text))
    notes = []
    if reading.faults and not reading.worth_writing:
        notes.append(say("improper", "general", reasons=why(reading)))
    elif reading.faults:
        first = reading.faults[0]
        part = pipeline.deidentify(Raw(text[first.start : first.end]), desk).text
        notes.append(say("improper", "left", begins=begins(part), reasons=why(reading)))
    said = " ".join(post.text for post in given.drafts.posts).lower()
    doubts = [part.kind for part in reading.doubts if given.drafts.posts and _stands(text[part.start : part.end], said)]
    if doubts:
        notes.append(say("improper", "look", doubts=listed([say("doubts", kind) for kind in dict.fromkeys(doubts)])))
    return replace(given, text=" ".join((*notes, given.text))) if notes else given


def _stands(part: str, said: str) -> bool:
    """Whether most words of a doubtful part stand in a draft."""
    words = [word.strip(".,;:!?()\"'“”").lower() for word in part.split() if len(word) > 3]
    return bool(words) and sum(word in said for word in words) >= 0.6 * len(words)
