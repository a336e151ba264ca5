"""Labels come out of a text exactly, and what is mislabelled is named."""

from __future__ import annotations

import pytest
from support.eval_samples import case

from evals.case import Case, unlabelled
from evals.errors import CaseError


def test_a_text_without_labels_stays_as_it_is() -> None:
    assert unlabelled("Clinic [hours] are 9 to 5.") == ("Clinic [hours] are 9 to 5.", ())


def test_labels_come_out_with_offsets_into_the_plain_text() -> None:
    text, marks = unlabelled("Saw [[NAME:Ottoline]] on [[DATE:Monday]].")
    assert text == "Saw Ottoline on Monday."
    assert [(m.type, text[m.start : m.end]) for m in marks] == [("NAME", "Ottoline"), ("DATE", "Monday")]
    assert case("Saw [[NAME:Ottoline]] on [[DATE:Monday]].").unmarked == "Saw   on  ."


@pytest.mark.parametrize("marked", ["[[WHO:x]]", "[[NAME:x", "x]] y", "[[NAME:a [[AGE:4]] b]]"])
def test_broken_labels_are_errors(marked: str) -> None:
    with pytest.raises(CaseError):
        unlabelled(marked)


def test_fields_are_read_strictly() -> None:
    one = case(words=["a"], number=3, flag=True)
    assert one.words("words") == ("a",) and one.number("number") == 3 and one.words("none") == ()
    for read in (lambda: one.word("words"), lambda: one.words("number"), lambda: one.number("flag"), lambda: one.word("gone")):
        with pytest.raises(CaseError):
            read()


def test_equal_cases_have_one_key_and_others_another() -> None:
    assert case("x", note="n").key == case("x", note="n").key
    assert case("x").key != case("y").key
    assert isinstance(case("x"), Case)
