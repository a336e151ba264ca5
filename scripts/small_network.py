"""A network with one hidden layer, learnt by Adam with a pace that falls to nothing, the same every time. For the scripts that teach the copy-editor."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from assistant.writers.builtin.copyedit.layers import NAMES

BATCH, PACE, SHRINK = 512, 2e-3, 1e-5


class Plan(NamedTuple):
    """How wide the network is and how long it learns."""

    wide: int  # numbers of a row
    hidden: int
    classes: int
    epochs: int
    dropped: float


def train(
    plan: Plan, rows: Callable[[np.ndarray], np.ndarray], wanted: np.ndarray, found: np.ndarray, allowed: Callable[[np.ndarray], np.ndarray] | None = None
) -> list[np.ndarray]:
    """Learn ``wanted``, a class for each row that ``found`` names; ``rows`` gives the numbers of some, ``allowed`` which classes each of them may be."""
    chance = np.random.RandomState(0)
    layers = [chance.randn(plan.wide, plan.hidden) / np.sqrt(plan.wide), np.zeros(plan.hidden), chance.randn(plan.hidden, plan.classes) / 8, np.zeros(plan.classes)]
    layers = [layer.astype(np.float32) for layer in layers]
    means, spreads = [np.zeros_like(layer) for layer in layers], [np.zeros_like(layer) for layer in layers]
    steps = plan.epochs * (len(found) // BATCH)
    for step, batch in enumerate(_batches(chance, found, plan.epochs), 1):
        read = rows(batch)
        within = read @ layers[0] + layers[1]
        kept = (chance.rand(*within.shape) > plan.dropped).astype(np.float32) / (1 - plan.dropped)
        hidden = np.maximum(within, 0) * kept
        odds = hidden @ layers[2] + layers[3]
        if allowed is not None:
            odds = np.where(allowed(batch), odds, -np.inf)
        error = np.exp(odds - odds.max(axis=1, keepdims=True))
        error /= error.sum(axis=1, keepdims=True)
        error[np.arange(len(batch)), wanted[batch]] -= 1
        error /= len(batch)
        back = (error @ layers[2].T) * kept * (within > 0)
        for n, slope in enumerate((read.T @ back + SHRINK * layers[0], back.sum(axis=0), hidden.T @ error, error.sum(axis=0))):
            means[n] = 0.9 * means[n] + 0.1 * slope
            spreads[n] = 0.999 * spreads[n] + 0.001 * slope**2
            layers[n] -= PACE * (1 - step / steps) * (means[n] / (1 - 0.9**step)) / (np.sqrt(spreads[n] / (1 - 0.999**step)) + 1e-8)
    return layers


def _batches(chance: np.random.RandomState, found: np.ndarray, epochs: int) -> Iterator[np.ndarray]:
    """All rows some times over, mixed, some at a time."""
    for _ in range(epochs):
        mixed = chance.permutation(found)
        yield from (mixed[at : at + BATCH] for at in range(0, len(mixed) - BATCH + 1, BATCH))


def store(layers: list[np.ndarray], file: Path) -> None:
    """Write the weights in half precision."""
    np.savez(file, **dict(zip(NAMES, (layer.astype(np.float16) for layer in layers), strict=True)))


def as_stored(layers: list[np.ndarray]) -> list[np.ndarray]:
    """The weights as they are read back."""
    return [layer.astype(np.float16).astype(np.float32) for layer in layers]


def command(doc: str | None, learn: Callable[[], None], held_back: Callable[[], str]) -> None:
    """The command line of a script that learns, or with ``--measure`` says how texts held back are read, writing nothing."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        print(held_back())
    else:
        learn()
