"""The answers of the cards: sentences that the guard leaves alone, plain to read, each question asked once."""

from __future__ import annotations

import re

import pytest

from assistant import guard
from assistant.coach import reading
from assistant.knowledge import cards
from assistant.knowledge.card import Answer, Topic

ANSWERED = [topic for topic in cards.topics() if topic.answers]
_MOST_WORDS, _GRADE = 30, 10


def faults(topic: Topic) -> list[str]:
    """What is wrong with the answers of a card, each with the sentence it is wrong with."""
    found = []
    asked = [way.lower().rstrip("?") for answer in topic.answers for way in (answer.question, *answer.also)]
    found += [f"asked twice: {way}" for way in dict.fromkeys(asked) if asked.count(way) > 1]
    said = [line.text for answer in topic.answers for line in answer.lines]
    found += [f"said twice: {text}" for text in dict.fromkeys(said) if said.count(text) > 1]
    for answer in topic.answers:
        found += _faults(answer)
    return found


def _faults(answer: Answer) -> list[str]:
    found = []
    for line in answer.lines:
        if not re.match(r"[\"“]?[A-Z0-9]", line.text) or not line.text.endswith((".", ".”", '."')):
            found.append(f"no whole sentence: {line.text}")
        if len(line.text.split()) > _MOST_WORDS:
            found.append(f"{len(line.text.split())} of {_MOST_WORDS} words: {line.text}")
    whole = " ".join(line.text for line in answer.lines)
    for text in (*(line.text for line in answer.lines), f"{answer.question}\n\n{whole}"):
        found += [f"{finding.rule}: “{text[finding.start : finding.end]}” in: {text}" for finding in guard.scan(text, families=guard.REWRITING)]
    if (grade := reading.grade(whole)) > _GRADE:
        found.append(f"reads at grade {grade:.1f}: {whole}")
    return found


@pytest.mark.parametrize("topic", ANSWERED, ids=lambda t: t.id)
def test_answers_can_be_posted(topic: Topic) -> None:
    assert not faults(topic)
