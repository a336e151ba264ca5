"""The page as a person meets it, in Chromium, with every other host out of reach."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from desks import KnownWriter
from house import House, served
from icalendar import Calendar
from playwright.sync_api import Browser, Error, Page, sync_playwright
from test_runs import write

from assistant import platforms
from assistant import profile as profiles
from assistant.app.boundary import AT_THIS_MACHINE
from assistant.pipeline import open_desk
from assistant.planning import calendar
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.store import kept, turns
from evals.outcome import Outcome

pytestmark = pytest.mark.browser
MILL = Profile(name="Mill Street Eye Care", specialty="ophthalmology", clinicians=("Dr. Jane Example",), handles=("@millstreeteyes",))
ASK = "Three posts about cataract surgery for X, Facebook and LinkedIn"
DESKTOP, PHONE = (1280, 900), (390, 844)
PICTURE = Path(__file__).parents[2] / "docs" / "screenshot.png"


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


@dataclass
class Watched:
    """A browser page and what it did that it should not."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def ask(self, text: str) -> None:
        """Say something and wait for the answer."""
        before = self.page.locator(".answer").count()
        self.page.fill("#box textarea", text)
        self.page.press("#box textarea", "Enter")
        self.page.wait_for_function("n => document.querySelectorAll('.answer').length > n", arg=before)
        self.page.wait_for_selector("#send:visible")

    def tab(self, name: str) -> None:
        """Open a tab."""
        self.page.get_by_role("tab", name=name, exact=True).click()

    def card(self, platform: str) -> str:
        """The words of a platform's card."""
        return self.page.inner_text(f"#slot-{platform}")


Opened = Callable[..., Watched]


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


