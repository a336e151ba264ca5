"""The shape of the code, kept by reading it: who may import what, and who may make which value."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "assistant"
FILES = sorted(PACKAGE.rglob("*.py"))

# A heavy or dangerous library has one home.
HOMES = {
    "chromadb": ("assistant/knowledge/shelf.py",),
    "langchain": ("assistant/writers/model.py",),
    "langchain_core": ("assistant/writers/model.py",),
    "langchain_openai": ("assistant/writers/model.py",),
    "openai": ("assistant/writers/model.py", "assistant/knowledge/embedding.py"),
    "tiktoken": ("assistant/writers/budget.py",),
    "onnxruntime": ("assistant/inference.py",),
    "gradio": ("assistant/app/",),
    "fastapi": ("assistant/app/",),
    "uvicorn": ("assistant/app/",),
    "sqlalchemy": ("assistant/store/",),
}
# Folder -> what it may never import.
NEVER = {
    "assistant/guard": ("assistant.writers", "assistant.knowledge", "assistant.settings", "assistant.app", "assistant.pipeline", "assistant.conversation"),
    "assistant/text": ("assistant.guard", "assistant.writers", "assistant.knowledge", "assistant.settings", "assistant.app"),
    "assistant/platforms": ("assistant.writers", "assistant.knowledge", "assistant.app", "assistant.pipeline"),
}
MAKERS = {
    "Post": ("assistant/seal.py",),
    "Prompt": ("assistant/writers/prompts.py",),
    "Safe": ("assistant/guard/engine.py", "assistant/stages.py"),  # the second of words of one that is there
}


def imported(file: Path) -> list[str]:
    """Every module a file imports, wherever the import stands, but for type checking only."""
    names: list[str] = []
    tree = ast.parse(file.read_text(encoding="utf-8"))
    guarded = {id(n) for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test) for n in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in guarded:
            continue
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def where(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", FILES, ids=where)
def test_libraries_stay_in_their_homes(file: Path) -> None:
    for module in imported(file):
        for library, homes in HOMES.items():
            if within(module, library):
                assert where(file).startswith(homes), f"{where(file)} imports {module}"


@pytest.mark.parametrize("file", FILES, ids=where)
def test_folders_keep_their_distance(file: Path) -> None:
    modules = imported(file)
    for folder, banned in NEVER.items():
        if where(file).startswith(folder + "/"):
            assert not [m for m in modules for b in banned if within(m, b)]
    if not where(file).startswith(("assistant/app/", "assistant/cli/")):
        assert not [m for m in modules if within(m, "assistant.app") or within(m, "assistant.cli") or within(m, "evals")]
    if where(file).startswith("assistant/guard/rules/"):
        assert not [m for m in modules if within(m, "assistant.guard.rules")], "rules never import each other"


@pytest.mark.parametrize("file", FILES, ids=where)
def test_only_its_maker_constructs_a_stage(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    for stage, makers in MAKERS.items():
        if stage in calls:
            assert where(file) in makers, f"{where(file)} makes a {stage}"


@pytest.mark.parametrize("file", FILES, ids=where)
def test_only_settings_reads_the_environment(file: Path) -> None:
    if where(file) != "assistant/settings.py":
        source = file.read_text(encoding="utf-8")
        assert "os.environ" not in source and "getenv" not in source


@pytest.mark.parametrize("file", [f for f in FILES if "guard/rules" in f.as_posix()], ids=where)
def test_rules_use_re2_for_their_patterns(file: Path) -> None:
    if file.name != "__init__.py" and not file.name.startswith("_"):
        assert "RULE" in file.read_text(encoding="utf-8"), "a file under rules/ holds a RULE or starts with an underscore"
