"""Changes to single words: a misspelling mended, words replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from assistant.errors import NotUnderstood
from assistant.guard import lexicon
from assistant.knowledge import cards
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin.copyedit import edited, slips
from assistant.writers.builtin.details import TIME
from assistant.writers.builtin.revise import cut, details, line
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet

_HEALTH = "advice/conditions+advice/symptoms+advice/drugs+advice/vaccines+advice/procedures+advice/tests+advice/supplements"
# Words that turn a fact round, or tell of whom it is true.
_TURNS = re.compile(
    r"(?i)\b(?:high(?:er)?|low(?:er)?|more|less|fewer|most|few|many|half|always|never|not|no|often|rarely|seldom|before|after|safe|unsafe|risky?|better|worse|can|cannot|can.?t|adults?|teens?|teenagers?|babies|infants?|toddlers?|wom[ae]n|m[ae]n|boys?|girls?|days?|weeks?|months?|years?|hours?|minutes?|early|late|left|right|mild|severe|cures?|causes?|prevents?|treats?)\b"
)
_SHORTENED = 4  # letters of a word that may be cut short
_SHORT_FORM = 4  # letters of capitals that are a short form, and no loud word
_ALIKE = 0.6  # how near two spellings of a name are
_POINTING = re.compile(r"(?i)(?:it|this|that|them|these|those)")  # which words it means, nobody can know
_TYPED = re.compile(r"(?i)^(?:the |our |my )?(?:date|day|time|hours?|month|weekday|place|location|venue|address|phone(?: number)?|number)$")


def typo(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The misspelled word spelled right: as asked, or as the cards and everyday words spell it."""
    word = on.get("word", "")
    if not word:
        return _all_typos(sheet)
    if word.lower() not in sheet.text.lower():
        raise NotUnderstood(reply("no_word"))
    right = on.get("to") or slips.nearest(word)
    if not right:
        raise NotUnderstood(reply("no_spelling"))
    return swapped(sheet, word, right)


