"""English is told from other languages, and from a wish for one."""

from __future__ import annotations

import pytest

from assistant.conversation import language


@pytest.mark.parametrize("text", ["a caption about the De La Cruz reading room", "tweet on Sjögren and dry eyes", "post: visits in Spanish start Monday", "shorter"])
def test_english_is_left_alone(text: str) -> None:
    assert not language.written(text)


@pytest.mark.parametrize("text", ["necesito una publicación sobre la gripe", "ich brauche einen Beitrag über Asthma", "нужен пост про аллергию", "写一个关于流感的帖子"])
def test_another_language_is_told(text: str) -> None:
    assert language.written(text)


@pytest.mark.parametrize(("text", "asked"), [("the same one in French", True), ("a caption in Spanish please", True), ("we now offer visits in Spanish", False), ("our Spanish-speaking nurse", False), ("Translate the X post", True), ("post: how we translate eye test results", False)])
def test_a_language_asked_for(text: str, asked: bool) -> None:
    assert language.asked(text) is asked
