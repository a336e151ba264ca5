"""Two runs, case by case: what broke, what was mended, and whether the change is more than noise.

A suite without a model gives the same answer every time, so each case that passed and no longer does is real:
it regresses when more than ``allow`` such cases are found. A suite with a model is noisy: it regresses when its
pass rate fell by at least ``points`` and McNemar's exact test puts the flips below ``alpha``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from evals import statistics
from evals.errors import RunError
from evals.outcome import Outcome, Result
from evals.record import Run

ALLOW, POINTS, ALPHA = 0, 0.02, 0.05


@dataclass(frozen=True, slots=True)
class Threshold:
    """What counts as a regression."""

    allow: int = ALLOW
    points: float = POINTS
    alpha: float = ALPHA


@dataclass(frozen=True, slots=True)
class Flip:
    """One case whose outcome changed, with a result of each side to show."""

    suite: str
    case: str
    before: Result
    after: Result

    @property
    def broke(self) -> bool:
        """True when the case passed before and does not now."""
        return self.before.outcome is Outcome.PASS

    @property
    def mended(self) -> bool:
        """True when the case passes now and did not before."""
        return self.after.outcome is Outcome.PASS


@dataclass(frozen=True, slots=True)
class Tally:
    """One side of one suite. The rate is over what was scored: errors and unscored cases are counted beside it."""

    passed: int
    failed: int
    errors: int
    unscored: int

    @property
    def scored(self) -> int:
        return self.passed + self.failed

    @property
    def rate(self) -> float:
        return self.passed / self.scored if self.scored else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        return statistics.wilson(self.passed, self.scored)


@dataclass(frozen=True, slots=True)
class Change:
    """One suite in both runs."""

    suite: str
    before: Tally
    after: Tally
    broke: int  # passed before, fails now
    mended: int  # failed before, passes now
    unanswered: int  # passed before; now an error, unscored, or missing
    stale: int  # not compared: a recorded answer is missing on one side
    p: float
    noisy: bool
    regressed: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything two runs say about a change."""

    before: Run
    after: Run
    changes: tuple[Change, ...]
    flips: tuple[Flip, ...]  # broken ones first
    only_before: int
    only_after: int
    threshold: Threshold

    @property
    def regressed(self) -> bool:
        """True when any suite got worse by more than the threshold."""
        return any(change.regressed for change in self.changes)

    @property
    def stale(self) -> int:
        """Cases that could not be compared, for a recorded answer is out of date."""
        return sum(change.stale for change in self.changes)


def compare(before: Run, after: Run, threshold: Threshold | None = None, noisy: frozenset[str] = frozenset()) -> Comparison:
    """Compare two finished runs; ``noisy`` names the suites with a model. Raises RunError for one that is not finished."""
    limits = threshold or Threshold()
    for run in (before, after):
        if not run.finished:
            raise RunError(f"The run {run.file or ''} was stopped before its end and counts for nothing. Continue it with --resume.")
    left, right = _by_case(before), _by_case(after)
    flips = tuple(
        Flip(*key, _shown(left[key]), _shown(right[key]))
        for key in left
        if key in right and _majority(left[key]) is not _majority(right[key]) and not _stale(left[key], right[key])
    )
    names = [n for n in before.head.suites if n in after.head.suites]
    same = {n for n in names if before.head.suites[n] == after.head.suites[n]}
    kept = {n: left if n in same else {k: r for k, r in left.items() if k in right} for n in names}  # cases may have gone
    changes = tuple(_change(name, kept[name], right, name in noisy, limits) for name in names)
    return Comparison(
        before, after, changes, tuple(sorted(flips, key=lambda f: (not f.broke, not f.mended, f.suite, f.case))),
        len(left.keys() - right.keys()), len(right.keys() - left.keys()), limits,
    )  # fmt: skip


_Cases = dict[tuple[str, str], list[Result]]


def tally(results: list[list[Result]]) -> Tally:
    """Count cases by their outcome; a case run in several epochs counts once, by its majority."""
    found = [_majority(r) for r in results]
    return Tally(*(found.count(o) for o in (Outcome.PASS, Outcome.FAIL, Outcome.ERROR, Outcome.UNSCORED)))


def by_suite(run: Run) -> dict[str, Tally]:
    """Each suite of a run, counted."""
    cases = _by_case(run)
    return {name: tally([r for (suite, _), r in cases.items() if suite == name]) for name in run.head.suites}


def _by_case(run: Run) -> _Cases:
    cases: _Cases = defaultdict(list)
    for result in run.results:
        cases[(result.suite, result.case)].append(result)
    return dict(cases)


def _majority(results: list[Result]) -> Outcome:
    """PASS needs more than half of all epochs: an error never helps."""
    outcomes = [r.outcome for r in results]
    if 2 * outcomes.count(Outcome.PASS) > len(outcomes):
        return Outcome.PASS
    return next(o for o in (Outcome.FAIL, Outcome.ERROR, Outcome.UNSCORED, Outcome.PASS) if o in outcomes)


def _stale(*sides: list[Result]) -> bool:
    return any(result.stale for side in sides for result in side)


def _shown(results: list[Result]) -> Result:
    """The first result that stands for the majority."""
    wanted = _majority(results)
    return next((r for r in results if r.outcome is wanted), results[0])


def _change(name: str, left: _Cases, right: _Cases, noisy: bool, limits: Threshold) -> Change:
    all_keys = [key for key in left if key[0] == name]
    keys = [key for key in all_keys if not _stale(left[key], right.get(key, []))]
    pairs = [(_majority(left[k]), _majority(right[k]) if k in right else None) for k in keys]
    broke = pairs.count((Outcome.PASS, Outcome.FAIL))
    mended = pairs.count((Outcome.FAIL, Outcome.PASS))
    unanswered = sum(a is Outcome.PASS and b not in (Outcome.PASS, Outcome.FAIL) for a, b in pairs)
    before = tally([left[k] for k in all_keys])
    after = tally([r for k, r in right.items() if k[0] == name])
    p = statistics.mcnemar(broke + unanswered, mended)
    lost = (broke + unanswered - mended) / len(keys) if keys else 0.0
    regressed = (lost >= limits.points and p < limits.alpha) if noisy else broke + unanswered > limits.allow
    return Change(name, before, after, broke, mended, unanswered, len(all_keys) - len(keys), p, noisy, regressed)
