from __future__ import annotations

from collections.abc import Callable

import pytest
from support.fake_endpoint import FakeEndpoint

from assistant.settings import Settings
from assistant.stages import Brief, Message, Passage, Prompt, Safe
from assistant.writers.model import ModelWriter

PROMPT = Prompt("x", (Message("system", "Be brief."), Message("user", "Write.")), 4, "test-1")
FACT = Passage("cataract#what", "What a cataract is", "A cataract is a clouding of the lens.", 1.0, (), "https://eyes.example", "Eye Institute", "topics")
RULE = Passage("privacy#names", "Names", "Leave every name out.", 0.9, ("G-01-3",), "https://law.example", "HHS", "guidelines")


def safe(text: str) -> Safe:
    return Safe(text, "test")


def brief(request: str = "Explain cataracts", **more: object) -> Brief:
    values: dict[str, object] = {
        "request": safe(request), "platform": "x", "kind": "educate", "topic": "cataract",
        "passages": (RULE, FACT), "room": 200,
    }  # fmt: skip
    return Brief(**{**values, **more})  # type: ignore[arg-type]


Make = Callable[..., ModelWriter]


@pytest.fixture
def writer() -> Make:
    """A writer for a fake endpoint; keywords go to ``ModelWriter``, but for ``deadline`` in seconds."""

    def make(endpoint: FakeEndpoint, deadline: float = 1.5, **more: object) -> ModelWriter:
        settings = Settings(model="fake", model_url=endpoint.url, deadline_seconds=deadline, max_tokens=300)
        return ModelWriter(settings, **more)  # type: ignore[arg-type]

    return make
