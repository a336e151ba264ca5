"""Logistic regression over named features, where words of like meaning share part of their weight. What the training scripts have in common."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from assistant.guard.trained.weights import SCALE, Feature
from assistant.knowledge.embedding import MiniLM
from assistant.text.english import common_words

ROOT = Path(__file__).parent.parent
PENALTY, STEPS, LEAST, SMALLEST = 1.0, 250, 3, 4  # least: samples a feature stands in; smallest: a weight worth storing
MEANING = 0.45  # what a word's meaning counts beside the word itself
Name = TypeVar("Name", bound=Hashable)


class Samples(NamedTuple):
    """What the model of one question learns from: features, whether the answer is yes, and the post each is from."""

    features: list[list[Feature]]
    yes: np.ndarray
    posts: np.ndarray


class Sparse(Generic[Name]):
    """Samples x features, most of them zero. Each row: names of features and what they count."""

    def __init__(self, rows: Sequence[Iterable[tuple[Name, float]]], place: Mapping[Name, int]) -> None:
        kept = [[(place[name], counts) for name, counts in row if name in place] for row in rows]
        self.shape = (len(rows), len(place))
        self._column = np.array([c for row in kept for c, _ in row], dtype=np.int64)
        self._value = np.array([v for row in kept for _, v in row])
        self._row = np.repeat(np.arange(len(rows)), [len(row) for row in kept])

    def times(self, weights: np.ndarray) -> np.ndarray:
        """A number a sample, and an outcome where ``weights`` have several."""
        return self._sums(self._row, self._column, weights, self.shape[0])

    def across(self, sums: np.ndarray) -> np.ndarray:
        """A number a feature, and an outcome where ``sums`` have several."""
        return self._sums(self._column, self._row, sums, self.shape[1])

    def _sums(self, to: np.ndarray, of: np.ndarray, what: np.ndarray, length: int) -> np.ndarray:
        if what.ndim == 1:
            return np.bincount(to, self._value * what[of], length)
        return np.stack([np.bincount(to, self._value * outcome[of], length) for outcome in what.T], axis=1)


def train(learnt: Samples, vocabulary: tuple[list[str], np.ndarray]) -> dict[str, dict[str, int]]:
    """Kind -> feature -> weight in hundredths. A word's weight is its own and what words of its meaning share, so that words no post had get one too."""
    times = Counter((kind, what) for row in learnt.features for kind, what, _ in row)
    names = sorted(name for name, count in times.items() if count >= LEAST)
    words, meanings = vocabulary
    rows = [[((kind, what), counts) for kind, what, counts in row] for row in learnt.features]
    own = Sparse(rows, {name: n for n, name in enumerate(names)})
    shared = Sparse(rows, {("word", word): n for n, word in enumerate(words)})
    weights = ahead = np.zeros(len(names))
    common = common_ahead = np.zeros(meanings.shape[1])
    steepest, pace = 0.25 * _largest(own, shared, meanings) + PENALTY, 1.0
    for _ in range(STEPS):
        slope = 1 / (1 + np.exp(-(own.times(ahead) + shared.times(meanings @ common_ahead)))) - learnt.yes
        step = ahead - (own.across(slope) + PENALTY * ahead) / steepest
        common_step = common_ahead - (meanings.T @ shared.across(slope) + PENALTY * common_ahead) / steepest
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead, weights = step + (pace - 1) / faster * (step - weights), step
        common_ahead, common, pace = common_step + (pace - 1) / faster * (common_step - common), common_step, faster
    found: Counter[tuple[str, str]] = Counter(dict(zip(names, weights.tolist(), strict=True)))
    found.update({("word", word): weight for word, weight in zip(words, (meanings @ common).tolist(), strict=True)})
    result: dict[str, dict[str, int]] = {}
    for (kind, what), weight in found.items():
        whole = round(SCALE * weight)
        if abs(whole) >= SMALLEST:
            result.setdefault(kind, {})[what] = whole
    return result


def _largest(own: Sparse[tuple[str, str]], shared: Sparse[tuple[str, str]], meanings: np.ndarray) -> float:
    """The largest eigenvalue of the squared table of both parts, from above, by repeated multiplication."""
    left, right, size = np.ones(own.shape[1]), np.ones(meanings.shape[1]), 1.0
    for _ in range(30):
        sums = own.times(left / size) + shared.times(meanings @ right / size)
        left, right = own.across(sums), meanings.T @ shared.across(sums)
        size = float(np.sqrt(left @ left + right @ right))
    return 1.1 * size


def meanings(learnt: dict[str, Samples]) -> tuple[list[str], np.ndarray]:
    """(words, words x 64): where each word lies among the directions in which the search model's words differ most. A word without a meaning there lies nowhere."""
    times = Counter(what for of_it in learnt.values() for row in of_it.features for kind, what, _ in row if kind == "word")
    tokens = json.loads((ROOT / "assistant" / "knowledge" / "minilm" / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    words = sorted({w for w in (*tokens, *common_words()) if w.isascii() and w.isalpha() and len(w) > 2 and w.islower()} | {w for w, n in times.items() if n >= LEAST})
    meant = [n for n, word in enumerate(words) if word.isalpha() and len(word) > 2]
    vectors = MiniLM().embed([words[n] for n in meant]).astype(np.float64)
    vectors -= vectors.mean(axis=0)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    lying = vectors @ directions[:, ::-1][:, :64]
    table = np.zeros((len(words), 64))
    table[meant] = MEANING * lying / (np.linalg.norm(lying, axis=1, keepdims=True) + 1e-9)
    return words, table
