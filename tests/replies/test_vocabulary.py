"""Comments are read into tokens and groups of words that mean alike."""

from __future__ import annotations

import pytest

from assistant.replies import vocabulary, words


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("I can't", ("i", "cant")),
        ("u r soooo kind!", ("you", "are", "so", "kind", "!")),
        ("101.4, 1,200", ("101", "1")),
        ("stop… now;\n\nplease", ("stop", "now", ".", "please")),
        ("A1C 7.1%", ("a", "1", "c", "7", "%")),
        ("🙏🙏", ("🙏", "🙏")),
        ("", ()),
    ],
)
def test_tokens(text: str, tokens: tuple[str, ...]) -> None:
    assert words.read(text) == tokens


@pytest.mark.parametrize(("text", "bounds"), [("a b. c?", ((0, 3), (3, 5))), ("a", ((0, 1),)), ("?!", ((0, 2),)), ("", ((0, 0),))])
def test_sentences(text: str, bounds: tuple[tuple[int, int], ...]) -> None:
    assert words.sentences(words.read(text)) == bounds


@pytest.mark.parametrize(
    ("text", "group", "said"),
    [
        ("my Grandma", "kin", "grandma"),
        ("swelling up", "swelling", "swelling"),  # swell*
        ("on lisinopril", "drug", "lisinopril"),  # *pril
        ("40 mg", "dose", "40 mg"),  # # mg
        ("left two voicemails", "service", "voicemails"),
        ("it won't stop", "heavy", "wont stop"),
    ],
)
def test_groups(text: str, group: str, said: str) -> None:
    tokens = words.read(text)
    found = {(h.group, " ".join(tokens[h.start : h.end])) for h in vocabulary.hits(tokens)}
    assert (group, said) in found


def test_a_phrase_is_whole_words_in_order() -> None:
    assert not [h for h in vocabulary.hits(words.read("skin, skinny, akin, stop wont")) if h.group in ("kin", "heavy")]


def test_every_entry_can_be_found() -> None:
    """No entry is empty or spelled in a way that reading would change."""
    for entries in vocabulary._filed().values():
        for entry in entries:
            assert entry.parts and all(part == part.lower() for part in entry.parts), entry
            sample = tuple({"#": "7", "_": "x"}.get(part, part.strip("*") + ("" if "*" not in part else "q")) for part in entry.parts)
            if not any(part.startswith("*") for part in entry.parts):
                assert entry.group in {h.group for h in vocabulary.hits(sample)} | {"set_phrase"}, entry


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("no side effects so far", "side"),  # not a side of a body
        ("my blood pressure went up", "bleed"),
        ("two blue eyed parents", "limb_danger"),
        ("back to school again", "organ"),
        ("parking is not great", "praise"),
        ("I don't trust this", "praise"),
    ],
)
def test_a_word_is_not_read_as_what_it_does_not_mean(text: str, group: str) -> None:
    assert group not in {h.group for h in vocabulary.hits(words.read(text))}


@pytest.mark.parametrize("text", ["not only great, but fast", "I had no idea. Great video", "can't thank you enough"])
def test_kind_words_stay_kind_where_nothing_denies_them(text: str) -> None:
    assert "praise" in {h.group for h in vocabulary.hits(words.read(text))}
