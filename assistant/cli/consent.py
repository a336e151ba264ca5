"""``bedside consent``: where patients' signed authorisations lie, what they cover, until when."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from assistant.cli import common
from assistant.clock import today
from assistant.errors import UsageError
from assistant.store import AT_THIS_MACHINE

app = typer.Typer(help="Signed consents by the practice's own file number. Never a patient's name.", no_args_is_help=True)


@app.command()
def add(
    reference: Annotated[str, typer.Argument(help="The practice's own file number of the signed form.")],
    scope: Annotated[str, typer.Option("--scope", help="What it covers, such as “photo and story, our Facebook page”.")],
    expires: Annotated[str | None, typer.Option("--expires", help="Last day it may be relied on, as 2027-01-31.")] = None,
) -> None:
    """Record a signed consent."""
    from assistant.store import consents, database

    last = _day(expires) if expires else None
    number = consents.record(database.open_store(common.settings()), AT_THIS_MACHINE, reference, scope, last)
    print(f"Recorded as number {number}. Use it with “bedside check --consent {reference}”.")


@app.command(name="list")
def listed() -> None:
    """Show every consent on file and whether it stands today."""
    from assistant.store import consents, database

    found = consents.listed(database.open_store(common.settings()), AT_THIS_MACHINE)
    for consent in found:
        form = consent.authorisation
        state = "revoked" if form.revoked else "stands" if form.stands(today()) else "expired"
        until = f" until {form.expires}" if form.expires else ""
        print(common.terminal_safe(f"{consent.seq}. {form.reference}: {form.scope}{until} ({state})"))
    if not found:
        print("No consent is on file. “bedside consent add” records one.")


@app.command()
def revoke(number: Annotated[int, typer.Argument(help="The number “bedside consent list” shows.")]) -> None:
    """Mark a consent as revoked, and name the kept posts that relied on it."""
    from assistant.store import consents, database

    store = database.open_store(common.settings())
    if all(consent.seq != number for consent in consents.listed(store, AT_THIS_MACHINE)):
        raise UsageError(f"There is no consent number {number}.")
    relying = consents.revoke(store, AT_THIS_MACHINE, number)
    print(f"Consent number {number} is revoked.")
    if relying:
        print(f"Take down the posts that relied on it: kept posts {', '.join(map(str, relying))}.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("Write --expires as a date, such as 2027-01-31.") from None
