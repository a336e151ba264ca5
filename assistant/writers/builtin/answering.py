"""How likely each answer of a card, or each of its facts, tells what is asked: closeness in meaning, turned a little towards how people ask for things, and words in common. Weights: ``scripts/train_answering.py``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant.knowledge import relevance
from assistant.knowledge.card import Answer, Topic
from assistant.knowledge.embedding import Vectors, minilm, unit
from assistant.writers.builtin import topic_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "data" / "answering.npz"
MOST_WORDS = 5  # words asked about that count in how likely nothing tells of them


class Weights(NamedTuple):
    """What turns the vector of what is asked and of a text (each width x turns, turns x width), and what each kind of closeness, of shared words, and of having no answer or fact (by itself, and for each word asked about) counts."""

    asked: tuple[Vectors, Vectors]
    told: tuple[Vectors, Vectors]
    answers: Vectors
    facts: Vectors
    no_answer: Vectors
    no_fact: Vectors


@lru_cache(maxsize=256)
def answers(topic: Topic, whole: str, bare: str) -> Mapping[Answer, float]:
    """Answer of the card -> how likely it tells what is asked, told with the topic's name and without it (``bare``); what is missing to one is that none does."""
    if not topic.answers:
        return {}
    asked, words = _asked(whole, bare), topic_words.stems(bare)
    seen = [[*closeness(asked, *vectors), *_shared(words, stems)] for vectors, stems in zip(_answer_vectors(topic), _answer_stems(topic), strict=True)]
    return dict(zip(topic.answers, _likely(seen, weights().answers, weights().no_answer, len(words)), strict=True))


@lru_cache(maxsize=256)
def facts(topic: Topic, whole: str, bare: str) -> Mapping[str, float]:
    """Fact of the card -> how likely it tells what is asked, as of ``answers``."""
    near, words = _fact_vectors(topic) @ _asked(whole, bare).T, topic_words.stems(bare)
    seen = [[*map(float, row), *_shared(words, stems)] for row, stems in zip(near, _fact_stems(topic), strict=True)]
    return dict(zip(facts_of(topic), _likely(seen, weights().facts, weights().no_fact, len(words)), strict=True))


def put(asked: str, topic: Topic) -> tuple[str, str]:
    """What is asked with the topic's name, and without it: as it is where nothing else is said."""
    names = topic_words.names(topic)
    return asked if names.search(asked) else f"{topic.title}: {asked}", " ".join(names.sub(" ", asked).split()) or asked


def facts_of(topic: Topic) -> tuple[str, ...]:
    """The facts of a card, each once."""
    return tuple(dict.fromkeys(fact.text for fact in topic.facts))


def fact_vectors(topic: Topic) -> Vectors:
    """The vectors of ``facts_of``, a row each: they stand first among the lines of a card."""
    return relevance.line_vectors(topic)[: len(facts_of(topic))]


def closeness(asked: Vectors, told: Vectors, said: Vectors, ways: Vectors) -> list[float]:
    """The kinds of closeness of an answer, by the vectors of what is asked (whole and bare) and of all it says, its sentences and its ways of asking."""
    of_all, of_said, of_ways = asked @ told, said @ asked.T, ways @ asked.T
    return [float(of_all[0]), float(of_all[1]), float(of_said[:, 1].max()), float(of_said[:, 0].max()), float(of_ways[:, 0].mean()), float(of_ways[:, 0].max()), float(of_ways[:, 1].max())]


def turned(vectors: Vectors, by: tuple[Vectors, Vectors]) -> Vectors:
    """Vectors, a row each, turned and of length one."""
    return unit((vectors + vectors @ by[0] @ by[1]).astype(vectors.dtype))


@cache
def weights() -> Weights:
    """The stored weights."""
    import numpy as np

    with np.load(WEIGHTS) as held:
        return Weights((held["asked_down"], held["asked_up"]), (held["told_down"], held["told_up"]), held["answers"], held["facts"], *np.split(held["none"], 2))


def answer_stems(answer: Answer) -> frozenset[str]:
    """The stems of an answer and of all ways of asking for it."""
    return topic_words.stems(" ".join((answer.question, *answer.also, *(line.text for line in answer.lines))))


def _likely(seen: Sequence[Sequence[float]], counts: Vectors, none: Vectors, words: int) -> list[float]:
    import numpy as np

    odds = np.asarray(seen) @ counts
    odds = np.append(odds - odds.mean(), none[0] + none[1] * min(MOST_WORDS, words))
    shares: NDArray[np.float64] = np.exp(odds - odds.max())
    return list(map(float, (shares / shares.sum())[:-1]))


def _shared(asked: frozenset[str], told: frozenset[str]) -> tuple[float, float]:
    """Whether a word that is asked about stands in a text, and which share of them."""
    both = len(asked & told)
    return float(both > 0), both / max(1, len(asked))


@lru_cache(maxsize=256)
def _asked(whole: str, bare: str) -> Vectors:
    return turned(minilm().embed([whole, bare]), weights().asked)


@lru_cache(maxsize=512)
def _answer_vectors(topic: Topic) -> list[tuple[Vectors, Vectors, Vectors]]:
    by = weights().told
    return [(turned(told[None], by)[0], turned(said, by), turned(ways, by)) for told, said, ways in relevance.answer_vectors(topic)]


@lru_cache(maxsize=512)
def _fact_vectors(topic: Topic) -> Vectors:
    return turned(fact_vectors(topic), weights().told)


@lru_cache(maxsize=512)
def _answer_stems(topic: Topic) -> list[frozenset[str]]:
    return list(map(answer_stems, topic.answers))


@lru_cache(maxsize=512)
def _fact_stems(topic: Topic) -> list[frozenset[str]]:
    return list(map(topic_words.stems, facts_of(topic)))
