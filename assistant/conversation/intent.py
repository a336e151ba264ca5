"""What is asked: the first cue in ``cues.toml`` that fits, and what was learnt from labelled conversations, which decides where it is sure."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import re2

from assistant import multinomial
from assistant.conversation import asks, learnt
from assistant.errors import UsageError

INTENTS = (
    "draft", "revise", "check", "reply", "plan", "ideas", "profile_bio",
    "guideline_question", "smalltalk", "refuse_advice", "unsupported",
)  # fmt: skip
_CUES = Path(__file__).parent / "cues.toml"
SURE = 0.6  # likelihood from which what was learnt decides against a cue
_STAND = ("plan", "profile_bio", "unsupported")  # cues that were right in 51 of the 52 labelled conversations they fitted
_PASTE = 12  # characters of a quote that is somebody's words and no term


@dataclass(frozen=True, slots=True)
class Table:
    """What is already on the table in this session."""

    drafts: bool = False
    ideas: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of ``cues.toml``: one of ``any``, one of ``also`` where given, and none of ``unless``."""

    intent: str
    any: re2._Regexp
    also: re2._Regexp | None
    unless: re2._Regexp | None
    after: str
    outside: bool
    needs_paste: bool
    question: bool
    max_words: int
    stands: bool

    def fits(self, subject: str, outside: str) -> bool:
        """Whether its patterns fit; ``unless`` reads the words outside the paste."""
        if not self.any.search(subject) or (self.also and not self.also.search(subject)):
            return False
        return not (self.unless and self.unless.search(outside))


class Fitting(NamedTuple):
    """What the first cue that fits asks for, and whether it stands against what was learnt."""

    intent: str
    stands: bool = False


@cache
def cues() -> tuple[Cue, ...]:
    """The cues, compiled. Raises UsageError when the file names an intent nobody handles."""
    data = tomllib.loads(_CUES.read_text(encoding="utf-8"))
    for row in data["cue"]:
        if row["intent"] not in INTENTS:
            raise UsageError(f"cues.toml names an unknown intent “{row['intent']}”.")
    return tuple(
        Cue(
            row["intent"], _one_of(row["any"], data["words"]),
            _one_of(row["also"], data["words"]) if "also" in row else None,
            _one_of(row["unless"], data["words"]) if "unless" in row else None,
            row.get("after", ""), row.get("outside", False), row.get("needs_paste", False),
            row.get("question", False), row.get("max_words", 0), row.get("stands", row["intent"] in _STAND),
        )
        for row in data["cue"]
    )  # fmt: skip


def _one_of(patterns: Sequence[str], words: Mapping[str, list[str]]) -> re2._Regexp:
    """One pattern for all of these, with ``<name>`` filled in. Raises KeyError for a list that is not there."""
    return re2.compile("(?is)" + "|".join(asks.filled(p, words) for p in patterns))


def classify(text: str, outside: str, table: Table) -> str:
    """The intent of a message; ``outside`` is the message without pasted or quoted text."""
    fitting = _by_cues(text, outside, table)
    cue = fitting.intent
    if fitting.stands:
        return cue
    shares = multinomial.shares(learnt.WEIGHTS, _features(text, outside, table, cue))
    likeliest = max(shares, key=shares.__getitem__)
    if shares[likeliest] <= SURE or (likeliest == "revise" and not table.drafts):  # a change needs something to change
        return cue
    return likeliest


def features(text: str, outside: str, table: Table) -> dict[str, float]:
    """What is weighed of a message."""
    return _features(text, outside, table, _by_cues(text, outside, table).intent)


def _features(text: str, outside: str, table: Table, cue: str) -> dict[str, float]:
    return learnt.features(outside, cue, pasted=_has_paste(text, outside), drafts=table.drafts, ideas=table.ideas)


def _has_paste(text: str, outside: str) -> bool:
    return len(text) - len(outside) > _PASTE


def _by_cues(text: str, outside: str, table: Table) -> Fitting:
    pasted, words = _has_paste(text, outside), len(outside.split())
    for cue in cues():
        if (cue.after == "draft" and not table.drafts) or (cue.after == "ideas" and not table.ideas):
            continue
        if (cue.needs_paste and not pasted) or (cue.question and "?" not in outside and words > 14):
            continue
        if cue.max_words and words > cue.max_words:
            continue
        subject = outside if cue.outside else text
        if cue.fits(subject, outside):
            return Fitting(cue.intent, cue.stands)
    return Fitting(_fallback(outside, table, pasted, words))


def is_change(outside: str) -> bool:
    """Whether the words ask for a change of a draft, by a cue of their own."""
    return any(cue.intent == "revise" and cue.fits(outside, outside) for cue in cues())


def _fallback(outside: str, table: Table, pasted: bool, words: int) -> str:
    if pasted:
        return "check"
    if outside.rstrip().endswith("?"):
        return "guideline_question"
    if table.drafts and words <= 25:
        return "revise"
    return "draft" if words > 1 else "smalltalk"
