"""HTML and Markdown that splits or wraps words."""

from __future__ import annotations

from assistant.text.edits import Edit
from assistant.text.english import lines
from assistant.text.patterns import lazy

_TAG = lazy(r"<(/?)([A-Za-z][A-Za-z0-9]{0,14})\b([^<>@]{0,400})>")
_CONCEALED = lazy(
    r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?!\.)|\bhidden\b"
)
_ALT = lazy(r"(?i)\b(?:alt|title|aria-label)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_BLOCKS, _INLINE = (frozenset(line.split()) for line in lines("html_tags.txt"))
_MARKS = lazy(
    r"""(?<=[A-Za-z0-9])(?:\*{2,}|~~|`+|__)(?=[A-Za-z0-9])|(?<=[A-Za-z])\*(?=[A-Za-z])|(?:\*{1,4}|~~|`+|(?<![A-Za-z0-9@_./])_{1,3})(?=[A-Za-z0-9@])|(?<=[A-Za-z0-9.!?,:;)"'])(?:\*{1,4}|~~|`+|_{1,3}(?![A-Za-z0-9_.@]))"""
)
_LINK = lazy(r"(?<!!)\[([^\[\]\n]{1,200})\]\(([^()\s]{1,400})\)(?=[ \t]?[A-Za-z0-9])")


def comments(text: str) -> list[Edit]:
    """HTML comments: the marks go, the words stay apart unless they split a word."""
    found: list[Edit] = []
    at = text.find("<!--")
    while at >= 0:
        close = text.find("-->", at)
        if close < 0:
            break
        end = close + 3
        inside = text[at - 1 : at].isalnum() and text[end : end + 1].isalnum()
        body = text[at + 4 : close].strip()
        new = "" if inside else f" {body} " if " " in body else " "
        found.append(Edit(at, end, new, "markup inside a word" if inside else ""))
        at = text.find("<!--", end)
    return found


def tags(text: str) -> list[Edit]:
    """HTML tags out: a block ends the line, an inline tag leaves nothing, hidden text is read."""
    found = []
    for match in _TAG.finditer(text):
        start, end = match.span()
        name = match[2].lower()
        inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
        if name not in _BLOCKS and name not in _INLINE and not inside:
            continue
        alt = _ALT.search(match[3])
        new = f" {alt[1] or alt[2] or ''} " if alt else "\n" if name in _BLOCKS else ""
        trick = (
            "concealed text"
            if _CONCEALED.search(match[3])
            else "markup inside a word"
            if inside and name not in _BLOCKS
            else ""
        )
        if trick == "concealed text":
            upto = text.find("<", end)
            found.append(Edit(start, end, new or " ", ""))
            found.append(Edit(end, end, "", trick) if upto <= end else Edit(end, upto, text[end:upto], trick))
        else:
            found.append(Edit(start, end, new, trick))
    return found


def emphasis(text: str) -> list[Edit]:
    """Markdown marks inside words and around them."""
    found = []
    for match in _MARKS.finditer(text):
        start, end = match.span()
        inside = text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()
        found.append(Edit(start, end, "", "markup inside a word" if inside and len(match[0]) > 1 else ""))
    return found


def links(text: str) -> list[Edit]:
    """A Markdown link in the middle of a phrase: the address first, then the words together."""
    found = []
    for match in _LINK.finditer(text):
        start, end = match.span()
        split = text[end : end + 1].isalnum()
        found += [
            Edit(start, start + 1, f"({match[2]}) " if not split and not text[start - 1 : start].isalnum() else ""),
            Edit(match.end(1), end, "", "markup inside a word" if split else ""),
        ]
    return found
