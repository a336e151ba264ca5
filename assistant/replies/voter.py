"""A second opinion on a comment: a linear model over its groups and words, whose weights ``scripts/train_voter.py`` made."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from assistant import multinomial
from assistant.replies.reading import Reading

WEIGHTS = Path(__file__).parent / "voter.json"
_COMMON = ("self", "third", "you")  # words everybody uses explain nothing
_WORD, _PAIR, _PLACE = 0.6, 0.3, 0.5  # words count less than groups: a group also knows words no example had


def features(reading: Reading, signals: frozenset[str]) -> dict[str, float]:
    """Name -> value of everything the model weighs. Groups count where they stand: anywhere, twice, first, last, in a question."""
    found: dict[str, float] = {"always": 1.0, f"length:{_length(len(reading.tokens))}": 1.0}
    for group, times in Counter(group for group, _ in dict.fromkeys((h.group, h.start) for h in reading.hits)).items():
        found[f"group:{group}"] = 1.0
        if times > 1:
            found[f"twice:{group}"] = 1.0
    first, last = reading.sentences[0], reading.sentences[-1]
    asking = [s for s in reading.sentences if reading.tokens[s[0] : s[1]][-1:] == ("?",)]
    for hit in reading.hits:
        if hit.start < first[1]:
            found[f"first:{hit.group}"] = _PLACE
        if hit.start >= last[0]:
            found[f"last:{hit.group}"] = _PLACE
        if any(start <= hit.start < end for start, end in asking):
            found[f"asked:{hit.group}"] = 1.0
    tokens = ["#" if t[0].isdigit() else t for t in reading.tokens]
    found.update({f"word:{t}": _WORD for t in tokens})
    found.update({f"pair:{a} {b}": _PAIR for a, b in zip(["^", *tokens], [*tokens, "$"], strict=True)})
    found.update({f"mark:{m}": 1.0 for m in sorted(reading.marks)})
    found.update({f"shape:{s}": 1.0 for s in sorted(signals)})  # sums of fractions depend on their order
    return found


def votes(reading: Reading, signals: frozenset[str]) -> dict[str, float]:
    """Class -> how likely the model holds it; the likelihoods sum to one."""
    return multinomial.shares(WEIGHTS, features(reading, signals))


def heard(reading: Reading, kind: str) -> tuple[str, ...]:
    """The words of the comment that spoke most for ``kind``, strongest first: only words a group lists, never a name."""
    classes, weights = multinomial.model(WEIGHTS)
    place = classes.index(kind)
    strength: dict[str, float] = {}
    for hit in (h for h in reading.hits if h.group not in _COMMON):
        weight = weights.get(f"group:{hit.group}")
        words = " ".join(reading.tokens[hit.start : hit.end])
        if weight and weight[place] > 0 and not any(c.isdigit() for c in words):
            strength[words] = max(strength.get(words, 0.0), weight[place])
    return tuple(sorted(strength, key=lambda w: (-strength[w], w)))


def _length(tokens: int) -> str:
    return next(name for name, most in (("few", 5), ("short", 14), ("some", 30), ("long", tokens)) if tokens <= most)
