"""What anyone wrote is inert on the page."""

from __future__ import annotations

import pytest

from assistant.app.html import Html, el, inert, initials, link, plural, spoken_list

INERT = [
    ("plain words", "plain words"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b \"c\" 'd'", "a &amp; b &quot;c&quot; &#x27;d&#x27;"),
    ("one\n\ntwo", "one&#10;&#10;two"),
    ("one\r\ntwo\rthree", "one&#10;two&#10;three"),
    ("a\u2028b\u2029c", "a&#10;b&#10;c"),
    ("tab\there", "tab&#9;here"),
    ("nul\x00bell\x07\x85", "nulbell"),
    ("half \ud83d", "half \ufffd"),
    ("\u202eright to left\u202c", "right to left"),
    ("__i18n__{}", "&#95;_i18n__{}"),
    ("naïve 😀 مرحبا 日本", "naïve 😀 مرحبا 日本"),
]


@pytest.mark.parametrize(("text", "shown"), INERT)
def test_text_is_inert(text: str, shown: str) -> None:
    assert inert(text) == shown


def test_an_element_escapes_text_and_keeps_markup() -> None:
    made = el("p", "a < b", el("b", "c"), None, class_="x", data_copy='say "hi"\n', hidden=True, title=None, aria_busy=False)
    assert made == '<p class="x" data-copy="say &quot;hi&quot;&#10;" hidden>a &lt; b<b>c</b></p>'
    assert isinstance(made, Html)


def test_a_fragment_is_one_line_that_markdown_leaves_alone() -> None:
    assert "\n" not in el("div", "# title\n\n- item\n\n    code")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "", "file:///etc/passwd"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert link(url, "<here>") == "&lt;here&gt;"


def test_a_link_tells_the_other_side_nothing() -> None:
    assert link("https://nei.example/a?b=1&c=2", "Eyes") == (
        '<a href="https://nei.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">Eyes</a>'
    )


def test_small_words() -> None:
    assert [plural(1, "post"), plural(2, "post"), plural(0, "reply", "replies")] == ["1 post", "2 posts", "0 replies"]
    assert [spoken_list(()), spoken_list(("a",)), spoken_list(("a", "b", "c"))] == ["", "a", "a, b and c"]
    assert [initials("Mill Street Eye Care"), initials("1 2"), initials("")] == ["MS", "B", "B"]
