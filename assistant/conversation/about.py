"""What a request is about: the topic it names, else the one whose answer it asks for, else the one that search finds."""

from __future__ import annotations

from assistant import pipeline
from assistant.conversation import remarks, request, urged
from assistant.guard import public_facts
from assistant.knowledge import cards, passages
from assistant.knowledge.card import Topic
from assistant.pipeline import Desk
from assistant.profile import Profile
from assistant.spans import requests
from assistant.stages import Safe
from assistant.text import tokens
from assistant.text.sentences import sentences
from assistant.writers.builtin import (
    canonical,
    card_answers,
    handed,
    kinds,
    own_points,
    signposted,
    slots,
    told,
    unsaid,
)
from assistant.writers.builtin.topic_words import held, stems
from assistant.writers.builtin.topic_words import names as names_of

NEAREST = 4  # topics read for an answer that is asked for
_LIKELY = 0.18  # likelihood of an answer, below which a question of emergencies may be of any topic
_TITLE, _TITLES = 4, 3  # words of a title, and sentences among which it stands
_BESIDE_NAME = 2  # words asked about beside a name
_AS_LIKELY, _LIKELIER = 0.15, 0.6  # by how much another topic must be likelier than the nearest; from which likelihood on it goes before one named in passing
# Names of topics that news uses for other things.
_EVERYDAY = frozenset("cold colds contact contacts generic generics stroke rest back shot shots stress sleep heart eye eyes teeth skin hand hands feet period periods labor delivery nut nuts iron fiber salt sugar coffee burn burns bite bites moles mole depression shock prep vision".split())  # noqa: SIM905


def topic(desk: Desk, ask: request.Ask, safe: Safe) -> str | None:
    """The topic named in the words; for education, else the one search finds."""
    if canonical.is_to_be_reworded(safe.text) and cards.find_topic(" ".join(canonical.to_be_reworded(safe.text)), desk.profile.specialty) is None:
        return None  # a word for the writer is no topic: "so it does not sound so cold"
    if (titled := _titled(handed.turned(safe.text))) is not None:
        return titled.id  # "Statins. Muscle aches are real for some ...": notes, and what they are on
    said = slots.series(safe.text).head or (canonical.is_sure(safe.text) and not canonical.is_own(safe.text) and canonical.topic_of(safe.text)) or unsaid.without(signposted.without(safe.text))
    named = cards.find_topic(said, desk.profile.specialty) or (cards.find_topic(canonical.frames_of(safe.text), desk.profile.specialty) if ask.kind in kinds.TOPIC else None)
    if named is not None and _only_in_passing(safe.text, named):
        return None
    if named is not None and ask.kind in kinds.TOPIC and _by_everyday_word(said, named) and (better := _answering(desk, safe, said)):
        return better
    if named is not None and ask.kind in kinds.TOPIC and _by_another_name(said, named) and (better := _answering(desk, safe, said, max(_LIKELIER, card_answers.likeliest(said, named)[1] + _AS_LIKELY))):
        return better
    named = named or (_in_talk(safe.text, desk) if ask.kind in kinds.TOPIC else None)
    if named is not None or ask.kind in remarks.WITHOUT_SEARCH or told.speaks_for_itself(safe.text):
        return named.id if named else None
    if is_one_of_us(said, desk.profile):
        return _found(desk, safe) if own_points.asks_for_checklist(safe.text) else None
    bare = safe.reordered(said) if said and said != safe.text else safe  # the words around it ask for a post, and for nothing that a card tells of
    if found := (_answering(desk, bare, said) or _found(desk, safe) or _found(desk, bare)):
        return found
    return urged.nearest(ask.outside) if urged.urges(ask.outside) else None


def _in_talk(asked: str, desk: Desk) -> Topic | None:
    """The topic that the talk around a request names, where its card holds a word of what is asked: "wildfire smoke is coming in again. can we get something up about masks"."""
    talk = canonical.chat_of(asked)
    topic = cards.find_topic(talk, desk.profile.specialty)
    name = names_of(topic).search(talk) if topic is not None else None
    return topic if topic is not None and name is not None and name[0].lower() not in _EVERYDAY and (stems(asked) - stems(talk)) & held(topic) else None


def _titled(notes: str) -> Topic | None:
    """The topic that notes handed over name in a sentence of its own among their first; None where they name none so."""
    first = [notes[start:end].strip(" .:!") for start, end in sentences(notes)][:_TITLES]
    return next((topic for said in first if len(said.split()) <= _TITLE and cards.is_named(said) and (topic := cards.find_topic(said)) is not None), None)


def _by_everyday_word(said: str, topic: Topic) -> bool:
    """Whether a topic goes by nothing but a word of everyday in what is asked, and none of its answers is asked for: "ice vs heat"."""
    name = names_of(topic).search(said)
    alone = name is not None and name[0].lower() in _EVERYDAY and stems(topic.title) & stems(said) <= stems(name[0])
    return alone and not card_answers.asked_for(said, topic)


def _by_another_name(said: str, topic: Topic) -> bool:
    """Whether a topic goes by a name that says nothing of its title, and more is asked about: "leaking a bit after having a baby"."""
    name = names_of(topic).search(said)
    return name is not None and not stems(name[0]) & stems(topic.title) and len(stems(said) - stems(name[0])) >= _BESIDE_NAME


def _answering(desk: Desk, safe: Safe, said: str, least: float = _LIKELY) -> str | None:
    """The topic whose answer is most likely asked for, the nearest by search where others are hardly likelier; None where none is asked for."""
    topics = searched(desk, safe)
    likely = {each.id: card_answers.likeliest(said, each) for each in topics}
    asked = [name for name, (answers, share) in likely.items() if answers and share >= least]
    best = max(asked, key=lambda name: likely[name][1], default=None)
    return topics[0].id if best is not None and topics[0].id in asked and likely[topics[0].id][1] >= likely[best][1] - _AS_LIKELY else best


def searched(desk: Desk, safe: Safe, most: int = NEAREST) -> tuple[Topic, ...]:
    """The topics that search finds for some words, nearest first."""
    found = pipeline.find(desk, safe, shelves=(passages.TOPICS,), limit=2 * most)
    names = dict.fromkeys(passage.id.removeprefix("topics/").split("#")[0] for passage in found)
    return tuple(each for name in names if (each := cards.topic(name)) is not None)[:most]


def _found(desk: Desk, safe: Safe) -> str | None:
    """The topic that search finds, if any."""
    return next((each.id for each in searched(desk, safe, 1)), None)


def is_one_of_us(said: str, profile: Profile) -> bool:
    """Whether words for a topic tell what somebody of the practice does: no card speaks of that."""
    return any(word.lower() in public_facts.people(profile) for word in tokens.capitals(said))


def _only_in_passing(asked: str, topic: Topic) -> bool:
    """Whether news or a memory that names no topic of health only uses a word that one goes by: "three cold coffees", "Rosa is the contact"."""
    if canonical.is_a_memory(asked):
        return True
    if not canonical.is_sure(asked) or canonical.is_own(asked) or {requests.TOPIC, requests.QUESTION} & set(canonical.told_of(asked)):
        return False
    found = names_of(topic).search(asked)
    return found is None or found[0].lower() in _EVERYDAY