def replaced(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Words replaced where they stand; "the date" and the like by what they mean. Raises NotUnderstood for words that do not stand there."""
    if _POINTING.fullmatch(on["old"]):
        raise NotUnderstood(reply("no_word"))
    old, new = on["old"].strip(" .\"'“”"), edited(on["new"].strip(" \"'“”"), desk.brief.profile)
    stands = re.search(rf"(?i)(?<!\w){re.escape(new)} (?:[\w’'-]+ ){{0,2}}{re.escape(old)}(?!\w)", " ".join(sheet.sentences))
    if stands:  # "back from leave", and just "back" is to be said
        return swapped(sheet, stands[0], new, desk)
    if old.lower() in sheet.text.lower() and TIME.fullmatch(old) and TIME.search(new):
        return details.moved(sheet, old, new)
    if old.lower() in sheet.text.lower() and not _TYPED.match(old):
        return swapped(sheet, old, new, desk)
    if _TYPED.match(old):
        return details.retimed(sheet, old.lower(), new, desk)
    stripped = re.sub(r"(?i)^(?:the|a|an|our|word|words) ", "", old)
    if stripped.lower() in sheet.text.lower():
        return swapped(sheet, stripped, re.sub(r"(?i)^(?:the|a|an) ", "", new), desk)
    raise NotUnderstood(reply("no_word"))


def which_instead(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"don't call it that": refused, with how to say what it is to be called."""
    word = on["word"].strip(" .\"'“”")
    raise NotUnderstood(reply("which_instead").format(word=word) if word.lower().rstrip("s") in sheet.text.lower() else reply("no_word"))


def rather(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"don't mention the leave, just say back": what is named goes; the other words stay where they stand beside it, else they are a line."""
    old, new = on["old"].strip(" .\"'“”"), on["new"].strip(" .\"'“”")
    if re.search(rf"(?i)(?<!\w){re.escape(new)} (?:[\w’'-]+ ){{0,2}}{re.escape(old)}(?!\w)", " ".join(sheet.sentences)):
        return replaced(sheet, on, desk)
    left = cut.about(sheet, {"about": old}, desk)
    if not left.sentences:
        raise NotUnderstood(reply("only_part"))
    return line.put(left, new, "", desk)


def respelled(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"its Kowalczyk with a z": the name of the draft that comes nearest, as it should be. Raises NotUnderstood where none is near."""
    right = on["name"]
    names = dict.fromkeys(re.findall(r"(?<![#@\w])[A-ZÀ-Þ][\w’'-]{2,}", " ".join(sheet.sentences)))
    near = [name for name in get_close_matches(right, names, n=2, cutoff=_ALIKE) if name != right]
    if not near:
        raise NotUnderstood(reply("no_word"))
    return swapped(sheet, near[0], right)


def spelled_out(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Words in full where their short form stands: "conference room" for "conf room", "blood pressure" for "BP". Raises NotUnderstood where none stands there."""
    full = on["words"].split()
    parts = [rf"{re.escape(word[:3])}\w*\.?" if len(word) > _SHORTENED else re.escape(word) for word in full]
    initials = "".join(word[0] for word in full)
    shapes = [*([rf"(?-i:{re.escape(initials.upper())})"] if len(full) > 1 else []), r"\s+".join(parts)]
    for shape in shapes:
        short = re.compile(rf"(?i)(?<!\w){shape}(?!\w)")
        done = replace(sheet, sentences=tuple(short.sub(lambda found: _cased(found, on["words"]), said) for said in sheet.sentences))
        if done != sheet:
            return done
    raise NotUnderstood(reply("no_word"))


def _cased(found: re.Match[str], words: str) -> str:
    """The words in full, with a capital where a sentence begins."""
    if found[0].lower().rstrip(".") == words.lower():
        return found[0]
    begins = not found.string[: found.start()].strip() or found.string[: found.start()].rstrip().endswith((".", "!", "?", ":"))
    return upper_first(words.lower() if words.isupper() else words) if begins else words


def swapped(sheet: Sheet, old: str, new: str, desk: Desk | None = None) -> Sheet:
    pattern = re.compile(rf"(?i)(?<!\w){re.escape(old)}(?!\w)") if old[-1:].isalnum() else re.compile(re.escape(old), re.IGNORECASE)

    if new.endswith((".", "!", "?")) and not old.endswith((".", "!", "?")):  # brings a mark of its own
        pattern = re.compile(rf"{pattern.pattern}(?:[.!?]+(?=\s|$))?", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        if match[0].isupper() and len(match[0]) > _SHORT_FORM:
            return new.upper() if not any(c.isupper() for c in new) else new
        before = match.string[: match.start()]
        starts = not re.search(r"\w", before) or re.search(r"[.!?]\s+$", before)
        return upper_first(new) if match[0][:1].isupper() and starts else new

    tail = new.rpartition(" ")[2]
    if tail != new:  # "Long Candle" for "Brief" of "Brief Candle"
        pattern = re.compile(rf"{pattern.pattern}(?: {re.escape(tail)}(?!\w))?", re.IGNORECASE)
    changed = replace(sheet, sentences=tuple(pattern.sub(put, s) for s in sheet.sentences), tags=sheet.tags)
    if changed == sheet:
        raise NotUnderstood(reply("no_word"))
    if desk and any(a != b and desk.sourced(a) and (_changes_meaning(old, new) or _related(a, old, new)) for a, b in zip(sheet.sentences, changed.sentences, strict=True)):
        raise NotUnderstood(reply("sourced"))
    if desk and not _one_thing(old, new) and any(a != b and desk.safe(a) and not desk.safe(b) for a, b in zip(sheet.sentences, changed.sentences, strict=True)):
        raise NotUnderstood(reply("unsafe"))
    return changed


def _one_thing(old: str, new: str) -> bool:
    """Whether both are names of one topic: "high blood pressure" and "hypertension"."""
    if re.findall(r"\d+", old) != re.findall(r"\d+", new):
        return False  # "SPF 15" and "SPF 30"
    one = cards.find_topic(old)
    return one is not None and one == cards.find_topic(new)


def _changes_meaning(old: str, new: str) -> bool:
    """Whether a sourced fact would say something else with ``new`` for ``old``: another illness, number, degree or group; two names of one thing are the same."""
    return not _one_thing(old, new) and any(re.search(r"\d", said) or _TURNS.search(said) or any(lexicon.load(_HEALTH).find(said.lower())) for said in (old, new))


def _related(said: str, old: str, new: str) -> bool:
    """Whether a fact tells how the two are related, so that one name for both would say nothing or something false."""
    return all(re.search(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", said) for name in (old, new))


def _all_typos(sheet: Sheet) -> Sheet:
    for word in dict.fromkeys(re.findall(r"(?<![\w@#./-])[a-z]{4,}(?![\w@./-])", " ".join(sheet.sentences))):
        if not slips.is_known(word) and (right := slips.nearest(word)):
            return swapped(sheet, word, right)
    raise NotUnderstood(reply("no_typo"))
