"""The few statistics a comparison needs, exact where that is possible."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import comb, sqrt

_Z = 1.959963984540054  # 95%


def wilson(passes: int, total: int) -> tuple[float, float]:
    """The 95% Wilson score interval of a pass rate; (0, 1) when nothing was counted."""
    if total == 0:
        return 0.0, 1.0
    share, z2 = passes / total, _Z * _Z
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = _Z * sqrt(share * (1 - share) / total + z2 / (4 * total * total)) / (1 + z2 / total)
    return max(0.0, middle - half), min(1.0, middle + half)


def mcnemar(broke: int, mended: int) -> float:
    """The two-sided exact McNemar p-value: how likely so uneven a split of flips is when neither side is better."""
    flips = broke + mended
    if flips == 0:
        return 1.0
    tail = sum(comb(flips, k) for k in range(min(broke, mended) + 1))
    return min(1.0, float(2 * tail / 2**flips))


def bootstrap_change(before: Sequence[float], after: Sequence[float], *, rounds: int = 2000) -> tuple[float, float, float]:
    """The mean change of paired values and its 95% interval, resampled with a fixed seed."""
    changes = [b - a for a, b in zip(before, after, strict=True)]
    if not changes:
        return 0.0, 0.0, 0.0
    draw = random.Random(20260105)
    means = sorted(sum(draw.choices(changes, k=len(changes))) / len(changes) for _ in range(rounds))
    return sum(changes) / len(changes), means[int(0.025 * rounds)], means[int(0.975 * rounds) - 1]
