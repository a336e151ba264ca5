"""What is put into a draft: the user's own words, a way to reach the practice, a question, a source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant import emergency
from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import kinds, wordings
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.copyedit import edited
from assistant.writers.builtin.revise import details, line, moves, named
from assistant.writers.builtin.revise.desk import EMOJI, Desk, close_of, closed, end, places_told
from assistant.writers.builtin.revise.instruction import words_of
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet, read

_LEAST = 3  # words that may open a post
_AND_THAT = re.compile(r"(?i)(\b(?:and|but)) that (?=(?:an?|the|our|it|they|we|you|this|no|most|some|many)\b)")  # "say that ..., and that an ECG ..."
_SHORT = 60  # words of a draft in which an opening goes on in the same paragraph
_NO_READERS = r"(?:free|sure|now|me|us|it|all|both|real|example|once|later|tomorrow|today|days|that|this|them|everything|good|fun|starters|(?:the )?(?:win|best|moment|record))\\b"
_TO_READERS = ("For {}.", "A note for {}.")
_NAMING = 6  # words that may name a part of the draft; more are a sentence


def _own(on: Mapping[str, str], desk: Desk, sheet: Sheet) -> str:
    """The user's own words as a sentence. Raises NotUnderstood where they would tell readers what to do, promise something or point to a patient."""
    said = details.sentence(on["text"], desk.brief.profile)
    if not desk.safe(said, sheet.text):
        raise NotUnderstood(reply("unsafe"))
    return said


