"""The crisis line that a request wants at the end of its post, which makes it no post on the crisis line."""

from __future__ import annotations

import re

_LINE = r"(?:the |a )?(?:where to (?:turn|call|go|get help)(?: (?:if|when|in) (?:(?:you.?re|they.?re|someone.?s|one is) )?(?:in |a )?crisis)?|crisis (?:info|resources?|help|numbers?)|988|crisis (?:line|number)|suicide (?:line|hotline|number)|life ?line|helpline|samaritans)(?: (?:number|line|lifeline|info|hotline))?"
_WANTED = re.compile(
    rf"(?i)[,;.]?\s*\b(?:(?:and|also|please|pls|plus|but) )*(?:(?:with|include|add|put(?: in)?|mention|end (?:it )?(?:with|on)|list|have|give) {_LINE}(?: (?:at|on) the (?:very )?(?:end|bottom)| last| too| as well)?|{_LINE} (?:(?:at|on) the (?:very )?(?:end|bottom)|last|included|too))\b"
)


def is_wanted(request: str) -> bool:
    """Whether the crisis line is to stand in the post."""
    return _WANTED.search(request) is not None


def without(request: str) -> str:
    """The request without that wish; the request itself where nothing else is asked for."""
    left = _WANTED.sub("", request)
    return left if re.search(r"\w{3}.*\w{3}", left) else request
