"""Signed consents on the page: recorded where a finding asks for one, used in a check, revoked, and what rested on them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from house import House, served
from pages import CONTRAST, MILL, NAMELESS, PHONE, Opened, Watched

from assistant.app.boundary import AT_THIS_MACHINE
from assistant.clock import today
from assistant.store import consents, kept

pytestmark = pytest.mark.browser
PICTURE = "Swipe to see her before and after photos. Cataracts cloud the lens of the eye. Not medical advice."


def fill(seen: Watched, number: str, *covers: str, where: str = "", last: str = "") -> None:
    """The form, filled and sent."""
    seen.page.fill("#signed-reference :is(input, textarea)", number)
    for kind in covers:
        seen.page.locator("#signed-covers label", has_text=kind).click()
    seen.page.fill("#signed-where :is(input, textarea)", where)
    seen.page.fill("#signed-day input", last)
    seen.page.click("#signed-go")


@pytest.mark.parametrize("more", [{}, {"size": PHONE}], ids=["desktop", "phone"])
def test_a_consent_is_recorded_used_and_revoked_where_a_finding_asks_for_it(tmp_path: Path, opened: Opened, more: dict[str, tuple[int, int]]) -> None:
    with served(tmp_path, profile=MILL) as house:
        store = house.office.store()
        seen = opened(house, **more)
        seen.tab("Check a post")
        seen.page.wait_for_selector("#signed-list >> text=No consent on file yet")
        assert not seen.page.locator("#check-consent").is_visible()
        seen.page.fill("#check-text textarea", PICTURE)
        seen.page.click("#check-go")
        seen.page.click("#check-result [data-signed]")
        seen.page.wait_for_function("() => document.activeElement.closest('#signed-reference')")
        last = today() + timedelta(days=200)
        fill(seen, "C-12", "Photos and video", where="our website; no face", last=last.isoformat())
        seen.page.wait_for_selector("#signed-notice >> text=Recorded.")
        form = consents.listed(store, AT_THIS_MACHINE)[0].authorisation
        assert (form.reference, form.scope, form.expires) == ("C-12", "photos and video, our website; no face", last)
        assert seen.page.input_value("#signed-reference :is(input, textarea)") == seen.page.input_value("#signed-day input") == ""
        seen.page.click("#signed-list [data-choose]")
        seen.page.wait_for_function("() => document.querySelector('#check-consent input')?.value.startsWith('C-12')")
        seen.page.click("#check-go")
        seen.page.wait_for_selector(".verdict.ok")
        seen.page.click("#check-result [data-approve]")
        seen.page.wait_for_selector("#check-result .kept")
        assert kept.relying(store, AT_THIS_MACHINE)[1][0].platform == "facebook"
        seen.page.click("#signed-list [data-sure]")
        seen.page.wait_for_selector("#signed-list >> text=Revoke for good?")
        seen.page.click("#signed-list [data-sure]")
        seen.page.wait_for_selector("#signed-notice >> text=Consent C-12 is revoked. 1 kept post rested on it")
        seen.page.wait_for_selector("#signed-list >> text=Do not post these; take down what went out")
        assert not seen.page.locator("#check-consent").is_visible()
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= seen.page.viewport_size["width"]  # type: ignore[index]
        seen.page.click("#signed-list [data-tab]")
        seen.page.wait_for_selector("#kept-list >> text=Consent C-12 was revoked. Do not post this; take it down where it went out.")


def test_what_cannot_be_recorded_is_said_and_the_form_keeps_it(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Check a post")
    fill(seen, "")
    seen.page.wait_for_selector("#signed-notice >> text=Give the file number of the signed paper.")
    fill(seen, "C-13")
    seen.page.wait_for_selector("#signed-notice >> text=Choose what the paper covers")
    fill(seen, "C-13", "Story and own words", where="Maria Lopez said yes")
    seen.page.wait_for_selector("#signed-notice >> text=could point to the patient")
    assert seen.page.input_value("#signed-where :is(input, textarea)") == "Maria Lopez said yes"
    assert consents.listed(house.office.store(), AT_THIS_MACHINE) == ()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_consents_can_be_read_and_reached_by_keyboard(tmp_path: Path, opened: Opened, scheme: str) -> None:
    with served(tmp_path, profile=MILL) as house:
        store = house.office.store()
        consents.record(store, AT_THIS_MACHINE, "C-1", "photos and video")
        consents.revoke(store, AT_THIS_MACHINE, consents.record(store, AT_THIS_MACHINE, "C-2", "story and own words"))
        consents.record(store, AT_THIS_MACHINE, "C-3", "photos and video", today() - timedelta(days=1))
        seen = opened(house, color_scheme=scheme)
        seen.tab("Check a post")
        seen.page.wait_for_selector("#signed-list .item")
        assert [each.split("\n")[-1] for each in seen.page.locator("#signed-list header").all_inner_texts()] == ["Expired", "Revoked", "Stands"]
        assert seen.page.evaluate(CONTRAST) == []
        assert seen.page.evaluate(NAMELESS) == []
        seen.page.focus("#signed-reference :is(input, textarea)")
        seen.page.keyboard.type("C-4")
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Space")
        seen.page.focus("#signed-reference :is(input, textarea)")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_selector("#signed-notice >> text=Recorded.")
        assert consents.find(store, AT_THIS_MACHINE, "C-4").scope == "photos and video"


def test_each_signed_in_person_has_their_own(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL, auth_header="x-user") as house:
        ann = opened(house, extra_http_headers={"x-user": "ann"})
        ann.tab("Check a post")
        fill(ann, "C-12", "Photos and video")
        ann.page.wait_for_selector("#signed-list .item")
        ben = opened(house, extra_http_headers={"x-user": "ben"})
        ben.tab("Check a post")
        ben.page.wait_for_selector("#signed-list >> text=No consent on file yet")
        assert len(consents.listed(house.office.store(), "ann")) == 1
