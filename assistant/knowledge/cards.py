"""The knowledge cards of this installation: ``knowledge/guidelines/*.md`` and ``knowledge/topics/*.md``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from assistant import resources
from assistant.knowledge import fields, guideline_cards, topic_cards
from assistant.knowledge.card import Section, Topic
from assistant.text import english

_SMALL = frozenset(("a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with", "your"))
_WHEN = frozenset(("after", "before", "during", "between"))  # what a name begins with that only says when
_LONG_ENOUGH = 3  # letters of a short name that is no word
_ALSO_SAID = frozenset(("PrEP",))  # short names that are a word of everyday in small letters, though none of the dictionary
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
    for cached in (guidelines, topics, _names, _contents, _days, _by_rule, _as_written):
        cached.cache_clear()


def guideline(rule_id: str) -> Section | None:
    """The section a finding cites: the one with the fewest rules that covers the register id, or None."""
    return _by_rule().get(rule_id)


def topic(topic_id: str) -> Topic | None:
    """The topic with this id, or None."""
    return next((t for t in topics() if t.id == topic_id), None)


def find_topic(text: str, specialty: str = "") -> Topic | None:
    """The topic whose title, alias or awareness day stands in ``text`` as whole words.

    A name that only says when ("after giving birth") goes behind any other; of those the name with the most words wins, then a topic of the specialty, then the one named first; a day counts where nothing else is named.
    """
    words = _words(_without_small_letters(text))
    for names, longest in (_names(), _days()):
        best: tuple[bool, int, bool, int] | None = None
        found: Topic | None = None
        for start, size, candidates in _matches(words, names, longest):
            for candidate in candidates:
                key = (words[start] not in _WHEN, size, fields.is_of(candidate, specialty), -start)
                if best is None or key > best:
                    best, found = key, candidate
        if found is not None and best is not None:
            return _closer(found, best[1], words)
    return None


def is_named(text: str) -> bool:
    """Whether ``text`` is the name of a topic and nothing else, articles aside."""
    words = _words(_without_small_letters(text))
    names, longest = _names()
    telling = sum(word not in ("the", "a", "an", "on", "about") for word in words)
    return any(size >= telling for _, size, _ in _matches(words, names, longest))


def _closer(found: Topic, size: int, words: list[str]) -> Topic:
    """The card of a more special thing, where a name of it holds the name found and all its words stand in the text: "fever ... in a baby"."""
    said = set(words)
    held = [some for name in {tuple(_words(n)) for n in (found.title, *found.aliases)} if len(name) == size and (some := set(name)) <= said]
    best, closest = size, found
    for content, candidates in _contents():
        if len(content) > best and content <= said and any(some < content for some in held) and found not in candidates:
            best, closest = len(content), candidates[0]
    return closest


def _matches(
    words: list[str], names: dict[tuple[str, ...], list[Topic]], longest: int
) -> Iterator[tuple[int, int, list[Topic]]]:
    for start in range(len(words)):
        for size in range(min(longest, len(words) - start), 0, -1):
            candidates = names.get(tuple(words[start : start + size]))
            if candidates:
                yield start, size, candidates


_Table = tuple[dict[tuple[str, ...], list[Topic]], int]  # cards by the words of a name, and the most words a name has


@cache
def _names() -> _Table:
    return _table(lambda card: (card.title, *card.aliases))


@cache
def _contents() -> list[tuple[frozenset[str], list[Topic]]]:
    """The words of each name that mean something, with the cards it names."""
    return [(frozenset(name) - _SMALL, candidates) for name, candidates in _names()[0].items()]


@cache
def _days() -> _Table:
    return _table(lambda card: tuple(day.name for day in card.awareness))


def _table(called: Callable[[Topic], Sequence[str]]) -> _Table:
    names: dict[tuple[str, ...], list[Topic]] = {}
    for card in topics():
        for name in {tuple(_words(n)) for n in called(card)}:
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


# However a child is called, the cards on children are meant: "fever in my newborn", "a 2 mo old", "what parents should know of fever".
_BABY = re.compile(r"\b(?:\d{1,2}[- ]?(?:mos?|months?|wks?|weeks?|days?)[- ]?olds?|newborns?|infants?|preemies?)\b")
_CHILD = re.compile(r"\b(?:(?:\d|1[0-7])[- ]?(?:y/?o|yrs?|years?)(?:[- ]?olds?)?|toddlers?|kids?|kiddos?|children|(?<!aging )(?<!older )(?<!elderly )parents)\b")


def _without_small_letters(text: str) -> str:
    """``text`` without the words that are a short name only as it is written: "MS", and not "Ms. Rosa"; "PrEP", and not "holiday prep"."""
    owners = _as_written()
    found = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, owners))})\b") if owners else None
    return found.sub(lambda match: match[0] if _is_the_name(match, owners[match[0].lower()]) else " ", text) if found else text


def _is_the_name(match: re.Match[str], owner: tuple[str, Topic]) -> bool:
    """Whether a word is the short name: written so, or for one with small letters in it asked about by that name, or beside another name of its card."""
    name, card = owner
    if match[0] == name or (match[0].isupper() and len(match[0]) > 1):
        return True
    others = {word for other in (card.title, *card.aliases) if name not in other for word in _words(other)}
    return not name.isupper() and (_ASKED_ABOUT.search(match.string[: match.start()]) is not None or not others.isdisjoint(_words(match.string)))


_ASKED_ABOUT = re.compile(r"(?i)\b(?:on|about|take|taking|starting) $")


@cache
def _as_written() -> dict[str, tuple[str, Topic]]:
    """Short names that are another word in small letters, with their cards."""
    return {
        name.lower(): (name, card)
        for card in topics()
        for name in (card.title, *card.aliases)
        if len(name) <= _LONG_ENOUGH + 1 and any(c.isupper() for c in name[1:]) and (english.is_word(name.lower()) or len(name) == 2 or name in _ALSO_SAID)
    }


def _words(text: str) -> list[str]:
    plain = _CHILD.sub("child", _BABY.sub("baby", re.sub(r"['’]s?\b", "", text.lower())))
    return [_singular(word) for word in re.findall(r"[^\W_]+", plain)]


def _singular(word: str) -> str:
    """``cataracts`` -> ``cataract``; applied to both sides, so ``diabetes`` may lose its s too."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _files(folder: str) -> list[Path]:
    return sorted((resources.folder("knowledge") / folder).glob("*.md"))


def says(words: str) -> bool:
    """Whether some card says these words, of a fact, a myth put right or a take: they were read by people before they were shipped."""
    bare = words.strip(" \n\t.,;:!?\"'“”").lower()
    return bool(bare) and bare in _everything_said()


@cache
def _everything_said() -> str:
    return "\n".join(
        text.lower() for topic in topics() for text in (*(fact.text for fact in topic.facts), *(myth.fact.text for myth in topic.myths), *(text for take in topic.takes for text in (take.opening, *(line.text for line in take.lines))))
    )
