"""Learn the weights of ``assistant/guard/trained/conduct.py``: what in a post speaks for each fault of conduct, the same every time.

    python scripts/train_conduct.py                 write the weights
    python scripts/train_conduct.py --measure       write nothing; say how each fifth of the posts is judged by what the others teach

Posts come from evals/training/conduct.jsonl and evals/cases/verdict-own.jsonl, which say the reasons against them, and from the examples of the conduct rules; the other
posts of evals/training and the clean cases hold no fault of conduct. Run it when any of them or a cue of the conduct rules has changed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from asides import told
from regression import ROOT, Samples, meanings, train
from train_guard import Post, marked, practice

from assistant.errors import BedsideError
from assistant.guard.discovery import all_rules
from assistant.guard.document import Document, Options
from assistant.guard.trained.conduct import QUESTIONS, features
from assistant.guard.trained.weights import FOLDER, SCALE, Feature, written
from assistant.profile import EMPTY

TAUGHT = ROOT / "evals" / "training" / "conduct.jsonl"
JUDGED = (TAUGHT, ROOT / "evals" / "cases" / "verdict-own.jsonl")
TOLD = 3  # one judged post in so many has something told to its judge beside it
MOST, PARTS, TIMES = 2400, 5, 8  # most: weights a fault keeps, the strongest; times: how often a post with reasons given counts, among many that only show what none is


class Read(NamedTuple):
    """A post as the models see it, the reasons against it, and how often it counts."""

    features: list[Feature]
    reasons: frozenset[str]
    times: int


def examples() -> Iterator[Read]:
    """What the conduct rules show of themselves."""
    for rule in all_rules():
        if rule.code.startswith(("conduct/", "impressions/")):
            for text, reasons in ((*((before, (rule.kind,)) for before, _ in rule.breaks), *((text, ()) for text in rule.passes))):
                yield Read(features(Document(text, EMPTY, Options())), frozenset(reasons), TIMES)


def posts() -> Iterator[Read]:
    """Every post to learn from, those with reasons first."""
    yield from examples()
    others = sorted(f for pattern in ("training/*.jsonl", "cases/clean*.jsonl") for f in (ROOT / "evals").glob(pattern) if f not in JUDGED)
    for file in (*JUDGED, *others):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        found = (Post(marked(row["text"])[0], (), row.get("profile", ""), file.parent, reasons=frozenset(row.get("reasons", ()))) for row in rows if "text" in row)  # comments are no posts
        for post in told(found, TOLD) if file in JUDGED else found:
            try:
                yield Read(features(Document(post.text, practice(post.folder, post.practice), Options())), post.reasons or frozenset(), TIMES if file in JUDGED else 1)
            except BedsideError:
                continue


Vocabulary = tuple[list[str], np.ndarray]


def learnt(read: list[Read], question: str, vocabulary: Vocabulary) -> dict[str, dict[str, int]]:
    """Kind -> feature -> weight in hundredths, the strongest ``MOST``."""
    found = train(samples([r for r in read for _ in range(r.times)], question), vocabulary)
    strongest = sorted(((weight, kind, what) for kind, of_it in found.items() for what, weight in of_it.items()), key=lambda w: (-abs(w[0]), w))[:MOST]
    return {kind: {what: weight for weight, k, what in strongest if k == kind} for kind in {kind for _, kind, _ in strongest}}


def samples(read: list[Read], question: str) -> Samples:
    """The posts as the regression takes them."""
    return Samples([r.features for r in read], np.array([question in r.reasons for r in read]), np.arange(len(read)))


def measure(read: list[Read], question: str, vocabulary: Vocabulary) -> str:
    """What share of the faults is found at some bars, and what share of the other posts with it."""
    part = np.arange(len(read)) // 4 % PARTS  # neighbours, which are often twins, stay together
    odds = np.zeros(len(read))
    for n in range(PARTS):
        weights = learnt([r for r, p in zip(read, part, strict=True) if p != n], question, vocabulary)
        for index in np.flatnonzero(part == n):
            odds[index] = sum(counts * weights.get(kind, {}).get(what, 0) for kind, what, counts in read[index].features) / SCALE
    yes = np.array([question in r.reasons for r in read])
    return "; ".join(f"over {bar:+.1f} {100 * (odds[yes] > bar).mean():.0f} % found, {100 * (odds[~yes] > bar).mean():.2f} % of others" for bar in (1.0, 0.5, 0.0, -0.5, -1.0, -1.5, -2.0))


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    asked = parser.parse_args()
    read = list(posts())
    vocabulary = meanings({"any": samples(read, "")})
    for question in QUESTIONS:
        if asked.measure:
            print(f"{question}: {measure(read, question, vocabulary)}")
            continue
        weights = learnt(read, question, vocabulary)
        head = f"# What speaks for {question} in a post, in hundredths of log odds; made by scripts/train_conduct.py from {len(read):,} posts."
        (FOLDER / f"{question}.txt").write_text(written(head, weights), encoding="utf-8")
        print(f"{question}: {sum(map(len, weights.values())):,} weights from {len(read):,} posts, {sum(question in r.reasons for r in read)} of them yes")


if __name__ == "__main__":
    main()
