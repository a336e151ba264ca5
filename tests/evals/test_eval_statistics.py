"""Figures checked against published or hand-computed values."""

from __future__ import annotations

import pytest

from assistant.coach import reading
from evals import statistics


@pytest.mark.parametrize(
    ("passes", "total", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_wilson(passes: int, total: int, low: float, high: float) -> None:
    got = statistics.wilson(passes, total)
    assert got == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


@pytest.mark.parametrize(
    ("broke", "mended", "p"), [(0, 0, 1.0), (1, 1, 1.0), (5, 0, 0.0625), (0, 6, 0.03125), (2, 10, 0.0385742), (300, 300, 1.0)]
)
def test_mcnemar_is_the_exact_two_sided_binomial(broke: int, mended: int, p: float) -> None:
    assert statistics.mcnemar(broke, mended) == pytest.approx(p, abs=1e-6)
    assert statistics.mcnemar(mended, broke) == statistics.mcnemar(broke, mended)


def test_bootstrap_is_seeded_and_holds_the_mean() -> None:
    before, after = [0.0] * 20, [0.5] * 10 + [1.0] * 10
    mean, low, high = statistics.bootstrap_change(before, after)
    assert mean == 0.75 and low < 0.75 < high
    assert statistics.bootstrap_change(before, after) == (mean, low, high)
    assert statistics.bootstrap_change([], []) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("table", 2), ("made", 1), ("wanted", 2), ("played", 1), ("cataract", 3), ("people", 2), ("rhythm", 1), ("clinic's", 2), ("x", 1)],
)
def test_syllables(word: str, count: int) -> None:
    assert reading.syllables(word) == count


def test_plain_words_grade_below_hard_ones() -> None:
    plain = "The lens in your eye can turn cloudy. We call that a cataract. It is common, and it is slow."
    hard = "Intraocular opacification necessitates individualised perioperative evaluation, notwithstanding asymptomatic presentation."
    assert reading.grade(plain) < 6 < 12 < reading.grade(hard)
    assert reading.grade("") == 0.0
