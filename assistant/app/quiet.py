"""What the server writes to its log: the class of an error and where it arose, never its text."""

from __future__ import annotations

import logging
import sys
import traceback
from types import ModuleType

_LOUD = ("httpx", "httpcore", "openai", "gradio", "chromadb", "asyncio")
_log = logging.getLogger(__name__)


class ClassOnly(logging.Filter):
    """Reduces an exception in a log record to its class and place."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always True; the record is rewritten."""
        if record.exc_info and record.exc_info[0] is not None:
            record.msg, record.args = f"{record.name}: {_place(record.exc_info[1])}", ()
            record.exc_info = record.exc_text = None
        return True


def hush() -> None:
    """Send every log record of this process through ``ClassOnly``; loud libraries speak from WARNING up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    handler.addFilter(ClassOnly())
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.WARNING)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)


def hush_gradio() -> None:
    """Gradio prints the traceback of a failed event, text included; it gets a printer that does not."""
    import gradio.queueing
    import gradio.route_utils
    import gradio.routes

    quiet = ModuleType("traceback")
    quiet.__dict__.update(traceback.__dict__, print_exc=_print_class)
    for module in (gradio.queueing, gradio.route_utils, gradio.routes):
        module.traceback = quiet  # type: ignore[attr-defined]


def _print_class(*_: object, **__: object) -> None:
    _log.error("event failed: %s", _place(sys.exc_info()[1]))


def _place(error: BaseException | None) -> str:
    if error is None:
        return "unknown"
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
