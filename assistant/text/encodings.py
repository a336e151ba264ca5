"""Text written in code: entities, escapes, base64, hex, binary, rot13, backwards."""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from assistant.text.edits import Edit
from assistant.text.english import is_word, oddness
from assistant.text.patterns import lazy

_ENTITY = lazy(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,30};)")
_ESCAPE = lazy(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([!-/:-@\[-`{-~]))"
)
_OCTETS = lazy(r"(?:%[0-9a-fA-F]{2})+|(?:=[0-9A-F]{2}){3,}")
_HEX = lazy(
    r"(?<![0-9A-Za-z])(?:0[xX])?[0-9a-fA-F]{2}(?:([ :-]?)[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2}){2,}(?![0-9A-Za-z])"
)
_BINARY = lazy(r"(?<![0-9])[01]{8}(?:[ ,]?[01]{8})+(?![0-9])")
_BASE64 = lazy(r"(?<![A-Za-z0-9+/=_-])(?:[A-Za-z0-9+/]{8,}|[A-Za-z0-9_-]{8,})={0,2}(?![A-Za-z0-9+/=_-])")
_NUMBER: Final = 20  # fewer digits alone may be a record, a phone or a card: one number of 8 in thirteen reads as text in hexadecimal
_PLAIN_CODE = lazy(r"[A-Za-z0-9][A-Za-z0-9 ./:@#+_-]*")
_BASE32 = lazy(r"(?<![A-Za-z0-9])(?:[A-Z2-7]{16,}={0,6}|[A-Z2-7]{7,}={1,6})(?![A-Za-z0-9=])")
_CODED_HINT = lazy(r"(?i)\brot[ -]?13|\bcipher|\bdecod|\bbackwards?\b|\brevers|\bspelled back|\bread it back")
_LABELLED = lazy(
    r"(?i)\(?(?:\b(rot[ -]?13)|(?:\b(?:read|say|spell|spelled|written|typed?)\s+)?(?:(?:it|this|that|these)\s+)?\b(?:backwards?|in reverse|reversed|from right to left))\)?\s*[:=>]+\s*"
)
# Words that date or place somebody, looked for in rot13 and backwards: a lone one is proof enough.
_TELLING = ["january", "february", "march", "april", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "street", "avenue", "hospital", "patient", "birthday"]
_CLAUSE = lazy(r"[^\n\"“”:;]{8,}")
_ODD_WORD = lazy(r"[A-Za-z]+")


def entities(text: str) -> list[Edit]:
    """HTML entities as the characters they stand for."""
    found = []
    for match in _ENTITY.finditer(text):
        plain = html.unescape(match[0])
        if plain != match[0]:
            found.append(Edit(*match.span(), plain, "entities" if plain.isalnum() and plain.isascii() else ""))
    return found


def escapes(text: str) -> list[Edit]:
    r"""Backslash escapes (\u0041, \x41, \*) as the characters they stand for."""
    found = []
    for match in _ESCAPE.finditer(text):
        code = match[1] or match[2] or match[3] or match[4]
        if code is None:
            found.append(Edit(*match.span(), match[5]))
        elif int(code, 16) <= 0x10FFFF:
            found.append(Edit(*match.span(), chr(int(code, 16)), "escapes"))
    return found


def octets(text: str) -> list[Edit]:
    """Percent-encoded and quoted-printable runs as text."""
    found = []
    for match in _OCTETS.finditer(text):
        raw = bytes.fromhex(match[0].replace("%", "").replace("=", ""))
        plain = _readable(raw, 0.0)
        after_number = len(raw) == 1 and text[match.start() - 1 : match.start()].isdigit() and not plain.isdigit()
        if plain and not after_number:
            found.append(Edit(*match.span(), plain, "percent encoding" if len(raw) > 1 and plain.isalnum() else ""))
    return found


def blobs(text: str) -> list[Edit]:
    """Long tokens of base64, base32, hex or binary as the text they hold."""
    found: list[Edit] = []
    for pattern, decode, trick in (
        (_BINARY, _binary, "binary"),
        (_HEX, _hex, "hex"),
        (_BASE32, _base32, "base32"),
        (_BASE64, _base64, "base64"),
    ):
        for match in pattern.finditer(text):
            if any(e.start < match.end() and match.start() < e.end for e in found[-1:]):
                continue
            plain = decode(match[0])
            if plain:
                found.append(Edit(*match.span(), plain, trick))
    found.sort()
    return [e for i, e in enumerate(found) if i == 0 or e.start >= found[i - 1].end]


def _readable(raw: bytes, share: float = 0.9) -> str:
    """``raw`` as text when it is text, else ""."""
    try:
        plain = raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    if not plain or not all(c.isprintable() or c in "\n\t" for c in plain):
        return ""
    usual = sum(c.isalnum() or c in " .,:;!?'@/+-()\n_#&%=" for c in plain)
    return plain if usual >= share * len(plain) else ""


def _like_text(plain: str) -> str:
    letters = sum(c.isalpha() for c in plain)
    if len(plain) < 2 or sum(c.isalnum() for c in plain) < 2:
        return ""
    return plain if letters < 3 or oddness(plain) < 56 or (not plain.isascii() and letters > 3) else ""


def _binary(token: str) -> str:
    bits = re.sub("[ ,]", "", token)
    return _readable(bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)))


def _hex(token: str) -> str:
    digits = re.sub("[ :-]", "", token[2:] if token[:2] in ("0x", "0X") else token)
    if len(digits) % 2 or (digits.isdigit() and len(digits) < (_NUMBER if token == digits else 12)):
        return ""
    return _like_text(_readable(bytes.fromhex(digits)))


def _base32(token: str) -> str:
    body = token.rstrip("=")
    try:
        plain = _readable(base64.b32decode(body + "=" * (-len(body) % 8)))
    except binascii.Error:
        return ""
    return plain if token != body and len(plain) > 3 and _PLAIN_CODE.fullmatch(plain) else _like_text(plain)


def _base64(token: str) -> str:
    body = token.rstrip("=")
    if len(body) % 4 == 1 or (token == body and (len(body) < 11 or body.islower() or body.isdigit())):
        return ""
    try:
        raw = base64.b64decode(body.replace("-", "+").replace("_", "/") + "=" * (-len(body) % 4))
    except binascii.Error:
        return ""
    plain = _readable(raw)
    if token != body and len(plain) > 3 and _PLAIN_CODE.fullmatch(plain):
        return plain
    return plain if _BASE64.fullmatch(plain) and _base64(plain) else _like_text(plain)


def ciphers(text: str) -> list[Edit]:
    """Words in rot13 or spelt backwards, where that reads better than what is written."""
    hinted = _CODED_HINT.search(text) is not None
    clauses = _labelled(text) or _backward_clauses(text) or _telling(text)
    if clauses:
        return clauses
    found: list[Edit] = []
    for run in _unknown_runs(text):
        for name, decode in _CIPHERS:
            span = _coded_part(text, run, decode, name, hinted)
            if span is not None:
                found.append(Edit(*span, decode(text[slice(*span)]), name))
                break
    return found


def _labelled(text: str) -> list[Edit]:
    """What follows "rot13:" or "read it backwards:", with the label."""
    found = []
    for match in _LABELLED.finditer(text):
        end = _coded_end(text, match.end())
        coded = text[match.end() : end]
        plain = _rot13(coded) if match[1] else coded[::-1]
        letters = sum(c.isalpha() for c in coded)
        if coded and (not match[1] or letters) and (sum(c.isdigit() for c in coded) > 2 or (letters > 2 and oddness(plain) < oddness(coded))):
            found.append(Edit(match.start(), end, plain, "rot13" if match[1] else "reversed"))
    return found


def _telling(text: str) -> list[Edit]:
    """Single words for days, months and streets in rot13 or backwards, with the unknown words and numbers around them."""
    found: list[Edit] = []
    for match in _TELLING_CODED.finditer(text):
        decode = _rot13 if match[1] else _backwards
        start, end = _coded_start(text, match.start()), _coded_end(text, match.start())
        if not found or start >= found[-1].end:
            found.append(Edit(start, end, decode(text[start:end]), "rot13" if match[1] else "reversed"))
    return found


def _coded_end(text: str, start: int) -> int:
    """Where the words and numbers from ``start`` on stop being unknown to English."""
    end = start
    for match in re.compile(r"(?:\s?)([^\s]+)").finditer(text, start, start + 80):
        bare = match[1].rstrip(".,;:!?)")
        if match.start() != end or not bare or (len(bare) > 1 and is_word(bare)):
            break
        end = match.start(1) + len(bare)
        if bare != match[1]:
            break
    return end


def _coded_start(text: str, start: int) -> int:
    """Where the unknown words and numbers before ``start`` begin."""
    while match := re.compile(r"([^\s.,;:!?()]+) \Z").search(text, max(0, start - 24), start):
        if len(match[1]) > 1 and is_word(match[1]):
            break
        start = match.start(1)
    return start


def _backward_clauses(text: str) -> list[Edit]:
    """Whole quotations and lines that read as English from the end."""
    found = []
    for match in _CLAUSE.finditer(text):
        clause = match[0]
        forward = oddness(clause)
        if forward > 46 and oddness(clause[::-1]) < min(40.0, forward - 10) and _known(clause[::-1]):
            found.append(Edit(*match.span(), clause[::-1], "reversed"))
    return found


def _unknown_runs(text: str) -> list[list[tuple[int, int]]]:
    """Words side by side that are not everyday English: lists of (start, end)."""
    runs: list[list[tuple[int, int]]] = [[]]
    for match in _ODD_WORD.finditer(text):
        if len(match[0]) > 2 and is_word(match[0]):
            runs.append([])
        elif runs[-1] and ("\n" in text[runs[-1][-1][1] : match.start()] or match.start() - runs[-1][-1][1] > 3):
            runs.append([match.span()])
        else:
            runs[-1].append(match.span())
    return [run for run in runs if run]


def _coded_part(
    text: str, run: list[tuple[int, int]], decode: Callable[[str], str], name: str, hinted: bool
) -> tuple[int, int] | None:
    """The part of ``run`` that reads much better decoded, or None."""
    signs = [(span, _gain(text[slice(*span)], decode)) for span in run]
    proof = [gain for _, gain in signs if gain > (4 if hinted else 10)]
    strong = any(gain > 35 for gain in proof) and name == "rot13"
    if not proof or not (hinted or strong or (len(proof) > 1 and len(proof) * 2 >= len(run))):
        return None
    start, end = run[0][0], run[-1][1]
    written, plain = oddness(text[start:end]), oddness(decode(text[start:end]))
    return (start, end) if plain < 47 and plain < written - (6 if hinted else 12) else None


@lru_cache(maxsize=4096)
def _gain(word: str, decode: Callable[[str], str]) -> float:
    """How much better ``word`` reads decoded; 0 for short words and capitals, which are mostly abbreviations."""
    if len(word) < 3 or word.isupper():
        return 0.0
    plain = decode(word)
    return oddness(word) - oddness(plain) if is_word(plain) or oddness(plain) < 43 else 0.0


def _known(text: str) -> bool:
    words = _ODD_WORD.findall(text)
    return sum(map(is_word, words)) * 2 >= len(words) > 0


def _atbash(text: str) -> str:
    return text.translate(_ATBASH)


def _rot13(text: str) -> str:
    return codecs.encode(text, "rot13")


def _backwards(text: str) -> str:
    return text[::-1]


_ATBASH = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA"
)
_TELLING_CODED = lazy(
    rf"(?i)\b(?:({'|'.join(_rot13(w) for w in _TELLING)})|({'|'.join(w[::-1] for w in _TELLING)}))\b"
)
TELLING_CODED = rf"\b(?:{'|'.join([_rot13(w) for w in _TELLING] + [w[::-1] for w in _TELLING])})\b"
_CIPHERS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("rot13", _rot13),
    ("reversed", _backwards),
    ("atbash", _atbash),
)
