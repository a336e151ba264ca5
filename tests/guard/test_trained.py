"""What is learnt from labelled posts: read back as written, asked only where it should be, and never alone against a plain story."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import guard
from assistant.guard.document import Document, Options
from assistant.guard.trained import bars, classes, somebody, weights
from assistant.guard.trained.sentences import context, cut
from assistant.guard.trained.sentences import features as of_sentence
from assistant.profile import EMPTY

QUESTIONS = ("advice", "claims")
NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=12).filter(lambda t: not t.startswith("="))


def document(text: str) -> Document:
    return Document(text, EMPTY, Options())


@given(st.dictionaries(NAMES, st.tuples(st.integers(-999, 999), st.integers(-999, 999))), st.dictionaries(NAMES, st.integers(-999, 999), min_size=1))
def test_weights_are_read_back_as_written(tmp_path_factory: pytest.TempPathFactory, words: dict[str, tuple[int, int]], pairs: dict[str, int]) -> None:
    folder: Path = tmp_path_factory.mktemp("weights")
    words["and"] = (7, -7)
    columns = {question: {word: both[n] for word, both in words.items()} for n, question in enumerate(("some", "other"))}
    (folder / "words.txt").write_text(weights.written_words(columns, list(words)), encoding="utf-8")
    for question in (*columns, "without"):
        (folder / f"{question}.txt").write_text(weights.written("# head", {"always": {"": -300}, "pair": pairs}), encoding="utf-8")
    caches = (weights.weights, weights._by_start, weights._of_word)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "FOLDER", folder)
        patch.setattr(weights, "WORDS", folder / "words.txt")
        for cached in caches:
            cached.cache_clear()
        try:
            for question in (*columns, "without"):
                read = weights.weights(question)
                assert read["always"] == {"": -300}
                assert read["pair"] == pairs
                assert read["never seen"] == {}
                assert all(read["word"].get(word, 0) == weight for word, weight in columns.get(question, {}).items() if "|" not in word)
                assert read["word"].get("unheard of", 0) == 0
        finally:
            for cached in caches:
                cached.cache_clear()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_shipped_weights_know_their_kinds(question: str) -> None:
    known = weights.weights(question)
    asked = document("Take two of these pills, said the sign. Our patient kept bees in Ohio.")
    sentences = cut(asked)
    used = {kind for n, words in enumerate(sentences) for kind, _, _ in (*of_sentence(words), *context(asked, n))}
    assert used <= set(known), "a kind of feature that has no weight at all is a misspelt one"
    assert set(known) <= used | {"word", "voice", "said", "class-before", "class-after", "first-before", "first-after", "last-before", "last-after", "second"}


def test_the_weights_of_jobs_know_their_kinds() -> None:
    asked = document("A retired ferry captain, still proud, came in with a cough. Our florist delivers on Friday.")
    used = {kind for job in asked.jobs for kind, _, _ in somebody.features(asked, job)}
    known = set(weights.weights("somebody"))
    assert len(asked.jobs) == 2
    assert used - {"place"} <= known <= used | {"word"}


@pytest.mark.parametrize(
    ("text", "patients"),
    [
        ("To the crane operator at Pier 4 whose cough was reflux: glad we found it.", True),
        ("The plumber fixed our sink before the first exam of the day.", False),
        ("A florist and a pilot need their eyes for different things.", False),
    ],
)
def test_whose_job_it_is(text: str, patients: bool) -> None:
    asked = document(text)
    assert any(somebody.odds(asked, job) > bars.SOMEBODY for job in asked.jobs) is patients


def test_words_get_the_class_of_their_list() -> None:
    read = {w.text: w.kind for w in classes.words(document("Maria took ibuprofen in October 2021, a nurse from Norwegian Ohio said: it's 38.5"))}
    assert read["ibuprofen"] == "MEDICINE"
    assert read["Maria"].startswith("GIVEN")
    assert read["Norwegian"] == "PEOPLE"
    assert read["took"] == ""
    assert {w.low for w in classes.words(document("on 12/04 at 38.5"))} >= {"##/##", "##.#"}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("A spoon of honey before bed calms most coughs just fine, no need for the clinic.", "advice"),
        ("Zero downtime, zero pain, and every smile we make is flawless.", "claims"),
        ("He coaches the Ostrander Otters and is off oxygen.", "identifiers"),
    ],
)
def test_what_no_list_holds_is_found_by_its_words(text: str, family: str) -> None:
    assert {f.rule.split("/")[0] for f in guard.scan(text)} >= {family}


@pytest.mark.parametrize(
    "text",
    [
        "Honey has been compared with placebo for cough in children over one year.",
        "Results differ from person to person, and nobody can promise them.",
        "Our optician coaches a girls' team and never misses a game.",
        "",
        "🙂\n\n🙂",
    ],
)
def test_twins_stay(text: str) -> None:
    assert guard.clean(text).text == text


def test_what_is_typed_into_the_chat_loses_such_details_too() -> None:
    assert "Ostrander" not in guard.deidentify("Ana coaches the Ostrander Otters and is off oxygen, write a post on lungs").text
    asked = "Write a post on the lungs of people who play the bassoon"
    assert guard.deidentify(asked).text == asked


def test_a_finding_that_reads_like_nothing_of_the_kind_falls() -> None:
    """A rule sees a name; nothing else in the text tells of anybody."""
    text = "Sunday night, lunch packed, charts done, one sock found. Thank you, mystery berry person."
    assert guard.clean(text).text == text
    told = "Our patient came in on Sunday night with one sock."
    assert guard.clean(told).text != told


@pytest.mark.parametrize("opening", ["", "Small towns are lovely; ", "We got flowers! "])
def test_a_job_that_comes_with_its_own_treatment_is_a_patients(opening: str) -> None:
    """The network, which doubts jobs of givers and guests, is not asked where his or her own surgery is told of."""
    assert "mayor" not in guard.clean(f"{opening}{'the' if opening[-2:] == '; ' else 'The'} mayor sent us flowers after his surgery.").text


def test_the_order_of_features_changes_nothing() -> None:
    features = [("word", word, 0.6) for word in ("sir", "laughed", "these", "people", "we", "kids", "prayers", "lobby")] + [("pair", "^ he", 0.5), ("pair", "send prayers", 0.5), ("shouts", "", 0.6)]
    found = {weights.log_odds("boundary", features[n:] + features[:n]) for n in range(len(features))}
    assert len(found) == 1
