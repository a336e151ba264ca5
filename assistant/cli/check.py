"""``bedside check``: is this OK to post?"""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli import common
from assistant.profile import Profile
from assistant.stages import Finding, Raw
from assistant.verdict import Verdict, judge

SHOWN = 100  # findings listed; the rest are counted


def run(
    source: common.FileArgument = "-",
    platform: Annotated[str | None, typer.Option("--platform", help="Judge for this platform's limits too.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Print the guarded post instead of the findings.")] = False,
    profile: common.ProfileOption = None,
    format: Annotated[str, typer.Option("--format", help="text, json, jsonl or sarif.")] = "text",
) -> None:
    """Judge a post: ok, fix or do not post, with the reasons. Needs no model."""
    settings = common.settings()
    practice = common.profile_for(profile, settings)
    if format == "jsonl":
        raise typer.Exit(common.each_line(source, practice, lambda case: _case(case, platform, settings.tips)))
    text = common.read(source, settings.max_check_chars)
    verdict = judge(Raw(text), practice, platform, tips=settings.tips)
    if format == "json":
        common.show(as_fields(verdict))
    elif format == "sarif":
        from assistant.cli import sarif

        common.show(sarif.report(verdict, text, source))
    elif format == "text":
        _print(verdict, text, practice, fix)
    else:
        raise typer.BadParameter("--format must be text, json, jsonl or sarif.")
    raise typer.Exit(common.FINDINGS if verdict.findings else common.CLEAN)


def as_fields(verdict: Verdict) -> dict[str, object]:
    """A verdict as the fields of the JSONL contract."""
    return {
        "verdict": verdict.verdict,
        "reasons": list(verdict.reasons),
        "findings": [_finding(f) for f in verdict.findings[:SHOWN]],
        "findings_total": len(verdict.findings),
        "text": verdict.text,
        "post": verdict.post.text if verdict.post else None,
    }


def _case(case: common.Case, platform: str | None, tips: str) -> tuple[common.Answer, int]:
    verdict = judge(Raw(case.text("text")), case.profile, case.optional("platform") or platform, tips=tips)
    return as_fields(verdict), common.FINDINGS if verdict.findings else common.CLEAN


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule, "kind": finding.kind, "start": finding.start, "end": finding.end,
        "message": finding.message, "guideline": finding.guideline, "fix": finding.fix,
    }


def _print(verdict: Verdict, text: str, practice: Profile, fix: bool) -> None:
    if fix:
        print(common.terminal_safe(verdict.post.text if verdict.post else verdict.withheld))
        return
    print({"ok": "OK to post.", "fix": "Fix before posting.", "do_not_post": "Do not post."}[verdict.verdict])
    for finding in verdict.findings[:SHOWN]:
        words = common.terminal_safe(text[finding.start : finding.end]).replace("\n", " ")
        quoted = f"“{words[:80]}”: " if words else ""
        print(f"  - {quoted}{finding.message} ({finding.rule}, guideline {finding.guideline})")
    if len(verdict.findings) > SHOWN:
        print(f"  ... and {len(verdict.findings) - SHOWN} more.")
    if verdict.findings and verdict.post:
        print("\nReady to post instead:\n\n" + common.terminal_safe(verdict.post.text))
