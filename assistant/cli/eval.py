"""``bedside eval``: run suites, compare two runs, write reports.

    bedside eval                      every suite that needs no model
    bedside eval SUITE...             these suites
    bedside eval --changed [REV]      the suites a change concerns, at REV and as the files are now, compared
    bedside eval compare A B          two result files
    bedside eval report FILE          a result file again, for --html, --junit and --markdown
    bedside eval list                 the suites

With a model (extra “evals”): name a suite that needs one, or --model; --epochs, --concurrency, --no-cache, --replay.

Exit codes: 0 well, 1 a suite under its floor or worse than before, 2 usage, 3 stopped or with errors.
"""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import resources
from assistant.cli import common
from assistant.errors import UsageError
from assistant.settings import Settings

if TYPE_CHECKING:
    from evals.compare import Comparison, Tally, Threshold
    from evals.outcome import Result
    from evals.perform import Options
    from evals.record import Run
    from evals.suite import Suite

_SHOWN = 10  # cases listed in the terminal unless --show says otherwise
_Out = Annotated[Path | None, typer.Option("--out", help="The result file; default: a new one in the data folder.")]


def run(
    names: Annotated[list[str] | None, typer.Argument(metavar="[SUITE...]", help="Suites, or: compare A B, report FILE, list.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first N cases of each suite.")] = None,
    changed: Annotated[bool, typer.Option("--changed", help="Run what a change concerns, before and after it; REV may follow (default: HEAD).")] = False,
    model: Annotated[str | None, typer.Option("--model", help="Draft with this model instead of the built-in writer.")] = None,
    model_url: Annotated[str | None, typer.Option("--model-url", help="Its OpenAI-compatible address; default: the setting.")] = None,
    epochs: Annotated[int, typer.Option("--epochs", min=1, help="Ask the model so often for each case.")] = 1,
    concurrency: Annotated[int, typer.Option("--concurrency", min=1, max=40, help="Cases at once, with a model.")] = 10,
    cache: Annotated[bool, typer.Option("--cache/--no-cache", help="Keep a model's answers, and use kept ones.")] = True,
    replay: Annotated[bool, typer.Option("--replay", help="Use recorded answers only; a prompt without one is unscored.")] = False,
    record: Annotated[bool, typer.Option("--record", help="Write the model's answers down as the recorded ones.")] = False,
    resume: Annotated[Path | None, typer.Option("--resume", help="Continue this result file.")] = None,
    out: _Out = None,
    html: Annotated[Path | None, typer.Option("--html", help="Also write a report: one HTML file.")] = None,
    junit: Annotated[Path | None, typer.Option("--junit", help="Also write JUnit XML.")] = None,
    markdown: Annotated[Path | None, typer.Option("--markdown", help="Also write Markdown.")] = None,
    allow: Annotated[int, typer.Option("--allow", min=0, help="Newly failing cases a suite without a model may have.")] = 0,
    points: Annotated[float, typer.Option("--points", min=0, max=1, help="Share of passes a suite with a model may lose.")] = 0.02,
    alpha: Annotated[float, typer.Option("--alpha", min=0, max=1, help="Level of the test for suites with a model.")] = 0.05,
    show: Annotated[int, typer.Option("--show", min=0, help="Cases to list.")] = _SHOWN,
) -> None:
    """Run eval suites and compare runs: what got better, what got worse, and is it more than noise."""
    _load()
    from evals.compare import Threshold
    from evals.perform import Options

    words, bar = list(names or []), Threshold(allow, points, alpha)
    files = _Files(html, junit, markdown, show)
    asked = Options(limit, model is not None, epochs, concurrency, cache, replay, record)
    settings = common.settings()
    settings = replace(settings, model=model or settings.model, model_url=model_url or settings.model_url)
    if changed:
        raise typer.Exit(_changed(words[0] if words else "HEAD", settings, asked, bar, files))
    if words[:1] == ["compare"]:
        raise typer.Exit(_compare(words[1:], bar, files))
    if words[:1] == ["report"]:
        raise typer.Exit(_report(words[1:], files))
    if words == ["list"]:
        _list()
        return
    raise typer.Exit(_run(words, settings, asked, out, resume, files))


