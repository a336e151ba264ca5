"""Markup by construction: what anyone wrote becomes inert text, only ``el`` makes tags.

The page shows its markup through gr.Markdown, because gr.HTML evaluates templates and would need 'unsafe-eval'.
So a fragment is one line that starts with a block tag: to Markdown that is a block of HTML, which it leaves alone.
"""

from __future__ import annotations

import html
import re
import unicodedata

from assistant.text.canonical import whole

_VOID = ("br", "hr", "img", "input", "meta")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LINE_ENDS = str.maketrans({"\n": "&#10;", "\t": "&#9;", "\u2028": "&#10;", "\u2029": "&#10;"})
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


class Html(str):
    """Markup of ours. Any other ``str`` is text and is escaped."""

    __slots__ = ()


def inert(text: str) -> Html:
    """``text`` so that a browser, and Gradio on the way there, show it and do nothing with it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _BIDI.sub("", _CONTROLS.sub("", whole(text)))
    escaped = html.escape(text, quote=True).translate(_LINE_ENDS)
    return Html(escaped.replace("__i18n__", "&#95;_i18n__"))  # Gradio's mark for a translation


def el(name: str, /, *children: str | None, **attributes: str | bool | None) -> Html:
    """One element. ``class_`` is class, ``data_copy`` is data-copy; True is a bare attribute, None and False are none."""
    pairs = []
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        key = key.rstrip("_").replace("_", "-")
        pairs.append(f" {key}" if value is True else f' {key}="{inert(value)}"')
    opening = f"<{name}{''.join(pairs)}>"
    return Html(opening if name in _VOID else f"{opening}{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """Children side by side; plain text is escaped."""
    return Html("".join(child if isinstance(child, Html) else inert(child) for child in children if child))


def link(url: str, *children: str | None, **attributes: str | bool | None) -> Html:
    """A link that opens elsewhere and tells that place nothing; an address that is not http(s) is shown as text."""
    if not url.startswith(("https://", "http://")):
        return join(*children)
    return el("a", *children, href=url, target="_blank", rel="noopener noreferrer", **attributes)


def icon(name: str) -> Html:
    """A drawing from ``look/icons.svg``; decoration, so screen readers skip it."""
    use = el("use", href=f"/bedside/icons.svg#{name}")
    return el("svg", use, class_="icon", aria_hidden="true", focusable="false")


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 post", "2 posts"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def spoken_list(words: tuple[str, ...]) -> str:
    """ "a, b and c"."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def initials(name: str) -> str:
    """Up to two letters for a round picture."""
    letters = [w[0] for w in name.split() if unicodedata.category(w[0]).startswith("L")]
    return "".join(letters[:2]).upper() or "B"
