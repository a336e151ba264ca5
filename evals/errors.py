"""What can be wrong with a suite, a case or a run; each reads as one sentence."""

from __future__ import annotations

from assistant.errors import UsageError


class SuiteError(UsageError):
    """A suite file is malformed or names something that does not exist."""


class CaseError(UsageError):
    """A case lacks a field or is labelled wrongly."""


class RunError(UsageError):
    """A result file cannot be read, continued or compared."""


class Stopped(Exception):
    """The run must end here: what is done is kept, and the rest was not run."""
