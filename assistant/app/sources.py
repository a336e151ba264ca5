"""Which guideline a finding rests on, in a line."""

from __future__ import annotations

from assistant.app.html import Html, el, link
from assistant.knowledge import cards


def guideline_note(rule_id: str) -> Html | None:
    """Title, issuer, link and confidence of the guideline section behind a register id; None when no card covers it."""
    section = cards.guideline(rule_id)
    if section is None:
        return None
    return el("small", link(section.url, section.title), f" · {section.issuer}", f" · {section.doubt}" if section.doubt else None, class_="guideline")
