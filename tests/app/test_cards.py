"""Cards show sealed posts, count as the platform counts, and never make markup of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

from assistant import platforms
from assistant.app import cards, preview
from assistant.app.visit import Card
from assistant.profile import EMPTY, Profile
from assistant.seal import seal
from assistant.stages import Citation, Finding, Post, Safe, Taken, Withheld

BODY = "Cataracts cloud the lens of the eye. Most come with age. What did you notice first? #EyeHealth"
PRACTICE = Profile(name="Mill Street Eye Care", handles=("@millstreeteyes",))


class Tags(HTMLParser):
    """Every tag of a fragment with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.seen.append((tag, dict(attrs)))


def sealed(text: str = BODY, platform: str = "x", **more: object) -> Post:
    def clean(_: str) -> Sequence[Finding]:
        return ()

    return seal(Safe(text, "v1"), platform=platforms.get(platform), profile=EMPTY, rescan=clean, **more)  # type: ignore[arg-type]


def shown(post: Post | Withheld, **more: object) -> str:
    return cards.card(Card(post, **more), PRACTICE)  # type: ignore[arg-type]


@pytest.mark.parametrize("platform", platforms.ids())
def test_every_platform_has_a_card_with_its_text_disclaimer_and_a_copy_of_both(platform: str) -> None:
    post = sealed(platform=platform)
    card = shown(post)
    copied = re.search(r'data-copy="([^"]*)"', card)
    assert copied is not None
    assert copied[1].replace("&#10;", "\n").replace("&#x27;", "'") == post.text
    assert f'<span class="disclaimer" title="The disclaimer: part of every post, counted in its length">{post.disclaimer}</span>' in card
    assert card.count('class="disclaimer"') == 1
    assert f'data-platform="{platform}"' in card
    assert "\n" not in card


def test_the_meter_counts_in_the_platforms_unit() -> None:
    card = shown(sealed("Read more at https://www.example.example/a/very/long/address/that/counts/as/23 about cataracts 😀"))
    post = sealed("Read more at https://www.example.example/a/very/long/address/that/counts/as/23 about cataracts 😀")
    assert f"{post.length} / 280" in card
    assert f"{post.length} of 280 as X counts: a link 23, an emoji 2" in card


def test_a_blog_counts_words() -> None:
    post = sealed(platform="blog")
    assert f'<span class="meter">{len(post.text.split())} words</span>' in shown(post)


@pytest.mark.parametrize("platform", platforms.ids())
def test_open_in_is_there_only_where_the_platform_has_a_compose_link(platform: str) -> None:
    post = sealed(platform=platform)
    known = platforms.get(platform)
    assert (f"Open in {known.name}" in shown(post)) == (known.compose_url is not None)
    if known.compose_url:
        assert quote(post.text, safe="") in shown(post)


@pytest.mark.parametrize("platform", platforms.ids())
def test_a_picture_is_asked_for_only_where_one_is_needed(platform: str) -> None:
    assert ("Needs a picture or video." in shown(sealed(platform=platform))) == platforms.get(platform).media_required


def test_alt_text_can_be_copied() -> None:
    assert 'data-copy="A drawing of an eye"' in shown(sealed(platform="instagram", alt_text="A drawing of an eye"))


HOSTILE = 'Lens <img src=http://leak.example/x onerror=alert(1)> <script>alert(1)</script> **b** [a](javascript:alert(1)) " onmouseover="x &lt;b&gt;'


@pytest.mark.parametrize("platform", platforms.ids())
def test_words_never_become_markup(platform: str) -> None:
    card = shown(sealed(HOSTILE, platform), taken=(Taken(HOSTILE, "NAME", HOSTILE, "G-01-1"),), edited=HOSTILE, problem=HOSTILE)
    tags = Tags()
    tags.feed(card)
    assert not {name for name, _ in tags.seen} & {"img", "script", "iframe", "i", "h1"}
    assert not [key for _, keys in tags.seen for key in keys if key.startswith("on")]
    links = [keys["href"] for name, keys in tags.seen if name == "a"]
    assert all(str(href).startswith("https://") for href in links)


