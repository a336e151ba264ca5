"""Learn ``assistant/knowledge/answering.onnx``: the layers of the search model's encoder and two over them, from our own asks of the cards.

In the environment of train_network.py, whose vectors it reads (write them first):

    python scripts/train_answering.py MINILM_FOLDER            write the file
    python scripts/train_answering.py MINILM_FOLDER --held 6   say how well asks of every sixth card are answered that were held back, writing nothing

Run it when asks were added (evals/training/asks.jsonl), or the vectors changed: half an hour on two processors. Asks of a
card that changed, whose answers or facts are no longer there, are left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import encoder
import numpy as np
import torch
from build_embedding import check
from torch.nn import functional

from assistant.guard.trained.network import vectors
from assistant.knowledge import answering, cards
from assistant.knowledge.card import Topic

ASKS = Path(__file__).parents[1] / "evals" / "training" / "asks.jsonl"
ENCODER, WIDTH, DROPPED, EPOCHS = 4, 256, 0.1, 3
OTHERS, BARE, OWN = (5, 2), 0.3, 3  # answers and facts that do not tell it, read beside each ask; share of answers read without their question; ways of asking of each card that are learnt too


class Pair(NamedTuple):
    """What is asked and a text, as they are read, and whether the text tells it."""

    pieces: list[int]
    right: bool


class Layers(encoder.Pooled):
    """What judges a pair: log odds while learning, the likelihood after."""

    def __init__(self, source: Path) -> None:
        super().__init__(source, ENCODER, WIDTH, DROPPED, 1)

    def forward(self, vectors: torch.Tensor, read: torch.Tensor) -> torch.Tensor:
        """One number a pair."""
        odds = super().forward(vectors, read)[:, 0]
        return odds if self.training else torch.sigmoid(odds)


def asks() -> list[tuple[Topic, str, tuple[str, ...], tuple[str, ...]]]:
    """(card, what is asked, questions of the answers that tell it, facts that do) of each ask whose card still has them."""
    found = []
    for line in ASKS.read_text("utf-8").splitlines():
        row = json.loads(line)
        topic = cards.topic(row["card"])
        if topic is None or not {*row["answers"]} <= {a.question for a in topic.answers} or not {*row["facts"]} <= {f.text for f in topic.facts}:
            continue
        found.append((topic, row["ask"], tuple(row["answers"]), tuple(row["facts"])))
    return found


def told(topic: Topic) -> dict[str, str]:
    """Question -> question and answer as they are read."""
    return {a.question: f"{a.question} {' '.join(line.text for line in a.lines)}" for a in topic.answers}


def pairs(learnt: Sequence[tuple[Topic, str, tuple[str, ...], tuple[str, ...]]], chance: np.random.Generator) -> Iterator[Pair]:
    """The pairs of each ask: the answers and facts of its card that tell it, and some that do not."""
    for topic, asked, answers, facts in learnt:
        texts = told(topic)
        for question in (*answers, *_some([q for q in texts if q not in answers], OTHERS[0], chance)):
            said = texts[question].removeprefix(question).strip() if chance.random() < BARE else texts[question]
            yield Pair(answering.pieces(topic.title, asked, said), question in answers)
        for text in (*facts, *_some([f.text for f in topic.facts if f.text not in facts], OTHERS[1], chance)):
            yield Pair(answering.pieces(topic.title, asked, text), text in facts)


def _some(texts: Sequence[str], count: int, chance: np.random.Generator) -> list[str]:
    return [texts[n] for n in chance.choice(len(texts), min(count, len(texts)), replace=False)] if texts else []


def ways(topics: Sequence[Topic], chance: np.random.Generator) -> list[tuple[Topic, str, tuple[str, ...], tuple[str, ...]]]:
    """The cards' own other ways of asking, some of each card, as asks."""
    found = []
    for topic in topics:
        every = [(way, a.question) for a in topic.answers for way in a.also]
        found += [(topic, every[n][0], (every[n][1],), ()) for n in chance.choice(len(every), min(OWN, len(every)), replace=False)]
    return found


def train(source: Path, learnt: Sequence[Pair], seed: int = 1) -> Layers:
    """The layers after ``EPOCHS`` passes."""
    torch.manual_seed(seed)
    made = Layers(source)
    right = torch.tensor([float(pair.right) for pair in learnt])

    def wrong(group: Sequence[int]) -> torch.Tensor:
        return functional.binary_cross_entropy_with_logits(made(*encoder.given([learnt[n].pieces for n in group])), right[list(group)])

    encoder.fit(made, [len(pair.pieces) for pair in learnt], wrong, EPOCHS, np.random.default_rng(seed))
    return made


def held_back(made: Layers, kept: Sequence[tuple[Topic, str, tuple[str, ...], tuple[str, ...]]]) -> str:
    """How often the likeliest answer is a right one, and what a bar lets through."""
    first, tops = 0, []
    for topic, asked, answers, _ in kept:
        texts = told(topic)
        likely = dict(zip(texts, encoder.said(made, [answering.pieces(topic.title, asked, text) for text in texts.values()]), strict=True))
        best = max(likely, key=likely.__getitem__)
        first += best in answers
        tops.append((float(likely[best]), best in answers, bool(answers)))
    answerable = sum(1 for *_, there in tops if there)
    lines = [f"{len(kept)} asks, {answerable} with an answer: the likeliest is right for {100 * first / answerable:.1f} %"]
    for bar in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        given = [(ok, there) for likely, ok, there in tops if likely >= bar]
        lines.append(f"bar {bar}: {100 * sum(ok for ok, _ in given) / answerable:.1f} % given a right one, {100 * sum(there and not ok for ok, there in given) / answerable:.1f} % a wrong one, of those without one {100 * sum(not there for _, there in given) / (len(kept) - answerable):.1f} % given one")
    return "\n".join(lines)


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--held", type=int, default=0, help="hold back the asks of every N-th card")
    asked = parser.parse_args()
    check(asked.source)
    chance = np.random.default_rng(1)
    kept = {topic.id for topic in cards.topics()[:: asked.held]} if asked.held else set()
    every = asks()
    learnt = [ask for ask in every if ask[0].id not in kept]
    learnt += ways([topic for topic in cards.topics() if topic.id not in kept], chance)
    read = list(pairs(learnt, chance))
    print(f"{len(learnt)} asks, {len(read)} pairs", flush=True)
    made = train(asked.source, read)
    if asked.held:
        print(held_back(made, [ask for ask in every if ask[0].id in kept]))
        return
    sample = vectors.side_by_side([read[0].pieces])
    encoder.store(made, sample, {name: {0: "pairs", 1: "pieces"} for name in sample} | {"likely": {0: "pairs"}}, answering.MODEL)
    print(f"{sum(weight.numel() for weight in made.parameters()):,} weights from {len(every):,} asks")


if __name__ == "__main__":
    main()
