"""``bedside draft``: post drafts for a request, one per platform."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli import common
from assistant.stages import Drafts, Post, Raw


def run(
    request: Annotated[str, typer.Argument(metavar="[REQUEST|-]", help="What to write about, or - for JSONL.")] = "-",
    platform: Annotated[list[str] | None, typer.Option("--platform", help="A platform; repeat for several.")] = None,
    profile: common.ProfileOption = None,
    format: common.FormatOption = common.Format.text,
) -> None:
    """Draft posts. Every draft is guarded, fits its platform and carries a disclaimer."""
    from assistant.conversation.turn import draft_request
    from assistant.pipeline import open_desk

    settings = common.settings()
    practice = common.profile_for(profile, settings)
    desk = open_desk(settings, practice)
    if format is common.Format.jsonl:
        def answer(case: common.Case) -> tuple[common.Answer, int]:
            drafts = draft_request(desk.of(case.profile), Raw(case.text("request")), case.texts("platforms"))
            return as_fields(drafts), common.FINDINGS if drafts.withheld else common.CLEAN

        raise typer.Exit(common.each_line(request, practice, answer))
    text = common.read("-", settings.max_draft_chars) if request == "-" else request
    drafts = draft_request(desk, Raw(text), tuple(platform or ()))
    if format is common.Format.json:
        common.show(as_fields(drafts))
    else:
        show(drafts)
    raise typer.Exit(common.FINDINGS if drafts.withheld else common.CLEAN)


def as_fields(drafts: Drafts) -> dict[str, object]:
    """Drafts as the fields of the JSONL contract."""
    return {
        "posts": [post_fields(p) for p in drafts.posts],
        "removed": [{"kind": r.kind, "start": r.start, "end": r.end} for r in drafts.removed],
        "withheld": [{"platform": w.platform, "reason": w.reason} for w in drafts.withheld],
    }


def post_fields(post: Post) -> dict[str, object]:
    """A sealed post as the fields of the JSONL contract."""
    return {
        "platform": post.platform, "text": post.text, "length": post.length, "limit": post.limit,
        "disclaimer": post.disclaimer, "parts": list(post.parts),
        "citations": [{"id": c.id, "title": c.title, "issuer": c.issuer, "url": c.url} for c in post.citations],
    }


def show(drafts: Drafts) -> None:
    """Print drafts for a person at a terminal."""
    for post in drafts.posts:
        meter = f"{post.length:,} / {post.limit:,}" if post.limit else f"{post.length:,}"
        print(f"--- {post.platform}  ({meter})\n{common.terminal_safe(post.text)}\n")
        for citation in post.citations:
            print(f"    source: {citation.title}, {citation.issuer} {citation.url}")
        print()
    for withheld in drafts.withheld:
        print(f"--- {withheld.platform}: {withheld.reason}")
    if drafts.removed:
        print(f"Left out before writing: {', '.join(sorted({r.kind.lower() for r in drafts.removed}))}.")
    if drafts.note:
        print(drafts.note)
