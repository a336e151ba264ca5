"""``bedside search``: which guideline or topic sections answer a question."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli import common, progress
from assistant.stages import Passage


def run(
    query: Annotated[str, typer.Argument(metavar="[QUERY|-]", help="A question, or - for standard input.")] = "-",
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Search the guidelines and topic cards. Answers nothing rather than something unfit."""
    from assistant import guard
    from assistant.knowledge.search import open_search

    settings = common.settings()
    practice = common.profile_for(profile, settings)
    with progress.bar("Building the index") as told:
        index = open_search(settings, told=told)

    def find(text: str, jurisdiction: str) -> tuple[Passage, ...]:
        safe = guard.deidentify(text, practice).safe
        return index.search(safe, jurisdiction=jurisdiction, limit=10)

    if format is common.Format.jsonl:
        raise typer.Exit(common.each_line(query, practice, lambda case: (
            {"passages": [_fields(p) for p in find(case.text("query"), case.profile.jurisdiction)]}, common.CLEAN)))
    text = common.read("-", settings.max_draft_chars) if query == "-" else query
    passages = find(text, practice.jurisdiction)
    if format is common.Format.json:
        common.show({"passages": [_fields(p) for p in passages]})
    elif not passages:
        print("Nothing in the library answers that.")
    else:
        for passage in passages:
            print(f"{passage.title}  [{passage.issuer}, {passage.confidence}]\n{passage.text}\n{passage.url}  {' '.join(passage.rules)}\n")


def _fields(passage: Passage) -> dict[str, object]:
    return {"id": passage.id, "title": passage.title, "score": round(passage.score, 4), "rules": list(passage.rules), "url": passage.url}
