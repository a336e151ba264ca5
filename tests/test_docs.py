"""Pages that are made from the code say what the code says."""

from __future__ import annotations

from pathlib import Path

from assistant import guard
from assistant.cli.rules import table

ROOT = Path(__file__).parents[1]


def test_the_rule_table_is_up_to_date() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == table(list(guard.all_rules())), "run “make docs”"


def test_links_between_pages_lead_somewhere() -> None:
    import re

    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
