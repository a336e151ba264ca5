"""A wider RE2 pattern for a pattern of the standard library, to tell in a fraction of the time that a text holds no match.

Where the gate finds nothing the pattern matches nowhere; where it finds something the pattern itself is asked. That
holds for ASCII texts, on which both engines agree on letters and word edges, and on "$" but for a line break at the end.
"""

from __future__ import annotations

import re

import re2

from assistant.text import linear

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(|\)|.", re.S)
_LOOK = re.compile(r"\(\?<?[=!]")
_SPACED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.S)
_OTHER_MEANING = re.compile(r"\{,|\[:|\[\^?\[|\\[ZQECpPN]|\(\?#|[ıİ]|-(?![\x00-\x7f])[^\W\d_]")  # RE2 reads these as something else
_SPACES = r"\s\x0b\x1c-\x1f"  # what is a space to the standard library
_FLAGS = {re.I: "i", re.M: "m", re.S: "s"}


def gate(pattern: str, flags: int = 0) -> linear.Pattern | None:
    """An RE2 pattern that matches wherever ``pattern`` does in ASCII, and perhaps elsewhere; None when there is none."""
    known = "".join(letter for flag, letter in _FLAGS.items() if flags & flag)
    if "|" not in pattern or _OTHER_MEANING.search(pattern) or flags & ~(re.I | re.M | re.S):
        return None
    options = re2.Options()
    options.log_errors = False
    options.never_capture = True
    try:
        return linear.compiled((f"(?{known})" if known else "") + _widened(pattern), options)
    except re2.error:
        return None


def shut(gate: linear.Pattern, text: str, pos: int, endpos: int, *, here: bool = False) -> bool:
    """True when ``text[pos:endpos]``, read as the standard library does, holds no match for certain, or with ``here`` none at ``pos``."""
    if not text.isascii():
        return False
    encoded = text.encode() if endpos >= len(text) else text[: max(0, endpos)].encode()
    if encoded.endswith(b"\n") and "$" in gate.pattern:
        return False
    return 0 <= pos <= len(encoded) and not gate.seen(encoded, pos, here=here)


def _widened(pattern: str) -> str:
    """``pattern`` without its looks ahead and behind, its spaces as the standard library reads them."""
    if not _LOOK.search(pattern):
        return _SPACED.sub(lambda m: _read_alike(m[0]), pattern)
    kept: list[str] = []
    depth = within = 0  # open brackets; the number of the one that opened a look
    for piece in _PIECE.findall(pattern):
        if piece.startswith("("):
            depth += 1
            if not within and len(piece) > 1:
                within = depth
                kept.append("(?:)")
        if not within:
            kept.append(_read_alike(piece))
        if piece == ")":
            within = 0 if within == depth else within
            depth -= 1
    return "".join(kept)


def _read_alike(piece: str) -> str:
    if piece == r"\s":
        return f"[{_SPACES}]"
    return piece.replace(r"\s", _SPACES) if piece.startswith("[") else piece
