"""The Write tab: requests, cards, edits."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import KnownWriter
from house import House, served
from pages import ASK, MILL, Opened

from assistant import platforms
from assistant.errors import NotUnderstood

pytestmark = pytest.mark.browser


def test_a_request_gives_three_different_cards_each_with_its_disclaimer(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask(ASK)
    texts = {p: seen.page.get_attribute(f"#slot-{p} [data-copy]", "data-copy") or "" for p in ("x", "facebook", "linkedin")}
    assert len(set(texts.values())) == 3
    for platform, text in texts.items():
        known = platforms.get(platform)
        assert any(form.text in text for form in known.disclaimers)
        assert seen.page.locator(f"#slot-{platform} .disclaimer").is_visible()
    assert "Here are 3 drafts" in seen.page.inner_text(".answer")
    assert seen.page.input_value("#box textarea") == ""


def test_copy_puts_exactly_the_sealed_text_on_the_clipboard(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Post about cataract for X")
    seen.page.click("#slot-x [data-copy]")
    seen.page.wait_for_selector("#slot-x >> text=Copied")
    assert seen.page.evaluate("navigator.clipboard.readText()") == seen.page.get_attribute("#slot-x [data-copy]", "data-copy")
    seen.page.wait_for_function("() => document.querySelector('#announce').textContent === 'Copied'")


def test_a_card_says_what_its_buttons_say_in_the_talk(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Posts about cataract for X and LinkedIn")
    before = seen.card("x")
    seen.page.click("#slot-x >> text=Shorter")
    seen.page.wait_for_function("() => document.querySelectorAll('.answer').length == 2")
    assert len(seen.card("x")) < len(before)
    assert "Make the X post shorter" in seen.page.inner_text(".exchange:last-child .said")
    assert "From an earlier request" in seen.card("linkedin")
    seen.page.click("#slot-linkedin >> text=Another")
    seen.page.wait_for_function("() => document.querySelectorAll('.answer').length == 3")
    assert "(2.)" in seen.card("linkedin")


def test_a_persons_edit_is_guarded_sealed_and_shows_what_went(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Post about cataract for LinkedIn")
    seen.page.click("[data-edit='linkedin:0']")
    area = seen.page.locator("#slot-linkedin textarea")
    assert area.evaluate("e => e === document.activeElement")
    area.fill("My 62-year-old patient loves her new lens. <b>Cataracts</b> cloud the lens.")
    area.press("Control+Enter")
    seen.page.wait_for_selector("#slot-linkedin .taken")
    seen.page.wait_for_function("() => document.activeElement.dataset.edit === 'linkedin:0'")
    text = seen.page.get_attribute("#slot-linkedin [data-copy]", "data-copy") or ""
    assert "62" not in text
    assert "<b>Cataracts</b>" in text
    assert "not medical advice" in text
    seen.page.click("#slot-linkedin .taken summary")
    assert seen.page.inner_text("#slot-linkedin del").strip() == "62-year-old"


def test_an_edit_is_not_lost_by_an_answer_nor_by_a_refusal(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Post about cataract for LinkedIn")
    seen.page.click("[data-edit='linkedin:0']")
    seen.page.fill("#slot-linkedin textarea", "Half written")
    seen.ask("Post about cataract for X")
    assert seen.page.input_value("#slot-linkedin textarea") == "Half written"
    assert seen.page.locator("#slot-linkedin textarea").is_visible()
    seen.page.fill("#slot-linkedin textarea", "   ")
    seen.page.click("#slot-linkedin [data-save]")
    seen.page.wait_for_selector("#slot-linkedin [role=alert]")
    seen.page.press("#slot-linkedin textarea", "Escape")
    assert not seen.page.locator("#slot-linkedin textarea").is_visible()
    assert "Most cataracts are related to aging" in seen.card("linkedin")


def test_a_refusing_writer_spares_the_others(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Posts about cataract for X and TikTok")
    assert "Withheld" in seen.card("tiktok")
    assert "The writing model declined this request." in seen.card("tiktok")
    assert seen.page.locator("#slot-tiktok [data-copy]").count() == 0
    assert seen.page.locator("#slot-x [data-copy]").count() == 1


def test_enter_sends_and_shift_enter_breaks_the_line(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.page.click("#box textarea")
    seen.page.keyboard.type("Post about cataract")
    seen.page.keyboard.press("Shift+Enter")
    seen.page.keyboard.type("for X")
    assert seen.page.input_value("#box textarea") == "Post about cataract\nfor X"
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_selector(".answer")


def test_nothing_written_and_too_much_leave_the_box_as_it_was(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.page.click("#send")
    seen.page.wait_for_selector("#notice >> text=Please write something first.")
    seen.page.evaluate(
        """() => { const box = document.querySelector('#box textarea');
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(box, 'x '.repeat(60000));
        box.dispatchEvent(new Event('input', {bubbles: true})); }"""
    )
    seen.page.click("#send")
    seen.page.wait_for_selector("#notice >> text=That is too long: 120,000 of 100,000 characters.")
    assert len(seen.page.input_value("#box textarea")) == 120_000
    seen.page.fill("#box textarea", "")


def test_chips_choose_the_platforms_and_stay_chosen(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.page.locator("#chips label", has_text="Bluesky").click()
    seen.page.locator("#chips label", has_text="Blog").click()
    seen.ask("Write a post about cataract")
    assert {p for p in platforms.ids() if seen.page.locator(f"#slot-{p} .card").count()} == {"bluesky", "blog"}
    assert seen.page.locator("#chips input:checked").count() == 2


def test_the_starters_fit_the_field_and_answer_at_a_click(house: House, opened: Opened) -> None:
    seen = opened(house)
    starters = seen.page.locator(".hello .starters button")
    assert starters.count() == 3
    starters.nth(0).click()
    seen.page.wait_for_selector(".answer")
    assert seen.page.locator(".card").count() >= 1


def test_a_change_that_cannot_be_made_leaves_the_drafts_and_says_why(tmp_path: Path, opened: Opened) -> None:
    class Stubborn(KnownWriter):
        """Changes nothing on X and Facebook."""

        def within(self, turn: object) -> Stubborn:
            return self

        def write(self, brief):  # type: ignore[no-untyped-def]
            """The known words; a change is not understood."""
            if brief.instruction is not None and brief.platform in self.refuses:
                raise NotUnderstood
            return KnownWriter().write(brief)

    with served(tmp_path, Stubborn(refuses=("x", "facebook")), MILL) as house:
        seen = opened(house)
        seen.ask("Posts about cataract for X and Facebook")
        before = seen.card("x"), seen.card("facebook")
        seen.ask("make it shorter")
        assert seen.page.locator(".answer").last.inner_text().startswith(NotUnderstood.sentence)
        assert (seen.card("x"), seen.card("facebook")) == before
        seen.ask("Post about cataract for LinkedIn")
        seen.ask("make X and LinkedIn shorter")
        assert NotUnderstood.sentence in seen.card("x")
        assert seen.page.get_attribute("#slot-x [data-copy]", "data-copy")
        assert NotUnderstood.sentence not in seen.card("linkedin")


def test_a_withheld_draft_is_tried_again_by_the_same_request_when_no_draft_stands(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Post about cataract for TikTok")
    seen.page.click("#slot-tiktok >> text=Try again")
    seen.page.wait_for_function("() => document.querySelectorAll('.answer').length == 2")
    assert seen.page.locator(".said p").all_inner_texts() == ["Post about cataract for TikTok"] * 2
    seen.ask("Posts about cataract for X and TikTok")
    seen.page.click("#slot-tiktok >> text=Try again")
    seen.page.wait_for_function("() => document.querySelectorAll('.answer').length == 4")
    assert seen.page.locator(".said p").last.inner_text() == "Another version for TikTok"
