"""Markdown: what fits a pull request comment."""

from __future__ import annotations

import re
from difflib import unified_diff
from html import escape

from evals import compare, figures
from evals.compare import Comparison, Flip, Tally
from evals.outcome import Result
from evals.record import Run

_MOST, _LINES = 20, 30  # changed cases listed, lines of each
_TICKS = re.compile("`{3,}")


def of_run(run: Run) -> str:
    """A run as a table."""
    lines = ["| suite | passed | of | rate (95%) | errors | unscored |", "|---|---|---|---|---|---|"]
    lines += [f"| {name} | {t.passed} | {t.scored} | {_rate(t)} | {t.errors} | {t.unscored} |" for name, t in compare.by_suite(run).items()]
    head = "" if run.finished else "**This run was stopped before its end. It counts for nothing.**\n\n"
    return head + "\n".join(lines) + f"\n\nGuard {run.head.guard}, prompts {run.head.prompts}, cards {run.head.cards}, writer {run.head.writer}.\n"


def of_comparison(found: Comparison) -> str:
    """A comparison: the verdict, the changed cases with what differs, the suites, what either run took."""
    lines = ["**Worse.**" if found.regressed else "No regression.", ""]
    if found.stale:
        lines += [f"**{found.stale} cases were not compared: a recorded answer is out of date.**", ""]
    for title, flips in (("Broke", [f for f in found.flips if f.broke]), ("Mended", [f for f in found.flips if f.mended])):
        if flips:
            lines += [f"### {title}: {len(flips)}", "", *(line for f in flips[:_MOST] for line in _flip(f))]
            lines += [f"and {len(flips) - _MOST} more", ""] if len(flips) > _MOST else []
    lines += ["| suite | before | after | broke | mended | no answer | p | |", "|---|---|---|---|---|---|---|---|"]
    lines += [
        f"| {c.suite} | {_rate(c.before)} | {_rate(c.after)} | {c.broke} | {c.mended} | {c.unanswered} | {c.p:.3f} | {'worse' if c.regressed else ''} |"
        for c in found.changes
    ]
    return "\n".join((*lines, "", *_took(found), "", threshold(found))) + "\n"


def _flip(flip: Flip) -> list[str]:
    """One changed case, folded, with the lines that differ."""
    before, after = (_TICKS.sub("~~~", side.shown).splitlines() for side in (flip.before, flip.after))
    differing = list(unified_diff(before, after, lineterm="", n=1))[3:]
    diff = ["", "```diff", *differing[:_LINES], "```", ""] if differing else [""]
    why = escape(_why(flip.after if flip.broke else flip.before))
    return [f"<details><summary><code>{flip.suite}</code> <code>{flip.case}</code> {why}</summary>", *diff, "</details>", ""]


def _took(found: Comparison) -> list[str]:
    a, b = figures.spent(found.before), figures.spent(found.after)
    lines = [f"Time a case: median {_ms(a.median)} → {_ms(b.median)}, 95th percentile {_ms(a.slow)} → {_ms(b.slow)}."]
    if a.asked or b.asked:
        lines.append(f"Tokens asked {a.asked:,} → {b.asked:,}, answered {a.answered:,} → {b.answered:,}; cost {a.money} → {b.money}.")
    moved = [m for m in figures.moved(found.before, found.after) if m.beyond_noise]
    return lines + [
        f"- `{m.suite}` {m.scorer}: {m.before:.2f} → {m.after:.2f}, changed by {m.change:+.2f} ({m.low:+.2f} to {m.high:+.2f})" for m in moved
    ]


def threshold(found: Comparison) -> str:
    """The rule that was applied, in one sentence."""
    t = found.threshold
    return (
        f"Worse means: more than {t.allow} cases newly failing in a suite without a model, or, with a model, "
        f"{t.points:.0%} fewer passes at p < {t.alpha:g} (exact McNemar)."
    )


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"


def _rate(t: Tally) -> str:
    low, high = t.interval
    return f"{t.rate:.1%} ({low:.1%} to {high:.1%})" if t.scored else "nothing scored"


def _why(result: Result) -> str:
    said = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome is result.outcome)
    return said.replace("\n", " ")[:200]
