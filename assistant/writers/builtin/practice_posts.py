"""Posts about the practice, made of the user's own words: news, people, behind the scenes, a day.

Names, numbers, dates and places come from the request or the profile. Nothing is added to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant import emergency
from assistant.knowledge.subject import lower_first, upper_first
from assistant.spans import requests
from assistant.stages import Brief
from assistant.writers.builtin import canonical, wordings
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, SPACE, Block
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.details import TIME, Details
from assistant.writers.builtin.material import Material
from assistant.writers.builtin.people import Person, person
from assistant.writers.builtin.setting import Setting

_OWN_LEADS, _DATED = ("thanks", "notice"), ("event", "closure", "opening")  # news that begins in a way of its own; news for the calendar
_INVITES, _ARRANGED = ("event", "hiring"), ("event", "hiring", "opening")  # news that ends in an invitation; news the reader has something to arrange for
_NEEDS_COMPANY = 12  # words of news, below which it looks lost on most platforms
_EXPLAINS = re.compile(r"\bexplain|\bwhat (?:it is|is|are)\b")
_EXPLAINED = 2  # facts beside the writer's own words
_SINCE = re.compile(r"(?i)\b(?:from|until|till|by|since|after|before|starting)(?: the)?$")  # "messages answered from the 11th": one thought
_SHORT_FORMS = ("micro", "clip")
_NO_PHONE = ("google", "pinterest", "tiktok")
_WORD_SAID = re.compile(r"(?i)\b(?:thank(?:s| you)|congrat\w*|welcome\b(?! to the|-| back)|happy (?:birthday|retirement)|good luck|farewell|goodbye|bye|well done|kudos|proud)\b")
_NEW = re.compile(r"(?i)\b(?:new|arrived|just got|makeover|renovat\w+|upgrade\w*)\b")
# "a day in the life of the front desk": the place or post it names; setting.asked is in small letters.
_WHOSE_DAY = re.compile(r"\bday in the life of (?:the|our|an?) ([a-z][a-z -]{2,40}?)(?=$|[,.:;!?\n]| (?:post|for|on|please|pls)\b)")
# "new Saturday hours": the day is part of the thing.
_DESCRIBES = re.compile(r"(?i)(?:(?:our|the|more|new|extended|extra|special|early|late|longer|added)\s*)+")
# "in our waiting room until November 22": the time hangs on the words before it.
_LEADS = re.compile(r"(?i)(?:\b(?:through|thru|til|till|until|by|before|since|starting|beginning|as of|closing|closed|down|next|each|of|us|is|are|and|to)|\$)$|[:,]")
_TIED = re.compile(r"(?i)\b(?:before|after|during|until|since|for) (?:the |our |this |next )?[\w'’-]+$")  # "before the storm Thursday"
_THAT = re.compile(r"\b(?:about|on|of) (?:that|this|it|these|those)\b")  # "post about that": what was just told
_REACHED = re.compile(r"(?i)\b(?:call|text|phones?|lines?|rsvp|dial|e-?mail)\b|\d{3}[-.]\d{4}")  # the news says itself how to get in touch
_NO_CALL = re.compile(r"(?i)\bno (?:appointments?|appts?|rsvp|sign[- ]?up|registration)\b|\b(?:walk|drop)[- ]?ins?\b")  # nothing to call for
_PICTURE = re.compile(r"\bcaptions?\b.{0,30}\b(?:photo|photograph|pic|picture|selfie|image|video|clip)s?\b")
_HIRES = re.compile(r"(?i)\b(?:hiring|hire|looking for|join (?:our|the|us)|opening|position|vacanc\w+|wanted|needs?|seek\w*)\b")
_HOLIDAYS = r"diwali|christmas|thanksgiving|easter|hanukkah|eid|ramadan|passover|halloween|mother'?s day|father'?s day|(?:fourth|4th) of july|independence day|labor day|memorial day|kwanzaa|juneteenth|lunar new year|holi|canada day|australia day"
_GREETING = re.compile(rf"(?i)\b(happy|merry|blessed) ({_HOLIDAYS}|holidays|new year|valentine'?s day|earth day)\b")
_NAMING = 6  # words that may only name the holiday
# A holiday that is named without wishes: "something for mothers day?".
_HOLIDAY = re.compile(rf"(?i)\b({_HOLIDAYS}|valentine'?s(?: day)?|st\.? patrick'?s day)\b")
_MUBARAK = re.compile(r"(?i)\b(eid|ramadan) (mubarak|kareem)\b")
_NEW_YEAR = re.compile(r"\bnew y(?:ea)?r")
_EVENTS = (
    ("thanks", re.compile(r"(?i)\b(?:thanks?|thank(?:ing|ful)|grateful|appreciat\w+|donat(?:ed|ions?)|raised|recap|turned out)\b")),
    ("closure", re.compile(r"(?i)\b(?:closed|closing|closes?|close early|holiday hours|out of (?:the )?office|not available)\b")),
    ("notice", re.compile(r"(?i)\b(?:is down|are down|system down|lines? down|outage|out of|power|delays?|construction|fees?|resets?|expires?|parking|(?:re)?paved|masks?|no[- ]shows?|missed|wait times?|storm|sorry)\b")),
    ("hiring", re.compile(r"(?i)\b(?:hiring|job opening|job (?:ad|post)|vacancy|looking for an?|join our team|now hiring)\b")),
    ("drive", re.compile(r"(?i)\b(?:food|toy|coat|book|sock|supply|diaper|donation|canned\w*|clothing|gift|mitten|backpack|eyeglass\w*) drive\b")),
    ("event", re.compile(r"(?i)\b(?:clinic(?=.*(?:\d|day\b|tomorrow|tonight))|(?:food|blood|toy|coat|book|sock|supply|diaper|donation|holiday|canned\w*|clothing|gift) drive|fair|talk|speak\w*|event|open house|webinar|class|workshop|tours?|(?:fun|charity|community|family|5k|10k|our|annual|memory) (?:run|walk)|(?:run|walk) (?:for|to end)|5k|party|fundraiser|screening|seminar|q&a)\b")),
    ("opening", re.compile(r"(?i)\bopen\b(?! to\b)|\b(?:opens|opening|hours|walk-ins?|appointments?|saturdays?|evenings?|online booking|telehealth)\b")),
    ("new", re.compile(r"(?i)\b(?:new|arriv\w+|moved?|moving|renovat\w+|makeover|scanner|laser|machine|equipment|location|website|portal)\b")),
)


def announcement(details: Details, material: Material | None, setting: Setting) -> Iterator[list[Block]]:
    """News: the user's words, a fact of the topic where it is to be explained; a close and a way to reach the practice where the reader is invited."""
    told = _announced(details, setting)
    if not told:
        return
    if _PICTURE.search(setting.asked):  # a caption needs neither herald nor question
        yield [Block(told)]
    kind = event(details, setting)
    if kind == "hiring" and not _HIRES.search(told):
        told = f"We're hiring: {lower_first(told)}"
    leads = wordings.options("practice", f"announce.lead_of.{kind}" if kind in _OWN_LEADS else f"announce.lead.{setting.family}", setting.tones)
    if kind in _DATED and TIME.search(told) and wordings.has("practice", f"announce.dated.{setting.family}"):
        leads += wordings.options("practice", f"announce.dated.{setting.family}")
    framed = setting.dice.order(f"lead|{setting.platform.id}", leads)
    short = len(told.split()) < _NEEDS_COMPANY
    for wording in sorted(framed, key=lambda wording: wording != "{told}"):  # news needs no herald unless it was said so before
        text = wordings.fill(wording, {"told": told, "practice": setting.profile.name})
        if text is None or (": {told}" in wording and ":" in told):
            continue
        blocks = [Block(text)]
        if material and kind not in ("closure", "hiring", "thanks") and _wants_facts(setting.asked):
            blocks += [_fact(material, setting, n) for n in range(min(2 if setting.family in ("neighbor", "letter", "article", "colleague") else 1, len(material.facts)))]
        slot = kind if kind in _INVITES or (short and kind == "new") else "other" if setting.style.question else ""
        close = _close(f"announce.close.{slot}", setting) if slot else []
        yield [*blocks, *close, *(_contact(setting) if kind in _ARRANGED and not _REACHED.search(told) and not _NO_CALL.search(told) else ())]


