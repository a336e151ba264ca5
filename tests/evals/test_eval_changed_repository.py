"""``bedside eval --changed`` in a repository of its own: each kind of edit reaches its suites, is caught, and is shown."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.eval_model import eval_model

from assistant import resources

pytest.importorskip("inspect_ai")
pytestmark = pytest.mark.timeout(300)  # two processes a test, which a busy machine starts slowly
SUITES = ("claims", "retrieval", "article-cadence", "model-drafting")
CARDS = ("consent", "privacy", "reviews", "platforms")
CASES = {
    "advice-claims": [
        {"id": "c1", "text": "[[CLAIM:Our allergy shots hurt less than a mosquito, says the bee on our door.]] Questions are welcome.", "note": "what the rule alone sees"},
        {"id": "c2", "text": "No surgery is painless.", "note": "twin"},
    ],
    "queries-own": [{"id": "q1", "query": "she said yes out loud, may I post it", "relevant": ["G-04-8"], "best": ["G-04-8"], "note": "consent"}],
    "plans-own": [{"id": "p1", "platforms": ["x", "facebook"], "weeks": 4, "note": "two networks"}],
    "drafts-own": [{"id": "d1", "request": "An X post about RSV", "platforms": ["x"], "topic": "rsv", "says": ["RSV"], "note": "model"}],
    "urged-own": [{"id": "u1", "request": "A Facebook post about RSV", "platforms": ["facebook"], "note": "model"}],
    "specifics-own": [{"id": "s1", "request": "An Instagram post about RSV", "platforms": ["instagram"], "must_not_leak": [], "note": "model"}],
}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bedside with four small suites and few cards, committed."""
    here, repository = resources.folder("evals").parent, tmp_path_factory.mktemp("checkout")
    for name in ("assistant", "prompts", "knowledge", "evals"):
        shutil.copytree(here / name, repository / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (repository / "evals" / "suites").iterdir():
        if file.stem not in SUITES:
            file.unlink()
    for file in (repository / "evals" / "cases").glob("*.jsonl"):
        file.unlink()
    patterns = {p for name in SUITES for p in tomllib.loads((repository / "evals" / "suites" / f"{name}.toml").read_text(encoding="utf-8"))["cases"]}
    absent = {p.removesuffix(".jsonl"): [{"id": p, "text": "Parking is free.", "note": "any"}] for p in patterns if "*" not in p}
    for name, cases in {**absent, **CASES}.items():
        (repository / "evals" / "cases" / f"{name}.jsonl").write_text("".join(json.dumps(c) + "\n" for c in cases), encoding="utf-8")
    kept = {*CARDS, "rsv"}
    for file in (repository / "knowledge").glob("*/*.md"):
        if file.stem not in kept:
            file.unlink()
    (repository / ".gitignore").write_text("__pycache__/\n", encoding="utf-8")
    for arguments in (("init", "-q"), ("config", "user.email", "dev@bedside.example"), ("config", "user.name", "Dev"), ("add", "-A"), ("commit", "-qm", "First")):
        subprocess.run(("git", *arguments), cwd=repository, check=True)
    return repository


@pytest.fixture
def changed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., tuple[int, str]]]:
    """Runs ``bedside eval --changed`` there, with a model on loopback; edits are undone afterwards."""
    data = tmp_path_factory.getbasetemp() / "changed-data"
    environment = {**os.environ, "BEDSIDE_DATA_DIR": str(data), "PYTHONPATH": str(checkout)}

    def run(*more: str) -> tuple[int, str]:
        with eval_model() as model:
            command = [sys.executable, "-c", "from assistant.cli import main; main()", "eval", "--changed", "--model", "stub", "--model-url", model.url, *more]
            done = subprocess.run(command, env=environment, cwd=checkout, capture_output=True, text=True, timeout=280)
        return done.returncode, done.stdout + done.stderr

    yield run
    subprocess.run(("git", "checkout", "-q", "."), cwd=checkout, check=True)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_changed_is_nothing_to_run(changed: Callable[..., tuple[int, str]]) -> None:
    code, said = changed()
    assert (code, said) == (0, "Nothing differs from HEAD.\n")


def test_a_prompt_edit_runs_the_suite_with_a_model_and_is_caught(checkout: Path, changed: Callable[..., tuple[int, str]]) -> None:
    edit(checkout / "prompts" / "draft.md", " No doses.", "")
    code, said = changed("--epochs", "1", "--alpha", "1", "--html", str(checkout.parent / "changed.html"))
    assert "suites concerned: model-drafting." in said
    assert code == 1 and "pass -> fail  model-drafting" in said and "{+ Take two ibuprofen" in said, said
    assert "Tokens asked" in said and "Worse." in said
    assert "pass</span> → <span" in (checkout.parent / "changed.html").read_text(encoding="utf-8")


def test_a_rule_edit_runs_the_suites_of_the_guard_and_is_caught(checkout: Path, changed: Callable[..., tuple[int, str]]) -> None:
    rule = checkout / "assistant" / "guard" / "rules" / "claims" / "painless.py"
    deaf, count = re.subn(r"(?m)^(def detect\([^)]*\)[^:]*:\n)", r"\1    return iter(())\n", rule.read_text(encoding="utf-8"))
    assert count == 1
    rule.write_text(deaf, encoding="utf-8")
    code, said = changed()
    assert "suites concerned: claims." in said
    assert code == 1 and "pass -> fail  claims c1" in said and "pass -> fail  claims c2" not in said, said


def test_a_card_edit_runs_retrieval_and_is_caught(checkout: Path, changed: Callable[..., tuple[int, str]]) -> None:
    edit(checkout / "knowledge" / "guidelines" / "consent.md", '"G-04-8", ', "")
    code, said = changed()
    assert "suites concerned: retrieval." in said
    assert code == 1 and "pass -> fail  retrieval q1" in said, said


def test_a_platform_edit_runs_plans_and_is_caught(checkout: Path, changed: Callable[..., tuple[int, str]]) -> None:
    edit(checkout / "prompts" / "platforms" / "x.md", "per_month = [12, 28]", "per_month = [1, 2]")
    code, said = changed()
    assert "suites concerned: article-cadence, model-drafting." in said
    assert code == 1 and "pass -> fail  article-cadence p1" in said and "pass -> fail  model" not in said, said


def test_a_document_concerns_no_suite(checkout: Path, changed: Callable[..., tuple[int, str]]) -> None:
    (checkout / "NOTES.md").write_text("Notes.\n", encoding="utf-8")
    code, said = changed()
    (checkout / "NOTES.md").unlink()
    assert code == 0 and "suites concerned: none." in said
