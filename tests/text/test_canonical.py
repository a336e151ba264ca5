"""The canonical form: innocent text stays, every disguise is read, every offset maps back."""

from __future__ import annotations

import base64
import contextlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.disguises import MATRIX

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
            begun = time.thread_time()
            with contextlib.suppress(Unjudged):
                fold(text, limit=10 * size)
            best = min(best, time.thread_time() - begun)  # of this thread, whatever else the machine does
        return best

    cost(2_000)
    assert cost(64_000) < 14 * cost(16_000) + 0.02


@pytest.mark.parametrize("number", ["54782934", "64782934", "5546752934", "4155550134", "546578746765", "4242424242424242"])
def test_a_plain_number_is_no_text_in_hexadecimal(number: str) -> None:
    assert fold(f"MRN {number} seen").text == f"MRN {number} seen"
