"""The Replies tab: paste comments, learn which to answer, how, and which to leave alone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import gradio as gr

from assistant.app import replies_view, talk
from assistant.app.boundary import accepted, sentence, soon_or_said
from assistant.app.html import Html, el
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.where import platform_menu
from assistant.app.wiring import Updates, when
from assistant.errors import UsageError
from assistant.replies import desk
from assistant.stages import Raw

MAX_COMMENTS = 50


def build(office: Office) -> None:
    """Lay the tab out and wire it."""
    with gr.Row(elem_classes="sides", equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            text = gr.Textbox(
                elem_id="replies-text", label="Comments and reviews", lines=7, max_lines=24,
                placeholder="Paste one comment, or several with an empty line between them.",
            )  # fmt: skip
            with gr.Row(elem_classes="ask"):
                where = platform_menu("replies-where", "Where it stands")
                go = gr.Button("What should I do?", elem_id="replies-go", variant="primary", scale=0, min_width=150)
            notice = markup("", "replies-notice")
        with gr.Column(elem_classes="side", min_width=0):
            result = markup(_waiting(), "replies-result")

    async def advise(words: str, platform: str, request: gr.Request) -> AsyncIterator[Updates]:
        try:
            comments = _split(accepted(words, office.settings.max_check_chars, "Paste a comment first."))
            async for advice in soon_or_said(office, request, lambda: desk.table(comments, office.profile, platform or None)):
                if advice is None:
                    yield {notice: talk.working("Reading the comments")}
                else:
                    yield {result: replies_view.table(comments, advice), notice: ""}
        except Exception as error:
            yield {notice: talk.notice(sentence(error)), result: _waiting()}

    when([go.click], advise, [text, where], [result, notice])


def _split(pasted: str) -> tuple[Raw, ...]:
    comments = desk.split(pasted)
    if len(comments) > MAX_COMMENTS:
        raise UsageError(f"That is {len(comments)} comments; please paste at most {MAX_COMMENTS} at a time. Your text is kept.")
    return comments


def _waiting() -> Html:
    return el("div", el("h2", "What to answer, and what to leave"), el("p", "The urgent ones first. Often the best answer is none; then Bedside says so."), class_="promises")
