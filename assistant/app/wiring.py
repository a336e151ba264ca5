"""How every control is wired: one run at a time for each page, no overlay of Gradio's, not offered as an API."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import gradio as gr
from gradio.blocks import Block
from gradio.events import Dependency

Updates: TypeAlias = dict[Block, object]  # component -> its new value


def when(
    triggers: Sequence[Callable[..., Dependency]],
    run: Callable[..., object],
    inputs: Sequence[Block] | set[Block] = (),
    outputs: Sequence[Block] = (),
    *,
    stops: Dependency | None = None,
) -> Dependency:
    """Run ``run`` on any trigger. ``stops`` is a run that this one ends."""
    wired: Dependency = gr.on(
        list(triggers),
        run,
        inputs=inputs if isinstance(inputs, set) else list(inputs),
        outputs=list(outputs),
        trigger_mode="once",
        show_progress="hidden",
        api_visibility="private",
        cancels=[stops] if stops is not None else None,
        concurrency_limit=None if stops is not None else "default",
    )
    return wired
