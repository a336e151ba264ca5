"""Who may ask the page for what: a signed-in user, from our own origin, on the few routes it needs, in small requests.

Gradio keeps no wall between visitors, reads files and fetches addresses on request; so everything the page itself
does not use is closed here, and with sign-in each session belongs to the user who opened it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Event
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.app.presence import Presence

_log = logging.getLogger(__name__)

MAX_BODY = 8_000_000  # bytes; a 5 MB paste still reaches the handler, which says how long it is
MAX_SESSIONS = 10_000  # remembered owners; the oldest is forgotten first
_READ = ("GET", "HEAD")
HERE = "/here"  # the page says that somebody is at it
LEFT = "bedside.left"  # in the scope: seconds until the session reaches its longest
_CLOSED = ""  # the owner of a session that answers no more; no user has this name
_PAGES = ("/", "/config", "/theme.css", "/favicon.ico", HERE)
_FILES = ("/assets/", "/static/", "/bedside/", "/reports/")
_STREAMS = ("/gradio_api/queue/data", "/gradio_api/upload_progress")
_HEARTBEAT = "/gradio_api/heartbeat/"
_CALLS = ("/gradio_api/queue/join", "/gradio_api/cancel", "/gradio_api/reset")
_UPLOAD = "/gradio_api/upload"
ENDPOINT = "is_this_ok"  # for programs, where the settings open it; no function of the page has this name: each is an endpoint too, if a hidden one
_ENDPOINT = f"/gradio_api/call/{ENDPOINT}"
_SIGNATURE = "/gradio_api/info"


@dataclass(frozen=True, slots=True)
class Doors:
    """What the gate lets in: the origins a browser may call from, and the header that names the user (empty: none)."""

    origins: tuple[str, ...]
    auth_header: str = ""
    presence: Presence = field(default_factory=lambda: Presence(0))  # who signed in and is still there
    closing: Event = field(default_factory=Event)  # set when the server is told to stop
    endpoint: bool = False  # whether programs may ask, too


class Gate:
    """ASGI middleware; every refusal is one short sentence and says nothing of what lies behind."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self.app = app
        self.doors = doors
        self.owners: OrderedDict[str, str] = OrderedDict()  # session -> user

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass the request on with its body counted."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # the page uses no web sockets
        headers = Headers(scope=scope)
        user = headers.get(self.doors.auth_header, "") if self.doors.auth_header else ""
        refusal = _refusal(scope, headers, self.doors, user)
        if refusal is None and self.doors.auth_header:
            refusal = self._here(scope, user)
            scope[LEFT] = self.doors.presence.left(user)
        if refusal is None and self.doors.auth_header:
            receive, refusal = await self._owned(scope, receive, user)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        if scope["path"].startswith(_HEARTBEAT):
            await _until(self.doors.closing, self.app, scope, receive, send)
        else:
            await _counted(self.app, scope, receive, send)

    def _here(self, scope: Scope, user: str) -> PlainTextResponse | None:
        """Opening the page and calls from it count as activity; a stream that stays open does not."""
        presence, path = self.doors.presence, scope["path"]
        gone = presence.gone(user)
        if gone:
            self.owners.update({session: _CLOSED for session, owner in self.owners.items() if owner == user})
        if path == "/" or (not gone and (path in _CALLS or path == HERE)):
            presence.active(user)
        elif gone and (path in _CALLS or path in _STREAMS or path == HERE):
            return _answer(440)
        return None

    async def _owned(self, scope: Scope, receive: Receive, user: str) -> tuple[Receive, PlainTextResponse | None]:
        """With sign-in, a session answers only to the user who opened it."""
        path = scope["path"]
        session: str | None = None
        if path in _STREAMS:
            session = next(iter(parse_qs(scope.get("query_string", b"").decode("latin-1")).get("session_hash", [])), None)
        elif path.startswith(_HEARTBEAT):
            session = path.removeprefix(_HEARTBEAT)
        elif path in _CALLS:
            body = await _whole(receive)
            if body is None:
                return receive, _answer(413)
            receive, session = _replayed(body, receive), _session_in(body)
            if session is None:
                return receive, _answer(400)
        if session is not None and not self._claim(session, user):
            return receive, _answer(403)
        return receive, None

    def _claim(self, session: str, user: str) -> bool:
        owner = self.owners.setdefault(session, user)
        self.owners.move_to_end(session)
        while len(self.owners) > MAX_SESSIONS:
            self.owners.popitem(last=False)
        return owner == user


