"""How well a judge agrees with the labels, kept in the data folder, and whether it may decide.

A measurement holds for one model at one address, one prompt, one rubric and one set of labels. When any of them
changes it is void.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant import resources
from assistant.settings import Settings
from evals import statistics
from evals.outcome import Outcome, Result
from evals.rubric import FOLDER
from evals.suite import Suite

SUITE = "judge-agreement"
SUBJECT = "judged_by_rubric"
LEAST_LABELS = 20
LEAST_AGREEMENT = 0.9


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often a judge said what the label says. A case without a judgement counts against it."""

    rubric: str
    agreed: int
    labels: int

    @property
    def decides(self) -> bool:
        """True when there are labels enough and agreement enough."""
        return self.labels >= LEAST_LABELS and self.agreed >= LEAST_AGREEMENT * self.labels

    @property
    def said(self) -> str:
        """For people."""
        low, high = statistics.wilson(self.agreed, self.labels)
        return f"{self.rubric}: agreed with {self.agreed} of {self.labels} labels ({low:.0%} to {high:.0%})"


def of_results(suite: Suite, results: Iterable[Result]) -> tuple[Agreement, ...]:
    """The agreement on each rubric in a finished run of the labelled suite."""
    rubrics = {case.id: case.word("rubric") for case in suite.loaded}
    outcomes: dict[str, list[Outcome]] = {}
    for result in results:
        if result.suite == suite.name:
            outcomes.setdefault(rubrics[result.case], []).append(result.outcome)
    return tuple(Agreement(name, found.count(Outcome.PASS), len(found)) for name, found in outcomes.items())


def keep(found: Iterable[Agreement], suite: Suite, settings: Settings) -> None:
    """Write measurements down."""
    for one in found:
        file = _file(one.rubric, suite, settings)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(one)), encoding="utf-8")


def kept(rubric: str, suite: Suite, settings: Settings) -> Agreement | None:
    """The measurement for this judge, when there is one that still holds."""
    try:
        return Agreement(**json.loads(_file(rubric, suite, settings).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _file(rubric: str, suite: Suite, settings: Settings) -> Path:
    prompt, question = resources.folder("prompts") / "judge.md", FOLDER / f"{rubric}.toml"
    digest = hashlib.sha256()
    for part in (prompt.read_bytes(), question.read_bytes(), suite.digest.encode(), settings.model.encode(), settings.model_url.encode()):
        digest.update(hashlib.sha256(part).digest())
    return settings.data / "evals" / "agreement" / f"{rubric}-{digest.hexdigest()[:16]}.json"
