"""The calendar as an .ics file for any calendar program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from assistant import platforms
from assistant.planning.calendar import Slot


def ics(slots: Iterable[Slot], stamp: datetime | None = None) -> bytes:
    """An iCalendar file with one all-day event a slot. Texts are escaped by the library, so none can add a property."""
    calendar = Calendar()
    calendar.add("prodid", "-//Bedside//Posting calendar//EN")
    calendar.add("version", "2.0")
    for slot in slots:
        event = Event()
        event.add("uid", f"{slot.day:%Y%m%d}-{slot.platform}-{slot.kind}-{slot.topic or 'practice'}@bedside.example")
        event.add("dtstamp", stamp or datetime.now(UTC))
        event.add("dtstart", slot.day)
        event.add("dtend", slot.day + timedelta(days=1))
        event.add("summary", f"{platforms.get(slot.platform).name}: {slot.occasion or slot.title}")
        event.add("description", slot.request)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
