"""How near each sentence that a card can tell comes to what a request asks of its topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from assistant.knowledge import shipped
from assistant.knowledge.card import Topic
from assistant.knowledge.embedding import Vectors, minilm, unit


def lines(topic: Topic) -> tuple[str, ...]:
    """Every sentence a post may tell of the topic: facts, what puts myths right, the sentences of takes that have a source."""
    said = [fact.text for fact in topic.facts]
    said += [text for m in topic.myths for text in (m.fact.text, f"{m.myth} {m.fact.text}")]
    said += [line.text for take in topic.takes for line in take.lines if line.sources]
    return tuple(dict.fromkeys(said))


@lru_cache(maxsize=64)
def nearness(topic: Topic, request: str) -> Mapping[str, float]:
    """Sentence -> cosine with the request. What puts a myth right counts with the myth too, whichever is nearer."""
    said = lines(topic)
    near = dict(zip(said, (_vectors(topic) @ minilm().embed([request])[0]).tolist(), strict=True))
    for myth in topic.myths:
        near[myth.fact.text] = max(near[myth.fact.text], near[f"{myth.myth} {myth.fact.text}"])
    return near


@cache
def _vectors(topic: Topic) -> Vectors:
    said = lines(topic)
    known = shipped.vectors(minilm().name, said)
    missing = [text for text in said if text not in known]
    known |= dict(zip(missing, _embedded(missing), strict=True))
    return unit(np.stack([known[text] for text in said]))


def _embedded(texts: Sequence[str]) -> Sequence[Vectors]:
    return list(minilm().embed(texts)) if texts else []
