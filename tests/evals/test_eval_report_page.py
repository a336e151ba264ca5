"""The report in a real browser: it asks for nothing, filters, unfolds, and fits a phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.eval_samples import finished, result

from evals.compare import compare
from evals.outcome import Outcome
from evals.report import html

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.browser

BEFORE = finished(result("good", Outcome.PASS), result("bad", Outcome.FAIL), result("other", Outcome.PASS, suite="two"))
AFTER = finished(result("good", Outcome.FAIL, shown="now other"), *BEFORE.results[1:])


@pytest.fixture
def page(tmp_path: Path) -> Iterator[playwright.Page]:
    """A comparison, opened on a phone."""
    file, path = tmp_path / "report.html", next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    file.write_text(html.of_comparison(compare(BEFORE, AFTER)), encoding="utf-8")
    with playwright.sync_playwright() as play:
        try:
            browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except playwright.Error:
            pytest.skip("NO BROWSER: the report is NOT tested. Install chromium and run again.")
        opened = browser.new_page(viewport={"width": 390, "height": 800})
        opened.asked = []  # type: ignore[attr-defined]
        opened.on("request", lambda request: opened.asked.append(request.url))
        opened.on("console", lambda message: opened.asked.append(message.text))
        opened.goto(file.as_uri())
        yield opened
        browser.close()


def test_the_report_works_alone(page: playwright.Page) -> None:
    assert [url.rpartition("/")[2] for url in page.asked] == ["report.html"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.inner_text("#shown") == "3 of 3 cases"
    for field, value, left in (("outcome", "different", 1), ("outcome", "fail", 2), ("suite", "two", 0), ("outcome", "", 1), ("suite", "", 3)):
        page.select_option(f"select[name={field}]", value)
        assert page.inner_text("#shown") == f"{left} of 3 cases"
        assert page.locator("details[data-suite]:visible").count() == left
    page.fill("input[name=words]", "now other")
    assert page.inner_text("#shown") == "1 of 3 cases"
    assert page.locator("ins").first.is_visible()
