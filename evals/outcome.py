"""What a scorer says, what a case comes to, and what one case's result holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MODEL = "model"  # the scorer's name on what the run itself says of a model's answer


class Outcome(StrEnum):
    """An error is never a wrong answer, and a missing answer never a right one."""

    PASS = "pass"
    FAIL = "fail"
    UNSCORED = "unscored"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Score:
    """One scorer's word on one output; ``value`` is a figure to plot (a grade, a share), when there is one."""

    outcome: Outcome
    detail: str = ""
    value: float | None = None
    scorer: str = ""  # set by the run


@dataclass(frozen=True, slots=True)
class Result:
    """One case, run once: its outcome, each scorer's word, and what a person would have seen."""

    suite: str
    case: str
    outcome: Outcome
    scores: tuple[Score, ...]
    asked: str
    shown: str
    seconds: float
    epoch: int = 1
    asked_tokens: int = 0  # of a model; 0 when the answer was kept or recorded, or there is no model
    answered_tokens: int = 0

    @property
    def tokens(self) -> int:
        """Tokens of prompts and answers together."""
        return self.asked_tokens + self.answered_tokens

    @property
    def stale(self) -> bool:
        """True when only a recorded answer might have been used and there was none to the prompt as it is."""
        return any(s.scorer == MODEL and s.outcome is Outcome.UNSCORED for s in self.scores)


def passed(detail: str = "", value: float | None = None) -> Score:
    """The output is as it should be."""
    return Score(Outcome.PASS, detail, value)


def failed(detail: str, value: float | None = None) -> Score:
    """The output is wrong; ``detail`` says what is."""
    return Score(Outcome.FAIL, detail, value)


def unscored(detail: str) -> Score:
    """This scorer has nothing to say about this case."""
    return Score(Outcome.UNSCORED, detail)


def verdict_on(good: bool, detail: str, value: float | None = None) -> Score:
    """PASS, or FAIL with the detail."""
    return passed(value=value) if good else failed(detail, value)


def combined(scores: Iterable[Score]) -> Outcome:
    """A case passes when something was scored and nothing failed; an error outranks a failure."""
    found = {score.outcome for score in scores}
    for outcome in (Outcome.ERROR, Outcome.FAIL, Outcome.PASS):
        if outcome in found:
            return outcome
    return Outcome.UNSCORED
