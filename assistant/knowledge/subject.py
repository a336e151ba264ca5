"""What a topic is called in the middle of a sentence, and which of its words keep their capital letter."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from assistant.knowledge import cards
from assistant.knowledge.card import Topic
from assistant.text import english

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NEXT = re.compile(r" ([A-Z][a-z]+)\b")
_TWO = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+) (?=([A-Z][a-z]+)\b)")
_WHAT_IS = re.compile(r"What (.+) is$")
_TRAILING = re.compile(r"(?::.*| explained| \(.*\))$")
_SHORT_FORM = re.compile(r"\(([A-Z][A-Za-z]*[A-Z])\)$")


def spoken(topic: Topic) -> str:
    """The topic as it stands after "about": "Statins explained" -> "statins", "What physical therapy is" -> "physical therapy", "... (PTSD)" -> "PTSD"."""
    short = _SHORT_FORM.search(topic.title)
    said = " ".join(fact.text for fact in topic.facts)
    if short and re.search(rf"\b{short[1]}s?\b", said):
        return f"{short[1]}s" if re.search(rf"\b{short[1]}s\b", said) else short[1]  # "a word about UTIs"
    name = lower_first(_WHAT_IS.sub(r"\1", _TRAILING.sub("", topic.title).strip()))
    short_name = _short_name(topic)
    if short_name:
        return f"{name} ({short_name})"
    one_of_many = any(re.match(rf"an? {re.escape(name)}\b", fact.text, re.IGNORECASE) for fact in topic.facts)
    return f"{name}s" if one_of_many and f"{name}s" in topic.aliases else name


def _short_name(topic: Topic) -> str:
    """The alias in capitals that the facts use instead of the title, such as AFib; empty when they use the title."""
    said = " ".join(fact.text for fact in topic.facts)
    if topic.title.lower() in said.lower().replace(f"{topic.title.lower()}, or", ""):
        return ""
    capitals = [a for a in topic.aliases if sum(c.isupper() for c in a) > 1 and len(a) <= 6]
    return next((a for a in capitals if a not in topic.title and len(re.findall(rf"\b{re.escape(a)}\b", said)) > 2), "")


def lower_first(text: str) -> str:
    """``text`` with a small first letter, unless its first word is a name or a short form."""
    return inside(text) or text


def inside(text: str) -> str | None:
    """``text`` as it stands inside a sentence; None when it is not known whether its first word is a name."""
    match = _WORD.match(text)
    if match is None:
        return None
    small, capital = _cases()
    word = match[0]
    low = word[0].lower() + word[1:]
    if word[1:] != word[1:].lower() or capital[word] > small[low] or _starts_a_name(text, match.end()):
        return text
    known = small[low] or _all_common(re.split("[-'’]", low))
    return low + text[match.end() :] if known else None


def _starts_a_name(text: str, end: int) -> bool:
    """Whether the first two words are a name of the cards: "Poison Help", "World Health Organization"."""
    following = _NEXT.match(text, end)
    return following is not None and f"{text[:end]} {following[1]}" in _names()


@cache
def _names() -> frozenset[str]:
    """Two words in capitals that stand side by side inside a sentence of the cards."""
    return frozenset(f"{a} {b}" for topic in cards.topics() for text in _sentences(topic) for a, b in _TWO.findall(text, 1))


def upper_first(text: str) -> str:
    """``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def _all_common(parts: list[str]) -> bool:
    """Whether no part can be a name; after a hyphen a participle is none either: "age-related"."""
    return _common(parts[0]) and all(_common(part) or part.endswith("ed") for part in parts[1:])


def _common(word: str) -> bool:
    return english.is_word(word) or english.is_word(word.removesuffix("s")) or word.endswith(("ing", "ness", "tion"))


@cache
def _cases() -> tuple[Counter[str], Counter[str]]:
    """How often each word stands inside a sentence of the cards with a small and with a capital letter."""
    small: Counter[str] = Counter({w: 1 for w in ("i", "we", "it", "this", "he", "she", "they")})
    capital: Counter[str] = Counter()
    for topic in cards.topics():
        for text in _sentences(topic):
            for word in _WORD.findall(text)[1:]:
                (small if word[0].islower() else capital)[word] += 1
    return small, capital


def _sentences(topic: Topic) -> list[str]:
    myths = [text for m in topic.myths for text in (m.myth, m.fact.text)]
    asked = [*topic.asks, *topic.questions, *topic.audience, *topic.pictures]
    return [*(f.text for f in topic.facts), *myths, *(f"- {text}" for text in asked)]
