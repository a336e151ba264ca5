"""The Write tab while an answer is being written: stages, cancel, one request at a time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from desks import KnownWriter
from house import served
from pages import MILL, Opened

pytestmark = pytest.mark.browser


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
