"""What a model's text becomes before anything else reads it: clean characters, no ids, no wrapping."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.text.sentences import sentences

_MARK = re.compile(r"[ \t]*\[([^\[\]\n]{1,200})\]")
_WRAPPED = re.compile(r"\A```[a-z]*\n(.*)\n```\Z", re.DOTALL)
# Open-weight models put their reasoning first; some servers send only its closing tag.
_THOUGHT = re.compile(r"\A.*</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_THINKING = re.compile(r"<think(?:ing)?>", re.IGNORECASE)
# What a model says around the post it was asked for.
_PREAMBLE = re.compile(r"\A(?:(?:(?:sure|certainly|of course|absolutely|okay|ok|great|no problem|happy to help)\b[!,.: ]*)?(?:here(?:['’]s| is| are)|below (?:is|are)|this is) (?:an?|the|your|my|one|some)\b[^\n]{0,100}:[ \t]*\n+|(?:sure|certainly|of course|absolutely|no problem|happy to help)[!.]*[ \t]*\n+)+", re.IGNORECASE)
_AFTERWORD = re.compile(r"\n+(?:[-*_]{3,}[ \t]*\n+)?\(?(?:let me know (?:if|what|whether|how)|(?:i hope|hope) (?:this|that) helps|feel free to (?:adjust|edit|tweak|change|let)|would you like me to|(?:please )?note: |notes?: i |i(?:['’]ve| have)? (?:kept|left out|avoided|written|focused|made sure|tried to keep)\b)[^\n]*(?:\n[^\n]+)*\s*\Z", re.IGNORECASE)
_COUNTED = re.compile(r"^[ \t]*[(\[*_]*(?:about |approx(?:imately|\.)? |~)?\d+ (?:characters|chars|words)(?: (?:including|with|incl)[^\n]{0,30})?[)\]*_]*\.?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_HELD_OPEN = re.compile(r"^[ \t]*\[(?:insert|add|attach|include|photo|image|picture|your|link|graphic|video)\b[^\]\n]*\][ \t]*$", re.IGNORECASE | re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_STARRED = re.compile(r"^([ \t]*)[*-][ \t]+(?=\S)", re.MULTILINE)
_QUOTED = re.compile(r"\A[\"“]([^\"“”]+)[\"”]\Z", re.DOTALL)
_SPACES = re.compile(r"(?<=\S) {2,}")
_GAP = re.compile(r"\n{3,}")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s)\]>]+|\b(?:[\w-]+\.)+(?:com|org|net|gov|edu|info|health|clinic|care|doctor|io|co|us|uk|ca|au|in|de|example)\b(?:/[^\s)\]>]*)?|(?<![\w.])\+?\(?\d[\d().\s-]{7,16}\d(?!\w)", re.IGNORECASE)
_LEAST = 7  # digits of a phone number
_CONTROLS = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)])


def clean(text: str) -> str:
    """``text`` without NUL and other control characters, line ends as one form, lone surrogates as U+FFFD."""
    whole = text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).strip()


def unwrapped(text: str) -> str:
    """``text`` without the model's thinking aloud in front and without a code fence around the whole of it.

    Thinking that never ends leaves nothing.
    """
    said = _THOUGHT.sub("", text).strip()
    if _THINKING.match(said):
        return ""
    found = _WRAPPED.match(said)
    return found[1].strip() if found else said


def the_post(text: str, *, marked: bool) -> str:
    """``text`` without what a model says around a post: a preamble, an afterword, counts of words, gaps to be filled, quotation marks around the whole; and, where the platform shows it as typed (not ``marked``), without markdown."""
    said = _AFTERWORD.sub("", _PREAMBLE.sub("", text, count=1)).strip()
    for noise in (_COUNTED, _HELD_OPEN, _RULE):
        said = noise.sub("", said)
    said = said.strip()
    if found := _QUOTED.match(said):
        said = found[1].strip()
    if not marked:
        said = _STARRED.sub(r"\1• ", _SLANTED.sub(r"\1", _BOLD.sub(r"\2", _HEADING.sub("", said))))
    return _GAP.sub("\n\n", said)


def without_inventions(text: str, known: str) -> tuple[str, tuple[str, ...]]:
    """``text`` without the sentences that hold a link, a number or an address which nobody gave the model (``known``), and those sentences."""
    digits = re.sub(r"\D", "", known)
    low = known.lower()
    gone: list[tuple[int, int]] = []
    for found in _CONTACT.finditer(text):
        number = re.sub(r"\D", "", found[0])
        phone = not re.search(r"[^\W\d_]", found[0])
        if (phone and (len(number) < _LEAST or number in digits)) or (not phone and found[0].lower().rstrip("/.,") in low):
            continue
        start, end = next((span for span in sentences(text) if span[0] <= found.start() < span[1]), found.span())
        gone.append((start, end))
    left, at = "", 0
    for start, end in sorted(set(gone)):
        left += text[at:start]
        at = end
    whole = "\n".join(_SPACES.sub(" ", line).strip() for line in (left + text[at:]).split("\n")) if gone else text
    return _GAP.sub("\n\n", whole).strip(), tuple(text[start:end].strip() for start, end in sorted(set(gone)))


def take_sources(text: str, ids: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """``text`` without its ``[id]`` marks, and the ids among ``ids`` it named, each once, in order.

    A mark shaped like an id that was never given is taken out and not believed.
    """
    known = frozenset(ids)
    named: dict[str, None] = {}

    def mark(found: re.Match[str]) -> str:
        inside = [part.strip() for part in re.split(r"[,;]", found[1])]
        if not all(part in known or _looks_like_an_id(part) for part in inside):
            return found[0]
        named.update((part, None) for part in inside if part in known)
        return ""

    return _MARK.sub(mark, text).strip(), tuple(named)


def _looks_like_an_id(text: str) -> bool:
    file, mark, heading = text.partition("#")
    return bool(mark and file and heading) and " " not in text
