"""Figures of a run beside its outcomes: what scorers measured, what it cost, how long it took."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean, median

from evals import statistics
from evals.record import Run


@dataclass(frozen=True, slots=True)
class Moved:
    """What one scorer measured on the cases both runs have: means, and the mean change with its 95% interval."""

    suite: str
    scorer: str
    cases: int
    before: float
    after: float
    change: float
    low: float
    high: float

    @property
    def beyond_noise(self) -> bool:
        """True when the interval of the change leaves zero out."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Spent:
    """What a run, or one suite of it, took."""

    asked: int  # tokens of prompts
    answered: int
    cost: float | None  # US dollars; None when the price is not known
    median: float  # seconds a case
    slow: float  # seconds, 95th percentile

    @property
    def money(self) -> str:
        """The cost for people."""
        return "not known" if self.cost is None else f"${self.cost:.4f}"


def spent(run: Run, suite: str | None = None) -> Spent:
    """Tokens, cost and time of a run, or of one suite of it."""
    own = [r for r in run.results if suite in (None, r.suite)]
    times = sorted(r.seconds for r in own) or [0.0]
    return Spent(
        sum(r.asked_tokens for r in own), sum(r.answered_tokens for r in own), run.cost(suite),
        median(times), times[min(len(times) - 1, int(0.95 * len(times)))],
    )  # fmt: skip


def moved(before: Run, after: Run) -> tuple[Moved, ...]:
    """How each scorer's figures changed, paired by case, the mean of its epochs on either side."""
    left, right = _values(before), _values(after)
    found = []
    for suite, scorer in sorted({key[:2] for key in left.keys() & right.keys()}):
        cases = sorted(k for k in left if k[:2] == (suite, scorer) and k in right)
        a, b = [fmean(left[k]) for k in cases], [fmean(right[k]) for k in cases]
        found.append(Moved(suite, scorer, len(cases), fmean(a), fmean(b), *statistics.bootstrap_change(a, b)))
    return tuple(found)


def by_scorer(run: Run) -> dict[tuple[str, str], list[float]]:
    """Every value each scorer gave, by suite and scorer."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for (suite, scorer, _), values in _values(run).items():
        found[suite, scorer] += values
    return found


def _values(run: Run) -> dict[tuple[str, str, str], list[float]]:
    values: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for result in run.results:
        for score in result.scores:
            if score.value is not None:
                values[result.suite, score.scorer, result.case].append(score.value)
    return values
