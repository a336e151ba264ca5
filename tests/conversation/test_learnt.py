"""What was learnt of requests: sure of its classes, the same each time, and heard where no cue fits."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from assistant import multinomial
from assistant.conversation import intent, learnt
from assistant.conversation.intent import INTENTS, Table

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"


@pytest.mark.parametrize("text", ["", "?", "🙂" * 300, "write " * 2000, "Ein Beitrag über Hautkrebs, bitte"])
@pytest.mark.parametrize("table", [Table(), Table(drafts=True), Table(ideas=True)])
def test_every_message_gets_likelihoods_that_add_up_and_stay_the_same(text: str, table: Table) -> None:
    shares = multinomial.shares(learnt.WEIGHTS, intent.features(text, text, table))
    assert tuple(shares) == INTENTS
    assert sum(shares.values()) == pytest.approx(1)
    assert shares == multinomial.shares(learnt.WEIGHTS, intent.features(text, text, table))


@pytest.mark.parametrize(
    ("text", "drafts", "meant"),
    [
        ("our new hearing booth is in, would be lovely to show it off on insta", False, "draft"),
        ("hmm that sounds like a robot wrote it", True, "revise"),
        ("are nurses allowed to put their badge in a selfie", False, "guideline_question"),
    ],
)
def test_a_wish_in_words_no_cue_has_is_heard(text: str, drafts: bool, meant: str) -> None:
    assert intent.classify(text, text, Table(drafts=drafts)) == meant


def test_a_long_message_is_read_at_both_ends() -> None:
    filler = "and the garden grew all summer long " * 60
    read = learnt.features(f"Is this fine? {filler} Thanks", "check", pasted=False, drafts=False, ideas=False)
    assert "word:fine" in read and "word:thanks" in read
    assert len(read) < 2_000


def test_weights_come_from_the_conversations_in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trained again, the same weights, whatever was learnt before: nobody edits them by hand, and no request changes without them."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    monkeypatch.setattr(intent, "SURE", intent.SURE)
    script: dict[str, Any] = runpy.run_path(str(SCRIPTS / "train_intent.py"))
    shared: dict[str, Any] = runpy.run_path(str(SCRIPTS / "multinomial.py"))
    found, kinds = script["weighed"]()
    made = json.loads(shared["stored"](*shared["train"](found, kinds, len(INTENTS), script["PENALTY"]), INTENTS))
    stored = json.loads(learnt.WEIGHTS.read_text(encoding="utf-8"))
    assert made["classes"] == stored["classes"]
    nothing = [0] * len(INTENTS)
    for name in made["weights"].keys() | stored["weights"].keys():
        pairs = zip(made["weights"].get(name, nothing), stored["weights"].get(name, nothing), strict=True)
        assert all(abs(a - b) <= 8 for a, b in pairs), name  # meanings differ between processors in their last digits
