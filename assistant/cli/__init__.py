"""The ``bedside`` command: one module a command; errors are caught here and nowhere else.

Exit codes: 0 clean or done, 1 findings, 2 usage or configuration, 3 could not judge.
"""

from __future__ import annotations

import gc
import importlib
import sys
from typing import Annotated

import typer

from assistant import __version__
from assistant.errors import BedsideError
from assistant.settings import check_environment

COMMANDS = (
    "serve", "draft", "check", "deidentify", "reply", "chat", "plan", "search", "index", "rules", "eval", "profile", "consent",
)  # fmt: skip

_KEPT = 50_000  # new objects before rubbish is sought: what a start loads stays, and seeking among it took 30 ms


def application(names: tuple[str, ...] = COMMANDS) -> typer.Typer:
    """The command line with these commands; a group of commands is a module with an ``app``, a command one with ``run``."""
    app = typer.Typer(
        name="bedside",
        help="Post drafts for physicians, guarded for patient privacy and medical advice.",
        no_args_is_help=True,
        invoke_without_command=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)  # also keeps the command's name in the call when only one is loaded
    for name in names:
        module = importlib.import_module(f"assistant.cli.{name}")
        if hasattr(module, "run"):
            app.command(name=name)(module.run)
        else:
            app.add_typer(module.app, name=name)
    return app


def _options(
    version: Annotated[bool, typer.Option("--version", is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    if version:
        print(f"bedside {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line and turn every error of ours into one sentence and an exit code."""
    gc.set_threshold(_KEPT)
    try:
        check_environment()
        asked = sys.argv[1:2]
        # Only the command asked for is imported: a check should answer before the others' libraries are read.
        application(tuple(asked) if asked and asked[0] in COMMANDS else COMMANDS)(standalone_mode=True)
    except BedsideError as error:
        print(f"bedside: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    finally:
        gc.freeze()  # all of it goes with the process: an exit that first seeks rubbish in it takes 40 ms longer
