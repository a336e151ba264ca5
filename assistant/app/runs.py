"""Results of eval runs, as far as the page shows them. A reader of its own: the page never imports the suites."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import UsageError
from assistant.settings import Settings

SHOWN = 12  # newest runs listed
_LARGEST = 40_000_000  # bytes of a result file the page will read
_WORDS = 4_000  # characters of an answer that are kept for showing

Key = tuple[str, str, int]  # suite, case, epoch


@dataclass(frozen=True, slots=True)
class Case:
    """One case of one run."""

    outcome: str
    asked: str
    shown: str
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """One result file."""

    name: str
    started: str
    label: str
    writer: str
    finished: bool
    cases: Mapping[Key, Case]

    def tally(self, suite: str | None = None) -> Counter[str]:
        """Outcome -> how many, of one suite or of all."""
        return Counter(c.outcome for (s, _, _), c in self.cases.items() if suite in (None, s))

    @property
    def suites(self) -> tuple[str, ...]:
        """The suites it ran, in order."""
        return tuple(sorted({s for s, _, _ in self.cases}))


def folder(settings: Settings) -> Path:
    """Where ``bedside eval`` writes."""
    return settings.data / "evals"


def latest(settings: Settings) -> tuple[Run, ...]:
    """The newest runs, newest first; a file that is no result file is left out."""
    names = sorted((f.name for f in folder(settings).glob("*.jsonl")), reverse=True)[:SHOWN]
    found = (_read(folder(settings) / name) for name in names)
    return tuple(run for run in found if run is not None)


def one(settings: Settings, name: object) -> Run:
    """A run by the name of its file. Raises UsageError when there is none."""
    file = next((f for f in folder(settings).glob("*.jsonl") if f.name == name), None)
    run = _read(file) if file else None
    if run is None:
        raise UsageError("Choose two runs from the list.")
    return run


def reports(settings: Settings) -> tuple[str, ...]:
    """Reports lying beside the runs, newest first."""
    return tuple(sorted((f.name for f in folder(settings).glob("*.html") if f.is_file() and not f.is_symlink()), reverse=True))[:SHOWN]


def flipped(before: Run, after: Run) -> tuple[Key, ...]:
    """Cases whose outcome changed: what broke first, then what was mended."""
    changed = [k for k, c in after.cases.items() if k in before.cases and before.cases[k].outcome != c.outcome]
    return tuple(sorted(changed, key=lambda k: (before.cases[k].outcome != "pass", after.cases[k].outcome != "fail", k)))


def _read(file: Path) -> Run | None:
    try:
        if file.stat().st_size > _LARGEST:
            return None
        lines = file.read_text(encoding="utf-8").split("\n")[:-1]  # a last line without an end was cut off
        values = [json.loads(line) for line in lines if line.strip()]
        head = values[0]["head"]
        cases: dict[Key, Case] = {}
        for value in values[1:]:
            if "result" in value:
                r = value["result"]
                why = "; ".join(str(s["detail"]) for s in r["scores"] if s["outcome"] != "pass" and s["detail"])
                cases.setdefault((r["suite"], r["case"], r["epoch"]), Case(r["outcome"], r["asked"][:_WORDS], r["shown"][:_WORDS], why[:_WORDS]))
        return Run(file.name, str(head["started"]), str(head["label"]), str(head["writer"]), any("end" in v for v in values), cases)
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
