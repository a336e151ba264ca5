"""What is asked, by rules: the first cue in ``cues.toml`` that fits decides."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import re2

from assistant.conversation import asks
from assistant.errors import UsageError

INTENTS = (
    "draft", "revise", "check", "reply", "plan", "ideas", "profile_bio",
    "guideline_question", "smalltalk", "refuse_advice", "unsupported",
)  # fmt: skip
_CUES = Path(__file__).parent / "cues.toml"
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

    def fits(self, subject: str, outside: str) -> bool:
        """Whether its patterns fit; ``unless`` reads the words outside the paste."""
        if not self.any.search(subject) or (self.also and not self.also.search(subject)):
            return False
        return not (self.unless and self.unless.search(outside))


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
            row.get("question", False), row.get("max_words", 0),
        )
        for row in data["cue"]
    )  # fmt: skip


def _one_of(patterns: Sequence[str], words: Mapping[str, list[str]]) -> re2._Regexp:
    """One pattern for all of these, with ``<name>`` filled in. Raises KeyError for a list that is not there."""
    return re2.compile("(?is)" + "|".join(asks.filled(p, words) for p in patterns))


def classify(text: str, outside: str, table: Table) -> str:
    """The intent of a message; ``outside`` is the message without pasted or quoted text."""
    pasted = len(text) - len(outside) > _PASTE
    words = len(outside.split())
    for cue in cues():
        if (cue.after == "draft" and not table.drafts) or (cue.after == "ideas" and not table.ideas):
            continue
        if (cue.needs_paste and not pasted) or (cue.question and "?" not in outside and words > 14):
            continue
        if cue.max_words and words > cue.max_words:
            continue
        subject = outside if cue.outside else text
        if cue.fits(subject, outside):
            return cue.intent
    return _fallback(outside, table, pasted, words)


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
