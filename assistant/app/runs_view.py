"""Eval runs as a table, and two of them beside each other: what changed first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.app.html import Html, el, icon, plural
from assistant.app.runs import Key, Run, flipped

_FLIPS = 60  # changed cases shown; more are counted


def listed(runs: Sequence[Run], reports: Sequence[str]) -> Html:
    """The newest runs and the reports beside them."""
    if not runs:
        return el("div", icon("check"), el("div", el("h3", "No runs yet"), el("p", "Run “bedside eval” in a terminal. Each run is listed here with its results.")), class_="blank")
    head = el("tr", *(el("th", name, scope="col") for name in ("Run", "Writer", "Passed", "Failed", "No answer")))
    rows = [_row(run) for run in runs]
    links = el("ul", *(el("li", icon("open"), el("a", name, href=f"/reports/{name}", target="_blank", rel="noopener")) for name in reports), class_="documents") if reports else None
    return el("div", el("table", el("thead", head), el("tbody", *rows)), el("h3", "Reports") if reports else None, links, class_="runs")


def title(run: Run) -> str:
    """A run in a line: when, and what it was called."""
    when = run.started[:16].replace("T", " ")
    return f"{when} {run.label}".strip() + ("" if run.finished else " (not finished)")


def _row(run: Run) -> Html:
    count = run.tally()
    what = el("span", title(run), el("small", f" {plural(len(run.suites), 'suite')}"))
    unfinished = el("p", icon("warn"), " Stopped before its end; it counts as no pass.", class_="hint") if not run.finished else None
    return el("tr", el("td", what, unfinished), el("td", run.writer), el("td", f"{count['pass']:,}"), el("td", f"{count['fail']:,}"), el("td", f"{count['unscored'] + count['error']:,}"))


def compared(before: Run, after: Run) -> Html:
    """Two runs: changed cases, then the rates of each suite."""
    changed = flipped(before, after)
    broke = sum(before.cases[k].outcome == "pass" for k in changed)
    verdict = f"{plural(len(changed), 'case')} changed: {broke} broke, {len(changed) - broke} mended or otherwise." if changed else "No case changed its outcome."
    exact = el("p", "For intervals, a paired test and one file to pass on: ", el("code", "bedside eval compare BEFORE AFTER --html report.html"), class_="hint")
    flips = [_flip(k, before, after) for k in changed[:_FLIPS]]
    more = el("p", f"and {len(changed) - _FLIPS:,} more", class_="hint") if len(changed) > _FLIPS else None
    return el("section", el("h3", verdict), exact, el("div", *flips, class_="flips") if flips else None, more, _rates(before, after), class_="panel", aria_label="Comparison")


def _flip(key: Key, before: Run, after: Run) -> Html:
    a, b = before.cases[key], after.cases[key]
    head = el("summary", icon("warn" if a.outcome == "pass" else "check"), f"{key[0]} · {key[1]}: {a.outcome} → {b.outcome}")
    sides = (el("div", el("h4", name), el("p", case.shown, class_="body"), el("p", case.why, class_="hint") if case.why else None) for name, case in (("Before", a), ("After", b)))
    return el("details", head, el("p", b.asked, class_="body asked"), el("div", *sides, class_="twofold"), class_="flip")


def _rates(before: Run, after: Run) -> Html:
    head = el("tr", *(el("th", name, scope="col") for name in ("Suite", "Before", "After")))
    rows = [
        el("tr", el("td", suite), el("td", _rate(before.tally(suite))), el("td", _rate(after.tally(suite))))
        for suite in sorted({*before.suites, *after.suites})
    ]
    return el("table", el("thead", head), el("tbody", *rows))


def _rate(count: Counter[str]) -> str:
    scored = count["pass"] + count["fail"]
    return f"{100 * count['pass'] / scored:.1f} % of {scored:,}" if scored else "nothing scored"
