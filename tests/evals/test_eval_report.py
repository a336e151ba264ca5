"""Reports say what happened, escape what they show, and ask nobody for anything."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as Tree

from support.eval_samples import finished, result

from evals import words
from evals.compare import compare
from evals.outcome import Outcome, Score
from evals.record import Run
from evals.report import html, junit, markdown

HOSTILE = "<script>alert(1)</script> & \x0b \ud800"
RUN = finished(
    result("good", Outcome.PASS), result("bad", Outcome.FAIL, shown=HOSTILE), result("broken", Outcome.ERROR), result("silent", Outcome.UNSCORED)
)
AFTER = finished(result("good", Outcome.FAIL, shown="now other"), *RUN.results[1:])


def test_html_is_one_file_that_fetches_nothing() -> None:
    for page in (html.of_run(RUN), html.of_comparison(compare(RUN, AFTER))):
        page.encode("utf-8")
        assert "<script>alert" not in page and "&lt;script&gt;alert" in page
        assert not re.search(r"\b(?:src|href|url)\s*[=(]", page)
        assert "default-src 'none'" in page


def test_a_comparison_shows_both_sides_of_a_changed_case() -> None:
    page = html.of_comparison(compare(RUN, AFTER))
    assert "Worse than before." in page
    assert "<del>shown</del>" in page and "<ins>now other</ins>" in page


def test_junit_counts_each_outcome_apart() -> None:
    suite = Tree.fromstring(junit.junit(RUN).split("\n", 1)[1])[0]
    assert [suite.get(k) for k in ("tests", "failures", "errors", "skipped")] == ["4", "1", "1", "1"]
    assert [c.tag for case in suite for c in case] == ["failure", "error", "skipped"]


def test_a_stopped_run_is_said_everywhere() -> None:
    stopped = replace(RUN, finished=False)
    assert "counts for nothing" in html.of_run(stopped)
    assert "counts for nothing" in markdown.of_run(stopped)
    last = Tree.fromstring(junit.junit(stopped).split("\n", 1)[1])[-1]
    assert (last.get("name"), last.get("errors")) == ("run", "1")


def test_markdown_names_what_broke() -> None:
    text = markdown.of_comparison(compare(RUN, AFTER))
    assert text.startswith("**Worse.**")
    assert "<summary><code>one</code> <code>good</code> scorer: because</summary>" in text
    assert "```diff\n-shown\n+now other\n```" in text
    assert text.index("### Broke: 1") < text.index("| suite |")
    assert "exact McNemar" in text


def test_markdown_lets_no_words_out_of_their_block() -> None:
    after = finished(result("good", Outcome.FAIL, shown="```\n# Approved <b>"), *RUN.results[1:])
    text = markdown.of_comparison(compare(RUN, after))
    assert text.count("```") == 2 and "+# Approved" in text


def test_a_comparison_shows_money_time_and_figures_that_moved() -> None:
    def side(value: float, tokens: int) -> Run:
        scored = [replace(result(f"c{n}", Outcome.PASS), scores=(Score(Outcome.PASS, "", value + n / 100, "grade"),), asked_tokens=tokens) for n in range(9)]
        run = finished(*scored)
        return replace(run, head=replace(run.head, price="2/10"))

    found = compare(side(5.0, 1000), side(6.5, 2000))
    for text in (html.of_comparison(found), markdown.of_comparison(found)):
        assert "$0.0180 → $0.0360" in text and "5.04 → 6.54" in text and "+1.50 (+1.50 to +1.50)" in text


def test_cost_without_a_price_is_not_known() -> None:
    run = finished(replace(result("a", Outcome.PASS), asked_tokens=10))
    assert "not known" in html.of_run(run) and run.cost() is None


def test_differing_words() -> None:
    assert words.differing("a b c", "a x c") == [("same", "a "), ("gone", "b"), ("new", "x"), ("same", " c")]
    assert words.differing("same", "same") == [("same", "same")]
