"""``bedside consent``: where patients' signed authorisations lie, what they cover, until when."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from assistant.cli import common
from assistant.clock import today
from assistant.errors import UsageError
from assistant.store import AT_THIS_MACHINE

UserOption = Annotated[str, typer.Option("--user", help="Whose consents: the name your sign-in gives the page. Without it, this machine's own.")]

app = typer.Typer(help="Signed consents by the practice's own file number. Never a patient's name.", no_args_is_help=True)


@app.command()
def add(
    reference: Annotated[str, typer.Argument(help="The practice's own file number of the signed form.")],
    scope: Annotated[str, typer.Option("--scope", help="What it covers, such as “photo and story, our Facebook page”.")],
    expires: Annotated[str | None, typer.Option("--expires", help="Last day it may be relied on, as 2027-01-31.")] = None,
    user: UserOption = AT_THIS_MACHINE,
    profile: common.ProfileOption = None,
) -> None:
    """Record a signed consent."""
    from assistant.consent import impersonal
    from assistant.store import consents, database

    last = _day(expires) if expires else None
    settings = common.settings()
    practice = common.profile_for(profile, settings)
    reference, scope = impersonal(reference, practice), impersonal(scope, practice)
    number = consents.record(database.open_store(settings), user, reference, scope, last)
    use = f"It stands on the page of {user}." if user else f"Use it with “bedside check --consent {reference}”."
    print(common.terminal_safe(f"Recorded as number {number}. {use}"))


@app.command(name="list")
def listed(user: UserOption = AT_THIS_MACHINE) -> None:
    """Show every consent on file and whether it stands today."""
    from assistant.store import consents, database

    found = consents.listed(database.open_store(common.settings()), user)
    for consent in found:
        form = consent.authorisation
        state = "revoked" if form.revoked else "stands" if form.stands(today()) else "expired"
        until = f" until {form.expires}" if form.expires else ""
        print(common.terminal_safe(f"{consent.seq}. {form.reference}: {form.scope}{until} ({state})"))
    if not found:
        print("No consent is on file. “bedside consent add” records one.")


@app.command()
def revoke(
    consent: Annotated[str, typer.Argument(metavar="REFERENCE|NUMBER", help="The practice's file number, or the number “bedside consent list” shows.")],
    user: UserOption = AT_THIS_MACHINE,
) -> None:
    """Mark a consent as revoked, and name the kept posts that relied on it."""
    from assistant.store import consents, database

    store = database.open_store(common.settings())
    meant = [each for each in consents.listed(store, user) if consent in (each.authorisation.reference, str(each.seq))]
    if not meant:
        raise UsageError(f"There is no consent “{consent}” on file. “bedside consent list” shows them.")
    if len(meant) > 1:
        raise UsageError(f"“{consent}” may mean several consents: {', '.join(f'{each.seq}. {each.authorisation.reference}' for each in meant)}. Give the number in front.")
    (form,) = meant
    relying = consents.revoke(store, user, form.seq)
    print(common.terminal_safe(f"Consent number {form.seq} ({form.authorisation.reference}) is revoked."))
    if relying:
        print(f"Take down the posts that relied on it: kept posts {', '.join(map(str, relying))}.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("Write --expires as a date, such as 2027-01-31.") from None
