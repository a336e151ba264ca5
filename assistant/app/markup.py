"""A place on the page for our own markup."""

from __future__ import annotations

import gradio as gr

from assistant.app.html import Html


def markup(content: str, elem_id: str, *classes: str) -> gr.Markdown:
    """A component that shows ``Html`` as it is: nothing in it is Markdown, a formula or a template."""
    return gr.Markdown(
        Html(content), elem_id=elem_id, elem_classes=["ours", *classes], sanitize_html=False, latex_delimiters=[], container=False, padding=False
    )  # fmt: skip
