"""The whole page: text stays text, everything can be read, reached and fits."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from house import House, served
from pages import ASK, CONTRAST, DESKTOP, MILL, NAMELESS, PHONE, Opened
from playwright.sync_api import expect

from assistant.pipeline import open_desk
from assistant.profile import Profile
from assistant.settings import Settings

pytestmark = pytest.mark.browser
PICTURE = Path(__file__).parents[2] / "docs" / "screenshot.png"


HOSTILE = [
    "<img src=http://leak.example/x onerror=alert(1)>", "<script>alert(1)</script>", "![x](http://leak.example/y)", "[a](javascript:alert(1))",
    "<svg><image href=http://leak.example/z></svg>", "<style>body{background:url(http://leak.example/w)}</style>", "</div></div><h1>big</h1>",
    "$$x^2$$ {{7*7}} ${7*7} `code` **bold**", '__i18n__{"key":"x"}', "<video src=http://leak.example/v>", '" autofocus onfocus="alert(1)',
    "\u202etxet\u202c zero\u200bwidth \ufeff tag\U000e0041",
]  # fmt: skip


def test_hostile_text_is_shown_as_text_everywhere(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.page.on("dialog", lambda d: seen.faults.append("a dialog opened"))
    seen.ask("Post about cataract for X: " + " ".join(HOSTILE))
    seen.ask(f'Is this OK to post? "{" ".join(HOSTILE)}"')
    if seen.page.locator("[data-edit='x:0']").count():
        seen.page.click("[data-edit='x:0']")
        seen.page.fill("#slot-x textarea", "Cataracts cloud the lens. " + " ".join(HOSTILE[:4]))
        seen.page.click("#slot-x [data-save]")
        seen.page.wait_for_function("() => !document.querySelector('#slot-x .saving')")
    seen.tab("Check a post")
    seen.page.fill("#check-text textarea", "\n\n".join(HOSTILE))
    seen.page.click("#check-go")
    seen.page.wait_for_selector("#check-result .judged, #check-notice .notice")
    seen.tab("Replies")
    seen.page.fill("#replies-text textarea", "\n\n".join(HOSTILE))
    seen.page.click("#replies-go")
    seen.page.wait_for_selector(".triage, #replies-notice .notice")
    assert seen.page.locator(".ours :is(img, script, style, iframe, video, h1, image)").count() == 0
    shown = seen.page.inner_text(".triage") if seen.page.locator(".triage").count() else ""
    assert "<script>alert(1)</script>" in shown or seen.page.locator("#replies-notice .notice").count()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_is_wider_than_the_window(house: House, opened: Opened, size: tuple[int, int]) -> None:
    seen = opened(house, size)
    seen.ask("Posts about cataract for X, Facebook, Instagram, blog and " + "unbreakable" * 40)
    for name in ("Write", "Check a post", "Replies", "Calendar", "Library", "Practice"):
        seen.tab(name)
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= size[0]
    seen.tab("Write")
    box, first = seen.page.locator("#box").bounding_box(), seen.page.locator("#slot-x").bounding_box()
    assert box is not None
    assert first is not None
    if size == PHONE:
        assert first["y"] > box["y"] + box["height"]
    else:
        assert first["x"] > box["x"] + box["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_and_controls_have_names(house: House, opened: Opened, scheme: str) -> None:
    seen = opened(house, color_scheme=scheme)
    seen.ask("My 62-year-old patient had cataract surgery. Posts about cataract for X, TikTok, Instagram and blog")
    seen.page.click(".exchange .taken summary")
    assert ("dark" in (seen.page.get_attribute("body", "class") or "")) == (scheme == "dark")
    for name in ("Write", "Check a post", "Replies", "Calendar", "Library", "Practice"):
        seen.tab(name)
        if name == "Check a post":
            seen.page.fill("#check-text textarea", "My patient is a 62-year-old man. Cataracts cloud the lens of the eye.")
            seen.page.click("#check-go")
            seen.page.wait_for_selector(".verdict")
        assert seen.page.evaluate(CONTRAST) == []
        assert seen.page.evaluate(NAMELESS) == []


def test_the_keyboard_alone_is_enough_and_shows_where_it_is(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.ask("Post about cataract for X")
    seen.page.focus("#box textarea")
    stops = []
    for _ in range(24):
        seen.page.keyboard.press("Tab")
        stops.append(seen.page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e), l = getComputedStyle(e.closest('label') || e); "
            "return [e === document.body ? 'BODY' : e.getAttribute('aria-label') || e.title || e.innerText || e.tagName, s.outlineStyle != 'none' || l.outlineStyle != 'none' || s.boxShadow != 'none']; }"
        ))  # fmt: skip
    names = [str(name) for name, _ in stops]
    assert names[0] == "Send"
    assert names.index("Copy the X post") < names.index("Edit the X post") < names.index("Make the X post shorter") < names.index("Another version for X")
    assert [name for name, visible in stops if not visible and name != "BODY"] == []


def test_the_picture_in_the_readme_is_of_this_page(tmp_path: Path, opened: Opened) -> None:
    """Real desk, built-in writer, real library. Delete the picture and run this to take it anew."""
    taken = tmp_path / "page.png"

    def real(settings: Settings, profile: Profile) -> object:
        return open_desk(settings, profile)

    with served(tmp_path, profile=MILL, open_desk=real) as house:  # type: ignore[arg-type]
        seen = opened(house)
        seen.page.set_default_timeout(90_000)
        seen.ask(ASK)
        texts = [seen.page.get_attribute(f"#slot-{p} [data-copy]", "data-copy") for p in ("x", "facebook", "linkedin")]
        assert len({t for t in texts if t}) == 3
        assert seen.page.locator(".sources").count() >= 1
        seen.page.evaluate("document.activeElement.blur()")
        seen.page.screenshot(path=taken, animations="disabled")
    assert taken.stat().st_size > 20_000
    if not PICTURE.exists():
        shutil.copyfile(taken, PICTURE)


def test_a_menu_is_one_stop_closes_when_left_and_is_chosen_from_by_keyboard_and_mouse(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Check a post")
    menu = seen.page.locator("#check-where input")
    seen.page.focus("#check-text textarea")
    seen.page.keyboard.press("Tab")
    seen.page.wait_for_selector("[role=listbox]")
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.id") == "check-go"
    seen.page.wait_for_selector("[role=listbox]", state="detached")
    seen.page.keyboard.press("Shift+Tab")
    seen.page.wait_for_selector("[role=option] >> text=Bluesky")
    seen.page.keyboard.press("ArrowDown")
    seen.page.wait_for_selector("[role=option].active >> text=X")
    seen.page.keyboard.press("Enter")
    expect(menu).to_have_value("X")
    seen.page.keyboard.press("Tab")
    seen.page.wait_for_selector("[role=listbox]", state="detached")
    menu.click()
    seen.page.locator("[role=option]", has_text="Bluesky").click()
    expect(menu).to_have_value("Bluesky")
