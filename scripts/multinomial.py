"""Multinomial logistic regression over named features, by accelerated gradient descent, the same every time. What the scripts share that train ``assistant.multinomial`` models."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from regression import Sparse

from assistant.multinomial import SCALE

PENALTY, STEPS, LEAST, SMALLEST = 1.0, 300, 2, 3  # least: samples a feature stands in; smallest: a weight worth storing
Features = list[dict[str, float]]


def train(found: Features, kinds: np.ndarray, classes: int, penalty: float = PENALTY, steps: int = STEPS) -> tuple[list[str], np.ndarray]:
    """(feature names, weights of shape features x classes)."""
    times = Counter(name for features in found for name in features)
    names = sorted(name for name, count in times.items() if count >= LEAST)
    return names, regress(table(found, names), kinds, classes, penalty, steps)


def folded(found: Features, kinds: np.ndarray, classes: int, folds: int, penalty: float = PENALTY) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """(the samples learnt from, those held back, likelihoods of the latter by a model of the former), fold by fold."""
    order = np.random.RandomState(0).permutation(len(found))
    for number in range(folds):
        test = order[number::folds]
        rest = np.setdiff1d(order, test)
        names, weights = train([found[n] for n in rest], kinds[rest], classes, penalty)
        yield rest, test, likely(table([found[n] for n in test], names).times(weights))


def table(found: Features, names: list[str]) -> Sparse[str]:
    """Samples x features."""
    return Sparse([features.items() for features in found], {name: n for n, name in enumerate(names)})


def regress(table: Sparse[str], kinds: np.ndarray, classes: int, penalty: float, steps: int = STEPS) -> np.ndarray:
    """Weights of shape columns x classes, by accelerated gradient descent from zero."""
    wanted = np.eye(classes)[kinds]
    weights = ahead = np.zeros((table.shape[1], classes))
    steepest, pace = 0.5 * largest(table) + penalty, 1.0
    for _ in range(steps):
        slope = table.across(likely(table.times(ahead)) - wanted) + penalty * ahead
        step, faster = ahead - slope / steepest, (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead, weights, pace = step + (pace - 1) / faster * (step - weights), step, faster
    return weights


def largest(table: Sparse[str]) -> float:
    """The largest eigenvalue of the table's columns multiplied with each other, from above, by repeated multiplication."""
    vector = np.ones((table.shape[1], 1))
    for _ in range(40):
        vector = table.across(table.times(vector / np.linalg.norm(vector)))
    return 1.1 * float(np.linalg.norm(vector))


def likely(sums: np.ndarray) -> np.ndarray:
    """Likelihoods of each row."""
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def stored(names: list[str], weights: np.ndarray, classes: Sequence[str]) -> str:
    """The weights as whole hundredths, a feature a line; those too small to matter are left out."""
    whole = np.rint(weights * SCALE).astype(int)
    rows = [f"{json.dumps(name)}: {json.dumps(row.tolist(), separators=(',', ':'))}" for name, row in zip(names, whole, strict=True) if abs(row).max() >= SMALLEST]
    return '{"classes": ' + json.dumps(list(classes)) + ', "weights": {\n' + ",\n".join(rows) + "\n}}\n"


def write(file: Path, found: Features, kinds: np.ndarray, classes: Sequence[str], penalty: float = PENALTY, steps: int = STEPS) -> None:
    """Learn from every sample and store the weights."""
    file.write_text(stored(*train(found, kinds, len(classes), penalty, steps), classes), encoding="utf-8")
    print(f"{file.name}: {len(found)} samples, {file.stat().st_size // 1024} kB")


def command(doc: str | None, learn: Callable[[], None], held_back: Callable[[int], str]) -> None:
    """The command line of a script that learns, or with ``--folds`` says what models that never saw them make of samples held back."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    if folds:
        print(held_back(folds))
    else:
        learn()
