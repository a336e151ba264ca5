"""Parts taken out of a draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin.clauses import without_clause
from assistant.writers.builtin.revise import named, values
from assistant.writers.builtin.revise.desk import EMOJI, REACHED, Desk, close_of, places_told
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_BESIDE = 3  # words beside a value in its clause that say nothing without it: "$30 cash otherwise"
# What leads to a number and nowhere without it.
_TO_REACH = re.compile(r"(?i)(?:^|[,;]?\s+(?:or |and |to \w+,? )?)(?:please )?(?:call|text|phone|ring|dial|contact|e-?mail|write to|visit|rsvp(?: to)?|more)(?: (?:us|me|the (?:office|clinic|practice|front desk)))?(?: (?:at|on))?\s*(?=[.,;!]|$)")
_SIGNS = re.compile(rf"(?:\s*{EMOJI.pattern})+\s*$")  # emoji that end a sentence stay there
_LEADS = "priced|needed|based|used"
_LEAST = 4  # words of a sentence that may be left
_PHRASE = "after|before|with|for|during|because of|thanks to|about|on|at|in|by|from|near|behind|following|due to"  # what a phrase begins with
_TOLD_OF = ("date", "days", "time", "money")
HANGS = re.compile(r"(?i)\b(?:and|or|but|with|for|at|the|an?|of|to|in|on|by|from|is|are|was|were|our|his|her|their|my|your)\s*(?:[.,;:!?]|$)|^(?:and|or|of|is|are|was|were)\b")  # words that lead on to what went
_UNNAMED = re.compile(r"^(?:it|this|that|them|those|everything)(?: (?:down|under|out|off|all)\b.*)?$|^(?:down|under)\b(?! \d)|\b(?:paragraph|sentence|line|slide|post|tweet|bullet|point)$")  # no words that could stand in the draft


def part_numbered(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return named.without_part(sheet, named.nth(sheet, on["nth"], on["unit"]))


def part(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A part that has a name: the question, the phone number, the sign-off. Raises NotUnderstood where the draft has none."""
    part = on["part"].lower()
    if part.startswith(("question", "invit", "cta", "call to", "clos")):
        return _close(sheet, question=part.startswith("question"))
    if part == "handle":
        return _without_handles(sheet)
    if part in ("title", "headline", "subject line", "greeting"):
        return sheet.without(*sheet.paragraphs()[0])
    if part in ("signature", "sign off", "sign-off", "signoff"):
        own = desk.brief.profile.voice.sign_off
        return _where(sheet, lambda s: bool(own) and s in own)
    if part == "myth":
        return _where(sheet, lambda s: s.startswith(("Myth:", "“", "Fact:")))
    if part.startswith("source"):
        return _where(sheet, lambda s: s.startswith(("Source", "- ")) and ("Source" in s or "http" in s))
    return about(sheet, {"about": part}, desk, none="no_part")


