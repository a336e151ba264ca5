"""Writers: a model or the built-in one. Whatever they return is raw."""

from __future__ import annotations

from assistant.settings import Settings
from assistant.writers.base import Writer


def choose(settings: Settings) -> Writer:
    """The writer the settings ask for; without a model, the built-in one, which needs nothing."""
    if settings.model:
        from assistant.writers.model import ModelWriter  # langchain takes a second to import

        return ModelWriter(settings)
    from assistant.writers.builtin import BuiltinWriter

    return BuiltinWriter()
