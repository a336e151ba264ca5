"""How near each sentence that a card can tell comes to what a request asks of its topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from assistant.knowledge import cards, shipped
from assistant.knowledge.card import Answer, Topic
from assistant.knowledge.embedding import Vectors, minilm, unit

_OF_THEME = 0.45  # cosine from which a topic belongs to a theme
_OF_DAYS = frozenset(("day", "week", "month", "awareness", "national", "world", "the", "and", "of", "season"))
_NAMES, _NEAR, _BESIDE = 2, 0.55, 0.12  # aliases read beside a title; cosine from which a topic comes near, and how far from the nearest


def told_of(topic: Topic) -> tuple[str, ...]:
    """Every text of a topic whose vector ships: what a post may tell of it, and its answers with all ways of asking for them."""
    asked = [text for answer in topic.answers for text in (_whole(answer), *(line.text for line in answer.lines), *_ways(answer))]
    return tuple(dict.fromkeys((*lines(topic), *asked)))


def lines(topic: Topic) -> tuple[str, ...]:
    """The sentences a post may tell of the topic beside its answers: facts, what puts myths right, the sentences of takes that have a source."""
    said = [fact.text for fact in topic.facts]
    said += [text for m in topic.myths for text in (m.fact.text, f"{m.myth} {m.fact.text}")]
    said += [line.text for take in topic.takes for line in take.lines if line.sources]
    return tuple(dict.fromkeys(said))


def reload() -> None:
    """Forget the names read so far, so that the next call reads those of today's cards."""
    _names.cache_clear()


def names(topic: Topic) -> tuple[str, ...]:
    """What the topic is called, for those who name none."""
    return (topic.title, *topic.aliases[:_NAMES])


def nearest(text: str, most: int = 3) -> tuple[Topic, ...]:
    """The topics whose names come nearest to what a text says, nearest first; none where none comes near."""
    ranked = _ranked(text)[:most]
    floor = max(_NEAR, ranked[0][1] - _BESIDE)
    return tuple(topic for owner, near in ranked if near >= floor and (topic := cards.topic(owner)) is not None)


def themed(theme: str, most: int = 12) -> tuple[Topic, ...]:
    """The topics that belong to a theme ("heart month", "summer safety"): those with an awareness day of its name, then those whose names come near it."""
    words = {word for word in theme.lower().split() if word not in _OF_DAYS}
    kept = [topic for topic in cards.topics() if words and any(words <= set(a.name.lower().split()) for a in topic.awareness)]
    close = [topic for owner, near in _ranked(theme) if near >= _OF_THEME and (topic := cards.topic(owner)) is not None]
    return tuple(dict.fromkeys((*kept, *close)))[:most]


def _ranked(text: str) -> list[tuple[str, float]]:
    """Every topic's id with the cosine of its nearest name to a text, nearest first."""
    owners, vectors = _names()
    best: dict[str, float] = {}
    for owner, value in zip(owners, (vectors @ minilm().embed([text])[0]).tolist(), strict=True):
        best[owner] = max(best.get(owner, 0.0), value)
    return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))


@cache
def _names() -> tuple[tuple[str, ...], Vectors]:
    owned = [(topic.id, name) for topic in cards.topics() for name in names(topic)]
    said = list(dict.fromkeys(name for _, name in owned))
    known = _known(said)
    return tuple(owner for owner, _ in owned), unit(np.stack([known[name] for _, name in owned]))


@lru_cache(maxsize=64)
def nearness(topic: Topic, request: str) -> Mapping[str, float]:
    """Sentence -> cosine with the request. What puts a myth right counts with the myth too, whichever is nearer."""
    said = lines(topic)
    near = dict(zip(said, (line_vectors(topic) @ minilm().embed([request])[0]).tolist(), strict=True))
    for myth in topic.myths:
        near[myth.fact.text] = max(near[myth.fact.text], near[f"{myth.myth} {myth.fact.text}"])
    return near


@lru_cache(maxsize=256)
def answers(topic: Topic, asked: str, bare: str) -> Mapping[Answer, float]:
    """Answer of the card -> how near it comes to what is asked, told with the topic's name and without it (``bare``): to all it says, to its nearest sentence and to its ways of asking."""
    if not topic.answers:
        return {}
    whole, alone = minilm().embed([asked, bare])
    return {answer: nearness_of(*vectors, whole, alone) for answer, vectors in zip(topic.answers, answer_vectors(topic), strict=True)}


def nearness_of(told: Vectors, said: Vectors, ways: Vectors, whole: Vectors, alone: Vectors) -> float:
    """How near an answer comes, by the vectors of all it says, of its sentences and of its ways of asking, to a question with its topic's name and without."""
    asked_so = ways @ whole
    return float(told @ whole + told @ alone + (said @ alone).max() + (asked_so.mean() + asked_so.max()) / 2) / 4


@cache
def answer_vectors(topic: Topic) -> list[tuple[Vectors, Vectors, Vectors]]:
    """Of each answer the vectors of all it says, of each sentence, and of each way of asking for it."""
    known = _known(told_of(topic))
    return [(unit(known[_whole(a)][None])[0], unit(np.stack([known[line.text] for line in a.lines])), unit(np.stack([known[way] for way in _ways(a)]))) for a in topic.answers]


def _whole(answer: Answer) -> str:
    return " ".join(line.text for line in answer.lines)


def _ways(answer: Answer) -> tuple[str, ...]:
    return (answer.question, *answer.also)


@cache
def line_vectors(topic: Topic) -> Vectors:
    """The vectors of ``lines``, a row each."""
    said = lines(topic)
    known = _known(said)
    return unit(np.stack([known[text] for text in said]))


def _known(said: Sequence[str]) -> dict[str, Vectors]:
    """The vectors of texts of the cards: those that ship with them, the others computed."""
    known = shipped.vectors(minilm().name, said)
    missing = [text for text in said if text not in known]
    return known | dict(zip(missing, minilm().embed(missing), strict=True)) if missing else known
