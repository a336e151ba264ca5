"""The last reading before a post may be shown."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.errors import CannotFit, NotSealed
from assistant.platforms import counting, disclaimer, get, hidden, ids
from assistant.profile import EMPTY, Profile
from assistant.seal import seal
from assistant.stages import Citation, Finding, Post, Safe

BODY = "Cataracts cloud the lens of the eye. Most come with age."
FAULT = Finding("identifiers/name", "NAME", 0, 1, "A name.", "G-01-1")


def clean(_: str) -> Sequence[Finding]:
    return ()


def sealed(text: str, platform: str = "x", **more: object) -> Post:
    return seal(Safe(text, "v1"), platform=get(platform), profile=EMPTY, rescan=clean, **more)  # type: ignore[arg-type]


def test_a_post_carries_what_the_card_shows() -> None:
    source = Citation("eye#lens", "The lens", "An agency", "https://agency.example")
    post = sealed(BODY, citations=[source], findings=[FAULT], alt_text="A drawing of an eye")
    assert post.text == f"{BODY}\n\nGeneral info, not medical advice."
    assert (post.platform, post.length, post.limit, post.unit) == ("x", 91, 280, "weighted")
    assert (post.citations, post.findings, post.parts) == ((source,), (FAULT,), ())
    assert (post.guard_version, post.alt_text) == ("v1", "A drawing of an eye")


def test_the_guard_reads_the_final_text() -> None:
    seen: list[str] = []

    def rescan(text: str) -> Sequence[Finding]:
        seen.append(text)
        return ()

    post = seal(Safe(BODY, "v1"), platform=get("x"), profile=EMPTY, rescan=rescan, alt_text="An eye")
    assert seen == [post.text, "An eye"]


@pytest.mark.parametrize("where", ["body", "disclaimer", "alt", "seam"])
def test_a_finding_withholds_the_post(where: str) -> None:
    def rescan(text: str) -> Sequence[Finding]:
        marks = {"body": "lens", "disclaimer": "advice", "alt": "An eye", "seam": "2/2"}
        return (FAULT,) if marks[where] in text and (where != "seam" or "1/2" in text) else ()

    with pytest.raises(NotSealed):
        seal(Safe(BODY, "v1"), platform=get("x"), profile=EMPTY, rescan=rescan, alt_text="An eye", thread=2)


def test_a_rescan_that_fails_seals_nothing() -> None:
    def rescan(text: str) -> Sequence[Finding]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        seal(Safe(BODY, "v1"), platform=get("x"), profile=EMPTY, rescan=rescan)


@pytest.mark.parametrize("text", ["", " \n", "Not medical advice.", "\u200b\u202e", "word " * 90])
def test_nothing_or_too_much_is_refused(text: str) -> None:
    with pytest.raises(CannotFit):
        sealed(text)


def test_a_thread() -> None:
    post = sealed(BODY, thread=2)
    assert post.parts == (
        "1/2 Cataracts cloud the lens of the eye.\n\nGeneral info, not medical advice.",
        "2/2 Most come with age.",
    )
    assert post.text == "\n\n".join(post.parts) and post.length == 75


def test_a_platform_without_threads_gets_one_post() -> None:
    assert sealed(BODY, "linkedin", thread=3).parts == ()


def test_as_many_posts_as_it_takes() -> None:
    assert sealed(BODY, thread=0).parts == ()
    assert len(sealed(f"{BODY} " * 10, thread=0).parts) > 2


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Family 👨‍👩‍👧‍👦 day.", "Family 👨‍👩‍👧‍👦 day."),
        ("Scotland 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f day.", None),
        ("क्\u200dष and می\u200cخواهم.", "क्\u200dष and می\u200cخواهم."),
        ("Tags\U000e0041\U000e0042 go.", "Tags go."),
        ("Bidi \u202egoes\u202c too.", "Bidi goes too."),
        ("Zero\u200bwidth\ufeff.", "Zerowidth."),
        ("Join\u200der.", "Joiner."),
        ("Lines\r\nbreak.", "Lines\nbreak."),
        ("Half \ud800one.", "Half one."),
    ],
)
def test_hidden_characters(text: str, kept: str | None) -> None:
    assert hidden.strip(text) == (text if kept is None else kept)


def test_signs_a_platform_refuses_are_taken_out() -> None:
    assert "<" not in sealed("Less is <more> here.", "youtube").text


def test_more_links_than_the_platform_takes() -> None:
    with pytest.raises(NotSealed, match="Threads"):
        sealed(" ".join(f"https://a{n}.example/x" for n in range(6)) + " are links.", "threads")


WORDS = (
    "eye",
    "Dr.",
    "Luz",
    "👨‍👩‍👧‍👦",
    "#EyeHealth",
    "#año",
    "https://a.example/b.c",
    "not",
    "medical",
    "advice",
    "cafe\u0301",
)
ENDS = (". ", "! ", "? ", "\n", ".\n\n", " ")
prose = st.lists(
    st.tuples(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), st.sampled_from(ENDS)),
    max_size=30,
)


@settings(deadline=None, max_examples=60)
@given(
    prose.map(lambda ps: "".join(a + b for a, b in ps)) | st.text(max_size=300),
    st.sampled_from(ids()),
    st.sampled_from((None, 0, 3)),
)
def test_whatever_is_sealed_keeps_the_promise(text: str, name: str, thread: int | None) -> None:
    p = get(name)
    try:
        post = seal(
            Safe(text, "v1"), platform=p, profile=Profile(disclaimer="Learning only, not medical advice."),
            rescan=clean, thread=thread,
        )  # fmt: skip
    except (CannotFit, NotSealed):
        assume(False)
    parts = post.parts or (post.text,)
    assert sum(disclaimer.count(part, post.disclaimer) for part in parts) == 1
    assert parts[0].endswith("\n\n" + post.disclaimer)
    assert all(counting.fits(part, p) for part in parts)
    assert hidden.strip(post.text) == post.text
