"""What is said when a request, or a part of it, is not written: why, and what can be done instead."""

from __future__ import annotations

from dataclasses import replace

from assistant import pipeline, verdict
from assistant.conversation.heard import Heard
from assistant.conversation.improper import Reading
from assistant.conversation.session import Answer
from assistant.conversation.wordings import begins, listed, say
from assistant.knowledge import cards
from assistant.knowledge.subject import spoken
from assistant.pipeline import Desk
from assistant.stages import Drafts, Raw

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
    return say("improper", "held" if reading.guessed else "refused", reasons=why(reading), offer=offer)


def instead(desk: Desk, reading: Reading, text: str) -> str:
    """What is asked for when the faults are left out: the rest, else a general post about the topic that was named, else nothing."""
    if reading.worth_writing:
        return reading.rest
    topic = cards.find_topic(text, desk.profile.specialty)
    return f"Write a post about {spoken(topic)}" if topic else ""


def answer(heard: Heard, reading: Reading) -> Answer:
    """The answer to a request of which nothing may be written; the platforms it named are remembered."""
    return remembered(heard.answer("draft", refused(heard.desk, reading, heard.raw.text)), heard.desk, reading, heard.raw.text)


def remembered(answer: Answer, desk: Desk, reading: Reading, text: str) -> Answer:
    """An answer after which the request can still be written, where its writer says that it was misread; only what was guessed can have been."""
    if not reading.guessed:
        return answer
    return replace(answer, session=replace(answer.session, held=pipeline.deidentify(Raw(text), desk).safe), suggestions=(say("improper", "you_misread"), *answer.suggestions))


def blocked(desk: Desk, given: Answer) -> str:
    """Why no edit saves one of the drafts, judged as any post is; empty where all may go out, mended if need be."""
    judged = (verdict.judge(Raw(post.text), desk.profile, post.platform, tips=desk.settings.tips) for post in given.drafts.posts)
    return next((finding.message for found in judged if found.verdict == "do_not_post" for finding in found.findings if finding.kind != "TIP"), "")


def beside(desk: Desk, given: Answer, reading: Reading, text: str, *, trusted: bool) -> Answer:
    """An answer with what was left out of the request, or what to look at again, said before it; none of its drafts where what is doubtful reads as faulty in the post as well.

    ``trusted``: the writer says that the request was misread, and the drafts are judged by themselves.
    """
    if reading.faults and not given.drafts.posts:
        return remembered(replace(given, text=refused(desk, reading, text)), desk, reading, text)
    notes = []
    if reading.faults and not reading.worth_writing:
        notes.append(say("improper", "general", reasons=why(reading)))
    elif reading.faults:
        first = reading.faults[0]
        part = pipeline.deidentify(Raw(text[first.start : first.end]), desk).text
        notes.append(say("improper", "left", begins=begins(part), reasons=why(reading)))
    if notes and reading.guessed:
        notes.append(say("improper", "misread"))
    said = " ".join(post.text for post in given.drafts.posts).lower()
    doubts = [part for part in reading.doubts if given.drafts.posts and _stands(text[part.start : part.end], said)]
    if doubts and not trusted and blocked(desk, given):
        sure = reading._replace(faults=(*reading.faults, *(part._replace(guessed=True) for part in doubts)))
        return remembered(replace(given, text=refused(desk, sure, text), drafts=Drafts(), passages=()), desk, sure, text)
    if doubts:
        notes.append(say("improper", "look", doubts=listed([say("doubts", kind) for kind in dict.fromkeys(part.kind for part in doubts)])))
    return remembered(replace(given, text=" ".join((*notes, given.text))) if notes else given, desk, reading, text)


def _stands(part: str, said: str) -> bool:
    """Whether most words of a doubtful part stand in a draft."""
    words = [word.strip(".,;:!?()\"'“”").lower() for word in part.split() if len(word) > 3]
    return bool(words) and sum(word in said for word in words) >= 0.6 * len(words)