class _Files:
    """Where reports go, and how many cases the terminal lists."""

    def __init__(self, html: Path | None, junit: Path | None, markdown: Path | None, show: int) -> None:
        self.html, self.junit, self.markdown, self.show = html, junit, markdown, show

    def apart(self, name: str) -> _Files:
        """The same reports under names of their own: report.html becomes report-model.html."""
        html, junit, markdown = (f.with_stem(f"{f.stem}-{name}") if f else None for f in (self.html, self.junit, self.markdown))
        return _Files(html, junit, markdown, self.show)

    def write(self, html: str, junit: str, markdown: str) -> None:
        """Write the reports asked for. Raises UsageError when a file cannot be written."""
        for file, text in ((self.html, html), (self.junit, junit), (self.markdown, markdown)):
            if file is None:
                continue
            try:
                file.write_text(text, encoding="utf-8", errors="replace")
            except OSError as error:
                raise UsageError(f"{file} cannot be written ({type(error).__name__}).") from None


def _load() -> None:
    """Make the suites beside this installation importable as ``evals``, whatever else is called that."""
    folder = resources.folder("evals")
    here = getattr(sys.modules.get("evals"), "__path__", None)
    if here is not None and [Path(p).resolve() for p in here] == [folder.resolve()]:
        return
    spec = importlib.util.spec_from_file_location("evals", folder / "__init__.py", submodule_search_locations=[str(folder)])
    if spec is None or spec.loader is None:
        raise UsageError(f"The eval suites in {folder} cannot be read.")
    package = importlib.util.module_from_spec(spec)
    sys.modules["evals"] = package
    spec.loader.exec_module(package)


def _run(names: list[str], settings: Settings, asked: Options, out: Path | None, resume: Path | None, files: _Files) -> int:
    from evals import suite

    suites = suite.chosen(names)
    if any(s.model for s in suites) and not asked.replay:
        asked = replace(asked, model=True)
    file = resume or out or settings.data / "evals" / f"{_stamp()}.jsonl"
    done = _with_progress(suites, settings, file, asked, resume=resume is not None)
    _write(done, files)
    print(f"\n{file}")
    return _code(done, suites)


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S")


