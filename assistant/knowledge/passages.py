"""Cuts cards into what search finds: one entry a section, with the questions it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.knowledge.card import MAX_WORDS, Answer, Fact, Section, Topic
from assistant.knowledge.cardfile import words
from assistant.stages import Passage

GUIDELINES, TOPICS, PRACTICE = "guidelines", "topics", "practice"
SHELVES = (GUIDELINES, TOPICS, PRACTICE)
OUTSIDE = "outside"  # never shown: questions that no card answers
OUTSIDE_FILE = Path(__file__).parent / "outside.txt"


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage (score 0) and what else finds it."""

    passage: Passage
    asks: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """Title and text, as indexed."""
        return f"{self.passage.title}. {self.passage.text}"

    @property
    def texts(self) -> tuple[str, ...]:
        """What gets a vector of its own: the body and every question."""
        return (self.body, *self.asks)


def from_sections(sections: Iterable[Section]) -> Iterator[Entry]:
    """One entry a guideline section."""
    for s in sections:
        passage = Passage(
            id=s.id, title=s.title, text=s.text, score=0.0, rules=s.rules, url=s.url, issuer=s.issuer,
            shelf=GUIDELINES, confidence=s.confidence, jurisdiction=s.jurisdiction, answer=s.answer,
        )  # fmt: skip
        yield Entry(passage, s.asks)


def from_topics(topics: Iterable[Topic]) -> Iterator[Entry]:
    """The facts and the myths of each topic, in passages of at most 120 words. Its questions find the facts."""
    for topic in topics:
        for number, facts in enumerate(_chunks(topic.facts), 1):
            asks = (*topic.asks, *topic.questions, *topic.aliases) if number == 1 else ()
            yield _of_topic(topic, f"facts-{number}" if number > 1 else "facts", topic.title, facts, asks)
        myths = tuple(Fact(f"Myth: {m.myth} Fact: {m.fact.text}", m.fact.sources) for m in topic.myths)
        for number, chunk in enumerate(_chunks(myths), 1):
            name = f"myth-{number}" if number > 1 else "myth"
            yield _of_topic(topic, name, f"{topic.title}: myths", chunk, (f"myths about {topic.title.lower()}",))


def from_answers(topic: Topic, answers: Iterable[Answer]) -> Iterator[Passage]:
    """One passage for each of these answers of the topic's card, the question first."""
    for answer in answers:
        question = Fact(answer.question, answer.lines[0].sources)
        yield _of_topic(topic, f"answer-{topic.answers.index(answer) + 1}", answer.question, (question, *answer.lines), ()).passage


def outside() -> Entry:
    """What people ask that nothing here answers, as one entry that is never shown."""
    lines = OUTSIDE_FILE.read_text(encoding="utf-8").splitlines()
    asks = tuple(line for line in lines if line and not line.startswith("#"))
    passage = Passage(
        id=OUTSIDE, title="Outside", text="Questions that no card answers.", score=0.0, rules=(), url="", issuer="",
        shelf=OUTSIDE,
    )  # fmt: skip
    return Entry(passage, asks)


def _of_topic(topic: Topic, name: str, title: str, facts: tuple[Fact, ...], asks: tuple[str, ...]) -> Entry:
    main = topic.source(Counter(key for fact in facts for key in fact.sources).most_common(1)[0][0])
    passage = Passage(
        id=f"topics/{topic.id}#{name}", title=title, text=" ".join(f.text for f in facts), score=0.0, rules=(),
        url=main.url, issuer=main.issuer, shelf=TOPICS, confidence=topic.confidence,
    )  # fmt: skip
    return Entry(passage, asks, topic.specialties)


def _chunks(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    chunk: tuple[Fact, ...] = ()
    for fact in facts:
        if chunk and sum(words(f.text) for f in chunk) + words(fact.text) > MAX_WORDS:
            yield chunk
            chunk = ()
        chunk = (*chunk, fact)
    if chunk:
        yield chunk


def scored(entry: Entry, score: float) -> Passage:
    """The entry's passage with its score."""
    return replace(entry.passage, score=round(score, 4))
