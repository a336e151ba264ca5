"""What is there again after a reload, a restart or signing in."""

from __future__ import annotations

from pathlib import Path

import pytest
from house import House, served
from pages import MILL, Opened, locked

from assistant.app.boundary import AT_THIS_MACHINE
from assistant.store import turns

pytestmark = pytest.mark.browser


def test_a_reload_brings_the_talk_back_without_identifiers_and_the_drafts_as_they_were(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("My 62-year-old patient Maria had cataract surgery. Posts about cataract for X and LinkedIn")
    seen.ask("Make the X post shorter")
    before = {p: seen.page.get_attribute(f"#slot-{p} [data-copy]", "data-copy") for p in ("x", "linkedin")}
    seen.page.reload()
    seen.page.wait_for_selector(".log")
    assert seen.page.locator(".exchange").count() == 2
    assert "Maria" not in seen.page.inner_text(".log")
    assert "62" not in seen.page.inner_text(".log")
    assert {p: seen.page.get_attribute(f"#slot-{p} [data-copy]", "data-copy") for p in before} == before
    assert "From an earlier request" in seen.card("linkedin")
    seen.ask("Another version for LinkedIn")  # the talk goes on where it was
    assert "(2.)" in seen.card("linkedin")
    stored = seen.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "cataract" not in stored.lower()


def test_an_edit_survives_a_restart(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.ask("Post about cataract for LinkedIn")
        seen.page.click("[data-edit='linkedin:0']")
        seen.page.fill("#slot-linkedin textarea", "Cataracts cloud the lens. Which colour faded first?")
        seen.page.click("#slot-linkedin [data-save]")
        seen.page.wait_for_selector("#slot-linkedin >> text=Which colour faded first?")
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house, afresh=False)
        assert "Which colour faded first?" in (seen.page.get_attribute("#slot-linkedin [data-copy]", "data-copy") or "")
        assert seen.page.locator(".exchange").count() == 1


def test_a_new_talk_is_asked_twice_and_forgets_the_old_one(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Post about cataract for X")
    seen.page.click(".new-talk")
    seen.page.wait_for_selector(".new-talk >> text=Forget this talk?")
    assert turns.recent(house.office.store(), AT_THIS_MACHINE)
    seen.page.click(".new-talk")
    seen.page.wait_for_selector(".hello")
    assert seen.page.locator(".card").count() == 0
    assert turns.recent(house.office.store(), AT_THIS_MACHINE) == ()


def test_a_store_that_cannot_be_written_is_said_and_the_drafts_stay(tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.store.database._WAIT_SECONDS", 0.2)
    said = "Another Bedside is writing; nothing was saved."
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.ask("Post about cataract for X")
        with locked(house):
            seen.page.click("#slot-x [data-approve]")
            seen.page.wait_for_selector(f"#slot-x [role=alert] >> text={said}")
            assert seen.page.locator("#slot-x .kept").count() == 0
            seen.ask("Make the X post shorter")
            assert said in seen.page.inner_text("#notice")
            assert seen.page.locator("#slot-x [data-copy]").count() == 1
            seen.tab("Calendar")
            seen.page.wait_for_selector("#kept-list >> text=No kept posts yet")  # reading goes on
            seen.tab("Write")
        seen.page.click("#slot-x [data-approve]")
        seen.page.wait_for_selector("#slot-x .kept")


def test_a_page_nobody_is_at_warns_clears_itself_and_its_talk_is_there_after_signing_in(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL, auth_header="x-user", idle_minutes=0.15) as house:
        seen = opened(house, extra_http_headers={"x-user": "ann"})
        seen.ask("Post about cataract for X")
        seen.page.fill("#box textarea", "half typed")  # must not hold the page back with a question
        seen.page.wait_for_selector("#idle")
        seen.page.keyboard.press("Shift")
        seen.page.wait_for_selector("#idle", state="detached")
        seen.page.wait_for_url("**/signed-out.html")
        assert "cataract" not in seen.page.content().lower()
        seen.page.click("text=Sign in again")
        seen.page.wait_for_selector(".log")
        assert "Cataracts cloud the lens" in seen.card("x")


def test_a_long_session_warns_ends_however_busy_and_its_talk_is_there_after_signing_in(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL, auth_header="x-user", session_hours=0.004) as house:
        seen = opened(house, extra_http_headers={"x-user": "ann"})
        seen.ask("Post about cataract for X")
        seen.page.fill("#box textarea", "half typed")
        seen.page.wait_for_selector("#idle >> text=this session has been open for long")
        seen.page.keyboard.press("Shift")
        assert seen.page.locator("#idle").count() == 1  # being there does not put it off
        seen.page.click("#idle button")
        seen.page.wait_for_timeout(300)
        assert seen.page.locator("#idle").count() == 0  # put away, in the last minute for good
        seen.page.wait_for_url("**/signed-out.html#long")
        assert seen.page.inner_text("main p:visible").startswith("Your session had been open for a long time")
        seen.page.click("text=Sign in again")
        seen.page.wait_for_selector(".log")
        assert "Cataracts cloud the lens" in seen.card("x")


def test_without_sign_in_the_page_never_clears_itself(house: House, opened: Opened) -> None:
    seen = opened(house)
    assert seen.page.locator('meta[name="bedside-idle"]').count() == 0
