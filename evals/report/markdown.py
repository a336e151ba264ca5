"""Markdown: what fits a pull request comment."""

from __future__ import annotations

from evals import compare
from evals.compare import Comparison, Tally
from evals.outcome import Result
from evals.record import Run

_MOST = 20  # flipped cases listed


def of_run(run: Run) -> str:
    """A run as a table."""
    lines = ["| suite | passed | of | rate (95%) | errors | unscored |", "|---|---|---|---|---|---|"]
    lines += [f"| {name} | {t.passed} | {t.scored} | {_rate(t)} | {t.errors} | {t.unscored} |" for name, t in compare.by_suite(run).items()]
    head = "" if run.finished else "**This run was stopped before its end. It counts for nothing.**\n\n"
    return head + "\n".join(lines) + f"\n\nGuard {run.head.guard}, prompts {run.head.prompts}, cards {run.head.cards}, writer {run.head.writer}.\n"


def of_comparison(found: Comparison) -> str:
    """A comparison: the verdict, the suites, the flipped cases."""
    word = "**Worse.**" if found.regressed else "No regression."
    lines = [word, "", "| suite | before | after | broke | mended | no answer | p | |", "|---|---|---|---|---|---|---|---|"]
    lines += [
        f"| {c.suite} | {_rate(c.before)} | {_rate(c.after)} | {c.broke} | {c.mended} | {c.unanswered} | {c.p:.3f} | {'worse' if c.regressed else ''} |"
        for c in found.changes
    ]
    for title, flips in (("Broke", [f for f in found.flips if f.broke]), ("Mended", [f for f in found.flips if f.mended])):
        if flips:
            lines += ["", f"### {title}: {len(flips)}", ""]
            lines += [f"- `{f.suite}` `{f.case}`: {_why(f.after if f.broke else f.before)}" for f in flips[:_MOST]]
            lines += [f"- and {len(flips) - _MOST} more"] if len(flips) > _MOST else []
    return "\n".join(lines) + "\n\n" + threshold(found) + "\n"


def threshold(found: Comparison) -> str:
    """The rule that was applied, in one sentence."""
    t = found.threshold
    return (
        f"Worse means: more than {t.allow} cases newly failing in a suite without a model, or, with a model, "
        f"{t.points:.0%} fewer passes at p < {t.alpha:g} (exact McNemar)."
    )


def _rate(t: Tally) -> str:
    low, high = t.interval
    return f"{t.rate:.1%} ({low:.1%} to {high:.1%})" if t.scored else "nothing scored"


def _why(result: Result) -> str:
    said = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome is result.outcome)
    return said.replace("\n", " ")[:200]
