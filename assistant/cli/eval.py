"""``bedside eval``: run suites, compare two runs, write reports.

    bedside eval                      every suite that needs no model, twenty cases of each; --full for all of them
    bedside eval SUITE...             these suites, whole
    bedside eval --changed [REV]      the suites a change concerns, at REV and as the files are now, compared
    bedside eval compare A B          two result files
    bedside eval report FILE          a result file again, for --html, --junit and --markdown
    bedside eval list                 the suites

With a model (extra “evals”): name a suite that needs one, or --model; --epochs, --concurrency, --rate, --max-cost,
--no-cache. Where no model is configured, recorded answers are replayed.

Exit codes: 0 well, 1 a suite under its floor or worse than before, 2 usage, 3 stopped or with errors.
"""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from assistant import resources
from assistant.cli import common
from assistant.errors import UsageError

_SHOWN = 10  # cases listed in the terminal unless --show says otherwise
_Out = Annotated[Path | None, typer.Option("--out", help="The result file; default: a new one in the data folder.")]


def run(
    names: Annotated[list[str] | None, typer.Argument(metavar="[SUITE...]", help="Suites, or: compare A B, report FILE, list.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only N cases of each suite, spread over it.")] = None,
    full: Annotated[bool, typer.Option("--full", help="Without names: every case of every suite, not twenty of each.")] = False,
    changed: Annotated[bool, typer.Option("--changed", help="Run what a change concerns, before and after it; REV may follow (default: HEAD).")] = False,
    model: Annotated[str | None, typer.Option("--model", help="Draft with this model instead of the built-in writer.")] = None,
    model_url: Annotated[str | None, typer.Option("--model-url", help="Its OpenAI-compatible address; default: the setting.")] = None,
    judge: Annotated[bool, typer.Option("--judge", help="The model also judges posts, by the rubrics of their suites.")] = False,
    epochs: Annotated[int, typer.Option("--epochs", min=1, help="Ask the model so often for each case.")] = 1,
    concurrency: Annotated[int, typer.Option("--concurrency", min=1, max=40, help="Cases and calls at once, with a model.")] = 10,
    rate: Annotated[float | None, typer.Option("--rate", min=0.1, help="At most so many model calls a minute.")] = None,
    max_cost: Annotated[float | None, typer.Option("--max-cost", min=0, help="Stop before the run costs more, in US dollars. What is done is kept.")] = None,
    price: Annotated[str, typer.Option("--price", metavar="ASKED/ANSWERED", help="US dollars per million tokens; default: evals/prices.toml.")] = "",
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
    from evals import against, terminal
    from evals.compare import Threshold
    from evals.perform import Options

    words, bar = list(names or []), Threshold(allow, points, alpha)
    reports = terminal.Reports(html, junit, markdown, show)
    asked = Options(
        limit=limit, model=model is not None, judge=judge, epochs=epochs, concurrency=concurrency, rate=rate,
        max_cost=max_cost, price=price, cache=cache, replay=replay, record=record,
    )  # fmt: skip
    settings = common.settings()
    settings = replace(settings, model=model or settings.model, model_url=model_url or settings.model_url)
    if changed:
        code = against.changed(words[0] if words else "HEAD", settings, asked, bar, reports)
    elif words[:1] == ["compare"]:
        code = terminal.compare(words[1:], bar, reports)
    elif words[:1] == ["report"]:
        code = terminal.report(words[1:], reports)
    elif words == ["list"]:
        code = terminal.listing()
    else:
        code = terminal.run(words, settings, asked, out, resume, reports, full=full)
    raise typer.Exit(code)


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
