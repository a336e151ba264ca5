"""A line to add, told in everyday words: the order is never printed, and the line stands with what is told."""

from __future__ import annotations

import pytest

from assistant.errors import NotUnderstood
from assistant.writers.builtin import BuiltinWriter
from assistant.writers.builtin.revise import line
from writers.builtin.briefs import LAKEVIEW, brief

WRITER = BuiltinWriter()
TOLD = "Eye check day, Saturday April 3, 9 to 1."
CLINIC = f"{TOLD}\n\nWill we see you there?\nCall us at 555-0142 with questions."


def revised(change: str) -> str:
    return WRITER.write(brief(None, "facebook", previous=CLINIC, instruction=change, request="eye check day, saturday april 3, 9 to 1", kind="announcement")).text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("our aim is 80 checks", "Our aim is 80 checks."), ("tell everyone babies are welcome", "Babies are welcome."), ("put that there is soup as well", "There is soup as well."), ("say its for the whole family", "It is for the whole family."),
        ("what about refills? say those stay free", "Refills stay free."), ("can you add a shuttle? it's free from the station", "A shuttle is free from the station."), ("remind people to bring their glasses", "Please bring their glasses."),
        ("thank the crew by name? Gina and Theo", "Thank you to the crew: Gina and Theo."), ("ok leave that out. add free parking", "Free parking."), ("dr tate is coming too", "Dr. Tate is coming too."), ("there's tea", "There is tea."),
        ("make sure it says walk-ins are fine", "Walk-ins are fine."), ("its open to all ages", "It is open to all ages."),
    ],
)  # fmt: skip
def test_the_line_stands_after_what_is_told(change: str, said: str) -> None:
    assert revised(change) == CLINIC.replace(TOLD, f"{TOLD} {said}")


@pytest.mark.parametrize(
    ("change", "end"),
    [("add a happy easter at the end", "Happy Easter."), ("wish everyone a good spring at the end", "We wish you a good spring.")],
)
def test_a_wish_closes_the_draft(change: str, end: str) -> None:
    assert revised(change) == f"{CLINIC}\n\n{end}"


def test_several_sentences_are_several_orders() -> None:
    done = revised("add that masks are optional and drop the phone number")
    assert "Masks are optional." in done and "555-0142" not in done and "drop" not in done


@pytest.mark.parametrize("said", ["it's boring", "the opening is weak", "I like it", "this is not good", "the second one is better", "i think the tone is off", "the clinic part is too long", "is it ok?", "its too long", "the caption needs work"])
def test_a_word_on_the_draft_is_no_line(said: str) -> None:
    assert not line.stated(said, LAKEVIEW)


@pytest.mark.parametrize("said", ["add a question", "add our phone number", "add #eyes", "mention our website", "include a source", "say winter instead of spring", "add more emojis", "say 7 not 6", "add 20 words"])
def test_an_order_other_changes_know_is_no_line(said: str) -> None:
    assert line.ordered(said) is None


def test_a_word_alone_is_asked_about() -> None:
    with pytest.raises(NotUnderstood, match="what to say of that"):
        revised("mention parking")


def test_a_line_that_gives_advice_is_left_out() -> None:
    with pytest.raises(NotUnderstood, match="left that out"):
        revised("tell people to stop taking their statin before the visit")


def test_an_opening_put_on_top_loses_no_fact() -> None:
    assert revised("Can I change the opening? start with “Spring is here.”") == f"Spring is here. {CLINIC}"


@pytest.mark.parametrize(("said", "reply"), [("he said its fine to mention the eye", "signed"), ("the phones are back, update it", "which words"), ("explain what a dilated exam is", "no sourced sentence")])
def test_what_is_said_to_us_is_never_printed(said: str, reply: str) -> None:
    with pytest.raises(NotUnderstood, match=reply):
        revised(said)

@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("add a line asking people to ring us", "Call us at 555-0142."), ("also say wear your old glasses", "Wear your old glasses."), ("include a note letting families know that strollers fit", "Strollers fit."),
        ("add merry christmas but nothing cheesy", "Merry Christmas."), ("add see you there but keep it short", "See you there."), ("add that juice is free but not on Sundays", "Juice is free but not on Sundays."), ("say no fee for children", "No fee for children."),
    ],
)  # fmt: skip
def test_words_for_us_are_never_printed(change: str, said: str) -> None:
    text = f"{TOLD} Eye charts for all."
    done = WRITER.write(brief(None, "facebook", previous=text, instruction=change, request="eye check day, saturday april 3, 9 to 1", kind="announcement")).text
    assert said in done and len(done.split()) == len(text.split()) + len(said.split())


@pytest.mark.parametrize("change", ["gina is an optician not a doctor, say so", "put 'call it", "she does not want tea in there", "telling them to come"])
def test_what_is_only_said_to_us_changes_nothing(change: str) -> None:
    with pytest.raises(NotUnderstood):
        revised(change)
