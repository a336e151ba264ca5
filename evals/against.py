"""``bedside eval --changed``: what a change concerns, run before and after it, compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.cli.common import CLEAN, FINDINGS, UNJUDGED
from assistant.settings import Settings
from evals import changed as changes
from evals import compare as comparing
from evals import record, suite, terminal
from evals.cassettes import file_of
from evals.compare import Threshold
from evals.perform import Options, recorded
from evals.suite import Suite
from evals.terminal import Reports

_WORST_LAST = (CLEAN, UNJUDGED, FINDINGS)


def changed(revision: str, settings: Settings, asked: Options, bar: Threshold, reports: Reports) -> int:
    """Run what a change concerns, at ``revision`` and as the files are now, and compare. Raises UsageError."""
    touched = changes.files(revision)
    if not touched:
        print(f"Nothing differs from {revision}.")
        return CLEAN
    every = changes.concerned(touched, suite.discover())
    plain, modelled = tuple(s for s in every if not s.model), tuple(s for s in every if s.model)
    asked = replace(asked, model=bool(settings.model) and not asked.replay, replay=asked.replay or not settings.model)
    left_out = tuple(s for s in modelled if asked.replay and not recorded((s,), asked))
    modelled = tuple(s for s in modelled if s not in left_out)
    print(f"{len(touched)} file{' differs' if len(touched) == 1 else 's differ'} from {changes.short(revision)}; suites concerned: {_names((*plain, *modelled))}.")
    if left_out:
        print(f"Not run, for they need a model or recorded answers: {_names(left_out)}. Name a model with --model.")
    codes = [UNJUDGED] if left_out else []
    if plain:
        codes.append(_both(revision, plain, settings, replace(asked, model=False, replay=False), bar, reports))
    if modelled:
        own = reports.apart("model") if plain else reports
        codes.append(_both(revision, modelled, settings, asked, bar, own))
    return max(codes, key=_WORST_LAST.index, default=CLEAN)


def _both(revision: str, suites: tuple[Suite, ...], settings: Settings, asked: Options, bar: Threshold, reports: Reports) -> int:
    """The same suites at both revisions, compared."""
    folder = settings.data / "evals"
    folder.mkdir(parents=True, exist_ok=True)
    kind = "model" if asked.model or asked.replay else "plain"
    before, after = (folder / f"{terminal.stamp()}-{kind}-{side}.jsonl" for side in ("before", "after"))
    with changes.checked_out(revision) as place:
        changes.run_at(place, before, suites, settings, _as_recorded_at(place, suites, asked), changes.short(revision))
    first = record.read(before)
    if asked.max_cost is not None:
        asked = replace(asked, max_cost=max(0.0, asked.max_cost - (first.cost() or 0.0)))
    now = terminal.with_progress(suites, settings, after, asked, label="as the files are now") if first.finished else first
    if not now.finished:
        print(f"Stopped before its end; {now.file} counts for nothing.")
        return UNJUDGED
    noisy = frozenset(s.name for s in suites if s.model)
    return terminal.told(comparing.compare(first, now, bar, noisy), reports)


def _as_recorded_at(place: Path, suites: tuple[Suite, ...], asked: Options) -> Options:
    """Recorded answers belong to the prompts they were recorded with: those of the other revision, where it has them."""
    own = place / "evals" / "cassettes"
    there = asked.replay and all(file_of(own, s.name).is_file() for s in suites)
    return replace(asked, cassettes=str(own)) if there else asked


def _names(suites: tuple[Suite, ...]) -> str:
    return ", ".join(s.name for s in suites) or "none"
