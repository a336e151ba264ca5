"""The knowledge cards of this installation: ``knowledge/guidelines/*.md`` and ``knowledge/topics/*.md``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from assistant import resources
from assistant.knowledge import guideline_cards, topic_cards
from assistant.knowledge.card import Section, Topic

_STRENGTH = {"MUST": 0, "SHOULD": 1, "MAY": 2}


@cache
def guidelines() -> tuple[Section, ...]:
    """Every section of every guideline card, by file name. Raises CardError."""
    return tuple(section for file in _files("guidelines") for section in guideline_cards.sections(file))


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic card, by file name. Raises CardError."""
    return tuple(topic_cards.topic(file) for file in _files("topics"))


def reload() -> None:
    """Forget the cards read so far, so that the next call reads the files again."""
    for cached in (guidelines, topics, _names, _by_rule):
        cached.cache_clear()


def guideline(rule_id: str) -> Section | None:
    """The section a finding cites: the one with the fewest rules that covers the register id, or None."""
    return _by_rule().get(rule_id)


def topic(topic_id: str) -> Topic | None:
    """The topic with this id, or None."""
    return next((t for t in topics() if t.id == topic_id), None)


def find_topic(text: str, specialty: str = "") -> Topic | None:
    """The topic whose title, alias or awareness day stands in ``text`` as whole words.

    The name with the most words wins, then a topic of the specialty, then the one named first.
    """
    names, longest = _names()
    words = _words(text)
    own = specialty.strip().lower()
    best: tuple[int, bool, int] | None = None
    found: Topic | None = None
    for start, size, candidates in _matches(words, names, longest):
        for candidate in candidates:
            key = (size, own in (s.lower() for s in candidate.specialties), -start)
            if best is None or key > best:
                best, found = key, candidate
    return found


def _matches(
    words: list[str], names: dict[tuple[str, ...], list[Topic]], longest: int
) -> Iterator[tuple[int, int, list[Topic]]]:
    for start in range(len(words)):
        for size in range(min(longest, len(words) - start), 0, -1):
            candidates = names.get(tuple(words[start : start + size]))
            if candidates:
                yield start, size, candidates


@cache
def _names() -> tuple[dict[tuple[str, ...], list[Topic]], int]:
    names: dict[tuple[str, ...], list[Topic]] = {}
    for card in topics():
        for name in {tuple(_words(n)) for n in (card.title, *card.aliases, *(a.name for a in card.awareness))}:
            if name:
                names.setdefault(name, []).append(card)
    return names, max(map(len, names), default=0)


@cache
def _by_rule() -> dict[str, Section]:
    found: dict[str, Section] = {}
    for section in sorted(guidelines(), key=lambda s: (len(s.rules), _STRENGTH[s.strength])):
        for rule in section.rules:
            found.setdefault(rule, section)
    return found


def _words(text: str) -> list[str]:
    return [_singular(word) for word in re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", text.lower()))]


def _singular(word: str) -> str:
    """``cataracts`` -> ``cataract``; applied to both sides, so ``diabetes`` may lose its s too."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _files(folder: str) -> list[Path]:
    return sorted((resources.folder("knowledge") / folder).glob("*.md"))
