"""What broke, what was mended, and when it is more than noise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.eval_samples import finished, result

from evals.compare import Threshold, compare
from evals.errors import RunError
from evals.outcome import Outcome
from evals.record import Run

P, F, E, U = Outcome.PASS, Outcome.FAIL, Outcome.ERROR, Outcome.UNSCORED
NOISY = frozenset({"one"})


def runs(before: list[Outcome], after: list[Outcome]) -> tuple[Run, Run]:
    return tuple(finished(*(result(f"c{n}", o) for n, o in enumerate(side))) for side in (before, after))  # type: ignore[return-value]


def test_the_same_run_twice_is_no_change() -> None:
    found = compare(*runs([P, F, E], [P, F, E]))
    assert not found.regressed and found.flips == ()


@pytest.mark.parametrize(
    ("before", "after", "broke", "mended", "unanswered", "worse"),
    [
        ([P, P, F], [P, F, F], 1, 0, 0, True),
        ([P, P, F], [P, P, P], 0, 1, 0, False),
        ([P, F, F], [F, P, P], 1, 2, 0, True),
        ([P, P], [P, E], 0, 0, 1, True),
        ([P, P], [P, U], 0, 0, 1, True),
        ([E, F], [F, E], 0, 0, 0, False),
    ],
)
def test_without_a_model_every_loss_is_real(before: list[Outcome], after: list[Outcome], broke: int, mended: int, unanswered: int, worse: bool) -> None:
    found = compare(*runs(before, after))
    change = found.changes[0]
    assert (change.broke, change.mended, change.unanswered, found.regressed) == (broke, mended, unanswered, worse)


def test_broken_cases_come_first() -> None:
    found = compare(*runs([F, P, P], [P, F, P]))
    assert [(f.case, f.broke, f.mended) for f in found.flips] == [("c1", True, False), ("c0", False, True)]


def test_an_allowance_is_an_allowance() -> None:
    sides = runs([P] * 5, [P, P, P, P, F])
    assert compare(*sides).regressed
    assert not compare(*sides, Threshold(allow=1)).regressed


@pytest.mark.parametrize(("broken", "worse"), [(1, False), (5, False), (6, True), (40, True)])
def test_with_a_model_a_loss_must_be_more_than_noise(broken: int, worse: bool) -> None:
    sides = runs([P] * 100, [F] * broken + [P] * (100 - broken))
    assert compare(*sides, noisy=NOISY).regressed is worse


def test_with_a_model_flips_both_ways_are_noise() -> None:
    assert not compare(*runs([P] * 10 + [F] * 10, [F] * 10 + [P] * 10), noisy=NOISY).regressed


def test_epochs_count_by_majority() -> None:
    def side(*outcomes: Outcome) -> Run:
        return finished(*(result("c", o, epoch=n) for n, o in enumerate(outcomes, 1)))

    assert not compare(side(P, P, F), side(P, F, P)).flips
    assert compare(side(P, P, F), side(P, F, F)).changes[0].broke == 1
    assert compare(side(P, P, P), side(P, E, E)).changes[0].unanswered == 1


def test_half_a_run_counts_for_nothing() -> None:
    before, after = runs([P], [P])
    with pytest.raises(RunError, match="stopped before its end"):
        compare(before, replace(after, finished=False))


def test_a_missing_answer_is_a_loss_unless_the_case_itself_is_gone() -> None:
    before, after = runs([P, P], [P])
    assert compare(before, after).changes[0].unanswered == 1
    other = replace(after, head=replace(after.head, suites={"one": "other digest"}))
    assert not compare(before, other).regressed
    assert compare(before, other).only_before == 1
