"""Make ``assistant/writers/builtin/data/confused.npz`` from the posts of evals/training and the facts of the cards: which of the words that sound alike belongs where, the same every time.

    python scripts/train_confused.py            write the weights: four minutes, 1 GB
    python scripts/train_confused.py --measure  learn from seven texts in eight, say how the eighth is read, writing nothing

A word and those that sound like it (``[confused]`` in copyedit.toml) are read as one, so that what was typed says nothing; two texts
in five are read without their marks, as people type in haste. Run it when the list has changed, or the search model has.
"""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
import small_network
from train_punctuation import texts

from assistant.knowledge import cards
from assistant.knowledge.embedding import minilm
from assistant.writers.builtin.copyedit import confused, layers

MOST, LONGEST, HASTE = 12_000, 150, 0.4  # places of one word, words of a text that are read, share of texts read without marks
HIDDEN, EPOCHS, DROPPED = 128, 6, 0.2
HELD_BACK, AT_ONCE = 8, 512  # one text in so many; places read at once


def read() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What stands at and beside each place, the number of the word that stands there, and that of its text."""
    chance = np.random.RandomState(0)
    told = [*texts(), *(fact.text for topic in cards.topics() for fact in topic.facts)]
    chance.shuffle(told)
    places: list[np.ndarray] = []
    belongs: list[int] = []
    of: list[int] = []
    times: Counter[str] = Counter()
    for number, text in enumerate(told):
        words = [confused.plain(word) for word in confused.WORD.findall(text)]
        words = [word for word in words if re.match(r"\w", word)] if chance.rand() < HASTE else words
        found = [n for n in confused.typed_at(words[:LONGEST]) if times[words[n]] < MOST]
        if not found:
            continue
        first, last = minilm().of_words([confused.together().get(word, word) for word in words])
        found = [n for n in found if n < len(first)]
        if not found:
            continue
        times.update(words[n] for n in found)
        places.append(confused.beside(first, last, np.array(found)).astype(np.float16))
        belongs += [confused.members().index(words[n]) for n in found]
        of += [number] * len(found)
    return np.concatenate(places), np.array(belongs), np.array(of)


def may_be() -> np.ndarray:
    """Word x word: whether the one sounds like the other."""
    return np.array([[other in confused.alike(word) for other in confused.members()] for word in confused.members()])


def learnt_from(places: np.ndarray, belongs: np.ndarray, found: np.ndarray) -> list[np.ndarray]:
    """The network, learnt from the places named."""
    alike = may_be()
    plan = small_network.Plan(places.shape[1], HIDDEN, len(confused.members()), EPOCHS, DROPPED)
    return small_network.train(plan, lambda batch: places[batch].astype(np.float32), belongs, found, lambda batch: alike[belongs[batch]])


def held_back() -> str:
    """Of the places held back, for each word: how often another was surely meant, and how often it would be put right where another was typed."""
    places, belongs, of = read()
    test = np.flatnonzero(of % HELD_BACK == 0)
    learnt = small_network.as_stored(learnt_from(places, belongs, np.flatnonzero(of % HELD_BACK != 0)))
    odds = np.concatenate([layers.odds(learnt, places[test[at : at + AT_ONCE]].astype(np.float32)) for at in range(0, len(test), AT_ONCE)])
    odds = np.exp(np.where(may_be()[belongs[test]], odds, -np.inf))
    odds /= odds.sum(axis=1, keepdims=True)
    best, sure = odds.argmax(axis=1), odds.max(axis=1) >= confused.BAR
    lines = []
    for number, word in enumerate(confused.members()):
        here = belongs[test] == number
        if here.any():
            lines.append(f"{word}: {here.sum()} places, {(here & sure & (best != number)).sum()} would be changed, {100 * (sure & (best == number))[here].mean():.0f} % put right where another was typed")
    changed, right = (sure & (best != belongs[test])).sum(), (sure & (best == belongs[test])).mean()
    return "\n".join((*lines, f"all: {len(test)} places, {changed} changed, {100 * right:.0f} % put right"))


def learn() -> None:
    """Learn from every text and store the weights in half precision."""
    places, belongs, of = read()
    small_network.store(learnt_from(places, belongs, np.arange(len(of))), confused.WEIGHTS)


if __name__ == "__main__":
    small_network.command(__doc__, learn, held_back)
