"""Every kind of disguise the guard must read, as a function from plain text to disguised text."""

from __future__ import annotations

import base64
import codecs
import re
from collections.abc import Callable

SEEDS = (
    "219-45-6783",
    "555-867-0142",
    "maria.lopez@mail.example",
    "John Smith",
    "you should stop taking",
    "take 20 mg",
)
WORDS = tuple(s for s in SEEDS if not any(c.isdigit() for c in s))


def _split(mark: str) -> Callable[[str], str]:
    return lambda s: re.sub(r"(?<=[A-Za-z0-9])(?=[A-Za-z0-9])", mark, s)


def _middle(mark: str) -> Callable[[str], str]:
    return lambda s: re.sub(r"\b(\w\w)(\w)", lambda m: m[1] + mark + m[2], s)


def _shift(upper: int, lower: int, digit: int | None) -> Callable[[str], str]:
    def one(c: str) -> str:
        if "A" <= c <= "Z":
            return chr(upper + ord(c) - 65)
        if "a" <= c <= "z":
            return chr(lower + ord(c) - 97)
        return chr(digit + int(c)) if digit is not None and c.isdigit() else c

    return lambda s: "".join(map(one, s))


def _circled(s: str) -> str:
    return "".join(chr(0x245F + int(c)) if c in "123456789" else c for c in _shift(0x24B6, 0x24D0, None)(s))


def _table(before: str, after: str) -> Callable[[str], str]:
    return lambda s: s.translate(str.maketrans(before, after))


def _speak(s: str) -> str:
    names = "zero one two three four five six seven eight nine".split()  # noqa: SIM905
    return ", ".join(" ".join(names[int(c)] for c in group) for group in s.split("-"))


