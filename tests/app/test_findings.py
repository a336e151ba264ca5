"""A checked text: the verdict in one word, every fault where it stands."""

from __future__ import annotations

import re

import pytest

from assistant.app import findings
from assistant.profile import EMPTY
from assistant.stages import Finding
from assistant.verdict import Verdict

TEXT = "My patient Jordan is 62 and <b>fine</b>"


def fault(start: int, end: int, message: str = "A name.", **more: object) -> Finding:
    return Finding("identifiers/name", "NAME", start, end, message, "G-01-1", **more)  # type: ignore[arg-type]


def verdict(name: str, *found: Finding) -> Verdict:
    return Verdict(name, (), found, "", None, "Nothing safe is left to post." if found else "")


@pytest.mark.parametrize(("name", "word"), [("ok", "OK"), ("fix", "Fix"), ("do_not_post", "Stop")])
def test_the_verdict_is_one_word_with_an_icon(name: str, word: str) -> None:
    banner = findings.banner(verdict(name))
    assert f"<strong>{word}</strong>" in banner
    assert "<svg" in banner
    assert 'role="status"' in banner


def test_text_without_faults_is_shown_as_it_is() -> None:
    assert findings.highlighted(TEXT, ()) == '<p class="checked">My patient Jordan is 62 and &lt;b&gt;fine&lt;/b&gt;</p>'


def test_a_fault_is_marked_and_numbered_where_it_stands() -> None:
    marked = findings.highlighted(TEXT, [fault(11, 17), fault(21, 23, "An age.")])
    assert 'My patient <mark class="fault" title="A name.">Jordan<sup aria-hidden="true">1</sup></mark> is ' in marked
    assert '<mark class="fault" title="An age.">62<sup aria-hidden="true">2</sup></mark> and &lt;b&gt;' in marked


def test_overlapping_nested_and_adjacent_faults_keep_every_word_once() -> None:
    found = [fault(0, 17), fault(11, 23, blocks=True), fault(17, 18), fault(3, 10), fault(23, 23), fault(30, 99), fault(-1, 2)]
    marked = findings.highlighted(TEXT, found)
    bare = re.sub(r"<sup[^>]*>[^<]*</sup>|<[^>]+>", "", marked).replace("&lt;", "<").replace("&gt;", ">")
    assert bare == TEXT
    assert 'class="blocks"' in marked


def test_a_fault_of_the_whole_text_is_listed_but_not_marked() -> None:
    long = Finding("platform/too_long", "too_long", 0, len(TEXT), "X allows 280; this is 300.", "P-02-19")
    assert "<mark" not in findings.highlighted(TEXT, [long])
    assert "X allows 280; this is 300." in (findings.listed(TEXT, [long]) or "")


def test_the_list_says_what_the_words_were_and_what_to_write() -> None:
    listed = findings.listed(TEXT, [fault(11, 17, fix="a patient")])
    assert listed is not None
    assert "<b>A name.</b><p><q>Jordan</q></p><p>Write: <q>a patient</q></p>" in listed


def test_only_a_hundred_are_shown_and_the_rest_counted() -> None:
    many = [fault(0, 2)] * 10_000
    listed = findings.listed(TEXT, many)
    assert listed is not None
    assert listed.count("<li") == 100
    assert "and 9,900 more" in listed
    assert len(findings.highlighted(TEXT, many)) < 20_000


def test_a_text_no_edit_can_save_gets_no_ready_version() -> None:
    shown = findings.judged(TEXT, verdict("do_not_post", fault(0, 2, blocks=True)), EMPTY)
    assert "No ready version" in shown
    assert "data-copy" not in shown