def _wants_facts(asked: str) -> bool:
    """Whether a fact is wanted beside the news: the request explains something, and is not surely news and nothing else."""
    only_news = canonical.is_sure(asked) and set(canonical.told_of(asked)) <= {requests.NEWS}
    return asks_for("explains", asked) and not (only_news and not _EXPLAINS.search(asked))


def staff(brief: Brief, details: Details, setting: Setting) -> Iterator[list[Block]]:
    """A post about one of the team: the occasion, what the user told, a kind line, a word from the readers."""
    who = person(brief.request.text, details, brief.profile)
    if who is None:
        return
    if who.occasion == "news" and len(details.text.split()) >= _NEEDS_COMPANY:  # what happened is told, and needs no herald
        yield from as_told(details, setting)
    said = _as_sentences(details)
    if said and len(details.text.split()) >= _NEEDS_COMPANY and not who.says_only_the_occasion(details.text):
        yield [Block(" ".join(said)), *_word_to(who, said, setting)]
    slots = {
        "name": who.name, "Name": upper_first(who.name), "years": who.years, "Years": upper_first(who.years), "day": who.day,
        "practice": setting.profile.name or "our practice", "team": setting.team, "reason": who.reason, "week": who.week,
    }  # fmt: skip
    more = [sentence for sentence in said if not who.says_only_the_occasion(sentence)]
    if who.day and not any(who.day in sentence for sentence in more):
        more += _one("staff.day", who, slots, setting)
    if who.reason and not any(who.reason in sentence for sentence in more):
        more += _one("staff.reason", who, slots, setting)
    for wording in setting.dice.order(f"staff|{setting.platform.id}", wordings.options("practice", f"staff.{who.occasion}", setting.tones)):
        full = "" if more or who.occasion not in ("welcome", "meet") else who.full_in(details.text)  # nothing else says it
        text = wordings.fill(wording, {**slots, "name": full, "Name": upper_first(full)} if full else slots)
        if text is None or (who.day and "today" in wording.lower()):
            continue
        blocks = [Block(text)]
        gap = SPACE if setting.family in (*_SHORT_FORMS, "chat") else PARAGRAPH
        blocks += [Block(sentence, gap if n == 0 else SPACE) for n, sentence in enumerate(more)]
        yield [*blocks, *_kind_words(who, slots, setting)]


