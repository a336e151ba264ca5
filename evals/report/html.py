"""One HTML file: style, script, plots and every case inside, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from evals import compare, words
from evals.compare import Comparison, Flip, Tally
from evals.outcome import Outcome, Result
from evals.record import Run
from evals.report import markdown

_HERE = Path(__file__).parent
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_WIDTH = 220  # of a plot, in pixels


def of_run(run: Run) -> str:
    """A run: suites with their rates, slowest cases, every case."""
    tallies = compare.by_suite(run)
    rows = "".join(_row(name, (t,), _times(run, name)) for name, t in tallies.items())
    banner = "" if run.finished else '<p class="banner fail">This run was stopped before its end. It counts for nothing until it is continued.</p>'
    body = f"{banner}{_table(('suite', 'passed', 'failed', 'errors', 'unscored', 'rate, 95% interval', 'median'), rows)}"
    return _page("Eval run", body + _values(run) + _cases(run, {}), run)


def of_comparison(found: Comparison) -> str:
    """A comparison: the verdict, rates before and after, flipped cases first."""
    word = "Worse than before." if found.regressed else "No regression."
    rows = "".join(
        _row(c.suite, (c.before, c.after), f"{c.broke} / {c.mended} / {c.unanswered}", f"{c.p:.3f}", bad=c.regressed) for c in found.changes
    )
    table = _table(("suite", "passed", "failed", "errors", "unscored", "rate before (upper) and after, 95%", "broke / mended / no answer", "p"), rows)
    flips = "".join(_flip(f) for f in found.flips)
    body = (
        f'<p class="banner {"fail" if found.regressed else ""}"><strong>{word}</strong> {escape(markdown.threshold(found))}</p>{table}'
        f"<h2>Changed cases: {len(found.flips)}</h2>{flips or '<p>None.</p>'}"
    )
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
    return f"<table><thead><tr>{''.join(f'<th>{escape(h)}</th>' for h in heads)}</tr></thead><tbody>{rows}</tbody></table>"


def _row(name: str, sides: tuple[Tally, ...], *more: str, bad: bool = False) -> str:
    now = sides[-1]
    counts = "".join(f'<td class="n">{n}</td>' for n in (now.passed, now.failed, now.errors, now.unscored))
    rest = "".join(f'<td class="n">{escape(text)}</td>' for text in more)
    return f'<tr><td class="{"fail" if bad else ""}">{escape(name)}</td>{counts}<td>{_intervals(sides)}</td>{rest}</tr>'


def _intervals(sides: tuple[Tally, ...]) -> str:
    """Pass rates with their intervals, one line a side."""
    marks, high = [], 14 * len(sides) + 2
    for n, side in enumerate(sides):
        if not side.scored:
            continue
        low, top = (x * _WIDTH for x in side.interval)
        y, colour = 9 + 14 * n, "var(--soft)" if n + 1 < len(sides) else "var(--accent)"
        marks.append(
            f'<line x1="{low:.1f}" x2="{top:.1f}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>'
            f'<circle cx="{side.rate * _WIDTH:.1f}" cy="{y}" r="4" fill="{colour}"/><text x="{_WIDTH + 10}" y="{y + 4}">{side.rate:.1%}</text>'
        )
    said = ", then ".join(f"{s.rate:.1%}" for s in sides)
    return f'<svg role="img" aria-label="{said}" width="{_WIDTH + 60}" height="{high}">{"".join(marks)}</svg>'


def _values(run: Run) -> str:
    """How the figures of each scorer are spread, where a scorer gives any."""
    rows = []
    for suite in run.head.suites:
        spread: dict[str, list[float]] = {}
        for result in run.results:
            for score in result.scores:
                if result.suite == suite and score.value is not None:
                    spread.setdefault(score.scorer, []).append(score.value)
        for scorer, values in sorted(spread.items()):
            values.sort()
            middle = values[len(values) // 2]
            rows.append(
                f"<tr><td>{escape(suite)}</td><td>{escape(scorer)}</td>"
                f'<td class="n">{values[0]:.2f}</td><td class="n">{middle:.2f}</td><td class="n">{values[-1]:.2f}</td><td>{_histogram(values)}</td></tr>'
            )
    return f"<h2>Figures</h2>{_table(('suite', 'scorer', 'least', 'median', 'most', 'spread'), ''.join(rows))}" if rows else ""


def _histogram(values: list[float], bins: int = 20) -> str:
    low, high = values[0], values[-1]
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int((value - low) / ((high - low) or 1) * bins))] += 1
    bars = "".join(
        f'<rect x="{n * _WIDTH / bins:.1f}" y="{30 - 28 * c / max(counts):.1f}" width="{_WIDTH / bins - 1:.1f}" height="{28 * c / max(counts):.1f}" fill="var(--accent)"/>'
        for n, c in enumerate(counts)
    )
    return f'<svg role="img" aria-label="spread from {low:.2f} to {high:.2f}" width="{_WIDTH}" height="30">{bars}</svg>'


def _times(run: Run, suite: str) -> str:
    times = sorted(r.seconds for r in run.results if r.suite == suite)
    return f"{1000 * times[len(times) // 2]:.1f} ms" if times else ""


def _cases(run: Run, flips: dict[tuple[str, str], Flip]) -> str:
    suites = "".join(f"<option>{escape(name)}</option>" for name in run.head.suites)
    outcomes = "".join(f"<option>{o.value}</option>" for o in Outcome)
    form = (
        f'<form><label>Suite <select name="suite"><option value="">all</option>{suites}</select></label>'
        f'<label>Outcome <select name="outcome"><option value="">all</option>{outcomes}<option>different</option></select></label>'
        f'<label>Words <input name="words" type="search"></label><span id="shown" role="status"></span></form>'
    )
    order = [Outcome.ERROR, Outcome.FAIL, Outcome.UNSCORED, Outcome.PASS]
    results = sorted(run.results, key=lambda r: order.index(r.outcome))
    return f"<h2>Cases</h2>{form}" + "".join(_case(r, (r.suite, r.case) in flips) for r in results)


def _case(result: Result, flipped: bool) -> str:
    return (
        f'<details data-suite="{escape(result.suite)}" data-outcome="{result.outcome.value}"{" data-flip=1" if flipped else ""}>'
        f'<summary><span class="{result.outcome.value}">{result.outcome.value}</span> <code>{escape(result.case)}</code>{_why(result)}</summary>'
        f"<pre>{_safe(result.asked)}</pre><pre>{_safe(result.shown)}</pre></details>"
    )


def _flip(flip: Flip) -> str:
    runs = words.differing(flip.before.shown, flip.after.shown)
    left = "".join(f"<del>{_safe(t)}</del>" if kind == "gone" else _safe(t) for kind, t in runs if kind != "new")
    right = "".join(f"<ins>{_safe(t)}</ins>" if kind == "new" else _safe(t) for kind, t in runs if kind != "gone")
    a, b = flip.before.outcome.value, flip.after.outcome.value
    return (
        f'<details open><summary><span class="{a}">{a}</span> → <span class="{b}">{b}</span> <code>{escape(flip.suite)} {escape(flip.case)}</code>'
        f"{_why(flip.after if flip.broke else flip.before)}</summary><pre>{_safe(flip.after.asked)}</pre>"
        f'<div class="sides"><div>before<pre>{left}</pre></div><div>after<pre>{right}</pre></div></div></details>'
    )


def _why(result: Result) -> str:
    said = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome in (Outcome.FAIL, Outcome.ERROR))
    return f' <span class="why">{_safe(said)}</span>' if said else ""


def _safe(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode("utf-8"))