@contextmanager
def locked(house: House) -> Iterator[None]:
    """Another program holds the store."""
    with sqlite3.connect(house.office.settings.data / "bedside.sqlite", isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


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


def test_cancel_works_within_a_second_and_gives_the_words_back(tmp_path: Path, opened: Opened) -> None:
    writer = KnownWriter(30)
    with served(tmp_path, writer, MILL) as house:
        seen = opened(house)
        seen.page.fill("#box textarea", "Post about cataract for X")
        seen.page.press("#box textarea", "Enter")
        seen.page.wait_for_selector("#slot-x .working")
        assert "Writing for X" in seen.card("x")
        started = time.monotonic()
        seen.page.click("#cancel")
        seen.page.wait_for_selector("#send:visible")
        assert time.monotonic() - started < 1
        assert seen.page.input_value("#box textarea") == "Post about cataract for X"
        assert "Cancelled. Your text is back in the box." in seen.page.inner_text("#notice")
        assert seen.page.locator(".card").count() == 0
        seen.page.click("#send")  # the turn is free again
        seen.page.wait_for_selector("#slot-x .working")
        seen.page.click("#cancel")
        seen.page.wait_for_selector("#send:visible")
        seen.page.fill("#box textarea", "")
        assert writer.calls == ["x", "x"]


def test_a_double_click_asks_once(tmp_path: Path, opened: Opened) -> None:
    writer = KnownWriter(0.5)
    with served(tmp_path, writer, MILL) as house:
        seen = opened(house)
        seen.page.fill("#box textarea", "Post about cataract for X")
        seen.page.dblclick("#send")
        seen.page.wait_for_selector(".answer")
        seen.page.wait_for_timeout(700)
        assert writer.calls == ["x"]
        assert seen.page.locator(".exchange").count() == 1


def test_each_card_appears_when_it_is_sealed(tmp_path: Path, opened: Opened) -> None:
    class Uneven(KnownWriter):
        """Quick for X, slow for Facebook."""

        def within(self, turn: object) -> Uneven:
            return self

        def write(self, brief):  # type: ignore[no-untyped-def]
            """The known words, later for Facebook."""
            time.sleep(3 if brief.platform == "facebook" else 0)
            return super().write(brief)

    with served(tmp_path, Uneven(), MILL) as house:
        seen = opened(house)
        seen.page.fill("#box textarea", "Posts about cataract for X and Facebook")
        seen.page.press("#box textarea", "Enter")
        seen.page.wait_for_selector("#slot-x [data-copy]")
        assert seen.page.locator("#slot-facebook .working").count() == 1
        seen.page.wait_for_selector("#slot-facebook [data-copy]")


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


def test_an_approved_post_is_kept_listed_copied_marked_and_removed(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL) as house:
        store = house.office.store()
        seen = opened(house)
        seen.tab("Calendar")
        seen.page.wait_for_selector("#kept-list >> text=No kept posts yet")
        seen.tab("Write")
        seen.ask("Posts about cataract for X and Facebook")
        text = seen.page.get_attribute("#slot-x [data-copy]", "data-copy") or ""
        seen.page.dblclick("#slot-x [data-approve]")
        seen.page.wait_for_selector("#slot-x .kept")
        assert [(k.platform, k.text) for k in kept.listed(store, AT_THIS_MACHINE)] == [("x", text)]
        assert seen.page.locator("#slot-facebook .kept").count() == 0
        seen.page.click("#slot-x .kept")
        seen.page.wait_for_selector("#kept-list .item")
        seen.page.wait_for_selector("#plan >> text=Ready: Cataracts cloud the lens")
        seen.page.click(".item [data-copy]")
        seen.page.wait_for_selector(".item >> text=Copied")
        assert seen.page.evaluate("navigator.clipboard.readText()") == text
        seen.page.click(".item [data-posted]")
        seen.page.wait_for_selector(".went-out summary >> text=1 post marked as posted")
        seen.page.wait_for_selector("#plan >> text=Posted: Cataracts cloud the lens")
        assert kept.last_posted(store, AT_THIS_MACHINE) == {"x": calendar.today()}
        seen.page.click(".went-out summary")
        seen.page.click(".went-out [data-sure]")
        seen.page.wait_for_selector(".went-out >> text=Remove for good?")
        seen.page.click(".went-out [data-sure]")
        seen.page.wait_for_selector("#kept-list >> text=No kept posts yet")
        assert kept.listed(store, AT_THIS_MACHINE) == ()
        seen.tab("Write")
        seen.page.wait_for_selector("#slot-x [data-approve]")


def test_the_day_a_post_went_out_can_be_chosen_and_a_quiet_platform_is_named(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.ask("Post about cataract for X")
        seen.page.click("#slot-x [data-approve]")
        seen.page.click("#slot-x .kept")
        long_ago = calendar.today() - timedelta(days=10)
        seen.page.fill(".item input[type=date]", long_ago.isoformat())
        seen.page.click(".item [data-posted]")
        seen.page.wait_for_selector(".quieting >> text=You are going quiet on X: the last post was 10 days ago, the aim is one every 3 days.")
        assert kept.last_posted(house.office.store(), AT_THIS_MACHINE) == {"x": long_ago}
        seen.page.click(".quieting [data-say]")
        seen.page.wait_for_function("() => document.querySelectorAll('.answer').length == 2")
        assert "Write a post for X" in seen.page.inner_text(".exchange:last-child .said")


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


def test_without_sign_in_the_page_never_clears_itself(house: House, opened: Opened) -> None:
    seen = opened(house)
    assert seen.page.locator('meta[name="bedside-idle"]').count() == 0


def test_an_operator_sees_the_runs_and_compares_them(tmp_path: Path, opened: Opened) -> None:
    write(tmp_path / "data", "1.jsonl", {"a": Outcome.PASS, "b": Outcome.PASS})
    write(tmp_path / "data", "2.jsonl", {"a": Outcome.PASS, "b": Outcome.FAIL})
    with served(tmp_path, profile=MILL, evals_tab=True) as house:
        seen = opened(house)
        seen.tab("Evals")
        seen.page.wait_for_selector(".runs tbody tr")
        assert seen.page.locator(".runs tbody tr").count() == 2
        seen.page.click("#evals-go")
        seen.page.wait_for_selector("#evals-result >> text=1 case changed: 1 broke")
        seen.page.click(".flip summary")
        assert "no question" in seen.page.inner_text(".flip")
        assert seen.page.evaluate(CONTRAST) == []
        assert seen.page.evaluate(NAMELESS) == []


def test_the_calendar_plans_by_platform_and_weeks_and_is_taken_along(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.tab("Calendar")
        seen.page.wait_for_selector(".week li")
        for name in ("x", "facebook", "instagram", "linkedin"):  # leaves the blog
            seen.page.uncheck(f"#plan-where input[name={name}]")
        seen.page.wait_for_function("() => [...document.querySelectorAll('.week li b')].every(b => b.textContent === 'Blog')")
        count = seen.page.locator(".week li").count()
        assert count == len(calendar.plan(MILL, ("blog",), weeks=4, start=calendar.today()))
        with seen.page.expect_download() as download:
            seen.page.click(".planned a[download]")
        assert download.value.suggested_filename == "bedside-plan.ics"
        events = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
        assert len(events) == count
        seen.page.uncheck("#plan-where input[name=blog]")
        seen.page.wait_for_selector("#plan >> text=Choose at least one platform to plan for.")
        seen.page.check("#plan-where input[name=x]")
        seen.page.locator(".week button[data-say]").first.click()
        seen.page.wait_for_selector(".answer")
        assert seen.page.locator("#slot-x .card").count() == 1


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


def test_check_answers_in_one_word_with_the_faults_and_a_ready_version(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Check a post")
    seen.page.fill("#check-text textarea", "My patient is a 62-year-old man. Cataracts cloud the lens of the eye.")
    seen.page.press("#check-text textarea", "Control+Enter")
    seen.page.wait_for_selector(".verdict")
    assert seen.page.inner_text(".verdict strong") == "Fix"
    assert seen.page.locator(".verdict svg").count() == 1
    assert seen.page.locator("mark", has_text="62-year-old").count() == 1
    ready = seen.page.get_attribute("#check-result .card [data-copy]", "data-copy") or "62"
    assert "62" not in ready
    seen.page.click("#check-result [data-approve]")
    seen.page.wait_for_selector("#check-result .kept")
    assert kept.listed(house.office.store(), AT_THIS_MACHINE)[0].text == ready
    seen.page.fill("#check-text textarea", "")
    seen.page.click("#check-go")
    seen.page.wait_for_selector("#check-notice >> text=Paste the post you want checked first.")


def test_check_suggests_what_reads_better_and_asks_for_a_consent_that_is_on_file(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Check a post")
    seen.page.fill("#check-text textarea", "I love my new lamp and I think my waiting room is the nicest I have ever had. Not medical advice.")
    seen.page.fill("#check-consent textarea, #check-consent input", "C-404")
    seen.page.click("#check-go")
    seen.page.wait_for_selector("#check-notice >> text=No consent C-404 is on file.")
    seen.page.fill("#check-consent textarea, #check-consent input", "")
    seen.page.click("#check-go")
    seen.page.wait_for_selector(".hints li")
    assert "Suggestions only; they change no verdict." in seen.page.inner_text("#check-result")


def test_replies_put_the_urgent_first_and_say_when_to_keep_silent(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Replies")
    seen.page.fill("#replies-text textarea", "Lovely team, thank you!\n\nBuy cheap followers at spam.example now!!!\n\nI want to end my life.")
    seen.page.click("#replies-go")
    seen.page.wait_for_selector(".triage .advice")
    actions = seen.page.locator(".advice .action strong").all_inner_texts()
    assert actions[0] == "Act now"
    assert any("do not reply" in a.lower() for a in actions)
    assert seen.page.locator(".advice [data-copy]").count() >= 1


def test_the_practice_is_set_up_on_the_first_visit(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path) as house:
        seen = opened(house)
        assert "Set up your practice" in seen.page.inner_text("#top")
        seen.page.click("#welcome-save")
        seen.page.wait_for_selector("#welcome-notice >> text=Give at least the practice's name.")
        seen.page.fill("#welcome-name textarea, #welcome-name input", "Mill Street Eye Care")
        seen.page.fill("#welcome-clinicians textarea", "Dr. Jane Example\nSam Sample, PA")
        seen.page.click("#welcome-save")
        seen.page.wait_for_selector("#top >> text=Mill Street Eye Care")
        assert not seen.page.locator("#welcome").is_visible()
        saved = profiles.load(tmp_path / "data" / "profile.toml")
        assert (saved.name, saved.clinicians) == ("Mill Street Eye Care", ("Dr. Jane Example", "Sam Sample, PA"))
        seen.tab("Practice")
        assert seen.page.input_value("#practice-clinicians textarea") == "Dr. Jane Example\nSam Sample, PA"
        seen.page.fill("#practice-phones textarea", "555-0100")
        seen.page.click("#practice-save")
        seen.page.wait_for_selector("#practice-notice >> text=Saved.")
        assert profiles.load(tmp_path / "data" / "profile.toml").phones == ("555-0100",)
        seen.page.click("#bio-go")
        seen.page.wait_for_selector("#bio-result [data-copy]")
        assert "Mill Street Eye Care" in (seen.page.get_attribute("#bio-result [data-copy]", "data-copy") or "")


def test_cards_are_stale_once_the_practice_has_changed(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.ask("Post about cataract for X")
        seen.tab("Practice")
        seen.page.fill("#practice-phones textarea", "555-0100")
        seen.page.click("#practice-save")
        seen.page.wait_for_selector("#practice-notice >> text=Saved.")
        seen.tab("Write")
        assert "details changed after this was checked" in seen.card("x")
        seen.page.click("#slot-x [data-recheck]")
        seen.page.wait_for_function("() => !document.querySelector('#slot-x [data-recheck]')")
        assert "General info, not medical advice." in seen.card("x")


def test_documents_are_added_listed_and_removed(tmp_path: Path, opened: Opened) -> None:
    policy = tmp_path / "photo policy.txt"
    policy.write_text("Photos of the waiting room need the office manager's consent before they are posted.")
    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.tab("Library")
        seen.page.set_input_files("#documents-add input[type=file]", [str(policy)])
        seen.page.wait_for_selector(".outcomes >> text=added, 1 passage")
        assert "photo policy" in seen.page.inner_text(".documents")
        assert not [f for f in (tmp_path / "uploads").rglob("*") if f.is_file() and f.stat().st_size]
        seen.page.click("#documents-which input")
        seen.page.locator("[role=option]", has_text="photo policy").click()
        seen.page.click("#documents-remove")
        seen.page.wait_for_selector("text=No documents yet.")


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


CONTRAST = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
  const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > .99) return c; } return [255, 255, 255]; };
  const weak = [];
  for (const e of document.querySelectorAll('.gradio-container *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    if (e.closest('.fading, .unseen, .sr-only, .visually-hidden, [aria-hidden=true], option')) continue;
    const style = getComputedStyle(e), [a, b] = [light(parse(style.color)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05), large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.6 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`);
  }
  return weak;
}"""
NAMELESS = """() => [...document.querySelectorAll('button, a[href], input, textarea, select, summary')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.hidden') && e.type !== 'file')
  .filter(e => !(e.getAttribute('aria-label') || e.getAttribute('title') || e.innerText?.trim() || (e.labels && [...e.labels].some(l => l.innerText.trim()))))
  .map(e => e.outerHTML.slice(0, 160))"""


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


def test_a_new_stage_moves_nothing_above_it(tmp_path: Path, opened: Opened) -> None:
    with served(tmp_path, KnownWriter(1.5), MILL) as house:
        seen = opened(house)
        before = seen.page.locator("#box").bounding_box()
        seen.page.fill("#box textarea", "Post about cataract for X")
        seen.page.press("#box textarea", "Enter")
        seen.page.wait_for_selector("#slot-x .working")
        during = seen.page.locator("#box").bounding_box()
        seen.page.wait_for_selector(".answer")
        after = seen.page.locator("#box").bounding_box()
        assert before is not None
        assert during is not None
        assert after is not None
        assert before["y"] == during["y"] == after["y"]
        assert before["width"] == during["width"] == after["width"]


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
