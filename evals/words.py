"""Comparing words: folding, occurrences, runs, and the words that differ."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher


def visible(text: str) -> str:
    """Text as the eye sees it: composed, without invisible characters, white space as one space."""
    shown = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return re.sub(r"\s+", " ", shown).strip()


def folded(text: str) -> str:
    """``visible``, compatibility forms and case folded."""
    return visible(unicodedata.normalize("NFKC", text)).casefold()


def split(text: str) -> list[str]:
    """The folded words of a text."""
    return re.findall(r"\w+", folded(text))


def occurrences(needle: str, hay: str) -> int:
    """How often ``needle`` stands in ``hay`` as whole words, case and invisible characters aside."""
    wanted = folded(needle).strip(" .,;:!?'\"()")
    if not wanted:
        return 0
    before = r"(?<!\w)" if wanted[0].isalnum() else ""
    after = r"(?!\w)" if wanted[-1].isalnum() else ""
    return len(re.findall(before + re.escape(wanted) + after, folded(hay)))


def longest_run(a: list[str], b: list[str]) -> int:
    """The length of the longest run of words the two lists share."""
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size


def lost(wanted: str, got: str) -> tuple[int, int]:
    """How many words of ``wanted`` are missing in ``got``, and how many ``wanted`` has."""
    need, have = Counter(split(wanted)), Counter(split(got))
    return (need - have).total(), need.total()


def differing(a: str, b: str) -> list[tuple[str, str]]:
    """The texts as runs: (“same” | “gone” | “new”, words), for showing a change."""
    left, right = re.findall(r"\s+|\S+", a), re.findall(r"\s+|\S+", b)
    runs: list[tuple[str, str]] = []
    for kind, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(("same", "".join(left[i:j])))
            continue
        runs += [(mark, "".join(part)) for mark, part in (("gone", left[i:j]), ("new", right[k:m])) if part]
    return runs
