"""The first visit: three questions, so that the practice's own facts are never taken out of a post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import gradio as gr

from assistant.app.html import el
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.practice_tab import specialty_field
from assistant.app.wiring import when
from assistant.profile import EMPTY


@dataclass(frozen=True, slots=True)
class Welcome:
    """The questions, shown while there is no profile."""

    group: gr.Column
    form: Mapping[str, gr.Textbox | gr.Dropdown]
    save: gr.Button
    notice: gr.Markdown


def build(office: Office) -> Welcome:
    """Lay the questions out; the page wires the buttons."""
    with gr.Column(visible=office.profile == EMPTY, elem_classes="welcome", elem_id="welcome") as group:
        markup(el("div", el("h2", "First, who is posting?"), el("p", "So that your own names and contacts are never mistaken for a patient's. You can add phones, addresses and handles later, under Practice."), class_="lead"), "welcome-lead")
        with gr.Row(elem_classes="questions"):
            form: dict[str, gr.Textbox | gr.Dropdown] = {
                "name": gr.Textbox(label="Practice or physician", placeholder="Mill Street Eye Care", elem_id="welcome-name", min_width=200),
                "specialty": specialty_field("", "welcome-specialty"),
                "clinicians": gr.Textbox(label="Clinicians (one a line)", lines=2, placeholder="Dr. Jane Example", elem_id="welcome-clinicians", min_width=200),
            }
        with gr.Row(elem_classes="ask"):
            save = gr.Button("Save and start", variant="primary", scale=0, min_width=130, elem_id="welcome-save")
            later = gr.Button("Not now", scale=0, min_width=90, elem_id="welcome-later")
        notice = markup("", "welcome-notice")
    when([later.click], lambda: gr.Column(visible=False), (), [group])
    return Welcome(group, form, save, notice)