def _word_to(who: Person, said: list[str], setting: Setting) -> list[Block]:
    """A word to the one the post is about, where the news begins with them and says no such word itself."""
    lists = wordings.table("practice")["staff.word"]
    if who.occasion not in lists or _WORD_SAID.search(" ".join(said)) or not all(name in said[0] for name in re.findall(r"[A-ZÀ-Þ][\w’'-]+", who.name)):
        return []
    return [Block(setting.dice.pick("word", lists[who.occasion]).format(name=who.name), SPACE if setting.family in _SHORT_FORMS else PARAGRAPH, 1, close=True)]


def _one(slot: str, who: Person, slots: dict[str, str], setting: Setting) -> list[str]:
    """This turn's wording of a slot that differs by occasion, filled."""
    lists = wordings.table("practice")[slot]
    text = wordings.fill(setting.dice.pick(slot, lists.get(who.occasion, lists["any"])), slots)
    return [text] if text else []


def scenes(details: Details, setting: Setting) -> Iterator[list[Block]]:
    """Behind the scenes, in the user's words; with none, a question about what to show."""
    slots = {"told": " ".join(details.sentences), "phrase": ", ".join(map(lower_first, details.phrases)), "practice": setting.profile.name}
    slot = "scenes.nothing"
    if details.sentences:
        slot, slots["told"] = "scenes.story" if details.story else "scenes.told", _with_phrases(details)
    elif details.phrases:
        slot = "scenes.how" if re.match(r"(?i)(?:how|why|what|where) ", slots["phrase"]) else "scenes.phrase"
    for wording in setting.dice.order(f"{slot}|{setting.platform.id}", wordings.options("practice", slot, setting.tones)):
        text = wordings.fill(wording, slots)
        if text is None:
            continue
        if slot == "scenes.nothing":
            yield [Block(text), *_nudge(setting)]
            continue
        tone = "story" if details.story else "new" if _NEW.search(details.text) else "routine" if slot == "scenes.how" else "any"
        line = setting.dice.pick(f"line|{setting.platform.id}", wordings.table("practice")["scenes.line"][tone])
        yield [Block(text), Block(line, SPACE if setting.family in _SHORT_FORMS else PARAGRAPH, 2), *_close("scenes.story_close" if details.story else "scenes.close", setting)]


def personal(details: Details, material: Material | None, setting: Setting) -> Iterator[list[Block]]:
    """What one person tells, in their own words; facts where the request wants it explained too; a close that asks for the reader's story only where a question is wanted."""
    slots = {"told": _with_phrases(details)}
    facts = [_fact(material, setting, n) for n in range(min(_EXPLAINED, len(material.facts)))] if material and asks_for("explains", _THAT.sub("", setting.asked)) else []
    last = _signpost(details, setting) or (_close("personal.close", setting) if setting.style.question else [])
    for wording in setting.dice.order(f"personal|{setting.platform.id}", wordings.options("practice", "personal.lead", setting.tones)):
        if text := wordings.fill(wording, slots):
            yield [Block(text), *facts, *last]


