"""Bedside from Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import assistant
from assistant.consent import Authorisation
from assistant.profile import Profile


def test_check() -> None:
    assert assistant.check("Our front desk made soup. Who is hungry?").verdict == "ok"
    assert assistant.check("My patient Maria Fictional, 71, did well. Not medical advice.").reasons == ("identifier",)
    named = "Dr. Jane Example speaks at the library on Monday."
    assert assistant.check(named, profile=Profile(name="Example Care", clinicians=("Dr. Jane Example",))).verdict == "ok"


def test_a_profile_may_be_a_file(tmp_path: Path) -> None:
    file = tmp_path / "practice.toml"
    file.write_text('name = "Example Care"\n', encoding="utf-8")
    assert assistant.check("Example Care is open.", profile=file).verdict == assistant.check("Example Care is open.", profile=str(file)).verdict


def test_consent_and_earlier_posts() -> None:
    text = "Swipe to see her before and after photos. Cataracts cloud the lens. Not medical advice."
    assert assistant.check(text, consent=Authorisation("C-1", "photos")).verdict == "ok"
    told = "Our patient with choroideremia came in with her two brothers last spring. Not medical advice."
    earlier = ["Our patient with choroideremia sings in a choir by the lake."]
    assert "mosaic/earlier_post" in {f.rule for f in assistant.check(told, earlier=earlier).findings}


def test_draft() -> None:
    drafts = assistant.draft("a post about dry eyes", platforms=["x"])
    assert [post.platform for post in drafts.posts] == ["x"] and drafts.posts[0].text


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nosuch"):
        assistant.nosuch  # noqa: B018


def test_importing_loads_nothing_heavy() -> None:
    heavy = ("gradio", "chromadb", "langchain", "sqlalchemy", "onnxruntime", "numpy", "re2", "tiktoken")
    code = f"import sys, assistant; print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_checking_loads_no_search_and_no_store() -> None:
    heavy = ("gradio", "chromadb", "langchain", "sqlalchemy", "tokenizers", "tiktoken")
    code = f"import sys, assistant; assistant.check('Hello.'); print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
