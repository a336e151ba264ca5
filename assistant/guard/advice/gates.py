"""Patterns that tell in one RE2 pass whether a text can hold advice at all; a text that matches none costs nothing."""

from __future__ import annotations

ORDER: tuple[str, ...] = ()
DOSE: tuple[str, ...] = ()
REMOTE: tuple[str, ...] = ()
