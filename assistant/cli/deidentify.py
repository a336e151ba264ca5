"""``bedside deidentify``: what a model would be sent."""

from __future__ import annotations

import typer

from assistant import guard
from assistant.cli import common
from assistant.profile import Profile


def run(
    source: common.FileArgument = "-",
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Take identifiers out of a text as typed into the chat, and show what a model would be sent."""
    settings = common.settings()
    practice = common.profile_for(profile, settings)
    if format is common.Format.jsonl:
        raise typer.Exit(common.each_line(source, practice, lambda case: _answer(case.text("text"), case.profile)))
    answer, code = _answer(common.read(source, settings.max_check_chars), practice)
    if format is common.Format.json:
        common.show(answer)
    else:
        print(common.terminal_safe(str(answer["text"])))
    raise typer.Exit(code)


def _answer(text: str, practice: Profile) -> tuple[dict[str, object], int]:
    cleaned = guard.clean(text, practice, strength="query", families=("identifiers",))
    removed = [{"kind": r.kind, "start": r.start, "end": r.end} for r in cleaned.removed]
    return {"text": cleaned.text, "removed": removed}, common.FINDINGS if removed else common.CLEAN