def test_what_was_taken_out_is_struck_through_with_its_guideline() -> None:
    card = shown(sealed(), taken=(Taken("62-year-old", "AGE", "The age of one person.", "G-01-1"), Taken("", "CLAIM", "A promise.", "no-such-rule")))
    assert "2 things taken out" in card
    assert "<del>62-year-old</del><p>The age of one person.</p>" in card
    assert re.search(r'<small class="guideline"><a href="https://', card)
    assert "<li><p>A promise.</p></li>" in card


def test_nothing_taken_out_is_not_mentioned() -> None:
    assert "taken out" not in shown(sealed())


def test_sources_are_linked() -> None:
    source = Citation("topics/cataract#nei", "Cataract", "National Eye Institute", "https://www.nei.nih.gov/cataracts")
    assert '<a href="https://www.nei.nih.gov/cataracts" target="_blank" rel="noopener noreferrer">National Eye Institute</a> · Cataract' in shown(
        sealed(citations=[source])
    )


def test_a_withheld_draft_says_why_and_offers_another_try() -> None:
    card = shown(Withheld("tiktok", "The writing model declined this request."))
    assert "<h4>Withheld</h4><p>The writing model declined this request.</p>" in card
    assert 'data-again="Another version for TikTok"' in card
    assert "data-copy" not in card


def test_a_thread_is_copied_part_by_part() -> None:
    post = sealed("Cataracts cloud the lens. " * 30, thread=0)
    card = shown(post)
    assert len(post.parts) > 1
    assert card.count("data-copy=") == len(post.parts)
    assert f"Longest of {len(post.parts)} parts." in card


def test_a_card_checked_against_other_facts_is_stale() -> None:
    assert "details changed after this was checked." in shown(sealed(), profile=EMPTY)
    assert 'data-recheck="x:0"' in shown(sealed(), profile=EMPTY)
    assert "changed after" not in shown(sealed(), profile=PRACTICE)


def test_an_earlier_card_says_so() -> None:
    assert "From an earlier request" in cards.stack([Card(sealed())], PRACTICE, earlier=True)


def test_versions_are_numbered() -> None:
    both = cards.stack([Card(sealed()), Card(sealed())], PRACTICE)
    assert "Version 1 of 2" in both
    assert 'data-edit="x:1"' in both


def test_an_edit_that_could_not_be_kept_stays_in_the_editor() -> None:
    card = shown(sealed(), edited="my own words", problem="The last safety reading still found something.")
    assert ">my own words</textarea>" in card
    assert 'role="alert"' in card
    assert 'class="card editing"' in card


def test_a_working_card_keeps_the_old_text_in_sight() -> None:
    card = cards.working("x", "Writing for X", [Card(sealed())])
    assert 'aria-busy="true"' in card
    assert "Cataracts cloud the lens" in card
    assert "data-copy" not in card
    assert 'class="skeleton"' in cards.working("x", "Writing for X")


def test_the_place_where_a_platform_folds_the_text_is_marked() -> None:
    long = "Cataracts cloud the lens of the eye and most come with age. " * 4
    assert shown(sealed(long, "facebook")).count('class="fold"') == 1
    assert 'class="fold"' not in shown(sealed("Short.", "facebook"))


@pytest.mark.parametrize(
    ("platform", "family"),
    [("x", "short"), ("threads", "short"), ("mastodon", "short"), ("facebook", "feed"), ("linkedin", "feed"), ("google", "feed"),
     ("instagram", "picture"), ("tiktok", "picture"), ("pinterest", "picture"), ("youtube", "picture"), ("blog", "article"), ("newsletter", "article")],
)  # fmt: skip
def test_a_preview_follows_from_the_platforms_own_rules(platform: str, family: str) -> None:
    assert preview.family_of(platforms.get(platform)) == family


def test_a_blog_shows_its_headings() -> None:
    post = sealed("# The lens\n\nFirst.\n\n## What it is\n\nA cloudy area.", "blog")
    assert "<h4>The lens</h4>" in shown(post)
    assert "<h5>What it is</h5><p>A cloudy area.&#10;&#10;" in shown(post)
