"""News and health education in one request: "Dr. Chen joined us. Also explain why LDL matters", "pink eye: which kinds spread, when kids can go back. also we're closed Thursday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.knowledge import cards, relevance
from assistant.knowledge.card import Topic
from assistant.profile import Profile
from assistant.writers.builtin import card_answers, details, material
from assistant.writers.builtin.blocks import PARAGRAPH, SPACE, Block
from assistant.writers.builtin.material import Reply

_ORDER = re.compile(
    r"(?i)^(?:(?:and|also|then|plus|please|pls|so|maybe|since [^,]{3,60}),? )*(?:(?:use|take) (?:the|this) (?:post|chance|occasion) to )?(?:explain|say (?:a (?:word|line|bit)|something) (?:on|about)|(?:add|include|slip in|work in|throw in|put in) (?:a |one |two |some )?(?:bit|line|word|sentence|note|fact|few words|few lines)s?(?: or two)? (?:on|about|explaining)|a (?:bit|word|line|note) (?:on|about))\s+(?P<what>.{4,})$"
)
_HEAD = re.compile(r"(?i)^(?:(?:a |an |the |quick |short |one )*(?:post|tweet|caption|facebook|fb|instagram|ig|linkedin) )?(?:re|on|about|for)?:? ?")
_LENGTH = re.compile(r"(?i)\s+in (?:\d|one|two|three|a few|a couple of)(?:[ -]+(?:to|or)? ?(?:\d|two|three|four))? (?:sentences?|lines?|words)\b.*$")
_FACTS = 2
_EACH = {1: 3, 2: 2}  # sentences of each answer, by how many are asked for; one of more


def parted(told: details.Details, profile: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a request tells as news, and what it wants explained beside it; none of the latter where no card answers it."""
    news: list[str] = []
    asked: list[str] = []
    for one in told.said:
        wanted = _wanted(one)
        answered = bool(wanted) and _answers(wanted, profile)[0] is not None
        (asked if answered else news).append(wanted if answered else one)
    return tuple(news), tuple(asked)


def blocks(asked: Sequence[str], profile: Profile) -> list[Block]:
    """What the cards answer to it, an answer a paragraph."""
    found: list[Reply] = []
    for one in asked:
        topic, questions = _answers(one, profile)
        if topic is not None:
            known = material.of_topic(topic, profile.jurisdiction)
            found += [reply for reply in known.replies if reply[0] in questions and reply not in found] or [(one, _facts(one, topic, known))]
    most = _EACH.get(len(found), 1)
    return [Block(told.text, SPACE if n else PARAGRAPH, n and n + 1, (told,)) for _, lines in found for n, told in enumerate(lines[:most])]


def _facts(one: str, topic: Topic, known: material.Material) -> tuple[material.Told, ...]:
    """The facts of a card that come nearest to what is asked, where no answer does."""
    near = relevance.nearness(topic, one)
    return tuple(sorted(known.facts, key=lambda told: -near.get(told.text, 0.0))[:_FACTS])


def _wanted(one: str) -> str:
    """What a sentence wants explained; empty where it tells something."""
    if order := _ORDER.match(one):
        return _LENGTH.sub("", order["what"]).rstrip(".")
    said = _HEAD.sub("", one).rstrip(".")
    topic = cards.find_topic(said)
    if topic is None or ":" not in said:
        return ""
    pieces = re.split(r",\s+(?:and )?", said.partition(":")[2].strip())
    return said if all(re.match(r"(?i)(?:what|when|how|why|which|who|where|whether|if|is|are|can|do|does|should)\b", piece) for piece in pieces) else ""


def _answers(wanted: str, profile: Profile) -> tuple[Topic | None, tuple[str, ...]]:
    topic = cards.find_topic(wanted, profile.specialty)
    return (topic, tuple(answer.question for answer in card_answers.asked_for(wanted, topic))) if topic is not None else (None, ())
