"""The menu of platforms beside a box to paste into."""

from __future__ import annotations

import gradio as gr

from assistant import platforms


def platform_menu(elem_id: str, label: str) -> gr.Dropdown:
    """Every platform by name, and "Any platform", whose value is empty."""
    return gr.Dropdown(
        [("Any platform", ""), *((platforms.get(p).name, p) for p in platforms.ids())], value="", label=label,
        elem_id=elem_id, container=False, show_label=False, min_width=150, scale=1, filterable=False,
    )  # fmt: skip
