"""What a feature of a text speaks for, and how much: the weights ``scripts/train_guard.py`` and ``train_conduct.py`` learn, a file a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from math import fsum
from pathlib import Path

FOLDER = Path(__file__).parent
WORDS = FOLDER / "words.txt"
SCALE = 100  # weights are stored as whole hundredths of log odds
_BLOCK = "\n== "  # begins each; no feature begins so: "=" is a word of its own
Feature = tuple[str, str, float]  # kind ("pair"), what it is ("you can"), how much it counts
Weights = Mapping[str, Mapping[str, int]]  # kind -> what it is -> weight
_NONE: dict[str, int] = {}


class _OfWords(Mapping[str, int]):
    """The weights of words in one question, sought where they stand: a table of thirty thousand words would cost the start more than the search."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __getitem__(self, word: str) -> int:
        return _of_word(word)[self._place]

    def get(self, word: str, default: int = 0) -> int:  # type: ignore[override]
        """Its weight; no error is raised and caught on the way."""
        found = _of_word(word)
        return found[self._place] if found else default

    def __iter__(self) -> Iterator[str]:
        return (entry.split(" ")[0] for line in _by_start()[1].values() for entry in line.strip("|").split("|"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def log_odds(question: str, features: Iterable[Feature]) -> float:
    """How likely the answer to ``question`` is yes, as log odds: what each feature counts times its weight.

    Summed exactly, so that features in a set, whose order changes from start to start, give the same number every time.
    """
    known = weights(question)
    return fsum(counts * known[kind].get(what, 0) for kind, what, counts in features) / SCALE


@cache
def weights(question: str) -> Weights:
    """The weights of ``<question>.txt``, and those of words from ``words.txt`` where it has a column for the question."""
    _, *blocks = (FOLDER / f"{question}.txt").read_text(encoding="utf-8").removesuffix("\n").split(_BLOCK)
    found: dict[str, dict[str, int]] = defaultdict(lambda: _NONE)
    for block in blocks:
        name, *names = block.split("\n")
        kind, weight = name.split(" ")
        found.setdefault(kind, {}).update(dict.fromkeys(names, int(weight)))
    questions, _ = _by_start()
    return defaultdict(lambda: _NONE, {**found, "word": _OfWords(questions.index(question))}) if question in questions else found


@lru_cache(maxsize=16_384)
def _of_word(word: str) -> tuple[int, ...]:
    """A word's weight in each question; empty for a word without."""
    line = _by_start()[1].get(word[:2], "")
    at = line.find(f"|{word} ")
    return tuple(map(int, line[at + len(word) + 2 : line.index("|", at + 1)].split(" "))) if at >= 0 else ()


@cache
def _by_start() -> tuple[list[str], dict[str, str]]:
    """(the questions, first two letters -> the words that begin so with a weight a question, in one text)."""
    head, *lines = WORDS.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return head.rpartition(": ")[2].split(" "), {line[: line.index("|")]: line[line.index("|") :] for line in lines}


def written(head: str, found: Weights) -> str:
    """The text of a question's file: each kind of feature, the strongest "yes" first. ``head``: a line of comment."""
    parts = [head]
    for kind in sorted(found):
        by_weight: dict[int, list[str]] = {}
        for what, weight in found[kind].items():
            by_weight.setdefault(weight, []).append(what)
        parts += ["\n".join([f"{kind} {weight}", *sorted(by_weight[weight])]) for weight in sorted(by_weight, reverse=True)]
    return _BLOCK.join(parts) + "\n"


def written_words(of_words: Mapping[str, Mapping[str, int]], words: Sequence[str]) -> str:
    """The text of ``words.txt``. ``of_words``: question -> word -> weight. A line holds the words with the same first two letters."""
    lines = [f"# Words, each with its weight, in hundredths of log odds, for: {' '.join(of_words)}"]
    for start, group in groupby(sorted(w for w in words if "|" not in w and " " not in w), key=lambda w: w[:2]):
        entries = [" ".join([word, *(str(of_words[q].get(word, 0)) for q in of_words)]) for word in group]
        lines.append(f"{start}|{'|'.join(entries)}|")
    return "\n".join(lines) + "\n"
