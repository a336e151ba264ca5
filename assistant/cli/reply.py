"""``bedside reply``: what to do with a comment or review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import common
from assistant.stages import Raw

if TYPE_CHECKING:
    from assistant.replies.desk import Advice


def run(
    source: common.FileArgument = "-",
    platform: Annotated[str | None, typer.Option("--platform", help="Where the comment stands.")] = None,
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Say what a comment is, whether to answer it and how. Never confirms that anyone is a patient."""
    from assistant.replies import desk

    settings = common.settings()
    practice = common.profile_for(profile, settings)
    if format is common.Format.jsonl:
        raise typer.Exit(common.each_line(source, practice, _case))
    text = common.read(source, settings.max_check_chars)
    if format is common.Format.json:
        common.show(as_fields(desk.triage(Raw(text), practice, platform)))
        return
    for place, advice in desk.table(desk.split(text), practice, platform):
        _print(place, advice)


def as_fields(advice: Advice) -> dict[str, object]:
    """Advice as the fields of the JSONL contract."""
    return {
        "class": advice.kind, "action": advice.action, "reply": advice.reply.text if advice.reply else None,
        "variants": [v.text for v in advice.variants], "why": advice.why, "guideline": advice.guideline,
        "urgent_notice": advice.urgent_notice, "heard": advice.heard,
    }  # fmt: skip


def _case(case: common.Case) -> tuple[common.Answer, int]:
    from assistant.replies import desk

    advice = desk.triage(Raw(case.text("comment")), case.profile, _known(case.optional("platform")))
    return as_fields(advice), common.CLEAN


def _known(platform: str | None) -> str | None:
    """The platform, or None for a review site Bedside has no file for: only the length of the reply depends on it."""
    from assistant import platforms
    from assistant.errors import UnknownPlatform

    try:
        return platforms.get(platform).id if platform else None
    except UnknownPlatform:
        return None


def _print(place: int, advice: Advice) -> None:
    print(f"{place + 1}. {advice.kind.replace('_', ' ')}: {advice.action.replace('_', ' ')}")
    for line in (advice.urgent_notice, f"{advice.why} (guideline {advice.guideline})"):
        if line:
            print(f"   {line}")
    if advice.heard:
        print(f"   Heard: {common.terminal_safe(advice.heard)}")
    for variant in advice.variants:
        print(f"   > {common.terminal_safe(variant.text)}")
    print()
