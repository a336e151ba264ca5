"""Links that open a platform's own compose window with the text filled in."""

from __future__ import annotations

from urllib.parse import quote

from assistant.platforms.platform import Platform

_LONGEST = 8000  # past this, browsers and servers start to refuse the address


def compose_url(platform: Platform, text: str) -> str | None:
    """The address that opens a draft of ``text`` there; None where the platform has no such link."""
    if platform.compose_url is None:
        return None
    url = platform.compose_url.replace("{text}", quote(text, safe=""))
    return url if len(url) <= _LONGEST else None
