"""What a model's text becomes before anything else reads it: clean characters, no ids, no wrapping."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARK = re.compile(r"[ \t]*\[([^\[\]\n]{1,200})\]")
_WRAPPED = re.compile(r"\A```[a-z]*\n(.*)\n```\Z", re.DOTALL)
# Open-weight models put their reasoning first; some servers send only its closing tag.
_THOUGHT = re.compile(r"\A.*</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_THINKING = re.compile(r"<think(?:ing)?>", re.IGNORECASE)
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
