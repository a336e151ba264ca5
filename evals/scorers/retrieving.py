"""Search: the right guideline among the first three passages, and nothing rather than something unfit."""

from __future__ import annotations

from evals.case import Case
from evals.outcome import Score, unscored, verdict_on
from evals.output import Output

_FIRST = 3
_WORDS, _RULES = 120, 6  # what one passage may hold


def hit_at_3(case: Case, output: Output) -> Score:
    """A relevant rule is among the first three passages; the value is the reciprocal rank of the first one."""
    want = set(case.words("relevant"))
    if not want:
        return unscored("nothing answers this")
    rank = next((n for n, p in enumerate(output.passages, 1) if want & set(p.rules)), 0)
    got = [" ".join(p.rules) for p in output.passages[:_FIRST]]
    return verdict_on(0 < rank <= _FIRST, f"wanted one of {sorted(want)}, got {got}", 1 / rank if rank else 0.0)


def best_at_3(case: Case, output: Output) -> Score:
    """The rule that answers best is among the first three passages."""
    want = set(case.words("best") or case.words("relevant"))
    if not want:
        return unscored("nothing answers this")
    got = {rule for p in output.passages[:_FIRST] for rule in p.rules}
    return verdict_on(bool(want & got), f"wanted one of {sorted(want)}")


def nothing_found(case: Case, output: Output) -> Score:
    """A question that no card answers finds nothing."""
    if case.words("relevant"):
        return unscored("something answers this")
    return verdict_on(not output.passages, f"found {', '.join(p.id for p in output.passages[:_FIRST])}")


def passages_small(case: Case, output: Output) -> Score:
    """A passage is a passage: at most 120 words and 6 rules."""
    if not output.passages:
        return unscored("no passages")
    big = [p.id for p in output.passages if len(p.text.split()) > _WORDS or len(p.rules) > _RULES]
    return verdict_on(not big, f"too long or too broad: {', '.join(big)}")
