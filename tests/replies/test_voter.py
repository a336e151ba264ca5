"""The opinions beside the shapes: the same weights, the same answer, and a reason that names nobody."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from assistant.profile import EMPTY
from assistant.replies import reader, reading, shapes, voter
from assistant.replies.classify import CLASSES, classify
from assistant.text.canonical import fold

ROOT = Path(__file__).parent.parent.parent
STORED = json.loads(voter.WEIGHTS.read_text(encoding="utf-8"))


def votes(text: str) -> dict[str, float]:
    read = reading.read(fold(text).text)
    return voter.votes(read, frozenset(shapes.shown(read)))


def test_votes_are_likelihoods_of_all_classes() -> None:
    found = votes("Thank you for the kind words about the nurse")
    assert tuple(found) == CLASSES and sum(found.values()) == pytest.approx(1)
    assert max(found, key=lambda kind: found[kind]) == "praise"


def test_weights_are_whole_numbers_for_every_class() -> None:
    assert STORED["classes"] == list(CLASSES)
    assert all(len(row) == len(CLASSES) and all(isinstance(w, int) for w in row) for row in STORED["weights"].values())


def test_groups_weighed_are_groups_of_the_vocabulary() -> None:
    """Weights older than the vocabulary would silently count for nothing."""
    from assistant.replies import vocabulary

    weighed = {name.split(":", 1)[1] for name in STORED["weights"] if name.startswith("group:")}
    assert weighed <= vocabulary.groups() and len(weighed) > 80


def test_weights_come_from_the_comments_in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trained again, the same weights: nobody edits them by hand, and no comment changes without them."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    script: dict[str, Any] = runpy.run_path(str(ROOT / "scripts" / "train_voter.py"))
    shared: dict[str, Any] = runpy.run_path(str(ROOT / "scripts" / "multinomial.py"))
    texts, kinds = script["comments"]()
    names, weights = shared["train"](script["featured"](texts), kinds, len(CLASSES))
    made = json.loads(shared["stored"](names, weights, CLASSES))
    nothing = [0] * len(CLASSES)
    for name in made["weights"].keys() | STORED["weights"].keys():
        pairs = zip(made["weights"].get(name, nothing), STORED["weights"].get(name, nothing), strict=True)
        assert all(abs(a - b) <= 4 for a, b in pairs), name  # rounding differs between processors


@pytest.mark.parametrize("comment", ["Thank you Margaret Sample, lovely team", "They billed Quentin Sample twice, never again"])
def test_the_reason_names_words_and_never_a_name(comment: str) -> None:
    heard = classify(comment, EMPTY).heard.lower()
    assert heard and "sample" not in heard and "margaret" not in heard and "quentin" not in heard


def test_what_decided_an_emergency_is_said() -> None:
    assert classify("my dad's chest is tight and he is sweating", EMPTY).heard == "pressure or pain in the chest"


@pytest.mark.parametrize("text", ["", "ok", "thanks a lot", "🙂" * 200, "a" * 5_000])
def test_what_the_reader_says_adds_up_and_stays_the_same(text: str) -> None:
    shares = reader.shares(text)
    assert sum(shares) == pytest.approx(1) and len(shares) == len(CLASSES)
    assert reader.shares(text) == shares


def test_of_a_long_comment_the_beginning_and_the_end_are_read() -> None:
    filler = "and then we talked about the garden and the weather for a while " * 60
    read = reader.pieces("My dad collapsed. " + filler + " Please hurry")
    assert len(read) == reader.FIRST + reader.LAST
    assert read[-2:] == reader.pieces("Please hurry") and read[:4] == reader.pieces("My dad collapsed.")[:4]


@pytest.mark.parametrize("nothing", ["ok", "...", "meh", "k"])
def test_silence_where_nothing_is_said(nothing: str) -> None:
    assert classify(nothing, EMPTY).action == "no_reply"
