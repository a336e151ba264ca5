"""A change made exactly as told, in the words given, or not at all: nothing else of the draft is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.errors import NotUnderstood
from assistant.stages import Edit
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.exact.inserted import put_in
from assistant.writers.builtin.revise.exact.meant import OWN_LINE
from assistant.writers.builtin.revise.exact.reordered import moved_parts
from assistant.writers.builtin.revise.exact.replaced import put_instead
from assistant.writers.builtin.revise.exact.slides import renumbered
from assistant.writers.builtin.revise.exact.taken_out import kept, removed
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet


def edited(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """The draft with the change. Raises NotUnderstood where it cannot be made exactly so."""
    done = _MADE[edit.order](edit, sheet, desk)
    done = renumbered(done, sheet)
    if not done.sentences:
        raise NotUnderstood(reply("only_part"))
    if done.text == sheet.text or (edit.order == "move" and done.sentences == sheet.sentences and not OWN_LINE.search(edit.place)):
        raise AlreadySo(reply("same"))
    if len(done.text) > len(sheet.text) and not desk.fits(done):
        raise NotUnderstood(reply("no_room"))
    return done


_MADE: dict[str, Callable[[Edit, Sheet, Desk], Sheet]] = {"add": put_in, "remove": removed, "replace": put_instead, "move": moved_parts, "keep": kept}
UNFOUND: Sequence[str] = ("no_part", "needed", "not_understood", "one_sentence")  # replies that say a change was not for this draft
