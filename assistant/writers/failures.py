"""Tells from an exception of the client library which of our errors it is. No upstream word is kept."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.errors import (
    Busy,
    Filtered,
    Malformed,
    NotAuthorised,
    PromptTooLong,
    QuotaUsed,
    Truncated,
    Unavailable,
    WriterError,
)
from assistant.writers.wire import Exchange

NOT_ACCEPTED = (
    "The writing model did not accept the request. Your text is kept; please ask the administrator (E-REQUEST)."
)
_TOO_LONG = ("context_length", "context length", "context window", "contextwindow", "too many tokens", "too long")
_QUOTA = ("insufficient_quota", "exceeded your current quota", "billing", "credit balance")
_FILTER = ("content_filter", "content filter", "content_management_policy", "content policy", "moderation")
_STATUS: Mapping[int, type[WriterError]] = {
    401: NotAuthorised,
    402: QuotaUsed,
    403: NotAuthorised,
    404: NotAuthorised,
    408: Unavailable,
    413: PromptTooLong,
    429: Busy,
}


def understand(error: Exception, exchange: Exchange) -> WriterError:
    """Our error for ``error``. The upstream text decides between classes and is then dropped."""
    if exchange.fault is not None:
        return exchange.fault
    if isinstance(error, WriterError):
        return error
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _by_status(status, _said(error))
    if "Connection" in type(error).__name__ or "Timeout" in type(error).__name__:
        return Truncated() if exchange.answered else Unavailable()
    return Malformed()


def wait_asked(error: Exception) -> float | None:
    """Seconds of Retry-After; None when the server named none, infinity when it named a date or nonsense."""
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = headers.get("retry-after") if headers is not None else None
    if value is None:
        return None
    try:
        return max(float(value), 0.0)
    except ValueError:
        return float("inf")


def _by_status(status: int, said: str) -> WriterError:
    if status in (429, 403) and any(word in said for word in _QUOTA):
        return QuotaUsed()
    if status in (400, 403, 422) and any(word in said for word in _FILTER):
        return Filtered()
    if status in (400, 422) and any(word in said for word in _TOO_LONG):
        return PromptTooLong()
    if status in _STATUS:
        return _STATUS[status]()
    if status >= 500:
        return Unavailable()
    return Malformed(NOT_ACCEPTED) if status >= 400 else Malformed()


def _said(error: Exception) -> str:
    return f"{getattr(error, 'code', '')} {getattr(error, 'type', '')} {getattr(error, 'message', '')}".lower()[:4000]