SPLITTERS = {
    f"invisible U+{ord(c):04X}": _split(c)
    for c in "\u200b\u200c\u200d\u00ad\u2060\ufeff\ufe0f\U000e0041\u034f\u3164\u2800\u17b5\u200e\u180e\u2062\x00\x08"
}
NUMBERS = ("219-45-6783", "555-867-0142")
MATRIX: dict[str, tuple[Callable[[str], str], tuple[str, ...]]] = {
    **{kind: (trick, SEEDS) for kind, trick in SPLITTERS.items()},
    "full-width": (_table("".join(map(chr, range(33, 127))), "".join(map(chr, range(0xFF01, 0xFF5F)))), SEEDS),
    "math bold": (_shift(0x1D400, 0x1D41A, 0x1D7CE), SEEDS),
    "circled": (_circled, SEEDS),
    "negative circled": (_shift(0x1F150, 0x1F150, None), ("JOHN SMITH",)),
    "Arabic-Indic digits": (_table("0123456789", "٠١٢٣٤٥٦٧٨٩"), SEEDS),
    "superscript digits": (_table("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"), SEEDS),
    "subscript digits": (_table("0123456789", "₀₁₂₃₄₅₆₇₈₉"), SEEDS),
    "small capitals": (_table("abcdefghijklmnoprtuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ"), WORDS),
    "Cyrillic": (_table("aeopcxyiSTHM", "аеорсхуіЅТНМ"), WORDS),
    "combining strike": (_split("\u0336"), SEEDS),
    "accents": (_table("aeiouy", "àéîöúý"), SEEDS),
    "no-break space": (_table(" ", "\u00a0"), SEEDS),
    "thin space": (_table(" ", "\u2009"), SEEDS),
    "ideographic space": (_table(" ", "\u3000"), SEEDS),
    "double space": (lambda s: s.replace(" ", "  "), SEEDS),
    "tab": (_table(" ", "\t"), SEEDS),
    "Unicode hyphen": (_table("-", "\u2010"), SEEDS),
    "no-break hyphen": (_table("-", "\u2011"), SEEDS),
    "en dash": (_table("-", "–"), SEEDS),
    "em dash": (_table("-", "—"), SEEDS),
    "decimal entities": (lambda s: "".join(f"&#{ord(c)};" for c in s), SEEDS),
    "hex entities": (lambda s: "".join(f"&#x{ord(c):x};" for c in s), SEEDS),
    "named entities": (lambda s: s.replace("@", "&commat;").replace("-", "&hyphen;").replace(" ", "&nbsp;"), SEEDS),
    "inline tags": (_middle("<b></b>"), SEEDS),
    "comments": (_middle("<!-- x -->"), SEEDS),
    "markdown bold": (_middle("****"), SEEDS),
    "markdown italic": (lambda s: re.sub(r"\b([A-Za-z]{2})([a-z])", r"\1*\2*", s), WORDS),
    "markdown link": (
        lambda s: re.sub(r"\b(\w\w)(\w)", r"[\1](http://x.example)\2", s, count=1),
        ("John Smith", "you should stop taking"),
    ),
    "backslash": (lambda s: re.sub(r"([^\w\s])", r"\\\1", s), SEEDS),
    "unicode escapes": (lambda s: "".join(f"\\u{ord(c):04x}" for c in s), SEEDS),
    "percent": (lambda s: "".join(f"%{ord(c):02X}" for c in s), SEEDS),
    "base64": (lambda s: base64.b64encode(s.encode()).decode(), SEEDS),
    "base32": (lambda s: base64.b32encode(s.encode()).decode(), SEEDS),
    "hex": (lambda s: s.encode().hex(), SEEDS),
    "binary": (lambda s: " ".join(f"{b:08b}" for b in s.encode()), SEEDS),
    "rot13": (lambda s: codecs.encode(s, "rot13"), WORDS),
    "rot13 said so": (lambda s: "rot13: " + codecs.encode(s, "rot13"), WORDS),
    "reversed": (lambda s: s[::-1], ("you should stop taking",)),
    "reversed said so": (lambda s: "read it backwards: " + s[::-1], ("you should stop taking", "John Smith")),
    "RLO": (lambda s: "\u202e" + s[::-1] + "\u202c", SEEDS),
    "leet": (_table("aeiost", "4310$7"), ("you should stop taking", "John Smith")),
    "O and l for digits": (_table("01", "Ol"), NUMBERS),
    "spelled-out digits": (_speak, NUMBERS),
    "spaced": (lambda s: "   ".join(" ".join(w) for w in s.split()), ("John Smith", "you should stop taking")),
    "dotted": (lambda s: "...".join(".".join(w) for w in s.split("-")), NUMBERS),
    "underscored": (lambda s: "_".join(s), ("John Smith", "you should stop taking")),
    "dashed": (lambda s: "-".join(s), ("John Smith", "you should stop taking")),
    "keycaps": (lambda s: re.sub(r"(\d)", "\\1\ufe0f\u20e3", s), SEEDS),
    "regional letters": (lambda s: " ".join(chr(0x1F1E6 + ord(c) - 65) for c in s), ("JOHN", "MERCER")),
    "emoji inside": (_split("🌟"), WORDS),
    "hyphen line break": (lambda s: re.sub(r"(\w{3})(\w{2})", "\\1-\n\\2", s, count=1), ("you should stop taking",)),
    "number over lines": (lambda s: s.replace("-", "\n"), NUMBERS),
    "at and dot in words": (lambda s: s.replace("@", " at ").replace(".", " dot "), ("maria.lopez@mail.example",)),
    "[at] (dot)": (lambda s: s.replace("@", " [at] ").replace(".", " (dot) "), ("maria.lopez@mail.example",)),
    "envelope for @": (lambda s: s.replace("@", " 📧 "), ("maria.lopez@mail.example",)),
    "tag characters": (lambda s: "".join(chr(0xE0000 + ord(c)) for c in s), SEEDS),
    "two at once": (lambda s: _split("\u200b")(s).replace("-", "&#45;").replace("o", "&#x6f;"), SEEDS),
}

# More ways to write an identifier, which only a rule and not the canonical form can see through.
SPELLINGS: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "mixed case": lambda s: "".join(c.upper() if n % 2 else c.lower() for n, c in enumerate(s)),
    "dot for separator": _table("-/", ".."),
    "slash for separator": _table("-.", "//"),
    "space for separator": _table("-/.", "   "),
    "letters O and l for digits": _table("01", "Ol"),
    "in brackets": lambda s: f"[{s}]",
    "in quotes": lambda s: f"“{s}”",
    "in backticks": lambda s: f"`{s}`",
    "in bold": lambda s: f"**{s}**",
    "after a colon": lambda s: f": {s}",
    "over lines at spaces": lambda s: s.replace(" ", "\n"),
    "with a full stop after": lambda s: f"{s}.",
}
