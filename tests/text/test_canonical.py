"""The canonical form: innocent text stays, every disguise is read, every offset maps back."""

from __future__ import annotations

import base64
import codecs
import contextlib
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import TooLong, Unjudged, Unreadable
from assistant.text.canonical import fold, printable

INNOCENT = (
    "Flu clinic on Saturday 12 October at 12 Mill Street, call 555-010-4400.",
    "Vitamin B12, HbA1c, A1C, T2 lesions, IL-4, GLP-1, H1N1 and COVID-19 in one 10K run.",
    "Our B2B talk and P2P coffee: W8 for it, 20/20 vision in 3D and 4K. #ACC25",
    "Take the 2nd left, doors open at 9 a.m., it costs $5 and 100% goes to charity.",
    "Dr. A. K. Mehta, M.D., F.A.C.S., and the U.S.A. team met J. R. Low.",
    "Is it a 5 or a 10? Rate it 1-2-3-4-5, or A, B, C or D.",
    "Love this team 💙\n\n👩🏽\u200d⚕️ Open house tomorrow! 🇺🇸",
    "Write to hello@clinic.example or see https://clinic.example/eye_care?x=1&y=2.",
    "She wore a polka dot dress and sat at a table near the slash pile.",
    "Ophthalmologists and otolaryngologists share #CornealTransplantAwareness stories.",
    "Здравствуйте! Меня зовут Елена, я дерматолог. Она сухо сказала: как есть.",
    "Η υγεία του δέρματος είναι σημαντική.",
    "かゆい! 皮膚の話をしましょう。",
    "TNFα and IFNγ rise; the dose in the trial was 5 μg.",
    "<3 to our nurses, x < 5 and y > 3.",
    "Nguyen, Wojciech, Szczepan and Lindqvist ran with us.",
    "In 2019, 1 in 3 adults; BP under 120/80; 0.5 mL vials; version 2.0.1.",
    "One, two, three, breathe. Two of four nurses said ninety-nine percent.",
)

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


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_text_is_read_as_typed(text: str) -> None:
    canonical = fold(text)
    assert canonical.text == text
    assert canonical.hidden == ()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("José’s café — “open”", 'Jose\'s cafe — "open"'),
        ("1\ufe0f\u20e30\ufe0f\u20e3 years 🎂", "10 years 🎂"),
        ("Sofi\u0301a Mari\u0301n", "Sofia Marin"),
        ("Cold &amp; flu", "Cold & flu"),
        ("we **love** `this` ~~team~~", "we love this team"),
        ("so tired 😂 but happy", "so tired but happy"),
    ],
)
def test_innocent_habits_are_made_plain_and_never_called_a_disguise(typed: str, read: str) -> None:
    canonical = fold(typed)
    assert canonical.text == read
    assert canonical.hidden == ()


CASES = [(kind, trick, seed) for kind, (trick, seeds) in MATRIX.items() for seed in seeds if trick(seed) != seed]


@pytest.mark.parametrize(("kind", "trick", "seed"), CASES, ids=[f"{kind}: {seed}" for kind, _, seed in CASES])
def test_every_disguise_is_read(kind: str, trick: Callable[[str], str], seed: str) -> None:
    text = f"Please note {trick(seed)} today."
    canonical = fold(text)
    plain = canonical.text if kind != "spelled-out digits" else canonical.text.replace(", ", "-")
    assert seed.lower() in plain.lower()
    at = plain.lower().index(seed.lower())
    start, end = canonical.span(at, at + len(seed))
    assert text[start:end].strip() in trick(seed)


@pytest.mark.parametrize(
    ("typed", "trick"),
    [
        ("See J\u200bohn now", "invisible characters"),
        ("See J0hn 5m17h now", "leet"),
        ('<span style="display:none">skip it</span>', "concealed text"),
        ("Ask Mаriа now", "look-alike letters"),
        ("call M a r i a now", "letters set apart"),
    ],
)
def test_a_disguise_is_named_where_it_stands(typed: str, trick: str) -> None:
    hidden = fold(typed).hidden
    assert {h.trick for h in hidden} == {trick}
    assert all(0 <= h.start <= h.end <= len(typed) for h in hidden)


def test_a_flag_of_tags_is_a_flag_and_smuggled_tags_are_words() -> None:
    wales = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert fold(f"Hello {wales} friends").hidden == ()
    assert "skip it" in fold("Hello" + "".join(chr(0xE0000 + ord(c)) for c in "skip it")).text


def test_text_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLong):
        fold("a" * 101, limit=100)
    with pytest.raises(TooLong):
        fold("\ufdfa" * 90, limit=100)


def test_codes_within_codes_without_end_are_refused() -> None:
    text = "take 20 mg"
    for _ in range(7):
        text = base64.b64encode(text.encode()).decode()
    with pytest.raises(Unreadable):
        fold(text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("José’s 👩🏽\u200d⚕️ café\n\tOK", "José’s 👩🏽\u200d⚕️ café\n\tOK"),
        ("a\ud800b\x00c\u202ed\U000e0041e\x9bf", "a\ufffdbcfed"),
    ],
)
def test_printable(typed: str, shown: str) -> None:
    assert printable(typed) == shown
    printable(typed).encode()


ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from(
        "\ud800\u202e\u202c\u200b\u0301\u0336аеоΑα&#;%u\\x41<>!-/*_~`[]()@. \n0O1lI5🌟\ufe0f\u20e3🇺🇸\U000e0041ﷺ"
    ),
    st.sampled_from([chr(c) for c in range(32, 127)]),
)
PIECES = st.lists(
    st.one_of(st.text(ALPHABET, max_size=12), st.sampled_from([t(s) for _, t, s in CASES])), max_size=6
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(PIECES)
def test_offsets_are_whole_ordered_and_inside(text: str) -> None:
    try:
        canonical = fold(text)
    except Unjudged:
        return
    assert canonical == fold(text)
    size = len(canonical.text)
    spans = [canonical.span(i, i + 1) for i in range(size)]
    assert all(0 <= a <= b <= len(text) for a, b in spans)
    assert [a for a, _ in spans] == sorted(a for a, _ in spans)
    for cut in range(0, size, 7):
        start, end = canonical.span(cut, size)
        assert 0 <= start <= end <= len(text)
    if canonical.starts is not None:
        assert len(canonical.starts) == len(canonical.ends or ()) == size
    again = fold(canonical.text)
    assert again.text == canonical.text


SHAPES = ("a.", "&#65;", "<b>x</b>", "\u200ba", "a b ", "J🌟", "*a*", "five ", "x\n", "[a](b)c", "aGVsbG8=", "q\u0336")


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_length(shape: str) -> None:
    def cost(size: int) -> float:
        text = shape * (size // len(shape))
        best = 9.0
        for _ in range(2):
            begun = time.perf_counter()
            with contextlib.suppress(Unjudged):
                fold(text, limit=10 * size)
            best = min(best, time.perf_counter() - begun)
        return best

    cost(2_000)
    assert cost(64_000) < 14 * cost(16_000) + 0.02
