"""The Check tab: “is this OK to post?”, the faults where they stand, and a version that is ready."""

from __future__ import annotations

import gradio as gr

from assistant import verdict
from assistant.app import findings, talk
from assistant.app.boundary import accepted, answered, sentence
from assistant.app.html import Html, el
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.where import platform_menu
from assistant.app.wiring import Updates, when
from assistant.stages import Raw

_NOTHING = "Paste the post you want checked first."


def build(office: Office) -> None:
    """Lay the tab out and wire it."""
    with gr.Row(elem_classes="sides", equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            text = gr.Textbox(
                elem_id="check-text", label="Is this OK to post?", lines=7, max_lines=24, placeholder="Paste your post here. It stays on this machine.",
            )  # fmt: skip
            with gr.Row(elem_classes="ask"):
                where = platform_menu("check-where", "Where it will go")
                go = gr.Button("Check", elem_id="check-go", variant="primary", scale=0, min_width=96)
            notice = markup("", "check-notice")
        with gr.Column(elem_classes="side", min_width=0):
            result = markup(_waiting(), "check-result")

    async def check(words: str, platform: str, request: gr.Request) -> Updates:
        try:
            raw = Raw(accepted(words, office.settings.max_check_chars, _NOTHING))
            profile = office.profile
            judged = await answered(
                office, request, lambda: verdict.judge(raw, profile, platform or None, tips=office.settings.tips)
            )
            return {result: findings.judged(raw.text, judged, profile), notice: ""}
        except Exception as error:
            return {notice: talk.notice(sentence(error)), result: _waiting()}

    when([go.click], check, [text, where], [result, notice])


def _waiting() -> Html:
    return el("div", el("h2", "The answer comes here"), el("p", "OK, Fix or Stop; what is wrong and why; and a version you can post. Same text, same answer, every time."),
              class_="promises")  # fmt: skip
