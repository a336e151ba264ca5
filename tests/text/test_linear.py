"""Our RE2 patterns against the library's own: the same matches at the same places, in ASCII and in any other text."""

from __future__ import annotations

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import linear

SOURCES = (r"a", r"(?i)\b(a+)(b)?\b", r"x*", r"\b", r"(?P<first>[a-z])(?P<second>\d)?", r"é|(a)|🩺+", r"^a|b$", r"\s+(\w+)?")
TEXTS = st.text(alphabet="aAbxé1 \n🩺", max_size=12)
PLACES = st.integers(min_value=-1, max_value=14)


def seen(match: re2._Match | None) -> object:
    return match and (match.span(), match[0], match.groups(), match.lastindex, match.groupdict(), match.pos, match.endpos, [match.span(n) for n in range(len(match.groups()) + 1)])


@pytest.mark.parametrize("source", SOURCES)
@given(text=TEXTS, pos=PLACES, endpos=st.none() | PLACES)
def test_reads_as_the_library_does(source: str, text: str, pos: int, endpos: int | None) -> None:
    ours, theirs = linear.compiled(source), re2.compile(source)
    for method in ("search", "match", "fullmatch"):
        assert seen(getattr(ours, method)(text, pos, endpos)) == seen(getattr(theirs, method)(text, pos, endpos))
    assert [seen(m) for m in ours.finditer(text, pos, endpos)] == [seen(m) for m in theirs.finditer(text, pos, endpos)]
    assert ours.findall(text) == theirs.findall(text)
    assert ours.sub("-", text) == theirs.sub("-", text)


def test_a_group_by_name_or_number_that_is_missing() -> None:
    match = linear.compiled(r"(?P<word>a)|(b)").search("a")
    assert match is not None
    assert (match["word"], match[1], match[2], match.span(2)) == ("a", "a", None, (-1, -1))
    with pytest.raises(IndexError):
        match[3]
    with pytest.raises(IndexError):
        match["other"]


def test_a_faulty_pattern_says_so() -> None:
    with pytest.raises(re2.error):
        linear.compiled("(")
