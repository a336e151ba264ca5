"""Bedside: post drafts for physicians, guarded for patient privacy and medical advice.

``check`` and ``draft`` are the Python calls (assistant/api.py); they are loaded when first asked for.
"""

from typing import TYPE_CHECKING, Any

from assistant.settings import one_thread_for_matrices, switch_off_telemetry

if TYPE_CHECKING:
    from assistant.api import check, draft

__all__ = ["__version__", "check", "draft"]
__version__ = "0.1.0"

switch_off_telemetry()
one_thread_for_matrices()


def __getattr__(name: str) -> Any:
    if name in ("check", "draft"):
        from assistant import api

        return getattr(api, name)
    raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
