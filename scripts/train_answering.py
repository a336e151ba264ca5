"""Learn ``assistant/writers/builtin/data/answering.npz``: what turns the search model's vectors towards how people ask, and what each kind of closeness counts, from our own asks of the cards.

In the environment of train_network.py:

    python scripts/train_answering.py           write the file: a minute on one processor
    python scripts/train_answering.py --held 6  say how asks of every sixth card are answered that were held back, writing nothing

Run it when asks were added (evals/training/asks.jsonl) or the search model changed. Beside the asks it learns from the
cards' own other ways of asking, each held back from its answer. Asks of a card that changed, whose answers or facts are
no longer there, are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from assistant.knowledge import cards, relevance
from assistant.knowledge.card import Topic
from assistant.knowledge.embedding import minilm
from assistant.writers.builtin import answering, topic_words

ASKS = Path(__file__).parents[1] / "evals" / "training" / "asks.jsonl"
RANK, DROPPED, EPOCHS = 16, 0.4, 4
PACES, DECAY = (1e-3, 1e-2), 0.05  # of what turns vectors and of what counts
OWN, TIMES = 14, 3.0  # ways of asking of a card that are learnt each pass; how often an ask counts beside one of them
STRANGE, WORDS = 8, 2  # asks of other cards that are put to a card each pass, and the words they have at least, none of them the card's: nothing tells them
BARS = (0.3, 0.4, 0.5, 0.6)


class Ask(NamedTuple):
    """What is asked of a card, its vectors (whole and bare), the stems asked about, which answers and facts tell it, and the way of asking that it is of the card's own, if any."""

    vectors: Tensor
    stems: frozenset[str]
    answers: tuple[int, ...]
    facts: tuple[int, ...]
    own: tuple[int, int] | None


class Card(NamedTuple):
    """The vectors and stems of what a card can tell, and the asks of it."""

    told: Tensor
    said: list[Tensor]
    ways: list[Tensor]
    facts: Tensor
    answer_stems: list[frozenset[str]]
    fact_stems: list[frozenset[str]]
    asks: list[Ask]


class Turned(nn.Module):
    """Log odds of each answer, or fact, of a card for each ask, and of none of them."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.asked, self.told = (nn.ParameterList([torch.randn(width, RANK) * 0.02, torch.zeros(RANK, width)]) for _ in range(2))
        self.answers = nn.Parameter(torch.tensor([4.0, 4.0, 4.0, 4.0, 2.0, 2.0, 2.0, 0.5, 0.5]))
        self.facts = nn.Parameter(torch.tensor([6.0, 6.0, 0.5, 0.5]))
        self.none = nn.Parameter(torch.zeros(4))

    def forward(self, card: Card, asks: Sequence[Ask]) -> tuple[Tensor, Tensor]:
        """Asks x answers and one, asks x facts and one."""
        asked = self._turn(torch.stack([ask.vectors for ask in asks]), self.asked)
        whole, bare = asked[:, 0], asked[:, 1]
        told, facts = self._turn(card.told, self.told), self._turn(card.facts, self.told)
        seen = []
        for n, (said, ways) in enumerate(zip(card.said, card.ways, strict=True)):
            of_said, of_ways = self._turn(said, self.told), self._turn(ways, self.told)
            kept = torch.ones(len(asks), len(ways), dtype=torch.bool)
            for row, ask in enumerate(asks):
                if ask.own is not None and ask.own[0] == n:
                    kept[row, ask.own[1]] = False
            of_whole, of_bare = whole @ of_ways.T, bare @ of_ways.T
            seen.append(torch.stack([
                whole @ told[n], bare @ told[n], (bare @ of_said.T).amax(1), (whole @ of_said.T).amax(1),
                (of_whole * kept).sum(1) / kept.sum(1).clamp(min=1), of_whole.masked_fill(~kept, -1).amax(1), of_bare.masked_fill(~kept, -1).amax(1),
            ], -1))  # fmt: skip
        near = torch.stack([whole @ facts.T, bare @ facts.T], -1)
        return self._odds(torch.stack(seen, 1), asks, card.answer_stems, self.answers, self.none[:2]), self._odds(near, asks, card.fact_stems, self.facts, self.none[2:])

    def _odds(self, near: Tensor, asks: Sequence[Ask], stems: Sequence[frozenset[str]], counts: Tensor, none: Tensor) -> Tensor:
        shared = torch.tensor([[[float(bool(ask.stems & told)), len(ask.stems & told) / max(1, len(ask.stems))] for told in stems] for ask in asks])
        odds = torch.cat([near, shared], -1) @ counts
        many = torch.tensor([float(min(answering.MOST_WORDS, len(ask.stems))) for ask in asks])
        return torch.cat([odds - odds.mean(1, keepdim=True), (none[0] + none[1] * many)[:, None]], 1)

    def _turn(self, vectors: Tensor, by: nn.ParameterList) -> Tensor:
        return functional.normalize(vectors + functional.dropout(vectors, DROPPED, self.training) @ by[0] @ by[1], dim=-1)


def read(topics: Sequence[Topic]) -> dict[str, Card]:
    """Card by topic id, its asks those written by hand and its own ways of asking."""
    asked: defaultdict[str, list[tuple[str, tuple[int, ...], tuple[int, ...], tuple[int, int] | None]]] = defaultdict(list)
    by_id = {topic.id: topic for topic in topics if topic.answers}
    for row in map(json.loads, ASKS.read_text("utf-8").splitlines()):
        topic = by_id.get(row["card"])
        if topic is None:
            continue
        questions, facts = [a.question for a in topic.answers], answering.facts_of(topic)
        if {*row["answers"]} <= {*questions} and {*row["facts"]} <= {*facts}:
            asked[topic.id].append((row["ask"], tuple(map(questions.index, row["answers"])), tuple(map(facts.index, row["facts"])), None))
    for topic in by_id.values():
        asked[topic.id] += [(way, (n,), (), (n, 1 + m)) for n, answer in enumerate(topic.answers) for m, way in enumerate(answer.also)]
    return {name: _card(topic, asked[name]) for name, topic in by_id.items()}


def _card(topic: Topic, asked: Sequence[tuple[str, tuple[int, ...], tuple[int, ...], tuple[int, int] | None]]) -> Card:
    whole, bare = zip(*(answering.put(ask, topic) for ask, *_ in asked), strict=True)
    vectors = torch.from_numpy(minilm().embed([*whole, *bare]))
    asks = [Ask(torch.stack([vectors[n], vectors[len(asked) + n]]), topic_words.stems(bare[n]), *asked[n][1:]) for n in range(len(asked))]
    held = relevance.answer_vectors(topic)
    return Card(
        torch.from_numpy(np.stack([told for told, _, _ in held])), [torch.from_numpy(said) for _, said, _ in held], [torch.from_numpy(ways) for _, _, ways in held],
        torch.from_numpy(answering.fact_vectors(topic)), [answering.answer_stems(a) for a in topic.answers], list(map(topic_words.stems, answering.facts_of(topic))), asks,
    )  # fmt: skip


def _wrong(odds: Tensor, right: Sequence[tuple[int, ...]]) -> Tensor:
    """The error of each ask: it has one of those that tell it, or none."""
    shares = functional.log_softmax(odds, 1)
    return torch.stack([-torch.logsumexp(row[list(each)], 0) if each else -row[-1] for row, each in zip(shares, right, strict=True)])


def train(learnt: Sequence[Card], seed: int = 1) -> Turned:
    """What turns and counts after ``EPOCHS`` passes over the cards."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    made = Turned(learnt[0].told.shape[1])
    mend = torch.optim.AdamW([{"params": [*made.asked, *made.told], "lr": PACES[0], "weight_decay": DECAY}, {"params": [made.answers, made.facts, made.none], "lr": PACES[1], "weight_decay": 0.0}])
    strangers = [ask for card in learnt for ask in card.asks if ask.own is None and len(ask.stems) >= WORDS]
    made.train()
    for epoch in range(EPOCHS):
        total = 0.0
        for number in chance.permutation(len(learnt)):
            card = learnt[number]
            by_hand, own = [ask for ask in card.asks if ask.own is None], [ask for ask in card.asks if ask.own is not None]
            known = frozenset().union(*card.answer_stems, *card.fact_stems)
            strange = [ask._replace(answers=(), facts=()) for n in chance.permutation(len(strangers))[: 4 * STRANGE] if not (ask := strangers[n]).stems & known][:STRANGE]
            asks = [*by_hand, *(own[n] for n in chance.permutation(len(own))[:OWN]), *strange]
            of_answers, of_facts = made(card, asks)
            counts = torch.tensor([TIMES] * len(by_hand) + [1.0] * (len(asks) - len(by_hand)))
            error = (counts * _wrong(of_answers, [ask.answers for ask in asks])).sum() / counts.sum()
            if by_hand:
                error = error + _wrong(of_facts[: len(by_hand)], [ask.facts for ask in by_hand]).mean()
            mend.zero_grad()
            error.backward()
            mend.step()
            total += float(error.detach())
        print(f"pass {epoch + 1} of {EPOCHS}: error {total / len(learnt):.4f}", flush=True)
    made.eval()
    return made


