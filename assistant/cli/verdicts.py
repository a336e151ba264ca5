"""Verdicts as fields and as lines at a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from assistant.cli import common
from assistant.errors import UsageError
from assistant.second_reading import Reading
from assistant.verdict import LISTED, Verdict

_WORDS = {"ok": "OK to post.", "fix": "Fix before posting.", "do_not_post": "Do not post."}


def show(verdict: Verdict, text: str, name: str, *, fix: bool) -> None:
    """Print a verdict, or with ``fix`` the post that is ready instead; ``name`` is the file when there are several."""
    if fix:
        print(common.terminal_safe(verdict.post.text if verdict.post else verdict.withheld))
        return
    print(f"{name}: {_WORDS[verdict.verdict]}" if name else _WORDS[verdict.verdict])
    for finding in verdict.findings[:LISTED]:
        words = common.terminal_safe(text[finding.start : finding.end]).replace("\n", " ")
        quoted = f"“{words[:80]}”: " if words else ""
        print(f"  - {quoted}{finding.message} ({finding.rule}, guideline {finding.guideline})")
    if len(verdict.findings) > LISTED:
        print(f"  ... and {len(verdict.findings) - LISTED} more.")
    _show_guidelines(verdict)
    if verdict.findings and verdict.post:
        print("\nReady to post instead:\n\n" + common.terminal_safe(verdict.post.text))


def _show_guidelines(verdict: Verdict) -> None:
    """Print what the findings rest on, each guideline once."""
    ids = dict.fromkeys(finding.guideline for finding in verdict.findings[:LISTED])
    if not ids:
        return
    from assistant.knowledge import cards  # some hundredths of a second: only where something was found

    sections = [(rule, section) for rule in ids if (section := cards.guideline(rule))]
    if sections:
        print("\nGuidelines:")
    for rule, section in sections:
        print(common.terminal_safe(f"  {rule}: {section.named} {section.url}".rstrip()))


def show_hints(hints: Sequence[dict[str, str]]) -> None:
    """Print the coach's hints, when there are any."""
    if hints:
        print("\nTo reach more readers:")
    for hint in hints:
        print(f"  - {common.terminal_safe(hint['says'])} (guideline {hint['source']})")


def added(found: Reading | None) -> dict[str, object]:
    """What a second reader adds, as fields; none when it is off."""
    if found is None:
        return {}
    return {"concerns": [{"concern": code, "message": message} for code, message in found.concerns], "second_reader_failed": found.failed or None}


def show_added(found: Reading | None) -> None:
    """Print what a second reader adds, so that nobody takes it for the verdict."""
    if found is None:
        return
    if found.failed:
        print(f"\n{found.failed}")
    elif not found.concerns:
        print("\nThe second reader, a model, has nothing to add. It clears nothing.")
    else:
        print("\nThe second reader, a model, asks you to look again (the verdict above is the rules'):")
        for _, message in found.concerns:
            print(f"  - {message}")


def posts_of(pasted: str) -> tuple[str, ...]:
    """Posts pasted as JSONL with a “text” each, or as text parted by empty lines. Raises UsageError."""
    lines = [line for line in pasted.splitlines() if line.strip()]
    if not lines or not lines[0].lstrip().startswith("{"):
        return tuple(part.strip() for part in re.split(r"\n[ \t]*\n", pasted) if part.strip())
    try:
        rows = [json.loads(line) for line in lines]
    except ValueError:
        raise UsageError("The history is not valid JSONL.") from None
    if not all(isinstance(row, dict) and isinstance(row.get("text"), str) for row in rows):
        raise UsageError("Each line of the history needs a “text”.")
    return tuple(row["text"] for row in rows)
