"""Where words found in a text that was already mended stand in the text as it came in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.stages import Finding

_WORD = re.compile(r"\w+|[^\w\s]")


def traced(findings: Sequence[Finding], mended: str, text: str) -> list[Finding]:
    """``findings`` in ``mended`` with offsets into ``text``; those of words that mending put there are left out."""
    here, there = list(_WORD.finditer(mended)), list(_WORD.finditer(text))
    same = {
        a + n: there[b + n]
        for a, b, size in SequenceMatcher(None, [m[0] for m in here], [m[0] for m in there]).get_matching_blocks()
        for n in range(size)
    }  # fmt: skip
    placed = []
    for finding in findings:
        words = [same[n] for n, m in enumerate(here) if n in same and finding.start < m.end() and m.start() < finding.end]
        if words:
            placed.append(replace(finding, start=words[0].start(), end=words[-1].end()))
    return placed


def joined(findings: Sequence[Finding], later: Sequence[Finding]) -> tuple[Finding, ...]:
    """Both in order; of ``later`` what stands inside an earlier finding is left out."""
    new = [f for f in later if not any(e.start <= f.start and f.end <= e.end for e in findings)]
    return tuple(sorted((*findings, *new), key=lambda f: (f.start, -f.end, f.rule)))
