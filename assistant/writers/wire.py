"""The one connection a model call may use: one host, few headers, no redirect, a capped answer."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx2

from assistant.errors import Malformed, Truncated, Unavailable, WriterError

_HEADERS = ("host", "accept", "content-type", "content-length")
REDIRECTED = (
    "The writing model's address points to another one, so the connection was refused. "
    "Your text is kept; please ask the administrator (E-REDIRECT)."
)
CERTIFICATE = (
    "The writing model's certificate could not be verified, so nothing was sent. "
    "Your text is kept; please ask the administrator (E-TLS)."
)


@dataclass(slots=True)
class Exchange:
    """What happened on the wire during one attempt."""

    answered: bool = False  # a byte of a successful answer arrived: no second try
    fault: WriterError | None = None


class Wire(httpx2.AsyncBaseTransport):
    """Sends to ``base`` only. ``key`` is the only secret that leaves; nothing is taken from the environment."""

    def __init__(self, base: httpx2.URL, key: str, cap: int, exchange: Exchange, tls: ssl.SSLContext) -> None:
        self._base = base
        self._key = key
        self._cap = cap
        self._exchange = exchange
        self._inner = httpx2.AsyncHTTPTransport(verify=tls, trust_env=False, retries=0)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """One request and its answer. Raises WriterError for another host, a redirect or a bad certificate."""
        if _origin(request.url) != _origin(self._base):
            raise self._fault(Unavailable(REDIRECTED))
        sent = httpx2.Request(  # a new one: the client library still reads its own headers off the old
            request.method, request.url, headers=self._own_headers(request), stream=request.stream,
            extensions=request.extensions,
        )  # fmt: skip
        try:
            response = await self._inner.handle_async_request(sent)
        except httpx2.ConnectError as error:
            if _is_tls(error):
                self._fault(Unavailable(CERTIFICATE))
            raise
        if 300 <= response.status_code < 400:
            await response.aclose()
            raise self._fault(Unavailable(REDIRECTED))
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()  # we asked for none: a small packed body could unpack to a huge one
            raise self._fault(Malformed())
        response.stream = _Capped(response.stream, self._cap, self._exchange, response.is_success)
        return response

    async def aclose(self) -> None:
        """Close every connection."""
        await self._inner.aclose()

    def _own_headers(self, request: httpx2.Request) -> httpx2.Headers:
        kept = {name: value for name, value in request.headers.items() if name.lower() in _HEADERS}
        kept["accept-encoding"] = "identity"
        kept["user-agent"] = "bedside"
        if self._key:
            kept["authorization"] = f"Bearer {self._key}"
        return httpx2.Headers(kept)

    def _fault(self, error: WriterError) -> WriterError:
        self._exchange.fault = error
        return error


class _Capped(httpx2.AsyncByteStream):
    def __init__(self, inner: object, cap: int, exchange: Exchange, success: bool) -> None:
        assert isinstance(inner, httpx2.AsyncByteStream)
        self._inner = inner
        self._cap = cap
        self._exchange = exchange
        self._success = success

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._inner:
            self._exchange.answered |= self._success
            size += len(chunk)
            if size > self._cap:
                self._exchange.fault = Truncated()
                raise self._exchange.fault
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()


def _origin(url: httpx2.URL) -> tuple[str, str, int]:
    return url.scheme, url.host, url.port or {"http": 80, "https": 443}.get(url.scheme, 0)


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
