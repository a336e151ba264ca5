"""For every test: no network but loopback, no data folder but a temporary one."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant  # noqa: F401  (switches telemetry off before any library is imported)

_real_connect = socket.socket.connect
_real_lookup = socket.getaddrinfo


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--third-party", action="store_true", help="also test against a third-party model server")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--third-party"):
        return
    skip = pytest.mark.skip(reason="needs --third-party")
    for item in items:
        if "third_party" in item.keywords:
            item.add_marker(skip)


def is_local(host: object) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Refuses and records every connection or look-up that would leave this machine; any record fails the test."""
    tried: list[str] = []

    def connect(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):  # type: ignore[index]
            tried.append(f"connect {address}")
            raise OSError("tests may not leave this machine")
        _real_connect(self, address)  # type: ignore[arg-type]

    def lookup(host: object, *args: object, **kwargs: object) -> object:
        if not is_local(host):
            tried.append(f"look up {host!r}")
            raise socket.gaierror("tests may not leave this machine")
        return _real_lookup(host, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    yield tried
    assert not tried, tried


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Points the data folder at a temporary one and takes the operator's settings away."""
    import os

    for name in list(os.environ):
        if name.startswith("BEDSIDE_"):
            monkeypatch.delenv(name)
    folder = tmp_path / "data"
    monkeypatch.setenv("BEDSIDE_DATA_DIR", str(folder))
    return folder
