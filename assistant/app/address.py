"""Where the page listens, and the host names and origins it answers to. Imports nothing heavy: a taken port is said at once."""

from __future__ import annotations

import errno
import socket

from assistant.app.gate import origin_of
from assistant.errors import UsageError
from assistant.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_EVERYWHERE = ("0.0.0.0", "::")


def listen(settings: Settings) -> socket.socket:
    """A socket bound to the page's address. Raises UsageError with one sentence when it cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
        listener.listen(128)  # bound alone, a second server could still take the port
    except OSError as error:
        listener.close()
        raise UsageError(_why_not(error, settings)) from None
    return listener


def _why_not(error: OSError, settings: Settings) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {settings.port} is already in use, perhaps by Bedside itself. "
            f"Open http://{settings.host}:{settings.port}, or start on another port: bedside serve --port {settings.port % 65535 + 1}."
        )
    if error.errno == errno.EACCES:
        return f"Port {settings.port} needs administrator rights. Choose one above 1023: bedside serve --port 7860."
    return f"The page cannot be opened at {settings.host}:{settings.port} ({type(error).__name__}). Check “host” and “port”."


def url(settings: Settings) -> str:
    """What to type into a browser on this machine."""
    host = "127.0.0.1" if settings.host in _EVERYWHERE else settings.host
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def origins(settings: Settings) -> tuple[str, ...]:
    """The origins a browser may call from."""
    own = [f"http://{host}:{settings.port}" for host in ("127.0.0.1", "localhost", "[::1]")]
    if settings.host not in (*LOOPBACK, *_EVERYWHERE):
        own.append(f"http://{settings.host}:{settings.port}")
    if settings.public_origin:
        own.insert(0, origin_of(settings.public_origin))
    return tuple(own)


def hosts(settings: Settings) -> list[str]:
    """Host names without a port; an address of version 6 in brackets, as it stands in the header."""
    return sorted({netloc.rpartition(":")[0] if netloc.rpartition(":")[2].isdigit() else netloc for netloc in _netlocs(settings)})


def _netlocs(settings: Settings) -> list[str]:
    return [origin.split("://")[1] for origin in origins(settings)]
