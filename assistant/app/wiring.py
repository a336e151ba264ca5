"""How every control is wired: one run at a time for each page, no overlay of Gradio's, not offered as an API.

A second press while a run is under way is dropped, so that nobody sends twice by pressing twice. A choice is not
a press: what was chosen last must be what is shown, so a choice made meanwhile runs once the first has ended.
"""

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
    choice: bool = False,
) -> Dependency:
    """Run ``run`` on any trigger. ``stops`` is a run that this one ends; a ``choice`` made meanwhile is run after."""
    wired: Dependency = gr.on(
        list(triggers),
        run,
        inputs=inputs if isinstance(inputs, set) else list(inputs),
        outputs=list(outputs),
        trigger_mode="always_last" if choice else "once",
        show_progress="hidden",
        api_visibility="private",
        cancels=[stops] if stops is not None else None,
        concurrency_limit=None if stops is not None else "default",
    )
    return wired
