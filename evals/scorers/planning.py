"""Plans: each platform at its own pace, inside the time asked for, and varied."""

from __future__ import annotations

from assistant import platforms
from evals.case import Case
from evals.outcome import Score, unscored, verdict_on
from evals.output import Output


def paced(case: Case, output: Output) -> Score:
    """Each platform gets between the least and the most posts of its house plan, for the weeks asked for."""
    weeks = case.number("weeks") or 4
    wrong = []
    for name in case.words("platforms"):
        least, most = platforms.get(name).per_month
        count = output.platforms.count(name)
        if not max(1, round(least * weeks / 4)) <= count <= max(1, round(most * weeks / 4)):
            wrong.append(f"{name}: {count} in {weeks} weeks")
    return verdict_on(not wrong, "; ".join(wrong))


def pace_of_the_article(case: Case, output: Output) -> Score:
    """X most days, the blog every week, Facebook at least weekly: no account lies dormant."""
    weeks = case.number("weeks") or 4
    least = {"blog": weeks, "facebook": weeks, "x": 3 * weeks}
    asked = [name for name in least if name in case.words("platforms")]
    if not asked:
        return unscored("none of the article's platforms")
    wrong = [f"{name}: {output.platforms.count(name)}" for name in asked if output.platforms.count(name) < least[name]]
    return verdict_on(not wrong, "dormant: " + ", ".join(wrong))


def mixed(case: Case, output: Output) -> Score:
    """A plan of eight or more posts has at least three kinds, none more than three quarters of it."""
    if len(output.kinds) < 8:
        return unscored("a short plan")
    most = max(output.kinds.count(kind) for kind in set(output.kinds))
    good = len(set(output.kinds)) >= 3 and most <= 0.75 * len(output.kinds)
    return verdict_on(good, f"{len(set(output.kinds))} kinds, {most} of {len(output.kinds)} alike")
