"""The Evals tab, for operators who switched it on: the newest runs, two of them compared, the reports."""

from __future__ import annotations

import gradio as gr

from assistant.app import runs, runs_view, talk
from assistant.app.boundary import answered, sentence
from assistant.app.html import Html, el
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.wiring import Updates, when


def build(office: Office, tab: gr.Tab) -> None:
    """Lay the tab out and wire it."""
    with gr.Row(elem_classes="sides", equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            markup(el("div", el("h2", "Eval runs"), el("p", "What “bedside eval” measured on this machine, newest first."), class_="lead"), "evals-lead")
            listing = markup(talk.working("Reading the runs"), "evals-list")
        with gr.Column(elem_classes="side", min_width=0):
            with gr.Row(elem_classes="ask"):
                before = gr.Dropdown([], label="Before", elem_id="evals-before", filterable=False, min_width=160, scale=1)
                after = gr.Dropdown([], label="After", elem_id="evals-after", filterable=False, min_width=160, scale=1)
                go = gr.Button("Compare", elem_id="evals-go", variant="primary", scale=0, min_width=110, interactive=False)
            result = markup("", "evals-result")

    async def show(request: gr.Request) -> Updates:
        try:
            found, reports = await answered(office, request, lambda: (runs.latest(office.settings), runs.reports(office.settings)))
        except Exception as error:
            return {listing: talk.notice(sentence(error))}
        choices = [(runs_view.title(run), run.name) for run in found]
        chosen = [name for _, name in choices[:2]]
        return {
            listing: runs_view.listed(found, reports),
            before: gr.Dropdown(choices, value=chosen[-1] if chosen else None),
            after: gr.Dropdown(choices, value=chosen[0] if chosen else None),
            go: gr.Button(interactive=len(choices) > 1),
        }

    async def compare(first: str | None, second: str | None, request: gr.Request) -> Html:
        try:
            return await answered(office, request, lambda: runs_view.compared(runs.one(office.settings, first), runs.one(office.settings, second)))
        except Exception as error:
            return talk.notice(sentence(error))

    when([tab.select], show, (), [listing, before, after, go])
    when([go.click], compare, [before, after], [result])
