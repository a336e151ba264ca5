"""``bedside check``: is this OK to post?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from assistant import second_reading
from assistant.cli import common, verdicts
from assistant.consent import Authorisation
from assistant.errors import UsageError
from assistant.profile import Profile
from assistant.second_reading import Reading
from assistant.settings import Settings
from assistant.stages import Raw
from assistant.store import AT_THIS_MACHINE
from assistant.verdict import Verdict, as_fields, judge

FORMATS = ("text", "json", "jsonl", "sarif")


def run(
    sources: Annotated[list[str] | None, typer.Argument(metavar="[FILE|-]...", help="Files, or - for standard input.")] = None,
    platform: Annotated[str | None, typer.Option("--platform", help="Judge for this platform's limits too.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Print the guarded post instead of the findings.")] = False,
    consent: Annotated[str | None, typer.Option("--consent", help="File number of the patient's signed consent.")] = None,
    history: Annotated[Path | None, typer.Option("--history", help="Earlier posts: JSONL with “text”, or text parted by empty lines.")] = None,
    coach: Annotated[bool, typer.Option("--coach", help="Add hints on reading and reach. They change no verdict.")] = False,
    profile: common.ProfileOption = None,
    format: Annotated[str, typer.Option("--format", help="text, json, jsonl or sarif.")] = "text",
) -> None:
    """Judge a post: ok, fix or do not post, with the reasons. Needs no model; a second reader, if set, may add concerns."""
    if format not in FORMATS:
        raise typer.BadParameter("--format must be text, json, jsonl or sarif.")
    names = sources or ["-"]
    if len(names) > 1 and format in ("json", "jsonl"):
        raise UsageError("Give one file with --format json or jsonl.")
    settings = common.settings()
    bench = Bench(settings, common.profile_for(profile, settings), _earlier(history, settings), coach)
    if format == "jsonl":
        raise typer.Exit(common.each_line(names[0], bench.practice, lambda case: bench.line(case, platform, consent)))
    texts = [common.read(name, settings.max_check_chars) for name in names]
    judged = [bench.judge(text, bench.practice, platform, consent) for text in texts]
    if format == "json":
        added = verdicts.added(bench.second_reading(judged[0], bench.practice, platform))
        common.show({**as_fields(judged[0]), **bench.hints(texts[0], bench.practice), **added})
    elif format == "sarif":
        from assistant.cli import sarif

        common.show(sarif.report(list(zip(judged, texts, names, strict=True))))
    else:
        for verdict, text, name in zip(judged, texts, names, strict=True):
            verdicts.show(verdict, text, name if len(names) > 1 else "", fix=fix)
            verdicts.show_hints(bench.hints(text, bench.practice).get("hints", []))
            if not fix:
                verdicts.show_added(bench.second_reading(verdict, bench.practice, platform))
    raise typer.Exit(common.FINDINGS if any(v.findings for v in judged) else common.CLEAN)


class Bench:
    """Everything a text is judged with."""

    def __init__(self, settings: Settings, practice: Profile, earlier: Sequence[str], coach: bool) -> None:
        self.settings, self.practice, self.earlier, self.coach = settings, practice, earlier, coach
        self.reader = second_reading.reader(settings)

    def judge(self, text: str, practice: Profile, platform: str | None, consent: str | None) -> Verdict:
        """The verdict on one text. Raises UsageError for a consent that is not on file."""
        on_file = _on_file(consent, self.settings) if consent else None
        return judge(Raw(text), practice, platform, tips=self.settings.tips, authorisation=on_file, earlier=self.earlier)

    def hints(self, text: str, practice: Profile) -> dict[str, list[dict[str, str]]]:
        """The coach's hints as a field, when they were asked for."""
        if not self.coach:
            return {}
        from assistant.coach import coach

        return {"hints": [{"id": h.id, "says": h.says, "source": h.source} for h in coach.hints(text, practice)]}

    def second_reading(self, verdict: Verdict, practice: Profile, platform: str | None) -> Reading | None:
        """What a second reader adds to a verdict; None when it is off."""
        return self.reader(verdict.text, practice, platform) if self.reader else None

    def line(self, case: common.Case, platform: str | None, consent: str | None) -> tuple[common.Answer, int]:
        """The answer to one JSONL line and its exit code."""
        text, where = case.text("text"), case.optional("platform") or platform
        verdict = self.judge(text, case.profile, where, case.optional("consent") or consent)
        added = verdicts.added(self.second_reading(verdict, case.profile, where))
        answer = {**as_fields(verdict), **self.hints(text, case.profile), **added}
        return answer, common.FINDINGS if verdict.findings else common.CLEAN


def _on_file(reference: str, settings: Settings) -> Authorisation:
    from assistant.store import consents, database

    return consents.find(database.open_store(settings), AT_THIS_MACHINE, reference)


def _earlier(history: Path | None, settings: Settings) -> tuple[str, ...]:
    """Earlier posts: those of the file, and those kept on this machine."""
    if history is None:
        return ()
    from assistant.store import database, kept

    pasted = verdicts.posts_of(common.read(str(history), settings.max_check_chars))
    return (*pasted, *(post.text for post in kept.listed(database.open_store(settings), AT_THIS_MACHINE)))
