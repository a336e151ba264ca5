"""``bedside chat``: talk in a terminal or line by line from a file, or run conversations to their last turn."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from assistant.cli import common
from assistant.cli.draft import post_fields
from assistant.cli.draft import show as show_drafts
from assistant.cli.plan import in_line
from assistant.errors import BedsideError, UsageError
from assistant.stages import Raw


def run(
    source: common.FileArgument = "-",
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Ask for drafts, checks, replies, plans and guidelines in plain words."""
    from assistant.conversation.session import Answer, Session
    from assistant.conversation.turn import respond
    from assistant.pipeline import open_desk

    settings = common.settings()
    practice = common.profile_for(profile, settings)
    desk = open_desk(settings, practice)

    def fields(answer: Answer) -> common.Answer:
        return {
            "intent": answer.intent, "platforms": list(answer.platforms), "answer": answer.text,
            "posts": [post_fields(p) for p in answer.drafts.posts],
            "removed": [{"kind": r.kind, "start": r.start, "end": r.end} for r in answer.removed],
        }

    if format is not common.Format.text:

        def conversation(case: common.Case) -> tuple[common.Answer, int]:
            turns = case.texts("turns")
            if not turns:
                raise UsageError("“turns” must hold at least one message.")
            session, theirs = Session(), desk.of(case.profile)
            for turn in turns:
                answer = respond(theirs, session, Raw(turn))
                session = answer.session
            return fields(answer), common.CLEAN

        raise typer.Exit(common.each_line(source, practice, conversation))

    def typed() -> Iterator[str]:
        print("Bedside. Ask for a post, paste a draft to check, or paste a comment to answer. Ctrl-D ends.")
        while True:
            try:
                yield input("\n> ")
            except (EOFError, KeyboardInterrupt):
                print()
                return

    def written() -> Iterator[str]:
        for line in common.lines(source):
            print(f"\n> {common.terminal_safe(line)}")
            yield line

    session = Session()
    for line in typed() if source == "-" else written():
        if not line.strip():
            continue
        try:
            answer = respond(desk, session, Raw(line))
        except BedsideError as error:
            print(error)
            continue
        session = answer.session
        print("\n" + common.terminal_safe(answer.text) + "\n")
        for number, slot in enumerate(answer.plan, 1):
            print(f"{number:3}. {common.terminal_safe(in_line(slot))}")
        show_drafts(answer.drafts)
