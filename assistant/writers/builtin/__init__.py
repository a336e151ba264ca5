"""The built-in writer: composes drafts from the cards, the practice's own words and the platform's voice.

It needs no model, no server and no network. It never says a medical fact that is not in a card or passage.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.stages import Brief, Raw
from assistant.writers.builtin import canonical, compose, wished_end


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
        asked = _of_version(canonical.read(brief.request.text, brief.profile), brief)
        return compose.draft(
            replace(
                brief, request=brief.request.reordered(asked.text), points=asked.points, news=asked.news, subject=asked.subject,
                avoided=canonical.avoided(brief.request.text), ending=wished_end.read(brief.request.text, brief.profile),
            )
        )  # fmt: skip


_ONE_EACH = re.compile(r"(?i)\b(?:one|another|the (?:first|second|third|other|last)(?: one)?) (?:should |could |can |must |to |is |has to |)?(?:be )?(?:mention|about|on|say|with|for|talk|cover|explain|tell|focus|include)\w*\b")


def _of_version(asked: canonical.Asked, brief: Brief) -> canonical.Asked:
    """What one of several posts is to say, where the request gives each a point of its own: "one should mention caffeine and one phones in bed", "three posts, each a different angle: ..."."""
    if brief.style.versions < 2 or not asked.points:
        return asked
    if len(asked.points) != brief.style.versions and len(_ONE_EACH.findall(brief.request.text)) < min(2, len(asked.points)):
        return asked
    number = brief.seed % brief.style.versions
    text = asked.text
    for n, point in enumerate(asked.points):
        text = text if n == number else text.replace(f" {point.rstrip('.')}.", "")
    return replace(asked, text=text, points=asked.points[number : number + 1])
