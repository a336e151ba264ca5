"""``bedside profile``: make, show and use the practice profile."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant import profile as profiles
from assistant.cli import common
from assistant.errors import UsageError
from assistant.profile import Profile

app = typer.Typer(help="The practice's public facts, which the guard never touches.", no_args_is_help=True)


@app.command()
def init(
    path: Annotated[Path | None, typer.Argument(help="Where to write it; default: the data folder.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite an existing profile.")] = False,
) -> None:
    """Ask for the practice's public facts and write the profile. Every answer may be left empty."""
    target = path or common.settings().data / "profile.toml"
    if target.exists() and not force:
        raise UsageError(f"{target} exists already. Use --force to write it anew, or edit it.")
    print("Public facts only: what patients find on your website. Separate several with semicolons; Enter skips.")
    made = Profile(
        name=_ask("Practice or physician name"),
        specialty=_ask("Specialty (such as ophthalmology)"),
        clinicians=_ask_list("Clinicians (such as Dr. Jane Example; Sam Sample, PA)"),
        staff=_ask_list("Staff who may be named in posts"),
        phones=_ask_list("Public phone numbers"),
        emails=_ask_list("Public e-mail addresses"),
        websites=_ask_list("Websites (such as example.example)"),
        addresses=_ask_list("Addresses (street, town, state)"),
        handles=_ask_list("Handles (such as @examplecare)"),
        jurisdiction=_ask("Jurisdiction (US, US-TX, UK, AU, CA, EU, INT)", "US"),
    )
    profiles.from_mapping({"jurisdiction": made.jurisdiction}, "profile")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(profiles.dump(made), encoding="utf-8")
    print(f"Written to {target}. Edit it any time; “bedside profile show” reads it back.")


@app.command()
def show(profile: common.ProfileOption = None) -> None:
    """Print the profile in force."""
    practice = common.profile_for(profile, common.settings())
    print(profiles.dump(practice) if practice != profiles.EMPTY else "No profile yet. “bedside profile init” makes one.")


@app.command()
def bio(
    platform: Annotated[str, typer.Option("--platform", help="Where the bio will stand.")],
    profile: common.ProfileOption = None,
) -> None:
    """Write a bio with its disclaimer inside the platform's bio limit."""
    from assistant import platforms
    from assistant.platforms import bio as bios

    practice = common.profile_for(profile, common.settings())
    if practice == profiles.EMPTY:
        raise UsageError("A bio needs a profile. “bedside profile init” makes one.")
    print(bios.write(practice, platforms.get(platform)))


def _ask(label: str, default: str = "") -> str:
    return str(typer.prompt(label, default=default, show_default=bool(default))).strip()


def _ask_list(label: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _ask(label).split(";") if part.strip())
