"""``bedside deidentify``: what a model would be sent."""

from __future__ import annotations

import sys

import typer

from assistant import guard
from assistant.cli import common
from assistant.guard import Cleaned


def run(
    source: common.FileArgument = "-",
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Take identifiers out of a text as typed into the chat, and show what a model would be sent."""
    settings = common.settings()
    practice = common.profile_for(profile, settings)
    if format is common.Format.jsonl:
        raise typer.Exit(common.each_line(source, practice, lambda case: _answer(guard.deidentify(case.text("text"), case.profile))))
    cleaned = guard.deidentify(common.read(source, settings.max_check_chars), practice)
    answer, code = _answer(cleaned)
    if format is common.Format.json:
        common.show(answer)
    else:
        print(common.terminal_safe(cleaned.text))
        print(_left_out(cleaned), file=sys.stderr)
    raise typer.Exit(code)


def _left_out(cleaned: Cleaned) -> str:
    """One line for the person at the terminal; standard output holds only what would be sent."""
    from assistant.conversation import wordings

    kinds = [r.kind for r in cleaned.removed]
    return wordings.left_out(kinds) or "Nothing was left out."


def _answer(cleaned: Cleaned) -> tuple[dict[str, object], int]:
    removed = [{"kind": r.kind, "start": r.start, "end": r.end} for r in cleaned.removed]
    return {"text": cleaned.text, "removed": removed}, common.FINDINGS if removed else common.CLEAN
