"""The words by which a request, a card and a sentence are compared: stems without idle words, and those that say the same."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from assistant.knowledge.card import Topic
from assistant.writers.builtin import idle_words

_WORD = re.compile(r"[a-z]{3,}")
_ARTICLE = re.compile(r"(?i)^(?:the|an?) ")
_WEAK = frozenset("expec visit prepa ready happe after befor durin while may might even havin menti grate kindl brief still reall actua anyon someb whoev thank help dont cant wont doesn somth smth make makin worse work thing peopl".split())  # of a visit a post of its own tells; the rest says nothing  # noqa: SIM905


def asked(request: str) -> frozenset[str]:
    """The content words of a request, without those that only say how or to whom."""
    return stems(request) - _WEAK


def content(request: str) -> str:
    """The words of a request that say what it is about."""
    return " ".join(word for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", request) if asked(word) - _FORMS)


_FORMS = frozenset("scrip carou slide secon secs threa poll reel video blog artic capti tikto".split())  # noqa: SIM905


@cache
def held(topic: Topic) -> frozenset[str]:
    """The stems of everything the card of a topic can tell, and those that say the same."""
    return alike(stems(topic.said))


@cache
def names(topic: Topic) -> re.Pattern[str]:
    """The names of a topic, the longest first."""
    longest_first = sorted((_ARTICLE.sub("", topic.title), *topic.aliases), key=len, reverse=True)
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, longest_first))})s?\b")


def alike(stems: frozenset[str]) -> frozenset[str]:
    """The stems and those that say the same."""
    same = _same()
    return stems | {other for stem in stems for other in same.get(stem, ())}


@cache
def _same() -> dict[str, tuple[str, ...]]:
    text = files("assistant.writers.builtin").joinpath("data", "angles.toml").read_text("utf-8")
    return {stem.removesuffix("s"): tuple(o.removesuffix("s") for o in others) for stem, others in tomllib.loads(text)["same"].items()}


def stems(text: str) -> frozenset[str]:
    """The content words of a text, without their plural s, at most five letters of each."""
    return frozenset(w.removesuffix("s")[:5] for w in _WORD.findall(text.lower()) if w not in idle_words.requesting())

