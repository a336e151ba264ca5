"""Page tests find their desks beside them, and share one browser."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desks import KnownWriter
from house import House, served
from pages import DESKTOP, MILL, Opened, Watched
from playwright.sync_api import Browser, Error, sync_playwright

from assistant.app.boundary import AT_THIS_MACHINE
from assistant.store import turns


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    with sync_playwright() as play:
        try:
            opened = play.chromium.launch(
                executable_path=path, args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"]
            )
        except Error:
            pytest.skip("NO BROWSER: the page is NOT tested. Install chromium and run again.")
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with served(tmp_path_factory.mktemp("house"), KnownWriter(0.3, refuses=("tiktok",)), MILL) as house:
        yield house


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens pages that may speak to their own host only, and must not fail in the console."""
    contexts = []
    watched: list[Watched] = []

    def open_page(house: House, size: tuple[int, int] = DESKTOP, *, afresh: bool = True, **more: object) -> Watched:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **more)  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=house.url)
        contexts.append(context)
        if afresh:
            turns.forget(house.office.store(), AT_THIS_MACHINE)
        seen = Watched(context.new_page())
        seen.page.set_default_timeout(60_000)  # a loaded machine is slow, not wrong
        seen.page.on("request", lambda r: None if r.url.startswith((house.url, "data:", "blob:")) else seen.faults.append(f"asked {r.url}"))
        seen.page.on("pageerror", lambda error: seen.faults.append(str(error)))
        seen.page.on("console", lambda m: seen.faults.append(m.text) if m.type == "error" and "base URI" not in m.text else None)
        seen.page.goto(house.url)
        seen.page.wait_for_selector(".hello" if afresh else ".log")
        watched.append(seen)
        return seen

    yield open_page
    for context in contexts:
        context.close()
    assert not [fault for each in watched for fault in each.faults]
