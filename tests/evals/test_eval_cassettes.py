"""Recorded answers: one file a suite, keyed by the whole call, and those that are shipped can be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.stages import Message, Prompt
from evals import cassettes, stand_in, suite
from evals.answers import key_of
from evals.cassettes import Tape
from evals.errors import RunError
from evals.perform import CASSETTES, Options, recorded

PROMPT = Prompt("x", (Message("system", "rules"), Message("user", "request")), 3, "1")
TAPE = Tape("model", 1200, "2026-01-05", "A stand-in.", {"b": "two", "a": "one"})


def test_a_key_changes_with_every_part_of_a_call() -> None:
    other = PROMPT._replace(messages=(PROMPT.messages[0], Message("user", "request.")))
    keys = [
        key_of(PROMPT, "model", 1200, 1), key_of(other, "model", 1200, 1), key_of(PROMPT, "other", 1200, 1), key_of(PROMPT, "model", 800, 1),
        key_of(PROMPT, "model", 1200, 2), key_of(PROMPT, "model", 1200, 1, {"type": "json_schema"}),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)
    assert key_of(PROMPT._replace(tokens=99), "model", 1200, 1) == keys[0]


def test_what_was_recorded_is_read_back(tmp_path: Path) -> None:
    file = cassettes.write(tmp_path, "drafting", TAPE, whole=True)
    assert cassettes.read(tmp_path, "drafting") == TAPE
    assert [line[9:10] for line in file.read_text(encoding="utf-8").splitlines()[1:]] == ["a", "b"]


def test_a_recording_of_a_part_keeps_the_rest_of_the_same_model(tmp_path: Path) -> None:
    cassettes.write(tmp_path, "drafting", TAPE, whole=True)
    cassettes.write(tmp_path, "drafting", replace(TAPE, answers={"b": "new"}), whole=False)
    assert cassettes.read(tmp_path, "drafting").answers == {"a": "one", "b": "new"}
    cassettes.write(tmp_path, "drafting", replace(TAPE, model="other", answers={"c": "three"}), whole=False)
    assert cassettes.read(tmp_path, "drafting").answers == {"c": "three"}


@pytest.mark.parametrize("text", ["", "not json\n", "[]\n", '{"model": "m"}\n', '{"model": "m", "max_tokens": 1, "recorded": "d"}\n{"key": "k"}\n'])
def test_a_damaged_recording_is_said(tmp_path: Path, text: str) -> None:
    cassettes.file_of(tmp_path, "drafting").write_text(text, encoding="utf-8")
    with pytest.raises(RunError, match="cannot be read"):
        cassettes.read(tmp_path, "drafting")
    with pytest.raises(RunError, match="no recorded answers"):
        cassettes.read(tmp_path, "other")


def test_every_suite_with_a_model_ships_recorded_answers_that_say_what_they_are() -> None:
    suites = tuple(s for s in suite.discover() if s.model)
    assert suites and recorded(suites, Options())
    for one in suites:
        tape = cassettes.read(CASSETTES, one.name)
        assert len(tape.answers) >= len(one.loaded) / 2
        assert tape.model == stand_in.NAME and tape.about == stand_in.ABOUT


def test_the_stand_in_copies_facts_keeps_to_the_room_and_says_the_same_again() -> None:
    prompt = (
        'Facts you may use:\n<data kind="fact" id="topics/rsv#facts">\nRSV spreads through coughs. Most people get better.\n</data>\n'
        "Length: At most 300 characters. Aim for 20 to 40 words.\nWhat the practice asks for:\n<data kind=\"request\">\nA post about RSV {}\n</data>"
    )  # fmt: skip
    answers = [stand_in.answer(prompt.replace("{}", str(n))) for n in range(60)]
    assert answers == [stand_in.answer(prompt.replace("{}", str(n))) for n in range(60)]
    assert all("RSV spreads through coughs. [topics/rsv#facts]" in a for a in answers)
    assert 0 < sum("Take two tablets" in a for a in answers) < 15
