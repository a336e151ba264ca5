"""``bedside index``: build the library's index, and keep the practice's own documents in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant import guard
from assistant.cli import common, progress
from assistant.profile import Profile
from assistant.settings import Settings

ACTIONS = ("build", "add", "list", "remove")


def run(
    action: Annotated[str, typer.Argument(help="build, add, list or remove.")] = "build",
    names: Annotated[list[str] | None, typer.Argument(metavar="[FILE|ID]...", help="Files to add, or documents to remove.")] = None,
    profile: common.ProfileOption = None,
) -> None:
    """Build the search index; add, list or remove the practice's own documents."""
    from assistant.knowledge import ingest

    settings = common.settings()
    if action == "build":
        _build(settings)
    elif action == "add":
        raise typer.Exit(_add(settings, common.profile_for(profile, settings), names or []))
    elif action == "list":
        for document in ingest.listed(settings):
            print(f"{document.id:50} {document.name}")
    elif action == "remove":
        missing = [name for name in names or [] if not ingest.remove(settings, name)]
        for name in missing:
            print(f"{name}: there is no such document. “bedside index list” shows them.")
        raise typer.Exit(common.FINDINGS if missing else common.CLEAN)
    else:
        raise typer.BadParameter(f"choose from {', '.join(ACTIONS)}")


def _build(settings: Settings) -> None:
    from assistant.knowledge.rebuild import rebuild  # chromadb takes seconds to import

    with progress.bar("Building the index") as told:
        built = rebuild(settings, told)
    print(
        f"Index ready: {built.guidelines} guideline sections, {built.topics} topic sections, "
        f"{built.practice} of your own ({built.seconds:.1f} s)."
    )
    if not built.saved:
        print("It could not be saved, so each start builds it again. Check that the data folder is writable.")


def _add(settings: Settings, practice: Profile, names: list[str]) -> int:
    """Each file and what became of it; FINDINGS when one was skipped."""
    from assistant.knowledge import ingest

    def deidentify(text: str) -> tuple[str, int]:
        cleaned = guard.deidentify(text, practice)
        return cleaned.text, len(cleaned.removed)

    outcomes = ingest.add(settings, map(Path, names), deidentify)
    for outcome in outcomes:
        if not outcome.added:
            print(f"{outcome.name}: skipped. {outcome.reason}")
            continue
        print(f"{outcome.name}: added, {outcome.passages} sections, {outcome.removed} identifiers taken out.")
        if outcome.flagged:
            print(f"  {outcome.flagged} sections read like orders to a machine; they are quoted, never obeyed.")
    return common.CLEAN if all(o.added for o in outcomes) else common.FINDINGS
