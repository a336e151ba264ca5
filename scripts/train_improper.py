"""Make ``assistant/conversation/improper.json`` from our own labelled requests: multinomial logistic regression, the same every time.

    python scripts/train_improper.py            write the weights
    python scripts/train_improper.py --folds 4  say how many faulty requests are found and how many fine ones are taken for faulty, writing nothing

Run it when evals/training/improper.jsonl, a file of requests it reads, a conduct rule or a trained model of the guard has changed. Nothing is learnt from
``*-unseen`` files, nor from those hands that suites keep apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from multinomial import Features, command, likely, table, train, write

from assistant import guard
from assistant import profile as profiles
from assistant.conversation import improper
from assistant.knowledge import cards
from assistant.text.sentences import Span, sentences

EVALS = Path(__file__).parent.parent / "evals"
KEPT_APART = ("asked-fourth", "asked-sixth", "asked-conduct-unseen", "asked-conduct-second-unseen")
PENALTY, STEPS = 0.2, 2000  # many steps: the guard's odds are large and alike, beside which words are learnt slowly
ASKS = 2  # of each topic, as people type them
_ENOUGH = 20  # characters of a sentence that carry a fault, where they are not half of it


class Labelled(NamedTuple):
    """A request, its fault, and the parts that carry it."""

    text: str
    profile: str
    fault: str
    faulty: tuple[str, ...]
    group: str  # twins learnt from and held back together


def requests() -> Iterator[Labelled]:
    """Every labelled request: faulty ones with their twins, and requests for drafts that nobody could object to."""
    for row in _rows(EVALS / "training" / "improper.jsonl"):
        hand, _, number = row["id"].rpartition("-")
        yield Labelled(row["request"], row["profile"], row["fault"], tuple(row.get("faulty", ())), f"{hand}-{(int(number) + 1) // 2}")
    for file in sorted((EVALS / "cases").glob("asked-*.jsonl")):
        if file.stem not in KEPT_APART:
            yield from (Labelled(row["request"], row["profile"], row.get("fault", improper.FINE), tuple(row.get("must_not_say", ())) if "fault" in row else (), row["id"]) for row in _rows(file))
    for topic in cards.topics():
        yield from (Labelled(asked, "", improper.FINE, (), topic.id) for asked in topic.asks[:ASKS])
    for row in _rows(EVALS / "training" / "requests.jsonl"):
        if row["intent"] == "draft" and len(row["turns"]) == 1:
            yield Labelled(row["turns"][0], row.get("profile", ""), improper.FINE, (), row["turns"][0])


def weighed() -> tuple[Features, np.ndarray, np.ndarray, list[Labelled]]:
    """What the model weighs of every sentence, its class, and the request it is of."""
    found: Features = []
    kinds: list[int] = []
    of: list[int] = []
    labelled = list(requests())
    for number, request in enumerate(labelled):
        reader = guard.Reader(_practice(request.profile))
        spans = sentences(request.text)
        found += improper.features(request.text, spans, reader, reader.scan(request.text, ("conduct",)))
        kinds += [improper.CLASSES.index(request.fault) if _faulty(request, span) else 0 for span in spans]
        of += [number] * len(spans)
    return found, np.array(kinds), np.array(of), labelled


def _faulty(request: Labelled, span: Span) -> bool:
    start, end = span
    places = [(at, at + len(part)) for part in request.faulty if (at := request.text.lower().find(part.lower())) >= 0]
    covered = sum(max(0, min(end, b) - max(start, a)) for a, b in places)
    return request.fault != improper.FINE and (covered >= min(_ENOUGH, 0.5 * (end - start)) or any(start <= a and b <= end for a, b in places))


def held_back(folds: int) -> str:
    """How many faulty requests are found and how many fine ones are taken for faulty, by models that never saw them nor their twins."""
    found, kinds, of, labelled = weighed()
    groups = {group: n for n, group in enumerate(dict.fromkeys(request.group for request in labelled))}
    fold = np.array([groups[request.group] % folds for request in labelled])
    fault = np.zeros(len(labelled))
    for number in range(folds):
        test, rest = np.flatnonzero(fold[of] == number), np.flatnonzero(fold[of] != number)
        names, weights = train([found[n] for n in rest], kinds[rest], len(improper.CLASSES), PENALTY, STEPS)
        np.maximum.at(fault, of[test], 1 - likely(table([found[n] for n in test], names).times(weights))[:, 0])
    wanted = np.array([request.fault != improper.FINE for request in labelled])
    return "\n".join(f"at {bar:.2f}: {100 * (fault[wanted] >= bar).mean():.1f} % of the faulty found, {100 * (fault[~wanted] >= bar).mean():.1f} % of the fine taken for faulty" for bar in (0.4, improper.MAYBE, 0.6, improper.SURE, 0.8))


def learn() -> None:
    """Learn from every sentence and store the weights."""
    found, kinds, _, _ = weighed()
    write(improper.WEIGHTS, found, kinds, improper.CLASSES, PENALTY, STEPS)


@cache
def _practice(name: str) -> profiles.Profile:
    file = EVALS / "cases" / "profiles" / f"{name}.toml"
    return profiles.load(file) if name and file.exists() else profiles.EMPTY


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line)


def main() -> None:
    """Train, or measure."""
    command(__doc__, learn, held_back)


if __name__ == "__main__":
    main()