def as_told(details: Details, setting: Setting) -> Iterator[list[Block]]:
    """The user's own words and nothing of ours: handed over as the post they are to be."""
    said = _as_sentences(details)
    if said:
        yield [Block(" ".join(said)), *_signpost(details, setting)]


def _signpost(details: Details, setting: Setting) -> list[Block]:
    """The crisis line, below what speaks of suicide."""
    return [Block(emergency.signpost(setting.profile.jurisdiction))] if emergency.unsignposted(details.text) else []


def greeting(details: Details, setting: Setting) -> Iterator[list[Block]]:
    """Wishes for a holiday by its name, what else was told, and a kind line."""
    slots = {"greeting": _wish(setting.asked), "practice": setting.profile.name or "our practice"}
    told = " ".join(said for said in map(_clean_of_wishes, details.said) if said)
    for wording in setting.dice.order(f"greeting|{setting.platform.id}", wordings.options("practice", "greeting.lead", setting.tones)):
        text = wordings.fill(wording, slots)
        if text is None:
            continue
        line = setting.dice.pick(f"line|{setting.platform.id}", wordings.table("practice")["greeting.line"]["any"])
        news = [Block(told, PARAGRAPH)] if told else []
        yield [Block(text), Block(line, SPACE if setting.family in _SHORT_FORMS else PARAGRAPH, 2), *news, *_close("greeting.close", setting)]


def _wish(asked: str) -> str:
    """The wishes of a request, those of the holiday it names where it holds none."""
    if found := _MUBARAK.search(asked) or _GREETING.search(asked):
        wish = f"{found[1]} {found[2]}"
    elif named := _HOLIDAY.search(asked):
        wish = f"{'merry' if 'christmas' in named[1].lower() else 'happy'} {named[1]}"
    else:
        return "Happy New Year" if _NEW_YEAR.search(asked) else "Happy Holidays"
    wish = re.sub(r"(?i)\b(mother|father|valentine|patrick)'?s\b(?! day)", r"\1's Day", re.sub(r"(?i)\b(mother|father|valentine|patrick)s\b", r"\1's", wish))
    return re.sub(r"\b4Th\b", "4th", wish.title().replace("'S", "'s").replace(" Of ", " of "))


def _clean_of_wishes(said: str) -> str:
    """What is told beside the wishes, as a sentence: "Merry Christmas from an eye clinic, closed the 24th" -> "We are closed the 24th."."""
    parts = [part for part in re.split(r",\s+|\s+and (?:tell|say|let|remind)\b[^,]*?\bthat\s+", said.rstrip(".!")) if not _GREETING.search(part) and not (_HOLIDAY.search(part) and len(part.split()) <= _NAMING)]
    left = ", ".join(parts)
    if left.lower().startswith(("closed", "open", "back")):
        left = f"we are {left}"
    return f"{upper_first(left)}." if len(left.split()) > 2 else ""


def day(details: Details, setting: Setting) -> Iterator[list[Block]]:
    """A day at the practice: what the user listed, a line each where the platform likes lines."""
    items = [part for phrase in (*details.phrases, *(s.rstrip(".") for s in details.sentences)) for part in _parts(phrase)]
    if (whose := _WHOSE_DAY.search(setting.asked)) and all(_WHOSE_DAY.search(item.lower()) for item in items):
        slots = {"whose": whose[1].strip()}
        for wording in setting.dice.order(f"day.asked|{setting.platform.id}", wordings.options("practice", "day.asked", setting.tones)):
            if text := wordings.fill(wording, slots):
                yield [Block(text), *_nudge(setting)]
    if len(items) < 2:
        yield from scenes(details, setting)
        return
    lines = "\n".join(upper_first(item) for item in items)
    run = f"{upper_first(', '.join(map(lower_first, items[:-1])))} and {lower_first(items[-1])}."
    listed = setting.family in ("caption", "neighbor", "article", "letter", "video", "colleague")
    for wording in setting.dice.order(f"day|{setting.platform.id}", wordings.options("practice", "day.lead", setting.tones)):
        text = wordings.fill(wording, {"practice": setting.profile.name})
        if text:
            yield [Block(text), Block(lines if listed else run), *_close("day.close", setting)]


