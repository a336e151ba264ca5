"""The lists of ``data/copyedit.toml``, and which words are verbs."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.guard import lexicon, phrases


@cache
def data() -> dict[str, Any]:
    """Everything in ``data/copyedit.toml``."""
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", "copyedit.toml").read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """One of the lists."""
    return frozenset(data()[name])


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a file of words."""
    text = files("assistant.writers.builtin").joinpath("data", name).read_text("utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def verbs() -> frozenset[str]:
    """Common verbs in the forms that stand beside a subject: "open", "opens", "opened"."""
    plain = [*lexicon.words("advice/finite_verbs")]
    return frozenset(form for verb in plain for form in (verb, third(verb), _past(verb)))


def third(verb: str) -> str:
    """A plain verb as it stands behind "it"."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed"


@cache
def is_verb(word: str) -> bool:
    """Whether a word, in small letters, can be a verb with a subject: "is", "runs", "didn't"."""
    bare = word.replace("’", "'")
    return bare in _AUXILIARIES or bare in verbs() or phrases.is_finite(bare)


_AUXILIARIES = frozenset(
    ["am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would", "may", "might", "must", "should", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "dont", "doesnt", "didnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "cannot", "like", "likes", "liked", "want", "wants", "wanted", "gets", "needs", "went"]
)  # fmt: skip
