"""Whether a request tells something of the practice or of its people, or asks for health education, as learnt from labelled requests. Weights: ``scripts/train_aims.py``."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant import multinomial
from assistant.knowledge.embedding import minilm
from assistant.spans import requests
from assistant.writers.builtin import intended

WEIGHTS = Path(__file__).parent / "data" / "aims.json"
OURS, EDUCATION = CLASSES = ("ours", "education")
SURE, MAYBE = 0.8, 0.3  # likelihood from which a request with a topic tells of the practice all the same
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[$]?\d+(?::\d\d)?(?:\s?[ap]m\b)?|[?!$&@#]")
_PAIR, _MEANING = 0.6, 2.0  # what a pair of words counts, and the meaning as a whole, next to a word
_READ = 600  # characters


def tells_of_us(request: str) -> bool:
    """Whether a request surely tells of the practice, its people or the writer's own life: by its words, or as every word of it for readers is read as news."""
    return words_tell_of_us(request) or is_all_news(request)


def words_tell_of_us(request: str) -> bool:
    """The same by its words alone, whatever they are for."""
    return _ours(request) >= SURE


@lru_cache(maxsize=64)
def is_all_news(request: str) -> bool:
    """Whether every word of it for readers is surely read as news."""
    told = [span for span in intended.read(request) if span.role in requests.TOLD]
    return {span.role for span in told} == {requests.NEWS} and min(span.sure for span in told) >= intended.CERTAIN


def may_tell_of_us(request: str) -> bool:
    """Whether it may, where words of a view say so too."""
    return _ours(request) >= MAYBE


@lru_cache(maxsize=64)
def _ours(request: str) -> float:
    return multinomial.shares(WEIGHTS, features(request))[OURS]


def features(request: str) -> dict[str, float]:
    """Name -> value of everything the model weighs."""
    said = request[:_READ]
    words = [_shape(w) for w in _WORD.findall(said.lower().replace("’", "'"))]
    found = {"always": 1.0, f"length:{min(5, len(words) // 8)}": 1.0}
    found |= {f"word:{w}": 1.0 for w in words}
    found |= {f"pair:{a} {b}": _PAIR for a, b in pairwise(["^", *words, "$"])}
    found |= {f"meaning:{n}": _MEANING * float(value) for n, value in enumerate(minilm().embed([said])[0])}
    return found


def _shape(word: str) -> str:
    if not word.lstrip("$")[:1].isdigit():
        return word
    return "#money" if word.startswith("$") else "#clock" if ":" in word or word.endswith("m") else "#"
