"""What ``bedside eval`` prints, and the exit codes it ends with: 0 well, 1 worse or under a floor, 3 stopped or with errors."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from assistant.cli.common import CLEAN, FINDINGS, UNJUDGED, terminal_safe
from assistant.errors import UsageError
from assistant.settings import Settings
from evals import agreement, figures, record, suite, words
from evals import compare as comparing
from evals.cassettes import NotRecorded
from evals.compare import Comparison, Tally, Threshold
from evals.outcome import Outcome, Result
from evals.perform import Options, head_for, judges, perform, recorded, tapes_for
from evals.record import Run
from evals.report import html, junit, markdown
from evals.suite import Suite

OVERVIEW = 20  # cases of each suite in a run of all: what an engineer waits for
_REDRAW = 0.1  # seconds
_NAME = 20  # characters for the name of a suite
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


def run(
    names: list[str], settings: Settings, asked: Options, out: Path | None, resume: Path | None, reports: Reports, *,
    full: bool = False, folder: Path = suite.HERE,
) -> int:  # fmt: skip
    """Run suites of a folder into a result file; with no name, all of them, ``OVERVIEW`` cases of each unless ``full``. Raises UsageError."""
    suites = suite.chosen(names, folder)
    asked = _sourced(suites, settings, asked)
    if asked.limit is None:
        asked = replace(asked, limit=record.read(resume).head.limit if resume else None if names or full else OVERVIEW)
    file = resume or out or settings.data / "evals" / f"{stamp()}.jsonl"
    if not (out or resume or reports.html):  # beside a run in the data folder, for the page's Evals tab
        reports = replace(reports, html=file.with_suffix(".html"))
    done = with_progress(suites, settings, file, asked, resume=resume is not None)
    _write(done, reports)
    cases = sum(len(s.loaded) for s in suites)
    if done.head.limit and done.whole < cases * done.head.epochs:
        print(f"{sum(done.head.cases.values()):,} of {cases:,} cases, spread over each suite; --full runs every one.")
    print(f"\n{file}")
    return _code(done, suites)


def _sourced(suites: tuple[Suite, ...], settings: Settings, asked: Options) -> Options:
    """A suite that needs a model uses the one of the settings; where none is configured, its recorded answers."""
    needing = tuple(s for s in suites if s.model)
    if not needing or asked.replay:
        return asked
    if settings.model or not recorded(needing, asked):
        return replace(asked, model=True)
    for name, tape in tapes_for(needing, asked).items():
        print(f"No model is configured: {name} replays {tape.said}")
    return replace(asked, replay=True)


def stamp() -> str:
    """A file name for now."""
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S")


def with_progress(
    suites: tuple[Suite, ...], settings: Settings, file: Path, asked: Options, *, resume: bool = False, label: str = ""
) -> Run:
    """Run the suites with a bar for each on standard error."""
    for line in judges(suites, settings, asked):
        print(line)
    head = head_for(suites, settings, asked)
    columns = (TextColumn(f"{{task.description:{_NAME}}}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # Drawn as results come: processes are forked meanwhile, which a thread that draws would not survive.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        drawn, done = 0.0, Counter[str]()
        bars = {name: progress.add_task(name, total=count * head.epochs) for name, count in head.cases.items()}

        def advance(result: Result) -> None:
            nonlocal drawn
            done[result.suite] += 1
            if time.monotonic() < drawn + _REDRAW:
                return
            for name, count in done.items():
                progress.update(bars[name], completed=count)
            progress.refresh()
            drawn = time.monotonic()

        return perform(suites, settings, file, asked, label=label, resume=resume, told=advance)


def _write(done: Run, reports: Reports) -> None:
    reports.write(html.of_run(done), junit.junit(done), markdown.of_run(done))
    for name, tally in comparing.by_suite(done).items():
        print(f"{name:{_NAME}} {_said(tally)}")

    bad = sorted((r for r in done.results if r.outcome in (Outcome.FAIL, Outcome.ERROR)), key=lambda r: (r.suite, r.case, r.epoch))
    for result in bad[: reports.show]:
        print(terminal_safe(f"  {result.outcome.value} {result.suite} {result.case}: {_why(result)}")[:_LINE])
    if len(bad) > reports.show:
        print(f"  ... and {len(bad) - reports.show} more; --show or --html shows them.")
    _say_spent(done)
    for labelled in (s for s in suite.discover() if s.subject == agreement.SUBJECT and s.name in done.head.suites):
        for found in agreement.of_results(labelled, done.results) if done.finished else ():
            print(f"{found.said}: {'enough' if found.decides else 'not enough'} to decide with --judge.")
    stale = sum(r.stale for r in done.results)
    if stale:
        print(f"{stale} cases have no recorded answer to their prompt as it is now, and are unscored. {NotRecorded.sentence}")
    if not done.finished:
        print("Stopped. What is done is kept; continue with --resume and the file below. Until then it counts for nothing.")


def _say_spent(done: Run) -> None:
    took = figures.spent(done)
    if took.asked:
        price = f"{done.head.price} US dollars per million tokens asked/answered" if done.head.price else "no price: see --price"
        print(f"{took.asked:,} tokens asked, {took.answered:,} answered; cost {took.money} ({price}).")


def _why(result: Result) -> str:
    return "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome is result.outcome)


def _said(t: Tally) -> str:
    low, high = t.interval
    rest = "".join(f", {n} {word}" for n, word in ((t.errors, "errors"), (t.unscored, "unscored")) if n)
    return f"{t.passed:4} of {t.scored:4}  {t.rate:6.1%}  ({low:.1%} to {high:.1%}){rest}"


def _code(done: Run, suites: tuple[Suite, ...]) -> int:
    tallies = comparing.by_suite(done)
    if not done.finished or any(t.errors for t in tallies.values()) or any(r.stale for r in done.results):
        return UNJUDGED
    low = [s for s in suites if _under_floor(s, tallies[s.name], sampled=done.head.cases[s.name] < len(s.loaded))]
    for under in low:
        print(f"{under.name} is under its floor: {tallies[under.name].rate:.1%} of {under.floor:.1%}.")
    return FINDINGS if low else CLEAN


def _under_floor(suite: Suite, tally: Tally, *, sampled: bool) -> bool:
    """Whether a suite is under its floor; of a sample of its cases, by more than the draw explains."""
    best = tally.interval[1] if sampled and tally.scored else 0.0
    return max(tally.rate, best) < suite.floor  # the interval of a clean sheet ends a rounding short of 1


def compare(names: list[str], bar: Threshold, reports: Reports) -> int:
    """Compare two result files. Raises UsageError."""
    if len(names) != 2:
        raise UsageError("Name two result files: bedside eval compare BEFORE AFTER.")
    before, after = (record.read(Path(n)) for n in names)
    noisy = frozenset(s.name for s in suite.discover() if s.model)
    return told(comparing.compare(before, after, bar, noisy), reports)


def told(found: Comparison, reports: Reports) -> int:
    """Print a comparison, changed cases first, and write its reports."""
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
        print(f"{c.suite:{_NAME}} {_range(c.before)} -> {_range(c.after)}  broke {c.broke}, mended {c.mended}, no answer {c.unanswered}, p {c.p:.3f}{word}")
    for line in (*_moved(found), *_spent(found)):
        print(line)
    for count, where in ((found.only_before, "before"), (found.only_after, "after")):
        if count:
            print(f"{count} cases are only in the run {where}.")
    if found.stale:
        print(f"{found.stale} cases were not compared: a recorded answer is out of date. {NotRecorded.sentence}")
    print(("Worse. " if found.regressed else "No regression. ") + markdown.threshold(found))
    if found.regressed:
        return FINDINGS
    return UNJUDGED if found.stale or any(c.after.errors for c in found.changes) else CLEAN


def _range(t: Tally) -> str:
    low, high = t.interval
    return f"{t.rate:6.1%} ({low:.1%} to {high:.1%})" if t.scored else "nothing scored"


def _moved(found: Comparison) -> list[str]:
    """Figures whose change is more than noise."""
    return [
        f"{m.suite:{_NAME}} {m.scorer}: {m.before:.2f} -> {m.after:.2f}, changed by {m.change:+.2f} ({m.low:+.2f} to {m.high:+.2f}) on {m.cases} cases"
        for m in figures.moved(found.before, found.after)
        if m.beyond_noise
    ]


def _spent(found: Comparison) -> list[str]:
    a, b = figures.spent(found.before), figures.spent(found.after)
    lines = [f"Time a case: median {1000 * a.median:.1f} -> {1000 * b.median:.1f} ms, 95th {1000 * a.slow:.0f} -> {1000 * b.slow:.0f} ms."]
    if a.asked or b.asked:
        lines.append(f"Tokens asked {a.asked:,} -> {b.asked:,}, answered {a.answered:,} -> {b.answered:,}; cost {a.money} -> {b.money}.")
    return lines


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
        print(f"{one.name:{_NAME}} {len(one.loaded):4} cases  {one.title}{'  (needs a model)' if one.model else ''}")
    return CLEAN
