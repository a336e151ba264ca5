"""The page's one boundary: every error becomes a sentence here, and only its class reaches the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import TypeVar

import gradio as gr

from assistant.app.office import Office
from assistant.errors import BedsideError, TooLong, UsageError
from assistant.store import AT_THIS_MACHINE as AT_THIS_MACHINE
from assistant.text import canonical

T = TypeVar("T")
SOON = 0.4  # seconds; work that takes longer says that it goes on
_log = logging.getLogger(__name__)


def sentence(error: Exception) -> str:
    """What the page says about an error; one that is not ours is logged by class."""
    if isinstance(error, BedsideError):
        return str(error)
    _log.error("request failed: %s", type(error).__name__)
    return BedsideError.sentence


def visitor(office: Office, request: gr.Request) -> str:
    """Whom limits count: the signed-in user, else the browser page."""
    header = office.settings.auth_header
    user = request.headers.get(header) if header else None
    return str(user or request.session_hash)


def person(office: Office, request: gr.Request) -> str:
    """Whose posts and talk these are: the signed-in user; without sign-in, whoever sits at this machine."""
    header = office.settings.auth_header
    if not header:
        return AT_THIS_MACHINE
    user = (request.headers.get(header) or "").strip()
    if not user:
        raise UsageError("Please sign in.")
    return user


def accepted(text: object, limit: int, nothing: str = "Please write something first.") -> str:
    """The text a visitor sent. Raises UsageError when it is empty, TooLong when it is over ``limit`` characters."""
    words = whole(text) if isinstance(text, str) else ""
    if len(words) > limit:
        raise TooLong(len(words), limit)
    if not words.strip():
        raise UsageError(nothing)
    return words


def whole(text: str) -> str:
    """Text that every library can store and send: half characters become U+FFFD, NUL goes."""
    return canonical.whole(text.replace("\x00", ""))


async def soon_or_said(office: Office, request: gr.Request, job: Callable[[], T]) -> AsyncIterator[T | None]:
    """``answered``, after a None when it takes longer than ``SOON``: the moment to say that it goes on. Raises BedsideError."""
    work = asyncio.ensure_future(answered(office, request, job))
    done, _ = await asyncio.wait({work}, timeout=SOON)
    if not done:
        yield None
    yield await work


async def answered(office: Office, request: gr.Request, job: Callable[[], T]) -> T:
    """Run a short piece of work off the event loop, one at a time for each visitor. Raises BedsideError."""
    with office.errands.turn(visitor(office, request)):
        return await asyncio.get_running_loop().run_in_executor(office.workers, job)
