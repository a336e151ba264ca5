"""Every platform file is read strictly, and what it says of itself is measured."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from assistant import resources
from assistant.errors import BedsideError, PromptError, UnknownPlatform
from assistant.platforms import Platform, catalogue, counting, disclaimer, get, ids
from assistant.profile import EMPTY

IDS = (
    "x", "threads", "bluesky", "mastodon", "facebook", "instagram", "linkedin", "tiktok", "youtube", "pinterest",
    "google", "blog", "newsletter",
)  # fmt: skip
ALL = [get(i) for i in IDS]

# limit, unit, hashtag cap: the figures the whole product rests on
TABLE = [
    ("x", 280, "weighted", 2),
    ("threads", 500, "characters_emoji_as_utf8_bytes", 1),
    ("bluesky", 300, "graphemes", 8),
    ("mastodon", 500, "characters", None),
    ("facebook", 63206, "characters", 3),
    ("instagram", 2200, "characters", 5),
    ("linkedin", 3000, "characters", 5),
    ("tiktok", 2200, "utf16_units", 5),
    ("youtube", 5000, "utf8_bytes", 15),
    ("pinterest", 800, "characters", None),
    ("google", 1500, "characters", 0),
    ("blog", None, "none", 0),
    ("newsletter", None, "none", 0),
]


def test_the_platforms_are_these_in_this_order() -> None:
    assert ids() == IDS


@pytest.mark.parametrize(("name", "limit", "unit", "tags"), TABLE)
def test_limits(name: str, limit: int | None, unit: str, tags: int | None) -> None:
    p = get(name)
    assert (p.limit, p.unit, p.hashtag_max) == (limit, unit, tags)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("X", "x"), ("twitter", "x"), ("Tweet", "x"), ("FB", "facebook"), ("insta", "instagram"), ("ig", "instagram"),
        ("li", "linkedin"), ("Linked In", "linkedin"), ("tik tok", "tiktok"), ("YouTube", "youtube"), ("gbp", "google"),
        ("Google Business", "google"), ("Google Business Profile", "google"), ("email", "newsletter"), ("bsky", "bluesky"),
    ],
)  # fmt: skip
def test_aliases(said: str, meant: str) -> None:
    assert get(said).id == meant


@pytest.mark.parametrize("said", ["myspace", "", " ", "x y"])
def test_an_unknown_platform_names_the_known_ones(said: str) -> None:
    with pytest.raises(UnknownPlatform, match="newsletter"):
        get(said)


def test_no_alias_means_two_platforms() -> None:
    seen: dict[str, str] = {}
    for p in ALL:
        for name in {catalogue._plain(n) for n in (p.id, p.name, *p.aliases)}:
            assert seen.setdefault(name, p.id) == p.id


@pytest.mark.parametrize("p", ALL, ids=IDS)
def test_the_disclaimers_are_as_long_as_the_file_says(p: Platform) -> None:
    for form in p.disclaimers:
        assert counting.length(form.text, p) == form.length
        assert disclaimer.present(form.text, EMPTY)
        assert disclaimer.language(form.text) == form.language
    assert {"en", "es"} == {f.language for f in p.disclaimers}


@pytest.mark.parametrize("p", ALL, ids=IDS)
def test_the_disclaimers_leave_room(p: Platform) -> None:
    if p.room is not None:
        assert all(form.length <= 0.5 * p.room for form in p.disclaimers)
        assert min(form.length for form in p.disclaimers) <= 40


@pytest.mark.parametrize("p", ALL, ids=IDS)
def test_each_file_says_where_its_figures_come_from(p: Platform) -> None:
    date.fromisoformat(p.checked)
    assert p.source_url.startswith("https://") or p.confidence == "unverified"
    assert p.voice and p.hashtag_habit and p.link_habit and p.aim_words[0] < p.aim_words[1]


def test_a_new_file_is_a_new_platform(tmp_path: Path) -> None:
    source = resources.folder("prompts") / "platforms"
    for file in source.glob("*.md"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    text = (source / "bluesky.md").read_text(encoding="utf-8")
    (tmp_path / "plaza.md").write_text(text.replace('name = "Bluesky"', 'name = "Plaza"'), encoding="utf-8")
    found = catalogue.all_platforms(tmp_path)
    assert found["plaza"].name == "Plaza" and len(found) == len(IDS) + 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("limit = 280", "limit = true", "limit"),
        ("limit = 280\n", "", "unit"),
        ('unit = "weighted"', 'unit = "inches"', "unit"),
        ('name = "X"\n', "", "name"),
        ('name = "X"', 'nmae = "X"', "nmae"),
        ('confidence = "verified"', 'confidence = "sure"', "confidence"),
        ("aim_words = [20, 40]", "aim_words = [20]", "aim_words"),
        ("length = 33", "lenght = 33", "disclaimers"),
        ('use = "any"', 'use = "health"', "any"),
        ("+++", "---", "head"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (resources.folder("prompts") / "platforms" / "x.md").read_text(encoding="utf-8")
    file = tmp_path / "x.md"
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(PromptError, match=said) as caught:
        catalogue.read(file)
    assert "x.md" in str(caught.value)


def test_an_incomplete_installation_says_so() -> None:
    with pytest.raises(BedsideError, match="install"):
        resources.folder("no such folder")


def test_reading_the_platforms_loads_nothing_heavy() -> None:
    code = (
        "import sys; from assistant import platforms; platforms.get('x');"
        "print([m for m in ('gradio', 'chromadb', 'langchain', 'twitter_text', 'regex', 'tiktoken') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
