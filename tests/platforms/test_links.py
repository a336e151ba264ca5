"""Links that open a compose window."""

from __future__ import annotations

import pytest

from assistant.platforms import get, ids, links

WITH = {"x", "threads", "bluesky"}


def test_only_where_the_platform_has_one() -> None:
    assert {i for i in ids() if links.compose_url(get(i), "hi")} == WITH


@pytest.mark.parametrize("name", sorted(WITH))
def test_the_text_is_escaped(name: str) -> None:
    url = links.compose_url(get(name), "Eyes & ears? #One\n👋")
    assert url is not None and url.startswith("https://")
    assert url.endswith("?text=Eyes%20%26%20ears%3F%20%23One%0A%F0%9F%91%8B")


def test_an_address_too_long_is_none() -> None:
    assert links.compose_url(get("x"), "a" * 9000) is None
