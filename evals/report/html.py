"""One HTML file: style, script, plots and every case inside, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from statistics import fmean

from evals import compare, figures, words
from evals.compare import Comparison, Flip, Tally
from evals.outcome import Outcome, Result
from evals.record import Run
from evals.report import markdown, plots

_HERE = Path(__file__).parent
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_COUNTS = ("suite", "passed", "failed", "errors", "unscored")
_NUMBERS = {*_COUNTS[1:], "broke", "mended", "no answer", "p", "mean", "mean change, 95%", "tokens asked", "tokens answered", "cost"}
_LEGEND = '<p class="legend"><i class="before"></i> before <i class="after"></i> after</p>'
_OPEN = 5  # changed cases shown unfolded


def of_run(run: Run) -> str:
    """A run: suites with their rates, what it took, how figures are spread, every case."""
    banner = "" if run.finished else '<p class="banner fail">This run was stopped before its end. It counts for nothing until it is continued.</p>'
    rows = "".join(_row(name, (t,), ()) for name, t in compare.by_suite(run).items())
    body = f"{banner}{_table((*_COUNTS, 'rate, 95% interval'), rows)}{_took((run,))}{_values((run,))}"
    return _page("Eval run", body + _cases(run, {}), run)


def of_comparison(found: Comparison) -> str:
    """A comparison: the verdict, changed cases first, then rates, what either run took and how figures are spread."""
    word = "Worse than before." if found.regressed else "No regression."
    stale = f" {found.stale} cases were not compared, for a recorded answer is out of date." if found.stale else ""
    banner = f'<p class="banner {"fail" if found.regressed else ""}"><strong>{word}</strong>{stale} {escape(markdown.threshold(found))}</p>'
    flips = "".join(_flip(f, n < _OPEN) for n, f in enumerate(found.flips))
    rows = "".join(_row(c.suite, (c.before, c.after), (c.broke, c.mended, c.unanswered, f"{c.p:.3f}"), bad=c.regressed) for c in found.changes)
    table = _table((*_COUNTS, "rate before and after, 95%", "broke", "mended", "no answer", "p"), rows)
    sides = (found.before, found.after)
    body = f"{banner}<h2>Changed cases: {len(found.flips)}</h2>{flips or '<p>None.</p>'}<h2>Suites</h2>{_LEGEND}{table}{_took(sides)}{_values(sides)}"
    return _page("Eval comparison", body + _cases(found.after, {(f.suite, f.case): f for f in found.flips}), found.after)


def _page(title: str, body: str, run: Run) -> str:
    head = run.head
    about = f"Bedside {head.version}, guard {head.guard}, prompts {head.prompts}, cards {head.cards}, writer {head.writer}, {head.started} {head.label}"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><title>{title}</title><style>{_read("page.css")}</style></head>'
        f"<body><h1>{title}</h1>{body}<footer>{escape(about)}</footer><script>{_read('page.js')}</script></body></html>\n"
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _table(heads: Iterable[str], rows: str) -> str:
    cells = "".join(f'<th class="{"n" if h in _NUMBERS else ""}">{escape(h)}</th>' for h in heads)
    return f'<div class="wide"><table><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(name: str, sides: tuple[Tally, ...], more: tuple[object, ...], *, bad: bool = False) -> str:
    now = sides[-1]
    counts = _numbers((now.passed, now.failed, now.errors, now.unscored))
    return f'<tr><td class="{"fail" if bad else ""}">{escape(name)}</td>{counts}<td>{plots.intervals(sides)}</td>{_numbers(more)}</tr>'


def _numbers(values: Iterable[object]) -> str:
    return "".join(f'<td class="n">{escape(str(value))}</td>' for value in values)


def _took(runs: tuple[Run, ...]) -> str:
    """Time, tokens and cost by suite; tokens only where a model was asked."""
    asked = any(figures.spent(run).asked for run in runs)
    rows = []
    for name in (n for n in runs[-1].head.suites if all(n in run.head.suites for run in runs)):
        sides = [figures.spent(run, name) for run in runs]
        used, columns = any(s.asked for s in sides), ([f"{s.asked:,}" for s in sides], [f"{s.answered:,}" for s in sides], [s.money for s in sides])
        money = _numbers(" → ".join(dict.fromkeys(c)) if used else "" for c in columns) if asked else ""
        rows.append(f"<tr><td>{escape(name)}</td><td>{plots.times(sides)}</td>{money}</tr>")
    heads = ("suite", "time a case: median, and a line to the 95th percentile", *(("tokens asked", "tokens answered", "cost") if asked else ()))
    total = [figures.spent(run).money for run in runs]
    said = f"<p>Cost in all: {' → '.join(total)}.</p>" if asked else ""
    return f"<h2>Time{' and cost' if asked else ''}</h2>{said}{_table(heads, ''.join(rows))}"


def _values(runs: tuple[Run, ...]) -> str:
    """How the figures of each scorer are spread, where a scorer gives any, and whether their mean moved."""
    values = [figures.by_scorer(run) for run in runs]
    moved = {(m.suite, m.scorer): m for m in figures.moved(*runs)} if len(runs) == 2 else {}
    rows = []
    for key in sorted(k for k in values[-1] if all(k in side for side in values)):
        means = " → ".join(f"{fmean(side[key]):.2f}" for side in values)
        change = moved.get(key)
        said = f"{change.change:+.2f} ({change.low:+.2f} to {change.high:+.2f})" if change else ""
        strong = ' class="n moved"' if change and change.beyond_noise else ' class="n"'
        cells = f"<td{strong}>{said}</td>" if len(runs) == 2 else ""
        rows.append(f'<tr><td>{escape(key[0])}</td><td>{escape(key[1])}</td><td class="n">{means}</td>{cells}<td>{plots.spread([side[key] for side in values])}</td></tr>')
    heads = ("suite", "scorer", "mean", *(("mean change, 95%",) if len(runs) == 2 else ()), "spread")
    return f"<h2>Figures</h2>{_table(heads, ''.join(rows))}" if rows else ""


def _cases(run: Run, flips: dict[tuple[str, str], Flip]) -> str:
    suites = "".join(f"<option>{escape(name)}</option>" for name in run.head.suites)
    outcomes = "".join(f"<option>{o.value}</option>" for o in Outcome)
    form = (
        f'<form><label>Suite <select name="suite"><option value="">all</option>{suites}</select></label>'
        f'<label>Outcome <select name="outcome"><option value="">all</option>{outcomes}<option>different</option></select></label>'
        f'<label>Words <input name="words" type="search"></label><span id="shown" role="status"></span></form>'
    )
    order = [Outcome.ERROR, Outcome.FAIL, Outcome.UNSCORED, Outcome.PASS]
    results = sorted(run.results, key=lambda r: (order.index(r.outcome), r.suite, r.case, r.epoch))
    return f"<h2>Cases</h2>{form}" + "".join(_case(r, (r.suite, r.case) in flips) for r in results)


def _case(result: Result, flipped: bool) -> str:
    return (
        f'<details data-suite="{escape(result.suite)}" data-outcome="{result.outcome.value}"{" data-flip=1" if flipped else ""}>'
        f'<summary><span class="{result.outcome.value}">{result.outcome.value}</span> <code>{escape(result.case)}</code>{_why(result)}</summary>'
        f"<p>asked</p><pre>{_safe(result.asked)}</pre><p>shown</p>{_pre(_safe(result.shown))}{_said(result)}</details>"
    )


def _flip(flip: Flip, unfolded: bool) -> str:
    runs = words.differing(flip.before.shown, flip.after.shown)
    left = "".join(f"<del>{_safe(t)}</del>" if kind == "gone" else _safe(t) for kind, t in runs if kind != "new")
    right = "".join(f"<ins>{_safe(t)}</ins>" if kind == "new" else _safe(t) for kind, t in runs if kind != "gone")
    a, b = flip.before.outcome.value, flip.after.outcome.value
    return (
        f'<details{" open" if unfolded else ""}><summary><span class="{a}">{a}</span> → <span class="{b}">{b}</span> <code>{escape(flip.suite)} {escape(flip.case)}</code>'
        f"{_why(flip.after if flip.broke else flip.before)}</summary><pre>{_safe(flip.after.asked)}</pre>"
        f'<div class="sides"><div><p>before</p>{_pre(left)}</div><div><p>after</p>{_pre(right)}</div></div></details>'
    )


def _said(result: Result) -> str:
    rows = "".join(f'<li><span class="{s.outcome.value}">{s.outcome.value}</span> {escape(s.scorer)}{": " + _safe(s.detail) if s.detail else ""}</li>' for s in result.scores)
    return f"<ul>{rows}</ul>"


def _why(result: Result) -> str:
    said = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome in (Outcome.FAIL, Outcome.ERROR))
    return f' <span class="why">{_safe(said)}</span>' if said else ""


def _pre(escaped: str) -> str:
    return f"<pre>{escaped}</pre>" if escaped.strip() else '<pre class="none">nothing</pre>'


def _safe(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode("utf-8"))
