"""What a comment is most like, for what the cues leave open."""

from __future__ import annotations

import pytest

from assistant.errors import SearchUnavailable
from assistant.profile import EMPTY
from assistant.replies import likeness
from assistant.replies.classify import CLASSES, classify


def test_the_weights_were_learned_from_these_exemplars() -> None:
    pairs = likeness.exemplars()
    assert {kind for kind, _ in pairs} == set(CLASSES) == set(likeness.CLASSES)
    assert len({comment for _, comment in pairs}) == len(pairs)
    right = sum(max(shares, key=lambda k: shares[k]) == kind for kind, comment in pairs for shares in [likeness.likeness(comment)])
    assert right >= 0.9 * len(pairs), "run scripts/build_reply_weights.py"


@pytest.mark.parametrize("text", ["", "ok", "thanks a lot", "🙂" * 200, "a" * 5_000])
def test_shares_add_up_and_stay_the_same(text: str) -> None:
    shares = likeness.likeness(text)
    assert sum(shares.values()) == pytest.approx(1)
    assert likeness.likeness(text) == shares


def test_without_the_model_the_cues_decide_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> object:
        raise SearchUnavailable

    monkeypatch.setattr(likeness, "_model", missing)
    assert likeness.likeness("lovely") == {}
    assert classify("my chest hurts so bad right now", EMPTY)[1] == "urgent"
    assert classify("so helpful, thank you", EMPTY) == ("praise", "reply_thanks")


@pytest.mark.parametrize(
    ("kind", "comment"),
    [
        ("emergency", "his tongue is so big he cannot close his mouth after the new pill"),
        ("crisis", "I have decided this is my final week and I feel peaceful about it"),
        ("praise", "you have no idea how much you helped our family"),
        ("complaint", "an hour in that tiny room and then she forgot why I came"),
    ],
)
def test_what_no_cue_knows_is_still_told_apart(kind: str, comment: str) -> None:
    assert classify(comment, EMPTY)[0] == kind
