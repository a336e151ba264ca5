"""What is asked, by rules: the first cue in ``cues.toml`` that fits decides."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import re2

from assistant.errors import UsageError

INTENTS = (
    "draft", "revise", "check", "reply", "plan", "ideas", "profile_bio",
    "guideline_question", "smalltalk", "refuse_advice", "unsupported",
)  # fmt: skip
_CUES = Path(__file__).parent / "cues.toml"


@dataclass(frozen=True, slots=True)
class Table:
    """What is already on the table in this session."""

    drafts: bool = False
    ideas: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of ``cues.toml``."""

    intent: str
    pattern: re2._Regexp
    unless: re2._Regexp | None
    after: str
    outside: bool
    needs_paste: bool
    question: bool
    max_words: int


@cache
def cues() -> tuple[Cue, ...]:
    """The cues, compiled. Raises UsageError when the file names an intent nobody handles."""
    rows = tomllib.loads(_CUES.read_text(encoding="utf-8"))["cue"]
    for row in rows:
        if row["intent"] not in INTENTS:
            raise UsageError(f"cues.toml names an unknown intent “{row['intent']}”.")
    return tuple(
        Cue(
            row["intent"], re2.compile("(?is)" + row["pattern"]),
            re2.compile("(?is)" + row["unless"]) if "unless" in row else None,
            row.get("after", ""), row.get("outside", False), row.get("needs_paste", False),
            row.get("question", False), row.get("max_words", 0),
        )
        for row in rows
    )  # fmt: skip


def classify(text: str, outside: str, table: Table) -> str:
    """The intent of a message; ``outside`` is the message without pasted or quoted text."""
    pasted = len(text) - len(outside) > 20
    words = len(outside.split())
    for cue in cues():
        if (cue.after == "draft" and not table.drafts) or (cue.after == "ideas" and not table.ideas):
            continue
        if (cue.needs_paste and not pasted) or (cue.question and "?" not in outside and words > 14):
            continue
        if cue.max_words and words > cue.max_words:
            continue
        subject = outside if cue.outside else text
        if cue.pattern.search(subject) and not (cue.unless and cue.unless.search(outside)):
            return cue.intent
    return _fallback(outside, table, pasted, words)


def _fallback(outside: str, table: Table, pasted: bool, words: int) -> str:
    if pasted:
        return "check"
    if outside.rstrip().endswith("?"):
        return "guideline_question"
    if table.drafts and words <= 25:
        return "revise"
    return "draft" if words > 1 else "smalltalk"
