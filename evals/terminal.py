"""What ``bedside eval`` prints, and the exit codes it ends with: 0 well, 1 worse or under a floor, 3 stopped or with errors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from assistant.cli.common import CLEAN, FINDINGS, UNJUDGED, terminal_safe
from assistant.errors import UsageError
from assistant.settings import Settings
from evals import changed as changes
from evals import compare as comparing
from evals import record, suite, words
from evals.compare import Comparison, Tally, Threshold
from evals.outcome import Outcome, Result
from evals.perform import Options, head_for, perform
from evals.record import Run
from evals.report import html, junit, markdown
from evals.suite import Suite

_LINE, _DIFF = 220, 1200  # characters shown of one case
_MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class Reports:
    """Where reports go, and how many cases the terminal lists."""

    html: Path | None = None
    junit: Path | None = None
    markdown: Path | None = None
    show: int = 10

    def apart(self, name: str) -> Reports:
        """The same reports under names of their own: report.html becomes report-model.html."""
        page, xml, table = (f.with_stem(f"{f.stem}-{name}") if f else None for f in (self.html, self.junit, self.markdown))
        return Reports(page, xml, table, self.show)

    def write(self, page: str, xml: str, table: str) -> None:
        """Write the reports asked for. Raises UsageError when a file cannot be written."""
        for file, text in ((self.html, page), (self.junit, xml), (self.markdown, table)):
            if file is None:
                continue
            try:
                file.write_text(text, encoding="utf-8", errors="replace")
            except OSError as error:
                raise UsageError(f"{file} cannot be written ({type(error).__name__}).") from None


def run(names: list[str], settings: Settings, asked: Options, out: Path | None, resume: Path | None, reports: Reports) -> int:
    """Run suites into a result file. Raises UsageError."""
    suites = suite.chosen(names)
    if any(s.model for s in suites) and not asked.replay:
        asked = replace(asked, model=True)
    file = resume or out or settings.data / "evals" / f"{_stamp()}.jsonl"
    done = _with_progress(suites, settings, file, asked, resume=resume is not None)
    _write(done, reports)
    print(f"\n{file}")
    return _code(done, suites)


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S")


def _with_progress(
    suites: tuple[Suite, ...], settings: Settings, file: Path, asked: Options, *, resume: bool = False, label: str = ""
) -> Run:
    head = head_for(suites, settings, asked)
    columns = (TextColumn("{task.description:14}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bars = {name: progress.add_task(name, total=count * head.epochs) for name, count in head.cases.items()}

        def told(result: Result) -> None:
            progress.advance(bars[result.suite])

        return perform(suites, settings, file, asked, label=label, resume=resume, told=told)


def _write(done: Run, reports: Reports) -> None:
    reports.write(html.of_run(done), junit.junit(done), markdown.of_run(done))
    for name, tally in comparing.by_suite(done).items():
        print(f"{name:16} {_said(tally)}")

    bad = [r for r in done.results if r.outcome in (Outcome.FAIL, Outcome.ERROR)]
    for result in bad[: reports.show]:
        print(terminal_safe(f"  {result.outcome.value} {result.suite} {result.case}: {_why(result)}")[:_LINE])
    if len(bad) > reports.show:
        print(f"  ... and {len(bad) - reports.show} more; --show or --html shows them.")
    if not done.finished:
        print("Stopped. What is done is kept; continue with --resume and the file below. Until then it counts for nothing.")


def _why(result: Result) -> str:
    return "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome is result.outcome)


def _said(t: Tally) -> str:
    low, high = t.interval
    rest = "".join(f", {n} {word}" for n, word in ((t.errors, "errors"), (t.unscored, "unscored")) if n)
    return f"{t.passed:4} of {t.scored:4}  {t.rate:6.1%}  ({low:.1%} to {high:.1%}){rest}"


def _code(done: Run, suites: tuple[Suite, ...]) -> int:
    tallies = comparing.by_suite(done)
    if not done.finished or any(t.errors for t in tallies.values()):
        return UNJUDGED
    low = [s for s in suites if tallies[s.name].rate < s.floor]
    for under in low:
        print(f"{under.name} is under its floor: {tallies[under.name].rate:.1%} of {under.floor:.1%}.")
    return FINDINGS if low else CLEAN


def compare(names: list[str], bar: Threshold, reports: Reports) -> int:
    """Compare two result files. Raises UsageError."""
    if len(names) != 2:
        raise UsageError("Name two result files: bedside eval compare BEFORE AFTER.")
    before, after = (record.read(Path(n)) for n in names)
    noisy = frozenset(s.name for s in suite.discover() if s.model)
    return _told(comparing.compare(before, after, bar, noisy), reports)


def _told(found: Comparison, reports: Reports) -> int:
    reports.write(html.of_comparison(found), junit.junit(found.after), markdown.of_comparison(found))
    for flip in found.flips[: reports.show]:
        print(terminal_safe(f"{flip.before.outcome.value} -> {flip.after.outcome.value}  {flip.suite} {flip.case}"))
        print(terminal_safe(f"    {_why(flip.after if flip.broke else flip.before)}")[:_LINE])
        runs = words.differing(flip.before.shown, flip.after.shown)
        print(terminal_safe("    " + "".join(_MARKS[kind].format(text) for kind, text in runs).replace("\n", "\n    "))[:_DIFF])
    if len(found.flips) > reports.show:
        print(f"... and {len(found.flips) - reports.show} more changed cases; --show or --html shows them.")
    print()
    for c in found.changes:
        word = "  worse" if c.regressed else ""
        print(f"{c.suite:16} {c.before.rate:6.1%} -> {c.after.rate:6.1%}  broke {c.broke}, mended {c.mended}, no answer {c.unanswered}, p {c.p:.3f}{word}")
    for count, where in ((found.only_before, "before"), (found.only_after, "after")):
        if count:
            print(f"{count} cases are only in the run {where}.")
    print(("Worse. " if found.regressed else "No regression. ") + markdown.threshold(found))
    if found.regressed:
        return FINDINGS
    return UNJUDGED if any(c.after.errors for c in found.changes) else CLEAN


def changed(revision: str, settings: Settings, asked: Options, bar: Threshold, reports: Reports) -> int:
    """Run what a change concerns, at ``revision`` and as the files are now, and compare. Raises UsageError."""
    touched = changes.files(revision)
    if not touched:
        print(f"Nothing differs from {revision}.")
        return CLEAN
    every = changes.concerned(touched, suite.discover())
    modelled = tuple(s for s in every if s.model) if settings.model or asked.replay else ()
    plain = tuple(s for s in every if not s.model)
    names = ", ".join(s.name for s in (*plain, *modelled)) or "none"
    print(f"{len(touched)} files differ from {changes.short(revision)}; suites concerned: {names}.")
    left_out = [s.name for s in every if s.model and s not in modelled]
    if left_out:
        print(f"Not run, for they need a model: {', '.join(left_out)}. Name one with --model, or use --replay.")
    folder = settings.data / "evals"
    folder.mkdir(parents=True, exist_ok=True)
    codes = []
    for suites, options in ((plain, replace(asked, model=False, replay=False)), (modelled, replace(asked, model=not asked.replay))):
        if not suites:
            continue
        kind = "model" if options.model or options.replay else "plain"
        before, after = (folder / f"{_stamp()}-{kind}-{side}.jsonl" for side in ("before", "after"))
        with changes.checked_out(revision) as place:
            changes.run_at(place, before, suites, settings, options, changes.short(revision))
        now = _with_progress(suites, settings, after, options, label="as the files are now")
        if not now.finished:
            print(f"Stopped; {after} counts for nothing.")
            return UNJUDGED
        noisy = frozenset(s.name for s in suites if s.model)
        own = reports.apart("model") if noisy and plain else reports
        codes.append(_told(comparing.compare(record.read(before), now, bar, noisy), own))
    if left_out:
        codes.append(UNJUDGED)
    return max(codes, key=(CLEAN, UNJUDGED, FINDINGS).index, default=CLEAN)


def report(names: list[str], reports: Reports) -> int:
    """Print a result file again and write its reports. Raises UsageError."""
    if len(names) != 1:
        raise UsageError("Name one result file: bedside eval report FILE.")
    done = record.read(Path(names[0]))
    _write(done, reports)
    return CLEAN if done.finished else UNJUDGED


def listing() -> int:
    """Name the suites."""
    for one in suite.discover():
        print(f"{one.name:18} {len(one.loaded):4} cases  {one.title}{'  (needs a model)' if one.model else ''}")
    return CLEAN
