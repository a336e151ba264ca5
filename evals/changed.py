"""Which suites a change concerns, and the same suites run on the product as it was at another revision."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.settings import Settings
from evals.errors import RunError
from evals.perform import Options
from evals.suite import HERE, Suite

_LONGEST = 3600  # seconds for the run at the other revision


def root() -> Path:
    """The checkout the suites stand in. Raises RunError outside one."""
    return Path(_git(HERE, "rev-parse", "--show-toplevel"))


def files(revision: str) -> tuple[str, ...]:
    """What differs between ``revision`` and the files as they are now, new files included. Raises RunError."""
    here = root()
    changed = _git(here, "diff", "--name-only", "--no-renames", revision, "--").splitlines()
    fresh = _git(here, "ls-files", "--others", "--exclude-standard").splitlines()
    return tuple(sorted({*changed, *fresh}))


def concerned(changed: tuple[str, ...], suites: tuple[Suite, ...]) -> tuple[Suite, ...]:
    """The suites that depend on any changed file, or whose own file, cases, rubrics or recorded answers changed."""
    return tuple(s for s in suites if any(_touches(file, s) for file in changed))


def _touches(file: str, suite: Suite) -> bool:
    own = {f"evals/suites/{suite.name}.toml", *(f"evals/cases/{f.name}" for f in suite.files)}
    own |= {f"evals/cassettes/{suite.name}.jsonl", *(f"evals/rubrics/{name}.toml" for name in suite.rubrics)}
    return file in own or any(file == d or file.startswith(d.rstrip("/") + "/") for d in suite.depends)


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """A folder with the product at ``revision``, gone afterwards. Raises RunError when there is no such revision."""
    here = root()
    name = _git(here, "rev-parse", "--verify", "--quiet", revision + "^{commit}")
    with TemporaryDirectory(prefix="bedside-eval-") as folder:
        place = Path(folder) / "at"
        _git(here, "worktree", "add", "--detach", "--quiet", str(place), name)
        try:
            yield place
        finally:
            _git(here, "worktree", "remove", "--force", str(place))


def run_at(place: Path, file: Path, suites: tuple[Suite, ...], settings: Settings, options: Options, label: str) -> None:
    """Run these suites, as they are now, on the product in ``place``; writes ``file``. Raises RunError.

    The model's key travels by environment, never on the command line.
    """
    used = {"data_dir": str(file.parent / "before"), "model": settings.model, "model_url": settings.model_url,
            "model_key_file": settings.model_key_file, "max_tokens": settings.max_tokens}  # fmt: skip
    order = {"suites": [s.name for s in suites], "options": asdict(options), "settings": used, "label": label}
    command = [sys.executable, str(HERE / "elsewhere.py"), str(place), str(file), json.dumps(order)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST, cwd=place)
    except subprocess.TimeoutExpired:
        raise RunError("The run at the other revision took too long and was stopped.") from None
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise RunError(f"The suites cannot be run on that revision: {last}")


def short(revision: str) -> str:
    """The short name of a revision. Raises RunError."""
    return _git(root(), "rev-parse", "--short", "--verify", "--quiet", revision + "^{commit}")


def _git(where: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(("git", *arguments), cwd=where, capture_output=True, text=True, timeout=120)
    except (OSError, subprocess.TimeoutExpired):
        raise RunError("Comparing with a revision needs git and a checkout of Bedside.") from None
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"no revision “{arguments[-1]}”"])[-1]
        raise RunError(f"git {arguments[0]}: {said}")
    return done.stdout.strip()
