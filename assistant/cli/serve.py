"""``bedside serve``: the web app."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli import common


def run(
    port: Annotated[int | None, typer.Option("--port", help="Port on this machine; default 7860.")] = None,
    profile: common.ProfileOption = None,
) -> None:
    """Open the page on this machine. Ctrl-C stops it."""
    from dataclasses import replace

    from assistant.app import address

    settings = common.settings()
    if port is not None:
        settings = replace(settings, port=port)
    practice = common.profile_for(profile, settings)
    if profile is not None:
        settings = replace(settings, profile=str(profile))  # where the page saves it
    with address.listen(settings) as listener:
        from assistant.app import server  # gradio takes seconds to import; a taken port is said before that

        server.serve(settings, practice, listener)
