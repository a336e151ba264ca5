"""``bedside reply``: what to do with a comment or review."""

from __future__ import annotations

import typer

from assistant.cli import common
from assistant.profile import Profile


def run(
    source: common.FileArgument = "-",
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Say what a comment is, whether to answer it and how. Never confirms that anyone is a patient."""
    settings = common.settings()
    practice = common.profile_for(profile, settings)
    if format is common.Format.jsonl:
        raise typer.Exit(common.each_line(source, practice, lambda case: (
            _answer(case.text("comment"), case.profile, case.optional("platform")), common.CLEAN)))
    answer = _answer(common.read(source, settings.max_check_chars), practice, None)
    if format is common.Format.json:
        common.show(answer)
        return
    print(f"{answer['class']}: {answer['action']}\n{answer['why']} (guideline {answer['guideline']})")
    if answer["reply"]:
        print("\n" + common.terminal_safe(str(answer["reply"])))


def _answer(comment: str, practice: Profile, platform: str | None) -> dict[str, object]:
    from assistant.replies import desk
    from assistant.stages import Raw

    advice = desk.triage(Raw(comment), practice, platform)
    return {
        "class": advice.kind, "action": advice.action, "reply": advice.reply.text if advice.reply else None,
        "variants": [v.text for v in advice.variants], "why": advice.why, "guideline": advice.guideline,
    }