def _announced(details: Details, setting: Setting) -> str:
    return " ".join(said if said in details.sentences else _notice(said, setting) for said in details.said)


def _notice(phrase: str, setting: Setting) -> str:
    """"flu clinic Saturday 9 to 12" -> "Flu clinic: Saturday, 9 to 12."; another phrase becomes a short sentence."""
    found = TIME.search(phrase)
    before = phrase[: found.start()].rstrip() if found else ""
    if found and found.start() > 3 and not _DESCRIBES.fullmatch(before) and not _LEADS.search(before) and not _TIED.search(before) and not _SINCE.search(before):
        what = re.sub(r"(?i)[\s,]+(?:on|from|at|in|this)?$", "", phrase[: found.start()].rstrip(" ,:-"))
        when = re.sub(r"(?i)(day|days) (?=\d)", r"\1, ", phrase[found.start() :].strip(" ,"))
        wording = setting.dice.pick("event", wordings.options("practice", "announce.event"))
        return (wordings.fill(wording, {"What": upper_first(what), "when": when}) or "").replace(".m..", ".m.")
    return f"{upper_first(phrase)}." if not phrase.endswith((".", "!")) else upper_first(phrase)


def _with_phrases(details: Details) -> str:
    return " ".join(_as_sentences(details))


def _as_sentences(details: Details) -> list[str]:
    """All that was told, as it came, a phrase with a capital and a stop."""
    return [said if said in details.sentences else upper_first(said) if said.rstrip("\"”’").endswith((".", "!", "?")) else f"{upper_first(said)}." for said in details.said]


def _parts(phrase: str) -> list[str]:
    return [part.strip(" .") for part in re.split(r",\s+(?:and |then )?|\s+then\s+|;\s*", phrase) if part.strip(" .")]


def event(details: Details, setting: Setting) -> str:
    """What sort of news it is: closure, hiring, event, ...; "other" when none of these."""
    text = f"{details.text} {setting.asked}"
    return next((name for name, pattern in _EVENTS if pattern.search(text)), "other")


def _fact(material: Material, setting: Setting, number: int) -> Block:
    ordered = setting.dice.order("news", [t for t in material.facts if t.role != "emergency"] or list(material.facts))
    told = ordered[number % len(ordered)]
    return Block(told.text, PARAGRAPH if number == 0 else SPACE, 3 + number, (told,))


def _close(slot: str, setting: Setting) -> list[Block]:
    lists = wordings.table("practice")[slot]
    lines = lists.get(setting.family) or wordings.options("practice", slot, setting.tones)
    if setting.style.question is not None:
        lines = tuple(line for line in lines if line.endswith("?") is setting.style.question) or lines
    line = setting.dice.pick(f"{slot}|{setting.platform.id}", lines)
    return [Block(line, SPACE if setting.family == "clip" else PARAGRAPH, 1, close=True)]


def _contact(setting: Setting) -> list[Block]:
    if setting.platform.id in _NO_PHONE:
        return []
    if setting.profile.phones:
        line = setting.dice.pick("phone", wordings.table("practice")["announce.contact"]["phone"])
        return [Block(line.format(phone=setting.profile.phones[0]), LINE, 2, close=True)]
    if setting.profile.websites:
        line = setting.dice.pick("site", wordings.table("practice")["announce.contact"]["site"])
        return [Block(line.format(site=setting.profile.websites[0]), LINE, 2, close=True)]
    return []


def _kind_words(who: Person, slots: dict[str, str], setting: Setting) -> list[Block]:
    blocks = []
    lines = wordings.table("practice")["staff.line"]
    for wording in setting.dice.order(f"line|{setting.platform.id}", lines.get(who.occasion, lines["any"])):
        text = wordings.fill(wording, slots)
        if text:
            blocks.append(Block(text, SPACE if setting.family in _SHORT_FORMS else PARAGRAPH, 2))
            break
    closes = wordings.table("practice")["staff.close"]
    listed = closes.get(who.occasion) or (closes["micro"] if setting.family == "micro" else closes["any"])
    for wording in setting.dice.order(f"close|{setting.platform.id}", listed):
        text = wordings.fill(wording, slots)
        if text:
            return [*blocks, Block(text, PARAGRAPH, 1, close=True)]
    return blocks


def _nudge(setting: Setting) -> list[Block]:
    lines = wordings.options("ask", "nudge", setting.tones)
    return [Block(setting.dice.pick(f"nudge|{setting.platform.id}", lines), PARAGRAPH, 2, close=True)]


