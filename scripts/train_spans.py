"""Learn the networks of ``assistant/spans``: the search model's encoder and what says of each word of a message what it is for, from our own labelled messages.

In the environment of train_network.py, whose vectors it reads (write them first):

    python scripts/train_spans.py requests MINILM_FOLDER              write assistant/spans/requests.onnx
    python scripts/train_spans.py changes MINILM_FOLDER --measure     learn from six messages in seven, say how the seventh is read, writing nothing

Messages are those of evals/training/spans-requests.jsonl and spans-changes.jsonl: each its ``spans`` in order, of a label of
``LABELS``, the words, and the number of the post or wish they belong to (0: all of them, or none). Each is read as typed, and
again without its marks, as people type in haste. Run it when messages were added, or the vectors changed: a quarter of an hour
on two processors.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import encoder
import numpy as np
import torch
from build_embedding import check
from torch import nn
from torch.nn import functional

from assistant.spans import changes, network, reading
from assistant.spans import requests as asked_for
from assistant.spans.network import Network

FOLDER = Path(__file__).parent.parent / "evals" / "training"
NETWORKS = {"requests": asked_for.NETWORK, "changes": changes.NETWORK}
LABELS = {
    "requests": asked_for.LABELS,
    "changes": {**{f"O:{order}": order for order in changes.ORDERS}, "T": changes.PART, "W": changes.WORDS, "L": changes.PLACE, "D": changes.DRAFT, "C": changes.CHAT},
}
ENCODER, DROPPED, EPOCHS, UNSURE = 6, 0.2, 6, 0.05  # unsure: the share of a label that goes to all the others
HELD_BACK = 7  # one message in so many
COUNTS = (1.0, 0.5, 1.0)  # what the error of roles, of where a stretch begins and of places counts
OF_PLACES = (1.0, 12.0, 3.0)  # words that begin another post or wish, and words for all, are rare
Message = list[tuple[str, str, int]]  # role, words, number of the post or wish


class Sample(NamedTuple):
    """The pieces of each word, and what it is: its role, whether a stretch begins with it, and its place among the posts or wishes."""

    pieces: list[tuple[int, ...]]
    roles: list[int]
    begins: list[int]
    places: list[int]


class Layers(nn.Module):
    """The encoder, and three judges over what it makes of each word."""

    def __init__(self, source: Path, roles: int) -> None:
        super().__init__()
        self.encoder = encoder.first_layers(source, ENCODER)
        width = self.encoder.config.hidden_size
        self.dropped = nn.Dropout(DROPPED)
        self.judges = nn.ModuleDict({name: nn.Linear(width, size) for name, size in (("roles", roles), ("begins", 1), ("places", len(network.PLACES)))})

    def forward(self, vectors: torch.Tensor, read: torch.Tensor, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Texts x words: log odds while learning, likelihoods after."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            made = self.encoder(inputs_embeds=vectors, attention_mask=read).last_hidden_state
        each = self.dropped(words @ made.float())
        roles, begins, places = (self.judges[name](each) for name in ("roles", "begins", "places"))
        if self.training:
            return roles, begins[..., 0], places
        return functional.softmax(roles, -1), torch.sigmoid(begins[..., 0]), functional.softmax(places, -1)


def messages(name: str) -> list[Message]:
    """Every labelled message."""
    rows = (json.loads(line) for line in (FOLDER / f"spans-{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [[(LABELS[name][label], text, number) for label, text, number in row["spans"]] for row in rows]


def sample(message: Message, roles: Sequence[str], *, marks: bool = True) -> Sample:
    """A message as it is learnt; ``marks`` between words may be left out."""
    text = "".join(said for _, said, _ in message)
    edges = np.cumsum([len(said) for _, said, _ in message])
    of = [word for word in reading.words(text) if marks or word.text[0].isalnum() or word.text in "#@$%&+\n"]
    pieces = reading.pieces(of)
    which = [int(np.searchsorted(edges, word.start, side="right")) for word in of[: len(pieces)]]
    begins = [int(n == 0 or which[n] != which[n - 1]) for n in range(len(which))]
    places: list[int] = []
    seen = 1
    several = len({number for _, _, number in message if number}) > 1
    for n in which:
        number = message[n][2]
        places.append(1 if number > seen else 2 if not number and several else 0)
        seen = max(seen, number)
    return Sample(pieces, [roles.index(message[n][0]) for n in which], begins, places)


def train(source: Path, learnt: Sequence[Sample], roles: int, seed: int = 1) -> Layers:
    """The layers after ``EPOCHS`` passes."""
    torch.manual_seed(seed)
    made = Layers(source, roles)
    of_places = torch.tensor(OF_PLACES)

    def wrong(group: Sequence[int]) -> torch.Tensor:
        here = [learnt[n] for n in group]
        said = made(*given(here))
        longest = max(len(s.roles) for s in here)
        roles, begins, places = (torch.full((len(here), longest), -100) for _ in range(3))
        for n, one in enumerate(here):
            roles[n, : len(one.roles)], begins[n, : len(one.roles)], places[n, : len(one.roles)] = map(torch.tensor, (one.roles, one.begins, one.places))
        there = roles >= 0
        errors = (
            functional.cross_entropy(said[0].transpose(1, 2), roles, ignore_index=-100, label_smoothing=UNSURE),
            functional.binary_cross_entropy_with_logits(said[1][there], begins[there].float()),
            functional.cross_entropy(said[2].transpose(1, 2), places, weight=of_places, ignore_index=-100),
        )
        return sum(error * count for error, count in zip(errors, COUNTS, strict=True))  # type: ignore[return-value]

    encoder.fit(made, [sum(map(len, s.pieces)) for s in learnt], wrong, EPOCHS, np.random.default_rng(seed))
    return made


def given(samples: Sequence[Sample]) -> list[torch.Tensor]:
    """What ``Layers`` takes."""
    return [torch.from_numpy(each) for each in network.fed([s.pieces for s in samples]).values()]


def measure(made: Layers, held: Sequence[Sample], of: Network) -> str:
    """How many words have their role, by role; and how many messages are parted into the right number of posts or wishes."""
    right: Counter[str] = Counter()
    there: Counter[str] = Counter()
    mixed: Counter[tuple[str, str]] = Counter()
    parted = 0
    for one in held:
        with torch.no_grad():
            roles, _, places = (each[0] for each in made(*given([one])))
        for want, got in zip(one.roles, roles.argmax(-1).tolist(), strict=True):
            there[of.roles[want]] += 1
            right[of.roles[want]] += want == got
            mixed[of.roles[want], of.roles[got]] += want != got
        parted += (places.argmax(-1) == 1).sum().item() == sum(place == 1 for place in one.places)
    lines = [f"{role}: {right[role]} of {there[role]} words ({100 * right[role] / max(1, there[role]):.1f} %)" for role in of.roles]
    total = 100 * sum(right.values()) / sum(there.values())
    return "\n".join([*lines, f"all: {total:.1f} %; {parted} of {len(held)} messages in as many parts as they ask for", ", ".join(f"{a} as {b} {n}" for (a, b), n in mixed.most_common(12))])


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=NETWORKS)
    parser.add_argument("source", type=Path)
    parser.add_argument("--measure", action="store_true")
    asked = parser.parse_args()
    check(asked.source)
    of, all_of = NETWORKS[asked.name], messages(asked.name)
    held = [message for n, message in enumerate(all_of) if asked.measure and n % HELD_BACK == 0]
    learnt = [message for n, message in enumerate(all_of) if not asked.measure or n % HELD_BACK]
    made = train(asked.source, [sample(message, of.roles, marks=marks) for message in learnt for marks in (True, False)], len(of.roles))
    if asked.measure:
        for marks in (True, False):
            print("as typed" if marks else "without marks", measure(made, [sample(message, of.roles, marks=marks) for message in held], of), sep="\n")
        return
    fed = network.fed([sample(all_of[0], of.roles).pieces])
    axes = {"vectors": {0: "texts", 1: "pieces"}, "read": {0: "texts", 1: "pieces"}, "words": {0: "texts", 1: "words", 2: "pieces"}}
    axes |= {name: {0: "texts", 1: "words"} for name in ("roles", "begins", "places")}
    encoder.store(made, fed, axes, of.model)
    print(f"{sum(weight.numel() for weight in made.parameters()):,} weights from {len(all_of):,} messages")


if __name__ == "__main__":
    main()
