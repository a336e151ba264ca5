"""The changes themselves, each from a sheet to a sheet. What cannot be done is said, not pretended."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.platforms import counting
from assistant.writers.builtin import finish, kinds, wordings
from assistant.writers.builtin.clauses import without_clause
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.details import polished
from assistant.writers.builtin.revise import details, length, person, shape, tone, words
from assistant.writers.builtin.revise.desk import EMOJI, Desk, closing, end
from assistant.writers.builtin.revise.instruction import Change
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

Edit = Callable[[Sheet, Mapping[str, str], Desk], Sheet]
_ORDINAL = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "sixth": 5, "last": -1, "final": -1}
_UNNAMED = re.compile(r"^(?:it|this|that|them|those|everything)(?: (?:down|under|out|off|all)\b.*)?$|^(?:down|under)\b|\b(?:paragraph|sentence|line|slide|post|tweet|bullet|point)$")  # no words that could stand in the draft
_HANDLE = re.compile(r"(?<!\w)@[\w.]*\w")
_PHONE = re.compile(r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{0,4}|\b\d{3}-\d{4}\b")


def apply(change: Change, sheet: Sheet, desk: Desk) -> Sheet:
    """One change made. Raises NotUnderstood with the reason when it cannot be."""
    done = _EDITS[change.name](sheet, change.on, desk)
    if not done.sentences:
        raise NotUnderstood(reply("only_part"))
    if done.text != sheet.text and len(done.text) > len(sheet.text) and not desk.fits(done):
        raise NotUnderstood(reply("no_room"))
    return done


def _refuse(name: str) -> Edit:
    def edit(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
        raise NotUnderstood(reply(name))

    return edit


def _nth(sheet: Sheet, on: Mapping[str, str]) -> tuple[int, ...]:
    """The places of the sentences of the part named: "the last line"."""
    unit = on["unit"].lower()
    groups = sheet.paragraphs() if unit in ("paragraph", "slide", "post", "tweet") else sheet.lines() if unit in ("line", "bullet", "point") else [(i,) for i in range(len(sheet.sentences))]
    if unit in ("bullet", "point"):
        groups = [g for g in groups if re.match(r"[•→\-*]|\d+[.)]", sheet.sentences[g[0]])] or groups
    nth = _ORDINAL[on["nth"].lower()]
    if nth >= len(groups):
        raise NotUnderstood(reply("no_part"))
    return groups[nth]


def _drop_nth(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return sheet.without(*_nth(sheet, on))


def _own(on: Mapping[str, str], desk: Desk) -> str:
    """The user's own words as a sentence. Raises NotUnderstood where they would tell readers what to do, promise something or point to a patient."""
    said = details.sentence(on["text"], desk.brief.profile)
    if not desk.safe(said):
        raise NotUnderstood(reply("unsafe"))
    return said


