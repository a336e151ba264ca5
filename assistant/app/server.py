"""The web server: FastAPI around the Gradio page, with the headers, doors and limits it must have."""

from __future__ import annotations

import errno
import socket
import sys
import tempfile
from importlib import resources
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from assistant.app import page, quiet
from assistant.app.gate import Doors, Gate, origin_of
from assistant.app.headers import SecurityHeaders
from assistant.app.office import Office
from assistant.errors import SettingsError, UsageError
from assistant.profile import Profile
from assistant.settings import Settings, use_temporary_folder

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_EVERYWHERE = ("0.0.0.0", "::")
MAX_UPLOAD = "5mb"
STOP_SECONDS = 20  # how long an answer being written may take to finish once the server is told to stop
LOOK = Path(str(resources.files("assistant.app"))) / "look"


def build(settings: Settings, office: Office) -> FastAPI:
    """The whole app: ``office`` does the work, the page shows it."""
    if settings.host not in LOOPBACK and not settings.auth_header:
        raise SettingsError(f"“host” {settings.host} is open to others: set auth_header to the header your sign-in proxy sends.")
    origins = _origins(settings)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(Gate, doors=Doors(origins, settings.auth_header))
    app.add_middleware(CORSMiddleware, allow_origins=list(origins), allow_credentials=True)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=_hosts(settings), www_redirect=False)
    app.add_middleware(SecurityHeaders)
    app.mount("/bedside", StaticFiles(directory=LOOK))
    blocks = page.build(office)
    blocks.queue(max_size=64, default_concurrency_limit=8)
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        blocks,
        path="/",
        server_name=settings.host,
        server_port=settings.port,
        run_history=False,
        enable_monitoring=False,
        show_error=False,
        max_file_size=MAX_UPLOAD,
        allowed_paths=[],
        blocked_paths=[str(settings.data.absolute())],
        footer_links=[],
        mcp_server=False,
        ssr_mode=False,
        pwa=False,
        app_kwargs={"openapi_url": None},
        theme=page.theme(),
        head=page.head(),
    )
    return mounted


def serve(settings: Settings, profile: Profile) -> None:
    """Serve until stopped. Raises UsageError when the port is taken or the data folder cannot be used."""
    _prepare(settings)
    listener = listen(settings)
    office = Office(settings, profile)
    with tempfile.TemporaryDirectory(prefix="bedside-") as uploads:  # made 0700
        use_temporary_folder(Path(uploads))
        quiet.hush()
        config = uvicorn.Config(
            build(settings, office),
            timeout_graceful_shutdown=STOP_SECONDS,
            log_config=None,
            access_log=False,
            server_header=False,
        )
        office.open()
        try:
            uvicorn.Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            pass  # Ctrl-C is how it is stopped
        finally:
            office.close()
            listener.close()


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


def _origins(settings: Settings) -> tuple[str, ...]:
    own = [f"http://{host}:{settings.port}" for host in ("127.0.0.1", "localhost", "[::1]")]
    if settings.host not in (*LOOPBACK, *_EVERYWHERE):
        own.append(f"http://{settings.host}:{settings.port}")
    if settings.public_origin:
        own.insert(0, origin_of(settings.public_origin))
    return tuple(own)


def _hosts(settings: Settings) -> list[str]:
    """Host names without a port; an address of version 6 in brackets, as it stands in the header."""
    return sorted({netloc.rpartition(":")[0] if netloc.rpartition(":")[2].isdigit() else netloc for netloc in _netlocs(settings)})


def _netlocs(settings: Settings) -> list[str]:
    return [origin.split("://")[1] for origin in _origins(settings)]


def _prepare(settings: Settings) -> None:
    """The data folder, for its owner's eyes only; no memory image of a crash on disk."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        settings.data.chmod(0o700)
        with tempfile.TemporaryFile(dir=settings.data):
            pass
    except OSError as error:
        raise SettingsError(f"The data folder {settings.data} cannot be written ({type(error).__name__}). Check data_dir.") from None
