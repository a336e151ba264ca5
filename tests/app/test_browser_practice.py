"""The Practice, Library and Evals tabs."""

from __future__ import annotations

from pathlib import Path

import pytest
from house import served
from pages import CONTRAST, MILL, NAMELESS, Opened
from test_runs import write

from assistant import profile as profiles
from evals.outcome import Outcome

pytestmark = pytest.mark.browser


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