_ONE_BY_ONE = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+(?=(?:the|that|this|my|our|\"|“)\b|[\"“])")


def but_for(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Everything the user told but for one part goes: "only the first thing"."""
    kept = named.nth(sheet, on["nth"], on["unit"])
    told = sorted(places_told(sheet, desk.own_words())) or [n for n in range(len(sheet.sentences)) if n not in desk.remarks(sheet)]
    counted = on["unit"].lower().startswith(("thing", "part", "item", "fact")) and told
    one = told[min(kept[0], len(told) - 1)] if counted else kept[0]
    listed = re.split(r"\s*(?:(?<!\w)\d[.)]|;)\s+", sheet.sentences[one])
    items = [item for item in listed if item.strip()]
    if counted and len(told) == 1 and len(items) > 1:  # "1) ... 2) ..." in one sentence
        said = items[min(kept[0], len(items) - 1)].strip(" ,;")
        return sheet.change(one, said if said.endswith((".", "!", "?")) else f"{upper_first(said)}.")
    done = sheet.without(*(n for n in told if n != one))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def but_for_those(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Everything goes but the parts that are named one by one, and the hashtags; one that stands nowhere refuses it all. Raises NotUnderstood."""
    held: set[int] = set()
    for what in _ONE_BY_ONE.split(on["what"].strip(" .")):
        found = named.saying(sheet, what.strip("\"“”'‘’ ").rstrip(".!?")) if what.strip().startswith(("\"", "“")) else named.places(sheet, what.strip(), desk)
        if not found:
            raise NotUnderstood(reply("no_part"))
        held |= set(found)
    done = sheet.without(*(n for n in range(len(sheet.sentences)) if n not in held))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def _without_value(sentence: str, value: str) -> str:
    """A sentence without a sum, a date, a number, the word that leads to it and what says nothing without it; empty where too little is left."""
    clause = next((part for part in re.split(r"[,;](?!\d)", sentence) if value.lower() in part.lower()), sentence)
    if not sentence.startswith(clause) and len(clause.split()) - len(value.split()) <= _BESIDE and (left := without_clause(sentence, value.lower())):
        return left
    if re.search(rf"(?i)\b(?!(?:{_LEADS})\b)[a-z]+ed {re.escape(value)} (?:for|to|from|in|at)\b", sentence):
        raise NotUnderstood(reply("needed"))  # "raised $640 for ..." says nothing without it
    left = re.sub(rf"(?i)(?:\s+(?:with|for|at|worth|by|from|on|of|in|is|are|until|till|through|since|starting|beginning|before|after))?\s*{re.escape(value)}", "", sentence, count=1)
    left = _TO_REACH.sub("", re.sub(r"\s+([,.!?;])", r"\1", " ".join(left.split())))
    left = re.sub(r"([,;:])(?:\s*[,;])+", r"\1", left)
    left = re.sub(r"[,;:]\s*(?=[.!?]*$)", "", left).strip(" ,")
    return upper_first(left) if len(left.split()) >= _LEAST or REACHED.search(left) else ""


def at_end(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The first sentence or the last paragraph, pointed at by where it stands: "preachy at the end, cut that"."""
    return sheet.without(*named.places(sheet, "ending" if on["side"].lower() in ("end", "close", "bottom") else "opening", desk))


def after(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Everything after a part, or before it, goes."""
    found = named.places(sheet, on["what"], desk)
    if not found:
        raise NotUnderstood(reply("no_part"))
    rest = range(found[-1] + 1, len(sheet.sentences)) if on["side"].lower() in ("after", "below", "under", "past") else range(found[0])
    if not rest:
        raise AlreadySo(reply("same"))
    return sheet.without(*rest)


def _without_handles(sheet: Sheet) -> Sheet:
    """The sheet without its handles; a line that held nothing else goes with them."""
    cut = sheet.edited(lambda said: " ".join(named.HANDLE.sub("", said).split()))
    if cut is sheet:
        raise NotUnderstood(reply("no_part"))
    return cut


def _close(sheet: Sheet, *, question: bool) -> Sheet:
    places = close_of(sheet)
    if not places or (question and not EMOJI.sub("", sheet.sentences[places[-1]]).strip().endswith("?")):
        raise AlreadySo(reply("no_question" if question else "no_part"))
    return sheet.without(*places)


def question(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _close(sheet, question=True)


def _where(sheet: Sheet, test: Callable[[str], bool]) -> Sheet:
    places = [i for i, sentence in enumerate(sheet.sentences) if test(sentence)]
    if not places:
        raise NotUnderstood(reply("no_part"))
    return sheet.without(*places)


def words(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Words taken out as they stand, with the brackets or the comma that held them; their whole clause where the rest would not read on."""
    said = on["words"].strip(" .,;!?")
    spoken = re.compile(rf"(?i)\s*\({re.escape(said)}\)|(?<!\w){re.escape(said)}(?!\w)")
    places = [n for n, sentence in enumerate(sheet.sentences) if spoken.search(sentence)]
    if not places:
        raise NotUnderstood(reply("no_word"))
    for n in reversed(places):
        left = _mended(spoken.sub("", sheet.sentences[n]))
        if not re.search(r"\w{3}", left):
            sheet = sheet.without(n)
        elif HANGS.search(left):
            return about(sheet, {"about": said}, desk)
        else:
            sheet = sheet.change(n, left)
    return sheet


def _without_phrase(sentence: str, words: str, desk: Desk) -> str:
    """A sentence without the last phrase of a clause that tells a date, a time or a price as well: "We reopen May 2 after the paint job"; empty where it is not so."""
    phrase = re.compile(rf"(?i)\s+(?:{_PHRASE})(?: (?:the|our|an?|his|her|their|some|all))?(?: \w+)? {re.escape(words)}(?: \w+)?(?=\s*(?:[,;.!?]|$))")
    match = phrase.search(sentence)
    if match is None or any(v.kind in _TOLD_OF for v in values.values(match[0], desk.brief.profile)):
        return ""
    clause = next((part for part in re.split(r"[,;](?!\d)", sentence) if match[0].strip().lower() in part.lower()), "")
    if not any(v.kind in _TOLD_OF for v in values.values(clause, desk.brief.profile)):
        return ""
    return _mended(f"{sentence[: match.start()]}{sentence[match.end() :]}")


def _mended(sentence: str) -> str:
    """A sentence with its signs put right where words went."""
    left = re.sub(r"\s+([,.!?;:])", r"\1", " ".join(sentence.split()))
    left = re.sub(r"([,;:–—-])(?:\s*[,;])+", r"\1", left)
    left = re.sub(r"[,;:]\s*(?=[.!?]+$)", "", left)
    return upper_first(re.sub(r"^[,;:.!?]\s*", "", left).strip())


def _whole_sentences(sheet: Sheet, found: tuple[int, ...], about: str, desk: Desk) -> Sheet | None:
    """The sheet without the sentences named as such ("the parking line"); None where only their words are named, or where they tell more that must stay."""
    asked = (desk.brief.instruction or desk.brief.request).text.lower()
    bare = re.escape(named.bare(about))
    if len(found) != 1 or not re.search(rf"{bare}[\"”'’]? (?:line|sentence)\b|\b(?:line|sentence) (?:about|on|with|of|that says) (?:the |our )?[\"“'‘]?{bare}", asked):
        return None
    told = [v for n in found for v in values.values(sheet.sentences[n], desk.brief.profile) if v.kind in _TOLD_OF]
    return None if told and found[0] in places_told(sheet, desk.own_words()) else sheet.without(*found)


def about(sheet: Sheet, on: Mapping[str, str], desk: Desk, none: str = "no_word") -> Sheet:
    """The clauses that say what is named; the sentence where nothing sound is left of it."""
    about = re.sub(r" (?:please|pls)$", "", on["about"].lower().strip(" .\"'“”"))
    if _UNNAMED.search(about):
        raise NotUnderstood(reply("not_understood"))
    kind = named.pattern(sheet, about, desk)
    found = named.places(sheet, about, desk) or named.saying(sheet, about)
    if not found:
        raise NotUnderstood(reply("no_part" if kind else none))
    if named.is_end(about) or named.is_unit(about):
        return named.without_part(sheet, found)
    if (whole := _whole_sentences(sheet, found, about, desk)) is not None:
        return whole
    statistic = named.is_statistic(about)
    clauses = {}
    for i in found:
        signs = _SIGNS.search(sheet.sentences[i])
        said = sheet.sentences[i][: signs.start()] if signs else sheet.sentences[i]
        value = kind.search(said) if kind else None  # none where the word itself stands there: "the price"
        words = value[0].lower() if value else named.as_it_stands(said, named.bare(about))
        clauses[i] = (_without_value(said, words) if value and not statistic else "") or _without_phrase(said, words, desk) or without_clause(said, words)
    clauses = {i: left if len(left.split()) >= _LEAST or REACHED.search(left) else "" for i, left in clauses.items()}
    for i, left in clauses.items():
        signs = _SIGNS.search(sheet.sentences[i])
        sheet = sheet.change(i, f"{left}{signs[0] if signs else ''}" if left else sheet.sentences[i])
    return sheet.without(*(i for i, left in clauses.items() if not left))
