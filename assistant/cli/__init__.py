"""The ``bedside`` command: one module a command; errors are caught here and nowhere else.

Exit codes: 0 clean or done, 1 findings, 2 usage or configuration, 3 could not judge.
"""

from __future__ import annotations

import sys

import typer

from assistant.cli import chat, check, deidentify, draft, index, plan, profile, reply, rules, search, serve
from assistant.errors import BedsideError
from assistant.settings import check_environment

app = typer.Typer(
    name="bedside",
    help="Post drafts for physicians, guarded for patient privacy and medical advice.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in (serve, draft, check, deidentify, reply, chat, plan, search, index, rules):
    app.command(name=command.__name__.rsplit(".", 1)[-1])(command.run)
app.add_typer(profile.app, name="profile")


def main() -> None:
    """Run the command line and turn every error of ours into one sentence and an exit code."""
    try:
        check_environment()
        app(standalone_mode=True)
    except BedsideError as error:
        print(f"bedside: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
