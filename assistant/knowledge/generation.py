"""Keeps what can be built again: folders that appear whole, signed by this installation, or not at all.

A build writes ``NAME.tmp-PID``, then its manifest, then swaps the pointer file ``NAME`` to it. A kill at any
moment leaves the last good folder in place. The signature's key lies beside the index, not in it, so that an
index copied from elsewhere is refused.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

Facts = Mapping[str, str | int]


def current(home: Path, name: str, facts: Facts) -> Path | None:
    """The newest folder of that name when it is ours, whole and built from ``facts``; None otherwise."""
    try:
        folder = home / (home / name).read_text(encoding="utf-8").strip()
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        files = manifest["files"]
        if folder.parent != home or manifest["facts"] != dict(facts):
            return None
        if not hmac.compare_digest(manifest["signature"], _signature(home, manifest["facts"], files)):
            return None
        return folder if files == _digests(folder) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def build(home: Path, name: str, facts: Facts, write: Callable[[Path], None]) -> Path:
    """Let ``write`` fill a new folder, then make it the current one. Raises OSError when it cannot be kept."""
    make(home)
    sweep(home)
    folder = home / f"{name}.tmp-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        write(folder)
        files = _digests(folder)
        manifest = {"facts": dict(facts), "files": files, "signature": _signature(home, facts, files)}
        _durable(folder / "manifest.json", json.dumps(manifest, indent=1))
        final = home / f"{name}-{hashlib.sha256(json.dumps(files).encode()).hexdigest()[:12]}-{secrets.token_hex(3)}"
        folder.rename(final)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _point(home, name, final)
    return final


def make(home: Path) -> None:
    """Make the folder and the data folder it lies in, readable by their owner only."""
    home.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    home.mkdir(exist_ok=True, mode=0o700)


def sweep(home: Path) -> None:
    """Remove what killed processes left behind; folders of living ones stay."""
    for left in home.glob("*.tmp-*"):
        if not _alive(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)


def _point(home: Path, name: str, folder: Path) -> None:
    before = [old for old in home.glob(f"{name}-*") if old.is_dir() and old != folder]
    pointer = home / f"{name}.pointer.tmp-{os.getpid()}"
    _durable(pointer, folder.name)
    pointer.replace(home / name)
    for old in sorted(before, key=lambda path: path.stat().st_mtime)[:-1]:  # the last one stays for a roll-back
        shutil.rmtree(old, ignore_errors=True)


def _durable(file: Path, text: str) -> None:
    with file.open("w", encoding="utf-8") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())


def _digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _signature(home: Path, facts: Facts, files: Mapping[str, str]) -> str:
    message = json.dumps([dict(facts), dict(files)], sort_keys=True).encode()
    return hmac.new(_key(home.with_suffix(".key")), message, hashlib.sha256).hexdigest()


def _key(file: Path) -> bytes:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as handle:
            handle.write(secrets.token_bytes(32))
        try:
            os.link(fresh, file)  # the first of two processes wins; both then read the same key
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return file.read_bytes()


def _alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
