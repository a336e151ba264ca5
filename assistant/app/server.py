"""The web server: FastAPI around the Gradio page, with the headers, doors and limits it must have."""

from __future__ import annotations

import contextlib
import math
import os
import signal
import socket
import sys
import tempfile
from importlib import resources
from pathlib import Path
from types import FrameType

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

from assistant.app import address, page, quiet, runs
from assistant.app.gate import HERE, LEFT, Doors, Gate
from assistant.app.headers import SecurityHeaders
from assistant.app.office import Office
from assistant.app.presence import Presence
from assistant.errors import SettingsError
from assistant.profile import Profile
from assistant.settings import Settings, use_temporary_folder

MAX_UPLOAD = "5mb"
STOP_SECONDS = 20  # how long an answer being written may take to finish once the server is told to stop
LOOK = Path(str(resources.files("assistant.app"))) / "look"


def build(settings: Settings, office: Office) -> FastAPI:
    """The whole app: ``office`` does the work, the page shows it."""
    if settings.host not in address.LOOPBACK and not settings.auth_header:
        raise SettingsError(f"“host” {settings.host} is open to others: set auth_header to the header your sign-in proxy sends.")
    quiet.hush_gradio()
    origins = address.origins(settings)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    presence = Presence(settings.idle_minutes * 60, longest_seconds=settings.session_hours * 3600)
    app.add_middleware(Gate, doors=Doors(origins, settings.auth_header, presence, office.closing, settings.endpoint))
    app.add_middleware(CORSMiddleware, allow_origins=list(origins), allow_credentials=True)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=address.hosts(settings), www_redirect=False)
    app.add_middleware(SecurityHeaders)
    app.mount("/bedside", StaticFiles(directory=LOOK))
    if settings.evals_tab:
        app.add_api_route("/reports/{name}", lambda name: _report(settings, name), methods=["GET"])
    app.add_api_route(HERE, _here, methods=["GET"])
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
        head=page.head(settings),
    )
    return mounted


def _here(request: Request) -> Response:
    """How long the session may still last, in seconds; empty when it has no end."""
    left = float(request.scope.get(LEFT, math.inf))
    return Response(f"{max(0.0, left):.1f}" if math.isfinite(left) else "", media_type="text/plain")


def _report(settings: Settings, name: str) -> Response:
    """A report of an eval run: one of those listed, nothing else in the folder."""
    if name not in runs.reports(settings):
        return Response("There is nothing here.", status_code=404)
    return FileResponse(runs.folder(settings) / name, media_type="text/html")


def serve(settings: Settings, profile: Profile, listener: socket.socket) -> None:
    """Serve until stopped, then end the process. Raises SettingsError when the data folder cannot be used."""
    _prepare(settings)
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
        print(f"Bedside is open on {address.url(settings)} (Ctrl-C stops it)", flush=True)
        _run(_Server(config, office), listener)
        office.close()
    # Answers are finished and uploads gone. A library still being opened, or a model call nobody waits for any
    # more, would hold the process for its whole length.
    sys.stdout.flush()
    os._exit(0)


class _Server(uvicorn.Server):
    """Lets the office know when it is told to stop, so that open pages do not hold it up."""

    def __init__(self, config: uvicorn.Config, office: Office) -> None:
        super().__init__(config)
        self._office = office

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Finish what is being answered, take no more."""
        self._office.closing.set()
        super().handle_exit(sig, frame)


def _run(running: uvicorn.Server, listener: socket.socket) -> None:
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn raises the signal again when it is done
    with contextlib.suppress(KeyboardInterrupt):
        running.run(sockets=[listener])


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