def _with_progress(
    suites: tuple[Suite, ...], settings: Settings, file: Path, asked: Options, *, resume: bool = False, label: str = ""
) -> Run:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from evals.perform import head_for, perform

    head = head_for(suites, settings, asked)
    columns = (TextColumn("{task.description:14}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bars = {name: progress.add_task(name, total=count * head.epochs) for name, count in head.cases.items()}

        def told(result: Result) -> None:
            progress.advance(bars[result.suite])

        return perform(suites, settings, file, asked, label=label, resume=resume, told=told)


def _write(done: Run, files: _Files) -> None:
    from evals import compare
    from evals.report import html, junit, markdown

    files.write(html.of_run(done), junit.junit(done), markdown.of_run(done))
    for name, tally in compare.by_suite(done).items():
        print(f"{name:16} {_said(tally)}")
    from evals.outcome import Outcome

    bad = [r for r in done.results if r.outcome in (Outcome.FAIL, Outcome.ERROR)]
    for result in bad[: files.show]:
        why = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome is result.outcome)
        print(common.terminal_safe(f"  {result.outcome.value} {result.suite} {result.case}: {why}")[:220])
    if len(bad) > files.show:
        print(f"  ... and {len(bad) - files.show} more; --show or --html shows them.")
    if not done.finished:
        print("Stopped. What is done is kept; continue with --resume and the file below. Until then it counts for nothing.")


def _said(t: Tally) -> str:
    low, high = t.interval
    rest = "".join(f", {n} {word}" for n, word in ((t.errors, "errors"), (t.unscored, "unscored")) if n)
    return f"{t.passed:4} of {t.scored:4}  {t.rate:6.1%}  ({low:.1%} to {high:.1%}){rest}"


def _code(done: Run, suites: tuple[Suite, ...]) -> int:
    from evals import compare

    tallies = compare.by_suite(done)
    if not done.finished or any(t.errors for t in tallies.values()):
        return common.UNJUDGED
    low = [s for s in suites if tallies[s.name].rate < s.floor]
    for suite in low:
        print(f"{suite.name} is under its floor: {tallies[suite.name].rate:.1%} of {suite.floor:.1%}.")
    return common.FINDINGS if low else common.CLEAN


def _compare(names: list[str], bar: Threshold, files: _Files) -> int:
    from evals import compare, record, suite

    if len(names) != 2:
        raise UsageError("Name two result files: bedside eval compare BEFORE AFTER.")
    before, after = (record.read(Path(n)) for n in names)
    noisy = frozenset(s.name for s in suite.discover() if s.model)
    return _told(compare.compare(before, after, bar, noisy), files)


def _told(found: Comparison, files: _Files) -> int:
    from evals import words
    from evals.report import html, junit, markdown

    files.write(html.of_comparison(found), junit.junit(found.after), markdown.of_comparison(found))
    for flip in found.flips[: files.show]:
        print(common.terminal_safe(f"{flip.before.outcome.value} -> {flip.after.outcome.value}  {flip.suite} {flip.case}"))
        runs = words.differing(flip.before.shown, flip.after.shown)
        marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
        print(common.terminal_safe("    " + "".join(marks[kind].format(text) for kind, text in runs).replace("\n", "\n    "))[:1200])
    if len(found.flips) > files.show:
        print(f"... and {len(found.flips) - files.show} more changed cases; --show or --html shows them.")
    print()
    for c in found.changes:
        word = "  worse" if c.regressed else ""
        print(f"{c.suite:16} {c.before.rate:6.1%} -> {c.after.rate:6.1%}  broke {c.broke}, mended {c.mended}, no answer {c.unanswered}, p {c.p:.3f}{word}")
    for count, where in ((found.only_before, "before"), (found.only_after, "after")):
        if count:
            print(f"{count} cases are only in the run {where}.")
    print(("Worse. " if found.regressed else "No regression. ") + markdown.threshold(found))
    return common.FINDINGS if found.regressed else common.CLEAN


def _changed(revision: str, settings: Settings, asked: Options, bar: Threshold, files: _Files) -> int:
    from evals import changed, compare, record, suite

    touched = changed.files(revision)
    if not touched:
        print(f"Nothing differs from {revision}.")
        return common.CLEAN
    every = changed.concerned(touched, suite.discover())
    modelled = tuple(s for s in every if s.model) if settings.model or asked.replay else ()
    plain = tuple(s for s in every if not s.model)
    names = ", ".join(s.name for s in (*plain, *modelled)) or "none"
    print(f"{len(touched)} files differ from {changed.short(revision)}; suites concerned: {names}.")
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
        with changed.checked_out(revision) as place:
            changed.run_at(place, before, suites, settings, options, changed.short(revision))
        now = _with_progress(suites, settings, after, options, label="as the files are now")
        if not now.finished:
            print(f"Stopped; {after} counts for nothing.")
            return common.UNJUDGED
        noisy = frozenset(s.name for s in suites if s.model)
        reports = files.apart("model") if noisy and plain else files
        codes.append(_told(compare.compare(record.read(before), now, bar, noisy), reports))
    if left_out:
        codes.append(common.UNJUDGED)
    return max(codes, key=(common.CLEAN, common.UNJUDGED, common.FINDINGS).index, default=common.CLEAN)


def _report(names: list[str], files: _Files) -> int:
    from evals import record

    if len(names) != 1:
        raise UsageError("Name one result file: bedside eval report FILE.")
    done = record.read(Path(names[0]))
    _write(done, files)
    return common.CLEAN if done.finished else common.UNJUDGED


def _list() -> None:
    from evals import suite

    for one in suite.discover():
        print(f"{one.name:18} {len(one.loaded):4} cases  {one.title}{'  (needs a model)' if one.model else ''}")
