"""The crisis line and the emergency number that a request wants in its post, which make it no post on either."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant import emergency

_LINE = r"(?:the |a )?(?:where to (?:turn|call|go|get help)(?: (?:if|when|in) (?:(?:you.?re|they.?re|someone.?s|one is) )?(?:in |a )?crisis)?|crisis (?:info|resources?|help|numbers?)|988|crisis (?:line|number)|suicide (?:line|hotline|number)|life ?line|helpline|samaritans)(?: (?:number|line|lifeline|info|hotline))?"
_WANTED = re.compile(
    rf"(?i)[,;.]?\s*\b(?:(?:and|also|please|pls|plus|but) )*(?:(?:with|includes?|adds?|put(?: in)?|mentions?|ends? (?:it )?(?:with|on)|lists?|has|have|gives?) {_LINE}(?: (?:at|on) the (?:very )?(?:end|bottom)| last| too| as well)?|{_LINE} (?:(?:at|on) the (?:very )?(?:end|bottom)|last|included|too))\b"
)


_CALL = re.compile(r"(?i)\b(?:mention|include|add|say|put in|tell (?:them|people|ppl|everyone|readers)|remind (?:them|people|ppl|everyone|readers))\b[^.!?\n]{0,25}\b(?:911|999|112|000|111|the emergency number)\b(?!-)")


def is_wanted(request: str) -> bool:
    """Whether the crisis line is to stand in the post."""
    return _WANTED.search(request) is not None


def wishes(request: str) -> tuple[str, ...]:
    """What it wants of them, in the plainest words."""
    return (*(("Mention 988.",) if is_wanted(request) else ()), *(("Mention 911.",) if _CALL.search(request) else ()))


def lines(request: str, jurisdiction: str) -> Iterator[str]:
    """The sentences with the numbers that are to stand in the post, for where the practice is."""
    if is_wanted(request):
        yield emergency.signpost(jurisdiction)
    if _CALL.search(request):
        yield f"In an emergency, call {emergency.numbers(jurisdiction)['emergency']}."


def without(request: str) -> str:
    """The request without that wish; the request itself where nothing else is asked for."""
    left = _WANTED.sub("", request)
    return left if re.search(r"\w{3}.*\w{3}", left) else request
