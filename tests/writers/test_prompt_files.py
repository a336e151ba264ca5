"""A prompt file that is not exactly right stops the start with its name, a line and a reason."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from assistant import resources
from assistant.errors import PromptError
from assistant.writers import prompts
from assistant.writers.promptfile import read

GOOD = '+++\nversion = "1"\nvariables = ["name", "place"]\n+++\n@system\nBe kind {"a": 1}.\n@user\nGreet {{name}} in {{ place }}.\n'
NAMES = frozenset({"name", "place"})


def write(tmp_path: Path, content: str | bytes) -> Path:
    file = tmp_path / "greet.md"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


@pytest.mark.parametrize(
    "content",
    [GOOD, GOOD.replace("\n", "\r\n"), b"\xef\xbb\xbf" + GOOD.encode(), GOOD.rstrip("\n"), GOOD + "\n\n"],
    ids=["lf", "crlf", "bom", "no last newline", "blank lines at the end"],
)
def test_good_files_read_alike(content: str | bytes, tmp_path: Path) -> None:
    template = read(write(tmp_path, content), NAMES)
    assert template.fill({"name": "Ann", "place": "Rome"}) == (
        ("system", 'Be kind {"a": 1}.'),
        ("user", "Greet Ann in Rome."),
    )


@pytest.mark.parametrize("value", ["{{place}}", "{{", "}}", "{name}", "%s", "\\1", "\\g<0>", "$name", "{{name}}"])
def test_a_value_is_never_read_as_a_template(value: str, tmp_path: Path) -> None:
    template = read(write(tmp_path, GOOD), NAMES)
    assert template.fill({"name": value, "place": "Rome"})[1][1] == f"Greet {value} in Rome."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        (" \n\t\n", "is empty"),
        (b"\xff\xfe+\x00", "not UTF-8"),
        (GOOD.encode().replace(b"kind", b"k\xe9nd"), "not UTF-8"),
        (GOOD[4:], "line 1"),
        ('+++\nversion = "1"\n', "line 1"),
        (GOOD.replace('version = "1"', "version = 1"), "version"),
        (GOOD.replace('version = "1"', "version"), "line 2"),
        (GOOD.replace("variables", "varaibles"), "line 3: unknown key “varaibles”"),
        (GOOD.replace(', "place"]', "]"), "line 8: “place” is used but not named"),
        (GOOD.replace("{{ place }}", "Rome"), "line 3: “place” is named in “variables” but not used"),
        (GOOD.replace("{{name}}", "{{nmae}}"), "line 8: “nmae” is used but not named"),
        (GOOD.replace("name", "nmae"), "line 3: Bedside supplies no “nmae”"),
        (GOOD.replace("{{name}}", "Ann").replace('"name", ', ""), "line 3: “name” is missing"),
        (GOOD.replace('"name", ', '"name", "name", '), "line 3"),
        (GOOD.replace("{{name}}", "{{Name}}"), "line 8: “{{” opens no variable"),
        (GOOD.replace("{{name}}", "{{name} }"), "line 8: “{{” opens no variable"),
        (GOOD.replace("@user", "@assistant"), "line 7: “@assistant” is not a part"),
        (GOOD.replace("@system\n", ""), "line 5: text before the first part"),
        (GOOD.replace('@system\nBe kind {"a": 1}.\n', ""), "line 5: it needs one @system part"),
        (GOOD.replace('Be kind {"a": 1}.', ""), "line 5: the body or one of its parts is empty"),
        (GOOD.replace("Be kind", "Be kind to {{name}}"), "must have no variables"),
        (GOOD.replace('version = "1"', 'version = "1"\nsystem = "other"'), "other.md: this prompt is missing"),
    ],
)  # fmt: skip
def test_a_faulty_file_is_named_with_its_line(content: str | bytes, said: str, tmp_path: Path) -> None:
    file = write(tmp_path, content)
    with pytest.raises(PromptError) as caught:
        read(file, NAMES)
    assert said in str(caught.value)
    assert ".md" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match=r"draft\.md: this prompt is missing"):
        prompts.load(tmp_path)


def test_every_prompt_declares_exactly_what_the_code_supplies() -> None:
    files = {file.stem for file in resources.folder("prompts").glob("*.md")}
    assert files == set(prompts.supplied())
    for name, template in prompts.load().templates.items():
        assert template.variables == prompts.supplied()[name]


def copied(tmp_path: Path) -> Path:
    for file in resources.folder("prompts").glob("*.md"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    later = file.stat().st_mtime_ns + 1_000_000
    os.utime(file, ns=(later, later))


def test_a_change_while_running_takes_effect_whole_and_shows_in_the_version(tmp_path: Path) -> None:
    shelf = prompts.Shelf(copied(tmp_path))
    before = shelf.current()
    edit(tmp_path / "draft.md", "Answer with the text", "Reply with the text")
    after = shelf.current()
    assert before.templates["draft"].version != after.templates["draft"].version
    assert before.templates["revise"].version != after.templates["revise"].version, "it shares the system part"
    assert before.templates["reply"].version == after.templates["reply"].version
    assert after.templates["revise"].parts[0] == after.templates["draft"].parts[0]


def test_a_faulty_change_while_running_keeps_the_last_good_prompts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = prompts.Shelf(copied(tmp_path))
    before = shelf.current()
    edit(tmp_path / "reply.md", "{{count}}", "{{cuont}}")
    edit(tmp_path / "draft.md", "Answer with the text", "Reply with the text")
    with caplog.at_level(logging.ERROR):
        assert shelf.current() is before
    assert "reply.md" in caplog.text
    edit(tmp_path / "reply.md", "{{cuont}}", "{{count}}")
    assert shelf.current() is not before