def put_nth(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    first, *rest = named.nth(sheet, on["nth"], on["unit"])
    return sheet.change(first, _own(on, desk, sheet)).without(*rest)


def put_part(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A named part replaced by the user's own words: "slide 4 should say: ...", "make the second line ...". Raises NotUnderstood where nobody can find it."""
    found = named.places(sheet, on["what"], desk)
    if not found:
        raise NotUnderstood(reply("no_part"))
    first, *rest = found
    return sheet.change(first, _own(on, desk, sheet)).without(*rest)


def whole(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The user's own text instead of the draft, its hashtags kept."""
    said = read(edited(on["text"], desk.brief.profile))
    if not desk.safe(said.text):
        raise NotUnderstood(reply("unsafe"))
    return replace(said, tags=said.tags or sheet.tags, tag_gap=sheet.tag_gap)


def opening(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The first sentence replaced by the user's own; a question that followed it goes with it. What is only named ("the date") moves there."""
    if re.fullmatch(r"(?i)an? (?:\w+ )?(?:question|joke|hook|fact|story|greeting|quote|number|statistic|emoji|bang)", on["text"].strip(" .!")):
        raise NotUnderstood(reply("give_opening"))
    if len(on["text"].split()) <= _NAMING and named.places(sheet, on["text"], desk):
        return moves.first(sheet, {"what": on["text"]}, desk)
    if len(on["text"].split()) < _LEAST:
        raise NotUnderstood(reply("no_part"))  # a word or two name something, and open nothing
    first, *rest = sheet.lines()[0]
    said = sheet.sentences[first]
    if first in places_told(sheet, desk.own_words()) or desk.sourced(said):
        return sheet.put(first, _own(on, desk, sheet), " " if sheet.words < _SHORT else "\n\n")  # the facts told there are not lost
    answered = [place for place in rest[:1] if sheet.sentences[place].endswith("?")]
    return sheet.change(first, _own(on, desk, sheet)).without(*answered)


def title(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The user's title in a line of its own, instead of the one that stands there."""
    said = _own(on, desk, sheet).rstrip(".")
    stands = sheet.sentences[0]
    head = re.match(r"# |Subject: ", stands)
    if head or (len(sheet.gaps) > 1 and "\n" in sheet.gaps[1] and re.search(r"\w$", stands)):
        return sheet.change(0, f"{head[0] if head else ''}{said}")
    return sheet.put(0, said)


def first(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """What is named, at the top; a way to reach the practice that does not stand there yet is put there."""
    try:
        return moves.first(sheet, on, desk)
    except AlreadySo:
        raise
    except NotUnderstood:
        line = contact_line(named.bare(on["what"]), desk)
        if not line:
            raise
        return sheet.put(0, line)


def last(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """What is named, at the end; words that do not stand in the draft close it, where they are the user's own."""
    try:
        return moves.last(sheet, on, desk)
    except AlreadySo:
        raise
    except NotUnderstood:
        line = contact_line(named.bare(on["what"]), desk)
        if not line and not on.get("text"):
            raise
        said = line or _own(on, desk, sheet)
        return sheet.put(len(sheet.sentences), said) if line else closed(sheet, said)


def thanks(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Somebody thanked in a sentence of its own: "credit Dr. Adebayo for the explanation"."""
    who = re.sub(r"^[a-z]", lambda m: m[0].upper(), on["who"]) if re.match(r"(?!our\b|the\b|all\b|every)[a-z]+(?:$|[ ,])", on["who"]) else on["who"]
    return text_told(sheet, {"text": f"thank you to {who}"}, desk)


def crisis(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The crisis line of the practice's country, at the end."""
    line = emergency.signpost(desk.brief.profile.jurisdiction)
    if line in sheet.text:
        raise AlreadySo(reply("same"))
    return sheet.put(len(sheet.sentences), line)


def handle(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Accounts tagged, on a line of their own."""
    wanted = [tag for tag in dict.fromkeys(named.HANDLE.findall(on["handles"])) if tag not in sheet.text]
    if not wanted:
        raise AlreadySo(reply("same"))
    return sheet.put(len(sheet.sentences), " ".join(wanted))


def signature(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The user's name, or the team's, on a line of its own at the end."""
    profile = desk.brief.profile
    if not on.get("mine"):
        return sheet.put(len(sheet.sentences), edited(on["text"], profile).rstrip(". "))
    if len(profile.clinicians) != 1:
        raise NotUnderstood(reply("whose_name"))
    return sheet.put(len(sheet.sentences), profile.clinicians[0])


def contact(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A way to reach the practice, at the end. Raises NotUnderstood where the profile has none, or the number typed is another."""
    if on["contact"].lower().startswith(("phone", "number", "telephone")):
        typed = named.PHONE.search((desk.brief.instruction or desk.brief.request).text)
        if typed and typed[0] not in " ".join(desk.brief.profile.phones):
            raise NotUnderstood(reply("other_phone"))
        if desk.brief.profile.phones and desk.where.platform.id == "google":
            raise NotUnderstood(reply("no_phone_here"))
    line = contact_line(on["contact"], desk)
    if not line:
        raise NotUnderstood(reply("no_contact"))
    if line.partition(" at ")[2].rstrip(".") in sheet.text:
        raise AlreadySo(reply("same"))
    return sheet.put(len(sheet.sentences), line)


def contact_line(name: str, desk: Desk) -> str:
    """The sentence with the practice's own phone, site, address or handle; empty where the profile has none, or the word names none."""
    profile, wanted = desk.brief.profile, re.sub(r"[ -]|^(?:our|the|office|clinic)", "", name.lower())
    values, wording = next(((values, wording) for words, values, wording in (
        (("phone", "phonenumber", "number", "telephone", "phoneno", "phoneno.", "phone#"), profile.phones, "Call us at {}."),
        (("email",), profile.emails, "Write to us at {}."),
        (("handle",), profile.handles, "Find us at {}."),
        (("address", "streetaddress"), profile.addresses, "Find us at {}."),
        (("website", "site", "url", "link", "webaddress"), profile.websites, "More at {}."),
    ) if wanted in words), ((), ""))  # fmt: skip
    return wording.format(values[0]) if values else ""


def question(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    places = close_of(sheet)
    if places and EMOJI.sub("", sheet.sentences[places[-1]]).strip().endswith("?"):
        raise AlreadySo(reply("has_question"))
    return _closed(sheet, desk, question=True)


def invitation(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _closed(sheet, desk, question=False)


def _closed(sheet: Sheet, desk: Desk, *, question: bool) -> Sheet:
    """The sheet with a new close; an invitation or question of ours that stood there makes way for it."""
    text = ""
    if question and desk.kind in kinds.PRACTICE:
        text = desk.where.dice.pick("asked", wordings.table("practice")["asked"][desk.kind])
    else:
        where = replace(desk.where, style=replace(desk.where.style, question=question))
        block = close(desk.material, where, asked=False)
        text = block.text if block else ""
    return closed(sheet, text)


def source(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    if "Source" in sheet.text:
        raise AlreadySo(reply("has_source"))
    facts = desk.material.facts if desk.material else ()
    issuers = list(dict.fromkeys(t.issuer for t in facts if t.issuer and t.text[-30:] in sheet.text)) or list(dict.fromkeys(t.issuer for t in facts if t.issuer))[:1]
    if not issuers:
        raise NotUnderstood(reply("no_source"))
    return sheet.put(end(sheet), f"Source{'s' if len(issuers) > 1 else ''}: {'; '.join(issuers)}")


def text_told(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A line of the user's own, after what is told."""
    text, where = (on["text"], on["where"]) if on.get("where") else line.placed(on["text"])
    return line.put(sheet, _AND_THAT.sub(r"\1 ", text), where, desk)


def audience(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A line that turns the draft to other readers, before it; the facts stay as they are sourced."""
    if re.match(_NO_READERS, on["audience"].lower()):
        raise NotUnderstood(reply("not_understood"))
    named_so = re.search(r"(?i)\b(?:who|that|don.?t|not)\b", on["audience"])  # "folks who don't like apps" names no apps
    said = f"{on['audience']} like {on['like']}" if named_so and on.get("like") else on.get("like") or on["audience"]
    who = " ".join(w if w.isupper() else w.lower() for w in said.split())
    readers = re.compile(rf"(?i)\b(?:{'|'.join(words_of('audience', 'readers'))})\b(?P<which> (?:who|that|whose|with)\b)?")
    if (found := readers.search(who)) is None:
        raise NotUnderstood(reply("not_understood"))
    if found["which"]:  # no fact of ours is for "teens who skip breakfast" alone, and a label would change nothing
        raise NotUnderstood(reply("readers_yours").format(who=who))
    if who.lower() in sheet.text.lower():
        raise AlreadySo(reply("speaks_of").format(who=who))
    title = 1 if sheet.sentences[0].startswith(("#", "Subject:")) and len(sheet.sentences) > 1 else 0
    line = desk.where.dice.pick("audience", _TO_READERS)
    text = line.format(upper_first(who)) if line.startswith("{") else line.format(who)
    if any(re.fullmatch(re.escape(said).replace(r"\{\}", ".{3,60}"), sheet.sentences[title]) for said in _TO_READERS):
        return sheet.change(title, text)  # in the place of other readers
    return sheet.put(title, text, "\n\n" if sheet.words > 45 else " ")
