"""The built-in writer: composes drafts from the cards, the practice's own words and the platform's voice.

It needs no model, no server and no network. It never says a medical fact that is not in a card or passage.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.stages import Brief, Raw
from assistant.writers.builtin import canonical, compose


class BuiltinWriter:
    """Writes drafts on this machine, the same ones for the same brief and seed."""

    @property
    def name(self) -> str:
        """What the page calls it."""
        return "Built-in writer"

    @property
    def host(self) -> str:
        """Nothing leaves this machine."""
        return ""

    def write(self, brief: Brief) -> Raw:
        """One draft or revision. Raises NothingToSay or NotUnderstood."""
        if brief.previous is not None:
            return compose.revision(brief)
        asked = canonical.read(brief.request.text, brief.profile)
        return compose.draft(replace(brief, request=brief.request.reordered(asked.text), points=asked.points, news=asked.news, subject=asked.subject, avoided=canonical.avoided(brief.request.text)))
