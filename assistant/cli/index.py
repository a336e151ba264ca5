"""``bedside index``: build the library's index, and keep the practice's own documents in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant import guard
from assistant.cli import common


def run(
    action: Annotated[str, typer.Argument(help="build, add, list or remove.")] = "build",
    files: Annotated[list[Path] | None, typer.Argument(help="Documents to add, or names to remove.")] = None,
    profile: common.ProfileOption = None,
) -> None:
    """Build the search index; add, list or remove the practice's own documents."""
    from assistant.knowledge import ingest, shelf

    settings = common.settings()
    if action == "build":
        built = shelf.build(settings, progress=lambda done, total: print(f"\rIndexing {done}/{total}", end="", flush=True))
        print(f"\nIndex ready: {built} sections.")
        return
    practice = common.profile_for(profile, settings)
    if action == "add":
        results = [ingest.add(f, settings, lambda t: guard.clean(t, practice, strength="query", families=("identifiers",)).text) for f in files or []]
        for result in results:
            print(f"{result.name}: {result.message}")
        raise typer.Exit(common.CLEAN if all(r.added for r in results) else common.FINDINGS)
    if action == "list":
        for name in ingest.listed(settings):
            print(name)
        return
    if action == "remove":
        for f in files or []:
            print(f"{f}: {'removed' if ingest.remove(str(f), settings) else 'not in the library'}")
        return
    raise typer.BadParameter("choose build, add, list or remove")
