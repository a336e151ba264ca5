"""The Check tab: “is this OK to post?”, the faults where they stand, and a version that is ready."""

from __future__ import annotations

import gradio as gr

from assistant import platforms, verdict
from assistant.app import cards, findings, talk
from assistant.app.boundary import accepted, answered, sentence
from assistant.app.html import Html, el, icon
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.visit import Card
from assistant.app.wiring import Updates, when
from assistant.profile import Profile
from assistant.stages import Raw
from assistant.verdict import Verdict

_NOTHING = "Paste the post you want checked first."


def build(office: Office) -> None:
    """Lay the tab out and wire it."""
    with gr.Row(elem_classes="sides", equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            text = gr.Textbox(
                elem_id="check-text", label="Is this OK to post?", lines=7, max_lines=24, placeholder="Paste your post here. It stays on this machine.",
            )  # fmt: skip
            with gr.Row(elem_classes="ask"):
                where = gr.Dropdown(
                    [("Any platform", ""), *((platforms.get(p).name, p) for p in platforms.ids())], value="", elem_id="check-where",
                    label="Where it will go", container=False, show_label=False, min_width=150, scale=1, filterable=False,
                )  # fmt: skip
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
            return {result: shown(raw.text, judged, profile), notice: ""}
        except Exception as error:
            return {notice: talk.notice(sentence(error)), result: _waiting()}

    when([go.click], check, [text, where], [result, notice])


def shown(text: str, judged: Verdict, profile: Profile) -> Html:
    """Verdict first; the marked text and its faults; the version to copy."""
    marked = el("section", el("h3", "What you pasted"), findings.highlighted(text, judged.findings), findings.listed(text, judged.findings))
    ready = _ready(judged, profile) if judged.findings else None
    return el("div", findings.banner(judged), el("div", marked, ready, class_="twofold"), class_="judged")


def _ready(judged: Verdict, profile: Profile) -> Html:
    if judged.post is not None:
        return el("section", el("h3", "Ready to post"), cards.fixed(Card(judged.post, profile=profile), profile))
    return el("section", el("h3", "No ready version"), el("p", icon("stop"), el("span", judged.withheld), class_="note"))


def _waiting() -> Html:
    return el("div", el("h2", "The answer comes here"), el("p", "OK, Fix or Stop; what is wrong and why; and a version you can post. Same text, same answer, every time."),
              class_="promises")  # fmt: skip
