"""``bedside plan``: what to post and when."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli import common

if TYPE_CHECKING:
    from assistant.planning.calendar import Slot


class PlanFormat(StrEnum):
    """How a plan is written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    ics = "ics"


def run(
    weeks: Annotated[int, typer.Option("--weeks", help="Weeks to plan, 1 to 26.")] = 4,
    platform: Annotated[list[str] | None, typer.Option("--platform", help="A platform; repeat for several.")] = None,
    start: Annotated[str | None, typer.Option("--start", help="First day, like 2026-12-01; default: today.")] = None,
    ambitious: Annotated[bool, typer.Option("--ambitious", help="Plan each platform's upper pace.")] = False,
    profile: common.ProfileOption = None,
    format: Annotated[PlanFormat, typer.Option("--format", help="text, json, jsonl or ics.")] = PlanFormat.text,
) -> None:
    """Plan posts: awareness days, topics of the specialty, people and practice news, at each platform's pace."""
    from assistant.planning import calendar, export

    practice = common.profile_for(profile, common.settings())
    slots = calendar.plan(practice, platform or (), weeks=weeks, start=_day(start), ambitious=ambitious)
    if format is PlanFormat.ics:
        sys.stdout.buffer.write(export.ics(slots))
    elif format is PlanFormat.text:
        for slot in slots:
            print(in_line(slot))
    elif format is PlanFormat.json:
        common.show({"slots": [as_fields(slot) for slot in slots]})
    else:
        for slot in slots:
            common.emit(as_fields(slot))


def in_line(slot: Slot) -> str:
    """A slot as a line of a table."""
    about = f"{slot.occasion} ({slot.title})" if slot.occasion else slot.title
    return f"{slot.day:%a %d %b %Y}  {slot.platform:10} {slot.kind.replace('_', ' '):18} {about}"


def as_fields(slot: Slot) -> dict[str, object]:
    """A slot as JSON fields."""
    return {
        "day": slot.day.isoformat(), "platform": slot.platform, "kind": slot.kind, "title": slot.title,
        "topic": slot.topic, "occasion": slot.occasion, "request": slot.request,
    }  # fmt: skip


def _day(text: str | None) -> date:
    from assistant.planning import calendar

    if text is None:
        return calendar.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("--start must be a day like 2026-12-01.") from None
