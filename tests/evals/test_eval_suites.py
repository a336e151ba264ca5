"""Every suite can run, and every case says why it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.eval_samples import suite_in

from evals import scorers, subjects, suite
from evals.errors import SuiteError
from evals.suite import Suite

SUITES = suite.discover()
ROOT = Path(suite.HERE).parent
ARTICLE = {  # the source article's rules, each with a suite
    "be on multiple platforms", "engage with patients, make it about them", "educate and offer value", "post often",
    "behind-the-scenes updates", "make it clear that nothing is medical advice, invite a visit", "no medical advice",
    "no patient specifics", "do not engage naysayers",
}  # fmt: skip


@pytest.mark.parametrize("one", SUITES, ids=lambda s: s.name)
def test_a_suite_names_what_exists(one: Suite) -> None:
    subjects.find(one.subject)
    for name in one.scorers:
        scorers.find(name)
    for path in one.depends:
        assert (ROOT / path).exists(), f"{one.name} depends on {path}, which is not there"


@pytest.mark.parametrize("one", SUITES, ids=lambda s: s.name)
def test_each_case_says_what_makes_it_hard(one: Suite) -> None:
    assert one.loaded
    assert [c.id for c in one.loaded if not c.fields.get("note")] == []


def test_every_rule_of_the_article_has_a_suite() -> None:
    assert {s.rule for s in SUITES if s.rule} == ARTICLE


def test_a_misspelt_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(SuiteError, match="unknown key “scorer”"):
        suite_in(tmp_path, ["x"], scorer=["leak"])


def test_two_cases_of_one_name_are_an_error(tmp_path: Path) -> None:
    one = suite_in(tmp_path, ["x"])
    (tmp_path / "cases" / "one.jsonl").write_text('{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}\n', encoding="utf-8")
    with pytest.raises(SuiteError, match="called a"):
        _ = one.loaded


def test_the_digest_follows_the_cases(tmp_path: Path) -> None:
    before = suite_in(tmp_path, ["x"]).digest
    assert suite_in(tmp_path, ["x"]).digest == before != suite_in(tmp_path, ["y"]).digest


def test_a_few_cases_are_spread_over_all(tmp_path: Path) -> None:
    one = suite_in(tmp_path, [f"text {n}" for n in range(10)])
    assert [case.text for case in one.some(3)] == ["text 0", "text 3", "text 6"]
    assert one.some(10) == one.some(99) == one.some(None) == one.loaded


def test_an_unknown_suite_is_named() -> None:
    with pytest.raises(SuiteError, match="no suite “nonsense”"):
        suite.chosen(["nonsense"])