def held_back(made: Turned, kept: Sequence[Card]) -> str:
    """How often the likeliest answer and fact are right ones, and what each bar lets through, of the asks written by hand."""
    lines = []
    for which, name in enumerate(("answer", "fact")):
        tops: list[tuple[float, bool, bool]] = []
        for card in kept:
            asks = [ask for ask in card.asks if ask.own is None]
            with torch.no_grad():
                shares = functional.softmax(made(card, asks)[which], 1)[:, :-1] if asks else torch.zeros(0)
            for ask, row in zip(asks, shares, strict=True):
                right = (ask.answers, ask.facts)[which]
                tops.append((float(row.max()), int(row.argmax()) in right, bool(right)))
        there, gone = [top for top in tops if top[2]], [top for top in tops if not top[2]]
        lines.append(f"{len(tops)} asks, {len(there)} with {name}: the likeliest is right for {100 * np.mean([right for _, right, _ in there]):.1f} %")
        for bar in BARS:
            given = [(likely >= bar, right) for likely, right, _ in there]
            lines.append(f"  from {bar}: {100 * np.mean([a and b for a, b in given]):.1f} % given a right one, {100 * np.mean([a and not b for a, b in given]):.1f} % a wrong one; of those with none {100 * np.mean([likely >= bar for likely, *_ in gone]):.1f} % given one")
    return "\n".join(lines)


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held", type=int, default=0, help="hold back the asks of every N-th card")
    asked = parser.parse_args()
    every = read(cards.topics())
    kept = set(list(every)[:: asked.held]) if asked.held else set()
    made = train([card for name, card in every.items() if name not in kept])
    if asked.held:
        print(held_back(made, [every[name] for name in kept]))
        return
    arrays = {f"{side}_{way}": by.detach().numpy() for side in ("asked", "told") for way, by in zip(("down", "up"), getattr(made, side), strict=True)}
    arrays |= {name: getattr(made, name).detach().numpy() for name in ("answers", "facts", "none")}
    np.savez_compressed(answering.WEIGHTS, **arrays)
    print(f"{sum(weight.numel() for weight in made.parameters()):,} weights from {sum(len(card.asks) for card in every.values()):,} asks")


if __name__ == "__main__":
    main()
