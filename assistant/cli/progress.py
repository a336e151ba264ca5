"""A bar on standard error for work that takes seconds; nothing when it is not a terminal, or there is no work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """What is given must be told how much is done, of how much; the first word of it shows the bar."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:

        def told(done: int, total: int) -> None:
            task = progress.task_ids[0] if progress.task_ids else progress.add_task(title)
            progress.update(task, completed=done, total=total)

        yield told
