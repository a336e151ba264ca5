"""Learn ``assistant/guard/trained/whole.onnx``: the layers of the search model's encoder and two over them, from posts judged as a whole.

In the environment of train_network.py, whose vectors it reads (write them first):

    python scripts/train_whole.py MINILM_FOLDER                       write the file
    python scripts/train_whole.py MINILM_FOLDER --measure FILE ...    write nothing; say how well posts of other files are told apart

Posts come from evals/training/conduct.jsonl and evals/cases/verdict-own.jsonl, every few of them with something told to
their judge, from the examples of the rules, and from posts that are sound or whose faults are marked. Run it when they have changed, or the vectors: half an hour on two processors.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import encoder
import numpy as np
import torch
from asides import told
from build_embedding import check
from regression import ROOT
from torch.nn import functional
from train_conduct import JUDGED
from train_guard import QUESTIONS, Post, marked
from train_network import REASONS

from assistant.guard.discovery import all_rules
from assistant.guard.trained import whole
from assistant.guard.trained.network import vectors

ENCODER, WIDTH, DROPPED, EPOCHS, UNSURE, TOLD = 6, 256, 0.2, 4, 0.05, 8  # told: one post in so many has something told to its judge
MARKED, _SOUND = 8, 3  # one marked post in so many is learnt from, and one without a mark
OF_THE_PLATFORM = {"no_disclaimer", "too_long", "too_many_hashtags"}


class Judged(NamedTuple):
    """A post, what it has of ``whole.FAULTS``, and which of them it is known to have or not."""

    text: str
    faults: list[bool]
    known: list[bool]


def judged(files: Sequence[Path], one_in: int = 0) -> list[Judged]:
    """The posts of some files, one in so many with something told to its judge."""
    found = []
    for file in files:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        posts = [Post(marked(row["text"])[0], (), row.get("profile", ""), file.parent, reasons=frozenset((*row["reasons"], *(("do_not_post",) if row["verdict"] == "do_not_post" else ())))) for row in rows]
        found += [_judged(post) for post in (told(posts, one_in) if one_in else posts)]
    return found


def marked_posts(every: int) -> list[Judged]:
    """Posts in which each identifier, advice and claim is marked: one in ``every``, and all of those without a mark."""
    found = []
    for file in (ROOT / "evals" / "training" / "many_hands.jsonl", ROOT / "evals" / "training" / "spotless.jsonl", *sorted((ROOT / "evals" / "cases").glob("clean*.jsonl"))):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            text, marks = marked(json.loads(line)["text"])
            kinds = {kind for kind, *_ in marks} - {"TIP"}
            reasons = {reason for family, reason in REASONS.items() if kinds & set(QUESTIONS[family])}
            if number % every == 0 if marks else number % _SOUND == 0 or "many" not in file.name:
                found.append(_of_reasons(text, reasons, whole_known=not marks))
    return found


def examples() -> list[Judged]:
    """What the guard's rules show of themselves: a fault each, and near it none."""
    found = []
    for rule in all_rules():
        family = rule.code.split("/")[0]
        fault = REASONS.get(family, rule.kind)
        if "post" in rule.strengths and fault in whole.FAULTS:
            found += [_of_reasons(text, {fault}, whole_known=False) for text, _ in rule.breaks]
            found += [_of_reasons(text, set(), whole_known=True) for text in rule.passes]
    return found


def _of_reasons(text: str, reasons: set[str], *, whole_known: bool) -> Judged:
    """A post of which only these faults are told; ``whole_known``: it has no other."""
    has = reasons | ({"any"} if reasons else set())
    return Judged(whole.bare(text), [fault in has for fault in whole.FAULTS], [fault in has or (whole_known and fault != "no_disclaimer") or (fault in REASONS.values() and bool(reasons)) for fault in whole.FAULTS])


def _judged(post: Post) -> Judged:
    text = whole.bare(post.text)
    reasons = set(post.reasons or ())
    reasons |= {"any"} if reasons - OF_THE_PLATFORM else set()
    sure = text == post.text and "do_not_post" not in reasons  # whether a line is missing is not asked of a post that has one, nor of one that no edit saves
    return Judged(text, [fault in reasons for fault in whole.FAULTS], [fault != "no_disclaimer" or sure for fault in whole.FAULTS])


def train(source: Path, posts: Sequence[Judged], seed: int = 1) -> encoder.Pooled:
    """The layers after ``EPOCHS`` passes."""
    torch.manual_seed(seed)
    made = encoder.Pooled(source, ENCODER, WIDTH, DROPPED, len(whole.FAULTS))
    read = [whole.pieces(post.text) for post in posts]
    wanted = torch.tensor([post.faults for post in posts], dtype=torch.float32) * (1 - UNSURE) + UNSURE / 2
    known = torch.tensor([post.known for post in posts], dtype=torch.float32)

    def wrong(group: Sequence[int]) -> torch.Tensor:
        of = list(group)
        error = functional.binary_cross_entropy_with_logits(made(*encoder.given([read[n] for n in of])), wanted[of], reduction="none")
        return (error * known[of]).sum() / len(of)

    encoder.fit(made, [len(rows) for rows in read], wrong, EPOCHS, np.random.default_rng(seed))
    return made


def apart(odds: np.ndarray, yes: np.ndarray) -> float:
    """How often a post with a fault has higher odds of it than one without."""
    order = odds.argsort().argsort()
    return float((order[yes].sum() - yes.sum() * (yes.sum() - 1) / 2) / max(1, yes.sum() * (~yes).sum()))


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--measure", type=Path, nargs="+", default=[])
    asked = parser.parse_args()
    check(asked.source)
    posts = [*judged(JUDGED, TOLD), *examples(), *marked_posts(MARKED)]
    print(f"{len(posts):,} posts", flush=True)
    made = train(asked.source, posts)
    if asked.measure:
        others = judged(asked.measure)
        odds, faults = encoder.said(made, [whole.pieces(post.text) for post in others]), np.array([post.faults for post in others])
        print("\n".join(f"{fault}: {apart(odds[:, n], faults[:, n]):.3f} of {faults[:, n].sum()}" for n, fault in enumerate(whole.FAULTS)))
        return
    sample = vectors.side_by_side([whole.pieces(posts[0].text)])
    encoder.store(made, sample, {name: {0: "posts", 1: "pieces"} for name in sample} | {"odds": {0: "posts"}}, whole.MODEL)
    print(f"{sum(weight.numel() for weight in made.parameters()):,} weights from {len(posts):,} posts")


if __name__ == "__main__":
    main()