def _refusal(scope: Scope, headers: Headers, doors: Doors, user: str) -> PlainTextResponse | None:
    if doors.auth_header and not user.strip():
        return _answer(401)
    if not _open(scope["method"], scope["path"]) and not (doors.endpoint and _asks(scope["method"], scope["path"])):
        return _answer(404)
    if scope["method"] not in _READ and not _same_origin(headers, doors.origins):
        return _answer(403)
    length = headers.get("content-length", "0")
    return _answer(413) if not length.isdigit() or int(length) > MAX_BODY else None


def _open(method: str, path: str) -> bool:
    if ".." in path.split("/"):
        return False
    if method in _READ:
        return path in _PAGES or path in _STREAMS or path.startswith((*_FILES, _HEARTBEAT))
    return method == "POST" and (path in _CALLS or path == _UPLOAD)


def _asks(method: str, path: str) -> bool:
    """Whether this is a program's question, its fetching of the answer, or how to ask."""
    if method in _READ:
        return path == _SIGNATURE or (path.startswith(f"{_ENDPOINT}/") and path.removeprefix(f"{_ENDPOINT}/").isalnum())
    return method == "POST" and path == _ENDPOINT


def _same_origin(headers: Headers, origins: tuple[str, ...]) -> bool:
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or origin in origins


def origin_of(url: str) -> str:
    """The scheme, host and port of an address, as a browser writes an origin."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


_SENTENCES = {
    400: "This request cannot be read.",
    401: "Please sign in.",
    403: "This request does not come from your own page.",
    404: "There is nothing here.",
    413: "That is too much text for one request.",
    440: "You were signed out: nothing was done for a while, or the session was a long one. What was kept is there. Open the page again.",
}


def _answer(status: int) -> PlainTextResponse:
    return PlainTextResponse(_SENTENCES[status], status_code=status)


def _session_in(body: bytes) -> str | None:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        return None
    session = fields.get("session_hash") if isinstance(fields, dict) else None
    return session if isinstance(session, str) and session else None


async def _whole(receive: Receive) -> bytes | None:
    """The whole body, or None when it is too long or the client left."""
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        more = message.get("more_body", False)
        if size > MAX_BODY:
            return None
    return b"".join(parts)


async def _until(closing: Event, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """A stream that lasts as long as the page is open must not hold up a server that is told to stop."""
    ended = False

    async def watch(message: Message) -> None:
        nonlocal ended
        ended = message["type"] == "http.response.body" and not message.get("more_body", False)
        await send(message)

    stream = asyncio.ensure_future(_counted(app, scope, receive, watch))
    while not closing.is_set() and not stream.done():
        await asyncio.wait([stream], timeout=0.5)
    if not stream.done():
        stream.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await stream
        if not ended:
            await send({"type": "http.response.body", "body": b"", "more_body": False})


def _replayed(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


class _TooMuch(Exception):
    """A body without a stated length grew past the limit."""


async def _counted(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    size = 0
    started = False

    async def count() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > MAX_BODY:
            raise _TooMuch
        return message

    async def watch(message: Message) -> None:
        nonlocal started
        started = True
        await send(message)

    try:
        await app(scope, count, watch)
    except _TooMuch:
        if not started:
            await _answer(413)(scope, receive, send)
    except Exception as error:
        _log.error("request failed: %s", type(error).__name__)  # never its text, which may hold a patient's
        if not started:
            await PlainTextResponse("Something went wrong.", status_code=500)(scope, receive, send)
