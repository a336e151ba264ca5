"""How well requests find the answers of the cards: each other way of asking is held back from its answer, and once the answer is held back as well.

    python benchmarks/answers.py [--cards 100] [--fit]

Held back, a question should still find its own answer, and find nothing when that answer is not there. ``--fit``
prints the weights of ``card_answers`` that tell both apart best.
"""

from __future__ import annotations

import argparse

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge import cards, relevance
from assistant.knowledge.card import Answer, Topic
from assistant.knowledge.embedding import minilm
from assistant.writers.builtin import card_answers, topic_words

Row = tuple[float, ...]


def asked(topic: Topic) -> list[tuple[Row, bool, bool]]:
    """(what is seen of the nearest answer, whether it is the right one, whether the right one was there) for each way of asking, twice."""
    found = []
    ways = {answer: (answer.question, *answer.also) for answer in topic.answers}
    vectors = dict(zip(topic.answers, relevance.answer_vectors(topic), strict=True))
    for own in topic.answers:
        for n, way in enumerate(ways[own]):
            if not n:
                continue
            bare = " ".join(topic_words.names(topic).sub(" ", way).split()) or way
            whole, alone = minilm().embed([way, bare])
            near: dict[Answer, float] = {}
            for answer in topic.answers:
                told, said, asking = vectors[answer]
                kept = np.delete(asking, n, axis=0) if answer is own else asking
                near[answer] = relevance.nearness_of(told, said, kept, whole, alone)
            for there in (near, {answer: value for answer, value in near.items() if answer is not own}):
                best = max(there, key=there.__getitem__)
                found.append((card_answers.seen(there, best, topic_words.stems(bare)), best is own, own in there))
    return found


def fitted(seen: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights and bias of a logistic regression, by gradient descent."""
    table = np.c_[seen, np.ones(len(seen))]
    weights = np.zeros(table.shape[1])
    for _ in range(4000):
        likely = 1 / (1 + np.exp(-table @ weights))
        weights += 2 * (table.T @ (right - likely) / len(right) - 1e-4 * weights)
    return weights


def main() -> None:
    """Print how often the right answer is found and a wrong one taken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cards", type=int, default=100)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    rows = [row for topic in cards.topics()[: options.cards] if len(topic.answers) > 2 for row in asked(topic)]
    seen = np.array([row for row, _, _ in rows])
    right = np.array([float(own) for _, own, _ in rows])
    there = np.array([here for _, _, here in rows])
    taken = np.array([card_answers.likelihood(tuple(row)) >= card_answers.SURE for row in seen])
    print(f"{int(there.sum())} ways of asking: {100 * right[there].mean():.1f} % come nearest to their own answer, {100 * (right[there] * taken[there]).mean():.1f} % are given it,")
    print(f"{100 * ((1 - right[there]) * taken[there]).mean():.1f} % another; with their own left out {100 * taken[~there].mean():.1f} % are given one.")
    if options.fit:
        print(fitted(seen, right).round(2))


if __name__ == "__main__":
    main()
