"""The desk everyone at the practice works at: opened once, in the background, and again when the profile changes."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock

from assistant import profile as profiles
from assistant.app.visits import A_MINUTE, COSTLY_A_MINUTE, Visits
from assistant.errors import BedsideError, DeadlinePassed, IndexInUse, StoreError
from assistant.pipeline import Desk, open_desk
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.store.database import Engine, open_store

Opener = Callable[[Settings, Profile], Desk]

_log = logging.getLogger(__name__)
OPEN_SECONDS = 120.0  # the library may have to be built first
WORKERS = 24  # answers being written at once; a cancelled one holds its thread until its model call ends


class Office:
    """Holds what outlives a request: settings, profile, desk, worker threads, who is busy. Safe to share by threads."""

    def __init__(self, settings: Settings, profile: Profile, opener: Opener | None = None) -> None:
        self.settings = settings
        self._opener = opener or _open
        self.visits = Visits(COSTLY_A_MINUTE if settings.model else A_MINUTE)  # messages
        self.errands = Visits(A_MINUTE)  # checks, searches, edits: they do not wait for a message being answered
        self.closing = Event()  # set when the server is told to stop
        self.workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="desk")
        self._profile = profile
        self._lock = Lock()
        self._opening: Future[Desk] | None = None
        self._store: Engine | None = None

    @property
    def profile(self) -> Profile:
        """The practice's public facts as they stand now."""
        return self._profile

    @property
    def profile_file(self) -> Path:
        """Where the page saves the profile."""
        named = self.settings.profile
        return Path(named).expanduser() if named else self.settings.data / "profile.toml"

    def open(self) -> None:
        """Start opening the desk; the page is served meanwhile."""
        with self._lock:
            if self._opening is None:
                self._opening = self.workers.submit(self._opener, self.settings, self._profile)

    def desk(self) -> Desk:
        """The desk, waiting for it to open. Raises BedsideError when it cannot be opened; the next call tries again."""
        self.open()
        with self._lock:
            opening = self._opening
        assert opening is not None
        try:
            desk = opening.result(OPEN_SECONDS)
        except TimeoutError:
            raise DeadlinePassed("Bedside is still getting ready. Your text is kept; please try again in a minute.") from None
        except BedsideError:
            self._again(opening)
            raise
        except Exception as error:
            self._again(opening)
            _log.error("the desk did not open: %s", type(error).__name__)
            raise BedsideError("Bedside could not get ready. Your text is kept; please tell the administrator.") from None
        return desk.of(self._profile)

    @property
    def ready(self) -> bool:
        """True when the desk is open."""
        opening = self._opening
        return opening is not None and opening.done()

    def store(self) -> Engine:
        """What is kept on this machine. Raises StoreError; the next call tries again."""
        with self._lock:
            if self._store is None:
                self._store = open_store(self.settings)
            return self._store

    def save(self, profile: Profile) -> None:
        """Keep the profile: whole or not at all. Raises StoreError."""
        target = self.profile_file
        fresh = target.with_suffix(".tmp")
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh.write_text(profiles.dump(profile), encoding="utf-8")
            fresh.replace(target)
        except OSError as error:
            raise StoreError(f"The profile could not be saved ({type(error).__name__}). It is still on your screen.") from None
        with self._lock:
            self._profile = profile

    def reopen(self) -> None:
        """Open the desk anew, so that it finds documents just added."""
        with self._lock:
            self._opening = None
        self.open()

    def close(self) -> None:
        """Stop the workers; one that is still writing is not waited for."""
        self.workers.shutdown(wait=False, cancel_futures=True)

    def _again(self, failed: Future[Desk]) -> None:
        with self._lock:
            if self._opening is failed:
                self._opening = None


def _open(settings: Settings, profile: Profile) -> Desk:
    try:
        return open_desk(settings, profile, store="chroma")
    except IndexInUse as error:
        _log.warning("%s Search uses plain files instead.", error)
        return open_desk(settings, profile)
