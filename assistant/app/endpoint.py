"""“Is this OK to post?” for programs: Gradio's API endpoint /is_this_ok, off unless the settings say so.

    POST /gradio_api/call/is_this_ok  {"data": ["the post", "x"]}     answers {"event_id": ID}; without a platform: ["the post", ""]
    GET  /gradio_api/call/is_this_ok/ID                                answers the verdict, in the fields of ``bedside check --format json``
"""

from __future__ import annotations

import gradio as gr
from gradio.events import api

from assistant.app import memory
from assistant.app.boundary import accepted, answered, person, sentence
from assistant.app.gate import ENDPOINT
from assistant.app.office import Office
from assistant.stages import Raw
from assistant.verdict import as_fields

_NOTHING = "Send the post you want checked."


def build(office: Office) -> None:
    """Offer the endpoint on the page that is being laid out."""

    async def check(text: str, request: gr.Request, platform: str = "") -> dict[str, object]:
        """The verdict; a text that cannot be judged is answered with the reason in "error", as a JSONL line is."""
        try:
            raw = Raw(accepted(text, office.settings.max_check_chars, _NOTHING))
            judged, _ = await answered(office, request, lambda: memory.judge(office, person(office, request), raw, platform or None, ""))
        except Exception as error:
            return {"error": sentence(error)}
        return as_fields(judged)

    api(check, api_name=ENDPOINT, api_description="Is this OK to post?")