def _put_nth(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    first, *rest = _nth(sheet, on)
    return sheet.change(first, _own(on, desk)).without(*rest)


def _put_opening(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The first sentence replaced by the user's own; a question that followed it goes with it."""
    first, *rest = sheet.lines()[0]
    answered = [place for place in rest[:1] if sheet.sentences[place].endswith("?")]
    return sheet.change(first, _own(on, desk)).without(*answered)


def _sign(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The user's name, or the team's, on a line of its own at the end."""
    profile = desk.brief.profile
    if not on.get("mine"):
        return sheet.put(len(sheet.sentences), polished(on["text"], profile).rstrip(". "))
    if len(profile.clinicians) != 1:
        raise NotUnderstood(reply("whose_name"))
    return sheet.put(len(sheet.sentences), profile.clinicians[0])


def _drop_part(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    part = on["part"].lower()
    if part.startswith(("question", "invit", "cta", "call to")):
        return _drop_close(sheet, question=part.startswith("question"))
    if part in ("link", "website"):
        return _drop_where(sheet, lambda s: bool(counting.links(s)))
    if part in ("number", "phone", "phone number"):
        return _drop_where(sheet, lambda s: bool(_PHONE.search(s)))
    if part == "handle":
        return _without_handles(sheet)
    if part.startswith("source"):
        return _drop_where(sheet, lambda s: s.startswith(("Source", "- ")) and ("Source" in s or "http" in s))
    if part in ("title", "headline", "subject line", "greeting"):
        return sheet.without(*sheet.paragraphs()[0])
    if part in ("signature", "sign off", "sign-off", "signoff"):
        own = desk.brief.profile.voice.sign_off
        return _drop_where(sheet, lambda s: bool(own) and s in own)
    if part == "myth":
        return _drop_where(sheet, lambda s: s.startswith(("Myth:", "“", "Fact:")))
    raise NotUnderstood(reply("no_part"))


def _without_handles(sheet: Sheet) -> Sheet:
    """The sheet without its handles; a line that held nothing else goes with them."""
    cut = sheet.edited(lambda said: " ".join(_HANDLE.sub("", said).split()))
    if cut is sheet:
        raise NotUnderstood(reply("no_part"))
    return cut


def _drop_close(sheet: Sheet, *, question: bool) -> Sheet:
    place = closing(sheet)
    if place is None or (question and not EMOJI.sub("", sheet.sentences[place]).strip().endswith("?")):
        raise AlreadySo(reply("no_question" if question else "no_part"))
    return sheet.without(place)


def _drop_question(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _drop_close(sheet, question=True)


def _drop_where(sheet: Sheet, test: Callable[[str], bool]) -> Sheet:
    places = [i for i, sentence in enumerate(sheet.sentences) if test(sentence)]
    if not places:
        raise NotUnderstood(reply("no_part"))
    return sheet.without(*places)


def _drop_about(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    about = on["about"].lower().strip(" .\"'“”")
    if _UNNAMED.search(about):
        raise NotUnderstood(reply("not_understood"))
    exact = [i for i, s in enumerate(sheet.sentences) if about in s.lower()]
    if not exact:
        stems = {w[:5] for w in re.findall(r"\w{3,}", about) if w not in ("the", "and", "about")}
        exact = [i for i, s in enumerate(sheet.sentences) if stems and stems <= {w[:5] for w in re.findall(r"\w{3,}", s.lower())}]
    if not exact:
        raise NotUnderstood(reply("no_word"))
    clauses = {i: without_clause(sheet.sentences[i], about) for i in exact}
    for i, left in clauses.items():
        sheet = sheet.change(i, left or sheet.sentences[i])
    return sheet.without(*(i for i, left in clauses.items() if not left))


def _add_contact(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    profile, wanted = desk.brief.profile, on["contact"].lower().replace(" ", "").replace("-", "")
    phone = wanted.startswith(("phone", "number", "telephone"))
    kinds = {"email": (profile.emails, "Write to us at {}."), "handle": (profile.handles, "Find us at {}."), "address": (profile.addresses, "Find us at {}."), "streetaddress": (profile.addresses, "Find us at {}.")}
    values, wording = (profile.phones, "Call us at {}.") if phone else kinds.get(wanted, (profile.websites, "More at {}."))
    if phone and (typed := _PHONE.search((desk.brief.instruction or desk.brief.request).text)) and typed[0] not in " ".join(values):
        raise NotUnderstood(reply("other_phone"))
    if not values:
        raise NotUnderstood(reply("no_contact"))
    if phone and desk.where.platform.id == "google":
        raise NotUnderstood(reply("no_phone_here"))
    if values[0] in sheet.text:
        raise AlreadySo(reply("same"))
    return sheet.put(len(sheet.sentences), wording.format(values[0]))


def _add_question(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    place = closing(sheet)
    if place is not None and EMOJI.sub("", sheet.sentences[place]).strip().endswith("?"):
        raise AlreadySo(reply("has_question"))
    return _closed(sheet, desk, question=True)


def _add_invitation(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
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
    place = closing(sheet)
    return sheet.change(place, text) if place is not None else sheet.put(len(sheet.sentences), text)


def _add_source(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    if "Source" in sheet.text:
        raise AlreadySo(reply("has_source"))
    facts = desk.material.facts if desk.material else ()
    issuers = list(dict.fromkeys(t.issuer for t in facts if t.issuer and t.text[-30:] in sheet.text)) or list(dict.fromkeys(t.issuer for t in facts if t.issuer))[:1]
    if not issuers:
        raise NotUnderstood(reply("no_source"))
    return sheet.put(end(sheet), f"Source{'s' if len(issuers) > 1 else ''}: {'; '.join(issuers)}")


def _add_text(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    text = _own(on, desk)
    return sheet.put(end(sheet), text, " " if sheet.words < 60 and end(sheet) and end(sheet) < len(sheet.sentences) else "\n\n")


def _tags(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    now, count = sheet.tags.split(), 0
    if on.get("tag"):
        wanted = [*now, on["tag"]] if on["tag"].lower() not in {t.lower() for t in now} else now
    else:
        more = on.get("more", "").lower()
        asked = on.get("count", "").lower()
        count = length.COUNT.get(asked) or (int(asked) if asked.isdigit() else len(now) + 2 if more in ("more", "add", "some") else max(0, len(now) - 2))
        setting = replace(desk.where, style=replace(desk.where.style, hashtags=count))
        block = finish.hashtags(setting, desk.material)
        fresh = [t for t in (block.text.split() if block else []) if t.lower() not in {n.lower() for n in now}]
        wanted = (now + fresh)[:count]
    cap = desk.where.platform.hashtag_max
    inside = counting.count_hashtags(" ".join(sheet.sentences))
    wanted = wanted if cap is None else wanted[: max(0, cap - inside)]
    if wanted == now:
        raise AlreadySo(reply("same" if on.get("count") and len(now) == count else "tag_cap"))
    return replace(sheet, tags=" ".join(wanted))


def _put_tags(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """These hashtags and no others."""
    wanted = [f"#{tag}" for tag in re.findall(r"#?(\w+)", on["tags"]) if tag.lower() not in ("and", "only", "please", "pls", "the")]
    cap = desk.where.platform.hashtag_max
    done = replace(sheet, tags=" ".join(dict.fromkeys(wanted[:cap])))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def _drop_tags(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    inner = [re.sub(r"(?<!\w)#(\w+)", r"\1", s) for s in sheet.sentences]
    if not sheet.tags and tuple(inner) == sheet.sentences:
        raise AlreadySo(reply("no_tags"))
    return replace(sheet, tags="", sentences=tuple(inner))


def _no_emoji(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _with_emoji(sheet, 0)


def _fewer_emoji(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _with_emoji(sheet, len(EMOJI.findall(sheet.text)) // 2)


def _with_emoji(sheet: Sheet, most: int) -> Sheet:
    if not EMOJI.search(sheet.text):
        raise AlreadySo(reply("no_emoji"))
    left = [most]

    def keep(match: re.Match[str]) -> str:
        left[0] -= 1
        return match[0] if left[0] >= 0 else ""

    cleaned = [re.sub(r" +([.,!?])", r"\1", " ".join(EMOJI.sub(keep, s).split(" "))).strip() for s in sheet.sentences]
    cleaned = [re.sub(r" {2,}", " ", s) for s in cleaned]
    places = [i for i, s in enumerate(cleaned) if not s]
    return replace(sheet, sentences=tuple(cleaned)).without(*places)


def _more_emoji(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    signs = desk.where.decor.emoji
    places = [i for i, s in enumerate(sheet.sentences) if not EMOJI.search(s) and not s.startswith(("#", "Source", "- "))]
    for n, place in enumerate((places[:1] + places[-1:])[: 1 if sheet.words < 25 else 2]):
        sheet = sheet.change(place, f"{sheet.sentences[place]} {signs[n % len(signs)]}")
    return sheet


def _audience(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    who = on["audience"].lower()
    if who in sheet.text.lower():
        raise AlreadySo(reply("same"))
    title = 1 if sheet.sentences[0].startswith(("#", "Subject:")) and len(sheet.sentences) > 1 else 0
    line = desk.where.dice.pick("audience", ("{}, this one is for you.", "For {}:", "A note for {}."))
    text = line.format(upper_first(who)) if line.startswith("{") else line.format(who)
    return sheet.put(title, text.replace(":", "."), "\n\n" if sheet.words > 45 else " ")


_EDITS: dict[str, Edit] = {
    "language": _refuse("language"), "testimonial": _refuse("testimonial"), "disclaimer": _refuse("disclaimer"),
    "typo": words.typo, "replace": words.replaced, "detail": details.detail,
    "drop_nth": _drop_nth, "put_nth": _put_nth, "put_opening": _put_opening, "sign": _sign, "first_person": person.first, "drop_part": _drop_part, "drop_about": _drop_about, "drop_question": _drop_question,
    "add_contact": _add_contact, "add_question": _add_question, "add_invitation": _add_invitation, "add_source": _add_source,
    "add_fact": length.fact, "add_text": _add_text, "put_tags": _put_tags, "drop_tags": _drop_tags, "tags": _tags,
    "no_emoji": _no_emoji, "fewer_emoji": _fewer_emoji, "more_emoji": _more_emoji,
    "time_of": details.time_of, "date_after": details.date_after, "respelled": words.respelled, "drop_times": details.without_times,
    "calm": shape.calm, "listed": shape.listed, "number": details.number,
    "shorter": length.shorter, "longer": length.longer, "audience": _audience,
    "warmer": tone.warmer, "funnier": tone.funnier, "casual": tone.casual, "formal": tone.formal, "blunt": tone.blunt,
    "plainer": tone.plainer, "other_opening": tone.other_opening, "simpler": tone.simpler, "upbeat": tone.upbeat,
}  # fmt: skip
