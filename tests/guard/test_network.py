"""The network that reads words in their sentences: one answer a word and a sentence, the same each time, at a cost that grows with the text and no faster."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import platforms
from assistant.guard.document import Document, Options
from assistant.guard.trained import network
from assistant.guard.trained.network import layers, vectors
from assistant.profile import EMPTY

STORY = "Mirela finished her last round of chemo. She keeps ostriches outside Larkfield. Chemo stops cells from dividing."


def document(text: str) -> Document:
    return Document(text, EMPTY, Options())


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400))
def test_every_word_and_sentence_gets_one_answer(text: str) -> None:
    read = document(text)
    seen = network.seen(read)
    assert len(seen.details) == len(seen.tells) == len(read.classed)
    assert set(seen.tells) <= set(layers.TELLS)
    assert len(seen.sentences) == len(read.sentences)
    assert np.isfinite(seen.details).all()
    assert np.isfinite(seen.sentences).all()
    assert tuple(seen.faults) == layers.FAULTS
    assert np.isfinite(list(seen.faults.values())).all()


def test_the_same_text_gets_the_same_answer() -> None:
    assert network.seen(document(STORY)) == network.seen(document(STORY))


def test_a_long_text_is_read_in_stretches_that_end_with_a_sentence() -> None:
    read = document(" ".join([STORY] * 60))
    stretches = network.stretches(read)
    assert len(stretches) > 4
    assert [word for _, words, _ in stretches for word in words] == read.classed
    assert max(sum(map(len, stretch.pieces)) for stretch, _, _ in stretches) < network.STRETCH + 40
    numbers = [number for _, _, of in stretches for number in of]
    assert numbers == list(range(len(read.sentences)))


def test_a_sentence_without_an_end_is_cut_too() -> None:
    read = document("ostrich " * 1500)
    assert network.LONGEST - vectors.MOST < max(sum(map(len, stretch.pieces)) for stretch, _, _ in network.stretches(read)) <= network.LONGEST
    assert len(network.seen(read).sentences) == 1


def test_a_word_is_read_within_its_sentence() -> None:
    """The same word is a detail in a patient's story and none in a recipe: no list of words could say so."""
    told = document("Our patient, 61, drives a snowplow in Larkfield and breathes well again.")
    taught = document("A snowplow clears the road, and saliva clears the teeth in much the same way.")
    odds = [dict(zip((w.low for w in each.classed), network.seen(each).details, strict=True))["snowplow"] for each in (told, taught)]
    assert odds[0] > odds[1] + 3


@pytest.mark.parametrize(
    ("advice", "education"),
    [
        ("Two of the white ones before bed and your back won't wake you.", "Most people wake once or twice a night, and their backs are not the reason."),
        ("A spoon of castor oil at bedtime gets things moving by breakfast.", "Castor oil comes from the seeds of a plant that grows in warm places."),
    ],
)
def test_advice_without_an_order_is_told_from_education(advice: str, education: str) -> None:
    told, taught = (network.seen(document(text)).sentences[0][0] for text in (advice, education))
    assert told > taught + 2


def test_it_says_what_a_detail_tells() -> None:
    read = document("Mirela, 71, drives a snowplow in Larkfield. She had her valve done last Tuesday and breathes again.")
    tells = dict(zip((w.low for w in read.classed), read.seen.tells, strict=True))
    assert (tells["mirela"], tells["##"], tells["larkfield"], tells["tuesday"]) == ("NAME", "AGE", "LOCATION", "DATE")


def test_the_pieces_of_a_word() -> None:
    assert len(vectors.pieces("knee")) == 1
    assert len(vectors.pieces("ostrichization")) > 1
    assert vectors.pieces("Naïve") == vectors.pieces("naive")
    assert vectors.pieces("don't") == [*vectors.pieces("don"), *vectors.pieces("'"), *vectors.pieces("t")]
    assert vectors.pieces("") == []
    assert vectors.pieces("\N{WATERMELON}") == []
    assert len(vectors.read("\N{WATERMELON}")) == 1
    assert len(vectors.read("bloodcurdlinglyuncharacteristically" * 2)) <= vectors.MOST


def test_what_is_fed() -> None:
    stretch = network.stretches(document(STORY))[0][0]
    fed = layers.fed([stretch])
    assert fed["vectors"].shape[:2] == fed["read"].shape == (1, sum(map(len, stretch.pieces)) + 2)
    assert np.allclose(fed["words"].sum(axis=2), 1)
    assert np.allclose(fed["sentences"].sum(axis=2), 1)
    assert not fed["words"][..., [0, -1]].any()


def test_the_network_knows_the_classes_it_is_told() -> None:
    assert layers.kind("MEDICINE") > 0
    assert layers.kind("no such class") == 0
    assert layers.subject(network.subject_at(document(STORY), 0)) > 0


def test_a_clinician_is_a_detail_in_a_note_and_none_in_a_post() -> None:
    text = "Seen by Dr. Alvarez at Lakeshore General for chest pain, troponin negative."
    odds = [dict(zip((w.low for w in each.classed), network.seen(each).details, strict=True))["lakeshore"] for each in (Document(text, EMPTY, Options("query")), Document(text, EMPTY, Options("post")))]
    assert odds[0] > 0
    assert odds[0] > odds[1]


@pytest.mark.parametrize(
    ("fault", "commits", "does_not"),
    [
        ("confirms_patient", "Thank you for coming in last week, and see you at your next visit!", "Thank you for reading, and see you at the open house!"),
        ("no_disclaimer", "High blood pressure makes the heart work harder, and over years it can harm the kidneys.", "Our coffee machine is back from repair, and the front desk cheered."),
        ("misinformation", "Vaccines weaken children for life, and every honest doctor knows it.", "Vaccines train the body to know a germ before it meets one."),
    ],
)
def test_a_post_is_read_as_a_whole(fault: str, commits: str, does_not: str) -> None:
    odds = [network.seen(document(text)).faults[fault] for text in (commits, does_not)]
    assert odds[0] > odds[1] + 2


def test_a_text_read_again_is_not_run_again() -> None:
    text = "Mirela keeps ostriches outside Larkfield, and so does her cousin."
    first = network.seen(document(text))
    runs = layers._read.cache_info().misses
    assert network.seen(document(text)) == first
    assert layers._read.cache_info().misses == runs


@pytest.mark.parametrize("name", platforms.ids())
def test_a_platforms_own_disclaimer_is_not_read_and_nothing_else_is_left_out(name: str) -> None:
    form = platforms.get(name).disclaimers[0].text
    bare, sealed = network.seen(document(STORY)), network.seen(document(f"{STORY}\n\n{form}"))
    assert sealed.faults == bare.faults
    assert list(sealed.details[: len(bare.details)]) == list(bare.details)
    assert set(sealed.details[len(bare.details) :]) == {layers.NOTHING}
    for more in (f"{form}\n\n{STORY}", f"{STORY}\n\n{form} Ask Ana.", f"{STORY} {form}"):
        assert network.seen(document(more)).details[-1] != layers.NOTHING
