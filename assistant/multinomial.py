"""Linear models of several classes over named features, their weights stored as whole hundredths in JSON; ``scripts/multinomial.py`` makes them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SCALE = 100  # weights are stored as whole hundredths


@cache
def model(file: Path) -> tuple[tuple[str, ...], dict[str, list[int]]]:
    """(the classes, feature -> a weight for each)."""
    stored = json.loads(file.read_text(encoding="utf-8"))
    return tuple(stored["classes"]), stored["weights"]


def shares(file: Path, features: Mapping[str, float]) -> dict[str, float]:
    """Class -> how likely the model holds it; the likelihoods sum to one."""
    classes, weights = model(file)
    sums = [0.0] * len(classes)
    for name, value in features.items():
        for place, weight in enumerate(weights.get(name, ())):
            sums[place] += value * weight / SCALE
    top = max(sums)
    powers = [math.exp(s - top) for s in sums]
    return dict(zip(classes, (p / sum(powers) for p in powers), strict=True))
