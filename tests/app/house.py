"""A page served on this machine for a test, and a visitor who speaks to it as a browser does."""

from __future__ import annotations

import json
import secrets
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import uvicorn
from desks import KnownWriter, opener

from assistant.app import address, server
from assistant.app.office import Office
from assistant.pipeline import Desk
from assistant.profile import EMPTY, Profile
from assistant.settings import Settings, use_temporary_folder


def free_port() -> int:
    """A port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class House:
    """A served page."""

    url: str
    office: Office
    running: uvicorn.Server
    thread: threading.Thread

    def stop(self) -> None:
        """What SIGTERM does: finish what is being answered, then end."""
        self.office.closing.set()
        self.running.should_exit = True
        self.thread.join(25)


@contextmanager
def served(
    folder: Path, writer: KnownWriter | None = None, profile: Profile = EMPTY,
    open_desk: Callable[[Settings, Profile], Desk] | None = None, **settings: object,
) -> Iterator[House]:  # fmt: skip
    """A page with a known writer, until the block ends."""
    chosen = replace(Settings(data_dir=str(folder / "data"), port=free_port()), **settings)  # type: ignore[arg-type]
    (folder / "uploads").mkdir(exist_ok=True)
    use_temporary_folder(folder / "uploads")
    office = Office(chosen, profile, open_desk or opener(writer))
    listener = address.listen(chosen)
    config = uvicorn.Config(server.build(chosen, office), timeout_graceful_shutdown=20, log_config=None, access_log=False)
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    office.open()
    while not running.started:
        thread.join(0.02)
    house = House(f"http://127.0.0.1:{chosen.port}", office, running, thread)
    try:
        yield house
    finally:
        house.stop()
        office.close()
        listener.close()


class Visitor:
    """Speaks Gradio's queue over HTTP: what a browser page, or somebody pretending to be one, can send."""

    def __init__(self, url: str, **headers: str) -> None:
        self.session = secrets.token_hex(6)
        self.client = httpx.Client(base_url=url, headers=headers, timeout=30, trust_env=False)
        self.config = self.client.get("/config").json()

    def component(self, elem_id: str) -> int:
        """The number of a component by its id on the page."""
        return next(int(c["id"]) for c in self.config["components"] if c["props"].get("elem_id") == elem_id)

    def on(self, elem_id: str, event: str) -> dict[str, object]:
        """What is wired to an event of a component."""
        target = [self.component(elem_id), event]
        return next(d for d in self.config["dependencies"] if target in [list(t) for t in d["targets"]])

    def send(self, elem_id: str, event: str, values: dict[str, object]) -> httpx.Response:
        """Trigger an event; ``values`` by component id, everything else empty."""
        wired = self.on(elem_id, event)
        by_number = {self.component(name): value for name, value in values.items()}
        data = [by_number.get(number) for number in wired["inputs"]]  # type: ignore[attr-defined]
        body = json.dumps({"data": data, "fn_index": wired["id"], "session_hash": self.session, "trigger_id": self.component(elem_id)})
        return self.client.post("/gradio_api/queue/join", content=body.encode(), headers={"content-type": "application/json"})

    def news(self) -> Iterator[dict[str, object]]:
        """The messages of the queue until the event is done."""
        with self.client.stream("GET", f"/gradio_api/queue/data?session_hash={self.session}") as stream:
            for line in stream.iter_lines():
                if line.startswith("data:"):
                    message = json.loads(line[5:])
                    yield message
                    if message["msg"] in ("process_completed", "close_stream"):
                        return

    def said(self, elem_id: str, event: str, **values: object) -> str:
        """Trigger an event and return everything the page was told, as one text."""
        answer = self.send(elem_id, event, {k.replace("_", "-"): v for k, v in values.items()})
        answer.raise_for_status()
        return json.dumps(list(self.news()), ensure_ascii=False)
