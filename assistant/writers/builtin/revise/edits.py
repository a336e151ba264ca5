"""The changes a draft can take, by their names in ``data/changes.toml``: each touches what was asked and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise import (
    added,
    corrected,
    cut,
    details,
    facts,
    kept,
    length,
    moves,
    person,
    quoted,
    shape,
    signs,
    tone,
    words,
)
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.instruction import Change
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet

Edit = Callable[[Sheet, Mapping[str, str], Desk], Sheet]


def apply(change: Change, sheet: Sheet, desk: Desk) -> Sheet:
    """One change made. Raises NotUnderstood with the reason when it cannot be."""
    done = _EDITS[change.name](sheet, change.on, desk)
    kept.check(change, sheet, done, desk)
    if not done.sentences:
        raise NotUnderstood(reply("only_part"))
    if done.text != sheet.text and len(done.text) > len(sheet.text) and not desk.fits(done):
        raise NotUnderstood(reply("no_room"))
    return done


def _refuse(name: str) -> Edit:
    def edit(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
        raise NotUnderstood(reply(name))

    return edit


_EDITS: dict[str, Edit] = {
    "language": _refuse("language"), "split": _refuse("unsplit"), "testimonial": _refuse("testimonial"), "disclaimer": _refuse("disclaimer"),
    "mood": tone.mood, "voice": tone.voice, "sorry": tone.sorry, "joke": tone.joke, "which_instead": words.which_instead, "message": _refuse("message"), "allowed": _refuse("allowed"), "explain": _refuse("unexplained"), "update": shape.turned, "format": shape.format_asked, "picture": _refuse("picture"), "reminder": _refuse("reminder"), "which_title": _refuse("which_title"), "title": added.title,
    "typo": words.typo, "replace": words.replaced, "respelled": words.respelled, "spelled_out": words.spelled_out, "rather": words.rather, "corrected": corrected.corrected, "put_right": facts.put_right, "contradicted": facts.contradicted,
    "detail": details.detail, "time_of": details.time_of, "date_after": details.date_after,
    "drop_nth": cut.part_numbered, "drop_part": cut.part, "drop_about": cut.about, "drop_words": cut.words, "drop_question": cut.question, "drop_times": details.without_times,
    "drop_quoted": quoted.dropped, "drop_opening_with": quoted.opening_with, "put_beside": quoted.beside,
    "only_nth": cut.but_for, "keep_only": cut.but_for_those, "drop_after": cut.after, "drop_end": cut.at_end,
    "move_first": added.first, "move_last": added.last, "move_beside": moves.beside, "swap": moves.swapped, "swap_parts": moves.swapped_parts, "join_parts": moves.joined_parts, "join": moves.joined, "own_line": moves.own_line,
    "put_nth": added.put_nth, "put_part": added.put_part, "whole": added.whole, "put_opening": added.opening, "sign": added.signature, "first_person": person.first, "thank": added.thanks, "handle": added.handle, "crisis": added.crisis,
    "add_contact": added.contact, "add_question": added.question, "add_invitation": added.invitation, "add_source": added.source,
    "add_fact": length.fact, "more_on": length.more_on, "add_text": added.text_told, "add_line": added.text_told, "audience": added.audience,
    "put_tags": signs.only_tags, "drop_tags": signs.no_tags, "tags": signs.tags,
    "no_emoji": signs.no_emoji, "fewer_emoji": signs.fewer_emoji, "more_emoji": signs.more_emoji,
    "calm": shape.calm, "listed": shape.listed, "unlisted": shape.unlisted, "lower": shape.lower,
    "shorter": length.shorter, "paragraphs": shape.paragraphs, "longer": length.longer, "simpler": tone.simpler,
    "warmer": tone.warmer, "funnier": tone.funnier, "casual": tone.casual, "formal": tone.formal, "blunt": tone.blunt,
    "plainer": tone.plainer, "upbeat": tone.upbeat, "other_opening": tone.other_opening,
}  # fmt: skip
