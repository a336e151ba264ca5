"""The Calendar tab: kept posts and the plan."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from house import served
from icalendar import Calendar
from pages import MILL, Opened

from assistant.app.boundary import AT_THIS_MACHINE
from assistant.planning import calendar
from assistant.store import kept

pytestmark = pytest.mark.browser


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


def test_what_is_chosen_while_a_plan_is_made_is_planned_next(tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    planned = calendar.plan

    def slowly(*args: object, **kwargs: object) -> object:
        time.sleep(0.5)  # every choice below falls into the first one's run
        return planned(*args, **kwargs)  # type: ignore[arg-type]

    with served(tmp_path, profile=MILL) as house:
        seen = opened(house)
        seen.tab("Calendar")
        seen.page.wait_for_selector(".week li")
        monkeypatch.setattr(calendar, "plan", slowly)
        for name in ("x", "facebook", "instagram", "linkedin"):
            seen.page.uncheck(f"#plan-where input[name={name}]")
        seen.page.wait_for_function("() => [...document.querySelectorAll('.week li b')].every(b => b.textContent === 'Blog')", timeout=20_000)


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
