"""A verdict as SARIF 2.1.0, for code hosts and editors that show findings beside text."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import __version__
from assistant.knowledge import cards
from assistant.stages import Finding
from assistant.verdict import Verdict

LEVELS = {"ok": "note", "fix": "warning", "do_not_post": "error"}


def report(judged: Sequence[tuple[Verdict, str, str]]) -> dict[str, object]:
    """One SARIF run for (verdict, text, source) of every text. Character offsets are Unicode code points."""
    rules = {f.rule: f.guideline for verdict, _, _ in judged for f in verdict.findings}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "bedside", "version": __version__, "rules": [_rule(*rule) for rule in sorted(rules.items())]}},
            "columnKind": "unicodeCodePoints",
            "results": [_result(f, verdict.verdict, text, source) for verdict, text, source in judged for f in verdict.findings],
        }],
    }


def _rule(code: str, guideline: str) -> dict[str, object]:
    section = cards.guideline(guideline)
    if section is None:
        return {"id": code}
    address = {"helpUri": section.url} if section.url else {}
    return {"id": code, **address, "help": {"text": section.named}}


def _result(finding: Finding, verdict: str, text: str, source: str) -> dict[str, object]:
    line = text.count("\n", 0, finding.start) + 1
    column = finding.start - (text.rfind("\n", 0, finding.start) + 1) + 1
    region = {"startLine": line, "startColumn": column, "charOffset": finding.start, "charLength": finding.end - finding.start}
    return {
        "ruleId": finding.rule,
        "level": LEVELS[verdict],
        "message": {"text": f"{finding.message} (guideline {finding.guideline})"},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": "stdin" if source == "-" else source}, "region": region,
        }}],
    }
