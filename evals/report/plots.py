"""Small plots as inline SVG: pass rates with intervals, how figures are spread, how long cases took.

Where there are two sides, the one before is the grey one above.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from evals.compare import Tally
from evals.figures import Spent

_WIDTH, _LABEL, _LINE = 220, 64, 14  # pixels: of a plot, of the words beside it, of one side
_BINS = 20
_FASTEST, _DECADES = 1e-4, 6  # the time axis: 0.1 ms to 100 s


def intervals(sides: Sequence[Tally]) -> str:
    """Pass rates from 0 to 100%, each with its 95% interval."""
    marks = []
    for n, side in enumerate(sides):
        if side.scored:
            low, high = side.interval
            marks.append(_line(n, len(sides), low, side.rate, high, f"{side.rate:.1%}"))
    return _plot(len(sides), "".join(marks), ", then ".join(f"{s.rate:.1%}" for s in sides))


def times(sides: Sequence[Spent]) -> str:
    """Seconds a case on a logarithmic axis: a dot at the median, a line to the 95th percentile."""
    marks = [_line(n, len(sides), _log(s.median), _log(s.median), _log(s.slow), seconds(s.median)) for n, s in enumerate(sides)]
    return _plot(len(sides), "".join(marks), ", then ".join(f"median {seconds(s.median)}, 95th percentile {seconds(s.slow)}" for s in sides))


def seconds(time: float) -> str:
    """A time for people."""
    return f"{time:.1f} s" if time >= 1 else f"{1000 * time:.0f} ms" if time >= 0.01 else f"{1000 * time:.1f} ms"


def spread(sides: Sequence[Sequence[float]]) -> str:
    """How often each value was seen; sides share their axis and scale."""
    every = [v for side in sides for v in side]
    low, high = min(every), max(every)
    counted = [_counts(side, low, high) for side in sides]
    tallest = max(max(counts) for counts in counted)
    bars = []
    for n, counts in enumerate(counted):
        wide = (_WIDTH / _BINS - 1) / len(sides)
        for b, count in enumerate(counts):
            tall = 28 * count / tallest
            bars.append(f'<rect x="{b * _WIDTH / _BINS + n * wide:.1f}" y="{30 - tall:.1f}" width="{wide:.1f}" height="{tall:.1f}" fill="{_colour(n, len(sides))}"/>')
    base = f'<line x1="0" x2="{_WIDTH}" y1="30.5" y2="30.5" stroke="var(--line)"/>'
    ends = f'<text x="0" y="42">{low:.2f}</text><text x="{_WIDTH}" y="42" text-anchor="end">{high:.2f}</text>'
    return f'<svg role="img" aria-label="spread from {low:.2f} to {high:.2f}" width="{_WIDTH}" height="44">{"".join(bars)}{base}{ends}</svg>'


def _counts(values: Sequence[float], low: float, high: float) -> list[int]:
    counts = [0] * _BINS
    for value in values:
        counts[min(_BINS - 1, int((value - low) / ((high - low) or 1) * _BINS))] += 1
    return counts


def _line(n: int, sides: int, low: float, at: float, high: float, words: str) -> str:
    y, colour = _LINE * n + 9, _colour(n, sides)
    x1, x, x2 = (_WIDTH * share for share in (low, at, high))
    return (
        f'<line x1="0" x2="{_WIDTH}" y1="{y}" y2="{y}" stroke="var(--line)"/>'
        f'<line x1="{x1:.1f}" x2="{x2:.1f}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>'
        f'<circle cx="{x:.1f}" cy="{y}" r="4" fill="{colour}"/><text x="{_WIDTH + 10}" y="{y + 4}">{words}</text>'
    )


def _plot(sides: int, marks: str, said: str) -> str:
    return f'<svg role="img" aria-label="{said}" width="{_WIDTH + _LABEL}" height="{_LINE * sides + 4}">{marks}</svg>'


def _log(time: float) -> float:
    return min(1.0, max(0.0, log10(max(time, _FASTEST) / _FASTEST) / _DECADES))


def _colour(n: int, sides: int) -> str:
    return "var(--accent)" if n + 1 == sides else "var(--soft)"
