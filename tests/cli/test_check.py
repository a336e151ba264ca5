"""``bedside check`` as a process: formats, exit codes, bad input, consent, history, coach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_main import bedside

OK = "Our front desk has answered these phones for ten years. Happy anniversary!"
FIX = "Saw my patient Maria Fictional on Saturday.\nCataracts cloud the lens. Not medical advice."
NEVER = "My 3 pm patient is an idiot and argued with me about soap."
PICTURE = "Swipe to see her before and after photos. Cataracts cloud the lens. Not medical advice."
CODES = [(OK, 0, "ok"), (FIX, 1, "fix"), (NEVER, 1, "do_not_post")]


@pytest.mark.parametrize(("text", "code", "verdict"), CODES)
def test_text(text: str, code: int, verdict: str) -> None:
    done = bedside("check", text=text)
    first = {"ok": "OK to post.", "fix": "Fix before posting.", "do_not_post": "Do not post."}[verdict]
    assert (done.returncode, done.stdout.splitlines()[0], done.stderr) == (code, first, "")


@pytest.mark.parametrize(("text", "code", "verdict"), CODES)
def test_json(text: str, code: int, verdict: str) -> None:
    done = bedside("check", "--format", "json", text=text)
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["verdict"], answer["findings_total"]) == (code, verdict, len(answer["findings"]))
    assert (answer["post"] is None) == (verdict == "do_not_post")
    for finding in answer["findings"]:
        assert set(finding) == {"rule", "kind", "start", "end", "message", "guideline", "fix"}
        assert 0 <= finding["start"] <= finding["end"] <= len(text)


def test_jsonl_answers_every_line_and_ends_with_the_worst_code(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": OK}, {"id": "b", "text": FIX, "platform": "x"}, {"id": "c"}, {"id": "d", "text": 7}, {"id": "e", "text": OK, "profile": 5}]
    file = tmp_path / "posts.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)) + "\nnot json\n\n", encoding="utf-8")
    done = bedside("check", str(file), "--format", "jsonl")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["id"] for a in answers] == ["a", "b", "c", "d", "e", None] and done.returncode == 3
    assert [a.get("verdict") for a in answers] == ["ok", "fix", None, None, None, None]
    assert all(a["error"].endswith(".") for a in answers[2:])
    assert bedside("check", "--format", "jsonl", text=json.dumps(rows[1])).returncode == 1
    assert bedside("check", "--format", "jsonl", text=json.dumps(rows[0])).returncode == 0


def test_sarif_points_at_the_words(tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    first.write_text(OK, encoding="utf-8")
    second.write_text("Cataracts are common.\n" + FIX, encoding="utf-8")
    done = bedside("check", str(first), str(second), "--format", "sarif")
    run = json.loads(done.stdout)["runs"][0]
    assert done.returncode == 1 and {r["id"] for r in run["tool"]["driver"]["rules"]} == {r["ruleId"] for r in run["results"]}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == str(second) and result["level"] == "warning"
    assert all(rule["help"]["text"] and rule.get("helpUri", "https://").startswith("https://") for rule in run["tool"]["driver"]["rules"])
    name = next(r for r in run["results"] if r["ruleId"] == "identifiers/name")["locations"][0]["physicalLocation"]["region"]
    assert name["startLine"] == 2 and "Maria" in second.read_text()[name["charOffset"] : name["charOffset"] + name["charLength"]]


def test_several_files_as_a_commit_hook_gives_them(tmp_path: Path) -> None:
    for name, text in (("a.txt", OK), ("b.txt", FIX)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = bedside("check", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert done.returncode == 1
    assert f"{tmp_path / 'a.txt'}: OK to post." in done.stdout and f"{tmp_path / 'b.txt'}: Fix before posting." in done.stdout
    assert bedside("check", str(tmp_path / "a.txt")).returncode == 0


def test_the_guidelines_behind_findings_are_named_once_each() -> None:
    done = bedside("check", text=FIX)
    guidelines = done.stdout.partition("\nGuidelines:\n")[2].partition("\n\n")[0].splitlines()
    assert guidelines and len(guidelines) == len({line.split(":")[0] for line in guidelines})
    assert any("Department of Health" in line and "https://" in line for line in guidelines)
    assert "Guidelines:" not in bedside("check", text=OK).stdout


def test_fix_prints_the_post_alone() -> None:
    done = bedside("check", "--fix", text=FIX)
    assert "Maria" not in done.stdout and "Cataracts cloud the lens." in done.stdout and "identifiers/" not in done.stdout
    assert bedside("check", "--fix", text=NEVER).stdout == "No edit makes this safe to post.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "xml"), "--format must be text, json, jsonl or sarif."),
        (("--consent", "NOSUCH"), "No consent NOSUCH is on file."),
        (("--history", "/nosuch"), "There is no file /nosuch."),
        (("-", "-", "--format", "json"), "Give one file with --format json or jsonl."),
    ],
)
def test_bad_input(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = bedside("check", *arguments, text=OK, BEDSIDE_DATA_DIR=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "") and said in done.stderr and "Traceback" not in done.stderr


def test_a_consent_from_the_first_day_to_the_last(tmp_path: Path) -> None:
    data = {"BEDSIDE_DATA_DIR": str(tmp_path)}
    assert "on file" in bedside("consent", "list", **data).stdout
    assert bedside("consent", "add", "C-1", "--scope", "photos", "--expires", "soon", **data).returncode == 2
    assert "number 1" in bedside("consent", "add", "C-1", "--scope", "photos on our page", "--expires", "2099-12-31", **data).stdout
    assert bedside("check", text=PICTURE, **data).returncode == 1
    assert bedside("check", "--consent", "C-1", text=PICTURE, **data).returncode == 0
    assert bedside("consent", "revoke", "7", **data).returncode == 2
    assert bedside("consent", "revoke", "C-1", **data).returncode == 0
    assert "(revoked)" in bedside("consent", "list", **data).stdout
    line = json.dumps({"id": "a", "text": PICTURE, "consent": "C-1"})
    answer = json.loads(bedside("check", "--format", "jsonl", text=line, **data).stdout)
    assert "consent/revoked" in {f["rule"] for f in answer["findings"]}


def test_a_consent_of_somebody_who_signs_in_is_theirs(tmp_path: Path) -> None:
    data = {"BEDSIDE_DATA_DIR": str(tmp_path)}
    assert "page of ann" in bedside("consent", "add", "C-1", "--scope", "photos", "--user", "ann", **data).stdout
    assert "No consent is on file" in bedside("consent", "list", **data).stdout
    assert "C-1: photos" in bedside("consent", "list", "--user", "ann", **data).stdout
    assert bedside("consent", "revoke", "1", **data).returncode == 2
    assert bedside("consent", "revoke", "1", "--user", "ann", **data).returncode == 0
    named = bedside("consent", "add", "Maria Lopez", "--scope", "photos", **data)
    assert named.returncode == 2 and "could point to the patient" in named.stderr


@pytest.mark.parametrize("form", ["{}", '{{"text": "{}"}}'])
def test_history(form: str, tmp_path: Path) -> None:
    history = tmp_path / "earlier"
    history.write_text(form.format("Our patient with choroideremia sings in a choir by the lake."), encoding="utf-8")
    text = "Our patient with choroideremia came in with her two brothers last spring. Not medical advice."
    done = bedside("check", "--history", str(history), "--format", "json", text=text, BEDSIDE_DATA_DIR=str(tmp_path))
    assert "mosaic/earlier_post" in {f["rule"] for f in json.loads(done.stdout)["findings"]}


def test_hints_change_nothing() -> None:
    plain = json.loads(bedside("check", "--format", "json", text=OK).stdout)
    coached = json.loads(bedside("check", "--format", "json", "--coach", text=OK).stdout)
    assert coached.pop("hints")[0]["id"] == "no_invitation" and coached == plain
    assert "To reach more readers:" in bedside("check", "--coach", text=OK).stdout
