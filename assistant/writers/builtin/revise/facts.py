"""A fact of the draft put right in everyday words: "the talk moved to Friday the 9th", "6 nurses, not 5", "led by Ana not Eva", "it was 3:52!!".

The new value is put where the old one of its kind stands, and nothing else is touched; where two could be meant, it is asked which.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.errors import NotUnderstood
from assistant.profile import Profile
from assistant.writers.builtin.copyedit import edited
from assistant.writers.builtin.revise import words
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.fitted import fitted, spelled
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.values import DAY, Value, number, values

_HIS, _HERS = re.compile(r"(?i)\b(?:he|his|him|himself)\b"), re.compile(r"(?i)\b(?:she|hers?|herself)\b")
_SOUND = 4  # letters of a word that says something
_NEW_WORDS, _OLD_WORDS = 7, 6  # of words swapped by "X not Y"
_NOT = re.compile(r"(?i)^(?P<new>.+?)[,;:]? (?:and |but )?(?:not|instead of|rather than)(?: on| at| in| by)? (?P<old>[^,;!?]+?)\.?(?: (?:as (?:i|you) (?:said|wrote)|like (?:i|you) said))?$")
_DENIED = re.compile(r"(?i)\b(?P<verb>is|are|was|were|will|does|do)n['’]?t\b")  # "isn't" -> "is not"
_BUT = re.compile(
    r"(?i)^(?:(?:it|that|this|they|we|he|she|there|(?:(?:the|our|my) )?(?:[\w.’-]+ ){0,2}[\w’-]+?)(?:['’]?s|['’]?re| is| are| was| were| will| does| do)? )?not "
    r"(?:(?:be|doing|taking|giving|having|holding|happening|open|working|coming|seeing|on|at|in) )*(?P<old>[^,;]+?)"
    r"(?:[,;:.] ?(?:but|(?:it|he|she|they|we|that)['’]?(?:s|re)|(?:it|he|she|that) is|(?:they|we) are|its|just|rather|make it|say|only)?| but| it['’]?s| they['’]?re)(?: (?:only|just|really|actually))* (?P<new>.+)$"
)
_INSTEAD = re.compile(r"(?i)^instead of (?P<old>[^,;]+?)[,;:]? (?:it.?s|its|say|use|make it|put) (?P<new>.+)$")
# Somebody is not in it: "Dr. A isn't doing it", "take Dr. A off", "Dr. A is on leave", "only Dr. B".
_AWAY = re.compile(
    r"(?i)\b(?:is|are|was|will|does|can) not(?: be)? (?:doing|giving|there|coming|going|able|available|part|speaking|leading|teaching|hosting|running|seeing|joining|attending|on|in it|at it|do|give|make|come|see|speak|teach|lead|join|attend)\b|\b(?:is|will) not,? (?:but )?(?:only|just)\b|\bis (?:on|away|out|off|sick|no longer|gone|ill)\b|\bcan['’]?t\b|\bwon['’]?t\b|\bno longer\b|\b(?:take|leave|drop|remove|cut|without|not)\b (?P<who>(?-i:(?:Dr\. )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?))(?! (?:line|part|bit|sentence|thing|quote|paragraph)\b)"
)
_NO_MORE = re.compile(r"(?i)(?:['’](?:s|re)|\b(?:is|are|was|were|do|does|will|we|i|they|he|she)) (?:not|no longer|never)\b (?P<what>.+)$")
_LINE_ORDERED = re.compile(r"(?i)^(?:(?:please|also|and|can you|could you) )*(?:add|say|tell|mention|note|include|put|write|let|remind)\b")
_AFFIRMED = re.compile(r"(?i) (?:are |is )?(?:ok|okay|welcome|accepted|fine|allowed|possible)\b")  # goes with what is denied: "walk-ins ok"
_FRAME = re.compile(
    r"(?i)^(?:(?:it|that|this|they|there|we|he|she)(?:['’]?(?:s|re|ll))?|(?:(?:the|our|my|his|her|their) )?(?:[\w'’-]+ ){1,4}?(?=(?:is|are|was|were|will|should)\b))\s*"
    r"(?:(?:is|are|was|were|will|should|be|actually|really|in fact|now|going to|supposed to|called|named|titled|spelled) ?)*(?:(?:at|in|on) )?"
)
_HOURS, _AT = 12, re.compile(r"(?i)\b(?:at|until|till|til|starts?|ends?|opens?|closes?|begins?)(?: at)?\s$")
_NUMERIC = re.compile(r"(?<![\w$£€/.-])(\d{1,2})/(\d{1,2})(?![\w/])")
_ORDERS = re.compile(r"(?i)^(?:add|mention|include|drop|remove|delete|cut|lose|take|skip|move|begin|end|finish|open with|close with|tell|remind|let|thank|write|post|without|no|less|more|fewer|shorter|longer|swap|change|replace|rename|call|use|keep|give|show|for)\b(?! is\b| are\b| date\b| time\b)")
_OF_THE_DRAFT = re.compile(r"(?i)\b(?:drafts?|posts?|captions?|sentences?|paragraphs?|lines?|hash ?tags?|emojis?|words?|characters?|chars|bullets?|versions?|slides?|points?|titles?|tips?|options?|tweets?)\b")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a message says is so: the new values, or the words, and what it says of where they belong."""

    new: tuple[Value, ...] = ()
    old: tuple[Value, ...] = ()  # the values it says are wrong
    swap: tuple[str, str] = ("", "")  # words, where no value is in question
    said: str = ""  # the words beside the values


@dataclass(frozen=True, slots=True)
class _Spot:
    place: int
    value: Value


def heard(part: str, sheet: Sheet, profile: Profile) -> bool:
    """Whether a part of a message puts a fact of this draft right."""
    return _read(part, sheet, profile) is not None


def put_right(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The draft with the fact put right. Raises NotUnderstood where two could be meant, where it is a sourced fact, or where the new value would not stand there whole."""
    reading = _read(on["said"], sheet, desk.brief.profile)
    if reading is None:
        raise NotUnderstood(reply("no_detail"))
    if reading.swap[0] and not reading.swap[1]:
        return _without_one(sheet, reading.swap[0])
    if reading.swap[0]:
        return _of_other_sex(words.swapped(sheet, *reading.swap, desk), *reading.swap)
    done, same = sheet, 0
    for n, new in enumerate(reading.new):
        old = reading.old[n] if n < len(reading.old) else None
        spots = _meant(done, new, old, reading.said, desk)
        if not spots:
            raise NotUnderstood(reply("no_detail"))
        before = done
        for spot in sorted(spots, key=lambda s: (s.place, s.value.start), reverse=True):
            done = _spliced(done, spot, new, reading.said)
        same += done == before
    if same == len(reading.new):
        raise AlreadySo(reply("same"))
    return done


def _read(part: str, sheet: Sheet, profile: Profile) -> _Reading | None:
    text = edited(_NUMERIC.sub(lambda m: spelled(m, profile.jurisdiction), _bare(part)), profile)
    text = re.sub(r"(?i)(?<=\d)\s*[-–]\s*(?=\d{1,2}\b(?!\d))", " to ", text) if re.search(r"(?i)\b[ap]\.m|\btime|\bhours", text) else text
    if not text.endswith("?") and (gone := _left_out(denial(text), sheet, profile)):
        return _Reading(swap=(gone, ""))
    if not text or text.endswith("?") or _ORDERS.match(text) or _OF_THE_DRAFT.search(text):
        return None
    text = denial(text)
    for pattern in (_INSTEAD, _BUT, _NOT):
        if (match := pattern.match(text)) and (reading := _contrast(match["new"], match["old"], sheet, profile)):
            return reading
    new = _on_weekday(_clocked(text, values(text, profile)))
    if not new or (len(new) > 1 and any(v.kind == "name" for v in new)) or len({v.kind for v in new}) < len(new):
        return None
    said = _beside(text, new)
    tokens = re.findall(r"[\w’'-]+", said.lower())
    lists = _lists()
    if "not" in tokens or any(re.search(rf"\b{re.escape(word)}\b", said.lower()) for word in lists["beside"]):
        return None
    roles = set().union(*({w for role in _roles()[v.kind] for w in role.split()} for v in new))
    there = _stems(" ".join(sheet.sentences))
    known = {*lists["idle"], *lists["verbs"], *roles, *_lists_of_ends()}
    strange = [w for w in tokens if w not in known and w[:5] not in there]
    if strange or any(v.kind == "count" and not _counted(v, tokens, sheet, profile) for v in new):
        return None
    if not any(_spots(sheet, v, profile) for v in new):
        return None
    if tokens and not _points(tokens, roles, there, lists):
        return None
    return _Reading(tuple(new), said=said)


def _left_out(text: str, sheet: Sheet, profile: Profile) -> str:
    """Somebody of two whom the draft names side by side and who is not to be in it: "Dr. A isn't giving it, only Dr. B is"; empty else."""
    named = [v.text for v in values(text, profile) if v.kind == "name" and _standing(sheet, v.text) is not None]
    if not named or len(named) > 2 or not (match := _AWAY.search(text)):
        return ""
    before = [name for name in named if text.find(name) < match.start()]
    gone = match["who"] and next((n for n in named if match["who"].startswith(n)), "")
    gone = gone or (before[-1] if before else "")
    return gone if gone and any(_paired(gone).search(said) for said in sheet.sentences) else ""


def _paired(name: str) -> re.Pattern[str]:
    """A name beside another: "A and NAME", "NAME or B"."""
    other = r"(?:Dr\. )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
    return re.compile(rf"(?P<first>{other})(?: and| or|,| &) {re.escape(name)}(?P<after>(?: (?P<verb>[a-z’]+))?)|{re.escape(name)}(?: and| or|,(?: and| or)?| &) (?P<second>{other})(?P<rest>(?: (?P<does>[a-z’]+))?)")


def _without_one(sheet: Sheet, name: str) -> Sheet:
    """The draft without one of two people named side by side. Raises NotUnderstood where the verb after them would not fit one alone, or where he is named elsewhere too."""

    def alone(match: re.Match[str]) -> str:
        left, verb = match["first"] or match["second"], match["verb"] or match["does"] or ""
        joined = " or " not in match[0]
        one = _data()["one"]
        assert isinstance(one, dict)
        if joined and verb and verb not in one and not re.fullmatch(r"will|can|may|must|should|\w+ed|(?:in|on|at|for|to|from|with|of|by|about|this|next|the|a|an|every|who)", verb):
            raise NotUnderstood(reply("not_alone").format(who=name))
        return f"{left} {one.get(verb, verb) if joined else verb}".rstrip()

    pattern = _paired(name)
    done = replace(sheet, sentences=tuple(pattern.sub(alone, said) for said in sheet.sentences))
    if _standing(done, name) is not None:
        raise NotUnderstood(reply("not_alone").format(who=name))
    return done


def denial(text: str) -> str:
    """"isn't" and its kin in two words."""
    return _DENIED.sub(lambda m: f"{m['verb']} not", re.sub(r"(?i)\bwon['’]?t\b", "will not", text))


def denies(part: str, sheet: Sheet) -> str:
    """The words of the draft that a part of a message says are not so, where it says nothing else; empty else. Such a part is no line: the draft would contradict itself."""
    match = _NO_MORE.search(denial(part.strip(" .!")))
    if match is None or _LINE_ORDERED.match(part):
        return ""
    idle = {*_lists()["idle"], *_lists()["verbs"], *_lists()["before"]}
    said = [w for w in re.findall(r"[\w’'-]{3,}", re.sub(r"(?i)walk ins?", "walk-ins", match["what"]).lower()) if w not in idle and not re.fullmatch(r"\w+ing|not|take|accept|offer|have|allow|need|require|use|do|only|them|any|more|anymore|here|there", w)]
    there = _stems(" ".join(sheet.sentences))
    return " ".join(said) if said and all(w[:5] in there for w in said) else ""


def contradicted(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """What would contradict the draft as a line of it: refused, with how to say what is so."""
    raise NotUnderstood(reply("contradicts").format(what=on["what"]))


def _points(tokens: Sequence[str], roles: set[str], there: frozenset[str], lists: Mapping[str, list[str]]) -> bool:
    """Whether the words beside the value say what it is the value of, and tell nothing of somebody new."""
    plain = {*lists["idle"], *lists["verbs"], *_lists_of_ends()}
    return all(w in plain for w in tokens) or any(w in roles or w[:5] in there for w in tokens)


def _contrast(new: str, old: str, sheet: Sheet, profile: Profile) -> _Reading | None:
    """"NEW not OLD": of values where both are, else of words, where the old ones stand in the draft."""
    wrong, right = values(old, profile), values(new, profile)
    if len(wrong) == 1 and right:
        one = wrong[0]
        same = [v for v in right if v.kind == one.kind or {v.kind, one.kind} <= {"count", "time"} or {v.kind, one.kind} <= {"count", "date"} or {v.kind, one.kind} <= {"date", "days"} or {v.kind, one.kind} <= {"count", "money"}]
        names = [v for v in right if v.kind == "name"]
        if one.kind == "name" and len(names) == 1 and _standing(sheet, one.text) is not None:
            return _Reading(swap=(one.text, names[0].text))
        if same and one.kind != "name" and not _stems(_beside(old, wrong)) - _stems(new) - _stems(" ".join(sheet.sentences)):
            value = Value(one.kind if one.kind != "count" else same[-1].kind, same[-1].start, same[-1].end, same[-1].text, same[-1].noun or one.noun)
            reading = _Reading((value,), (one,), said=_beside(new, [same[-1]]))
            for so, not_so in ((value, one), *([timed] if (timed := _as_times(value, one)) else [])):
                if spots := _meant_of_old(sheet, so, not_so, profile):
                    return _Reading((so,), (not_so,), said=_which_end(spots[0].value.text, not_so.text) if so.kind == "time" else reading.said)
            return None
    if len(wrong) == 1 and wrong[0].kind in ("count", "time", "date", "money", "percent") and not _beside(old, wrong):
        return None  # a figure the draft does not have in that sense: no letters of it are swapped
    for said in dict.fromkeys((old, re.sub(r"(?i)^(?:the|an?|our|my) ", "", old))):
        if len(said.split()) <= _OLD_WORDS and (stands := _standing(sheet, said)) is not None:
            fresh = re.sub(r"(?i)^(?:about|of) ", "", _unframed(new, stands))
            if _AFFIRMED.match(stands_after := _after(sheet, said)):
                said = f"{said}{_AFFIRMED.match(stands_after)[0]}"  # type: ignore[index]
            if _says_nothing(fresh):
                continue
            if fresh and len(fresh.split()) <= _NEW_WORDS and fresh.lower() != said.lower():
                return _Reading(swap=(said, fresh))
    return None


def _which_end(there: str, old: str) -> str:
    """Which end of a range of hours is the one said to be wrong: "noon" of "8 a.m. to noon"."""
    starts = _digits(there).startswith(_digits(old)) if _digits(old) else there.lower().startswith(old.lower())
    return "starts" if starts else "ends"


def _as_times(new: Value, old: Value) -> tuple[Value, Value] | None:
    """Two bare numbers read as hours of the day; None where they cannot be."""
    if not all(v.kind in ("count", "time") and not v.noun and (v.kind == "time" or (v.text.isdigit() and int(v.text) <= _HOURS)) for v in (new, old)):
        return None
    return replace(new, kind="time"), replace(old, kind="time")


def _meant_of_old(sheet: Sheet, new: Value, old: Value, profile: Profile) -> list[_Spot]:
    return [s for s in _spots(sheet, new, profile) if _same(s.value, old) and (not new.noun or not s.value.noun or _alike(s.value.noun, new.noun))]


def _standing(sheet: Sheet, said: str) -> str | None:
    """What stands in the draft before the words; None where they do not stand there."""
    for sentence in sheet.sentences:
        match = re.search(rf"(?i)(?<!\w){re.escape(said)}(?!\w)", sentence)
        if match:
            return sentence[: match.start()]
    return None


def _after(sheet: Sheet, said: str) -> str:
    """What stands in the draft after the words."""
    match = next((m for sentence in sheet.sentences if (m := re.search(rf"(?i)(?<!\w){re.escape(said)}(?!\w)(?P<after>.*)", sentence, re.DOTALL))), None)
    return match["after"] if match else ""


def _says_nothing(words: str) -> bool:
    """Whether words name nothing: "it's"."""
    idle = {*_lists()["idle"]}
    return all(w in idle for w in re.findall(r"[\w’'-]+", words.lower()))


def _unframed(new: str, before: str) -> str:
    """The new words alone: what they share with the words ``before`` the old ones in the draft goes, and "it's", "the room is called"."""
    said, lead = new.strip(" ,.;:!\"'“”‘’"), [w.lower() for w in before.split()]
    framed = _FRAME.sub("", said, count=1) or said
    for text in (framed, said):
        got = text.split()
        for count in range(min(len(got) - 1, len(lead)), 0, -1):
            shared = lead[-count:]
            if all(len(w) < _SOUND for w in shared) and count == 1 and text == said:
                continue  # "the" alone says nothing
            for at in range(len(got) - count):
                if [w.lower() for w in got[at : at + count]] == shared:
                    return " ".join(got[at + count :])
    return framed


def _of_other_sex(sheet: Sheet, old: str, new: str) -> Sheet:
    """The pronouns of the draft turned with the person: "my mom, not my dad". Raises NotUnderstood where it speaks of both sexes, so that nobody can know whom each means."""
    before, after = _sex(old), _sex(new)
    if not before or not after or before == after:
        return sheet
    text = " ".join(sheet.sentences)
    if _HERS.search(text) and _HIS.search(text):
        raise NotUnderstood(reply("pronouns"))
    pattern, table = (_HIS, {"he": "she", "his": "her", "him": "her", "himself": "herself"}) if before == "his" else (_HERS, {"she": "he", "hers": "his", "herself": "himself"})

    def turned(match: re.Match[str]) -> str:
        low = match[0].lower()
        said = table.get(low) or ("his" if re.match(r"\s+(?!(?:to|and|in|on|at|for|with|that|if|about|from|when|by|or|but|the|a|an)\b)[a-z0-9]", match.string[match.end() :]) else "him")
        return said.capitalize() if match[0][0].isupper() else said

    return replace(sheet, sentences=tuple(pattern.sub(turned, said) for said in sheet.sentences))


def _sex(said: str) -> str:
    """Whether the words name a man ("his") or a woman ("hers"); empty where neither."""
    kin = _data()["kin"]
    assert isinstance(kin, dict)
    last = re.sub(r"^mum(?=$|my$)", "mom", said.lower().split()[-1].rstrip("."))
    return "his" if last in kin else "hers" if last in kin.values() else ""


def _bare(part: str) -> str:
    """The message without what is said before and after the fact."""
    lists, text = _lists(), part.strip(" \t,;:.!\"“”")
    before = re.compile(rf"(?i)^(?:{'|'.join(map(re.escape, sorted(lists['before'], key=len, reverse=True)))})(?=[\s,.:;!–—-])[\s,.:;!–—-]*(?=\S)")
    after = re.compile(rf"(?i)[\s,.:;!–—-]+(?:{'|'.join(map(re.escape, sorted(lists['after'], key=len, reverse=True)))})[\s.!]*$")
    for pattern in (before, after):
        while (cut := pattern.sub("", text)) != text and cut.strip():
            text = cut.strip(" ,;:!")
    return re.sub(r"(?i)\bw/ ?", "with ", text).rstrip(" .!") if not re.search(r"(?i)[ap]\.m\.$", text) else text


def _beside(text: str, some: Sequence[Value]) -> str:
    """The text without these values; a count goes with the word it counts."""
    left = text
    for value in reversed(some):
        left = f"{left[: value.start]} {re.sub(rf'^[ -]+(?:of (?:the )?)?{re.escape(value.noun)}', '', left[value.end :]) if value.noun else left[value.end :]}"
    return " ".join(left.split())


def _spots(sheet: Sheet, new: Value, profile: Profile) -> list[_Spot]:
    """The values of the draft that a new one may stand for."""
    kinds = {"date": ("date", "days"), "days": ("days", "date"), "count": ("count",)}.get(new.kind, (new.kind,))
    found = [_Spot(n, v) for n, said in enumerate(sheet.sentences) for v in values(said, profile) if v.kind in kinds]
    first = [s for s in found if s.value.kind == kinds[0]]
    found = first or found
    if new.kind == "count":
        found = [s for s in found if not new.noun or _alike(s.value.noun, new.noun)]
    return found


def _counted(new: Value, tokens: Sequence[str], sheet: Sheet, profile: Profile) -> bool:
    """Whether the draft counts the same thing, or has a word said beside the number; a number alone is read elsewhere."""
    if new.noun:
        return any(_alike(s.value.noun, new.noun) for s in _spots(sheet, new, profile))
    idle, there = {*_lists()["idle"], *_lists()["verbs"]}, _stems(" ".join(sheet.sentences))
    return any(w not in idle and w[:5] in there for w in tokens)


def _on_weekday(found: list[Value]) -> list[Value]:
    """"the 13th, Saturday" as one date."""
    dates, days = [v for v in found if v.kind == "date"], [v for v in found if v.kind == "days"]
    if len(dates) != 1 or len(days) != 1 or re.search(rf"(?i){DAY}", dates[0].text) or not re.fullmatch(rf"(?i){DAY}", days[0].text):
        return found
    date, day = dates[0], days[0]
    one = Value("date", min(date.start, day.start), max(date.end, day.end), f"{day.text} {date.text}")
    return [one, *(v for v in found if v not in (date, day))]


def _clocked(text: str, found: list[Value]) -> list[Value]:
    """A number after "at" or "until" is a time of the day: "it's at 7"."""
    return [replace(v, kind="time") if v.kind == "count" and not v.noun and v.text.isdigit() and int(v.text) <= _HOURS and _AT.search(text[: v.start]) else v for v in found]


def _meant(sheet: Sheet, new: Value, old: Value | None, said: str, desk: Desk) -> list[_Spot]:
    """The spots of the one value that is meant. Raises NotUnderstood where it is a sourced fact, or where several could be meant."""
    profile = desk.brief.profile
    every = _meant_of_old(sheet, new, old, profile) if old else _spots(sheet, new, profile)
    free = [s for s in every if not desk.sourced(sheet.sentences[s.place])]
    if every and not free:
        raise NotUnderstood(reply("sourced"))
    if old is not None or len({_plain(s.value.text) for s in free}) < 2:
        return free
    chosen = _of_role(sheet, free, said) or _nearest(sheet, free, said)
    if len({_plain(s.value.text) for s in chosen}) != 1:
        named = list(dict.fromkeys(s.value.text for s in free))[:3]
        raise NotUnderstood(reply("which").format(these=" or ".join(f"“{text}”" for text in named), old=named[0], new=new.text))
    return [s for s in free if _plain(s.value.text) == _plain(chosen[0].value.text)]


def _of_role(sheet: Sheet, spots: Sequence[_Spot], said: str) -> list[_Spot]:
    """Those after "until" where the end is spoken of, those after "from" where the start is."""
    for side in ("end", "start"):
        leads = _ends()[side]
        if any(re.search(rf"(?i)\b{word}\b", said) for word in leads):
            before = re.compile(rf"(?i)\b(?:{'|'.join(leads)}|by)\b(?: on| at| the)*[ :]*$")
            return [s for s in spots if before.search(sheet.sentences[s.place][: s.value.start])]
    return []


def _nearest(sheet: Sheet, spots: Sequence[_Spot], said: str) -> list[_Spot]:
    """The value nearest to a word of the message that the draft has as well."""
    idle = {*_lists()["idle"]}
    stems = {w[:5] for w in re.findall(r"[\w’'-]{3,}", said.lower()) if w not in idle}
    far: list[tuple[int, _Spot]] = []
    for spot in spots:
        sentence = sheet.sentences[spot.place]
        places = [m.start() for m in re.finditer(r"[\w’'-]{3,}", sentence) if m[0].lower()[:5] in stems]
        if places:
            far.append((min(abs(place - spot.value.start) for place in places), spot))
    if not far:
        return list(spots)
    least = min(distance for distance, _ in far)
    return [spot for distance, spot in far if distance == least]


def _spliced(sheet: Sheet, spot: _Spot, new: Value, said: str) -> Sheet:
    """The new value where the old one stands, and nothing else changed."""
    sentence, old = sheet.sentences[spot.place], spot.value
    before, after = sentence[: old.start], sentence[old.end :]
    value = fitted(old, new, said, _ends()["end"])
    if value.endswith(".") and after.startswith("."):
        after = after[1:]
    elif old.text.endswith(".") and not value.endswith(".") and (not after or re.match(r"\s+[A-Z]", after)):
        after = f".{after}"  # the stop of "p.m." ended the sentence too
    if value.startswith("the ") and re.search(r"(?i)\b(?:the|our)\s$", before):
        value = value.removeprefix("the ")
    if not before.strip() or re.search(r"[.!?]\s$", before):
        value = f"{value[:1].upper()}{value[1:]}"
    return sheet.change(spot.place, f"{before}{value}{after}")


def _same(there: Value, old: Value) -> bool:
    """Whether a value of the draft is the one called wrong."""
    if there.kind in ("time",):
        plain = _digits(there.text)
        return _digits(old.text) == plain or _digits(old.text) in plain.split("to")
    if there.kind == "date" and old.kind in ("date", "count", "days"):
        return set(re.findall(r"\d+|[a-z]{4,}", old.text.lower())) <= {re.sub(r"(?:st|nd|rd|th)$", "", w) for w in re.findall(r"\d+|[a-z]{4,}", there.text.lower())} | {"the"}
    if there.kind == "count":
        return number(there.text) == number(old.text)
    if there.kind == "money":
        return re.findall(r"[\d.,]+", old.text)[:1] == re.findall(r"[\d.,]+", there.text)[: 1 if len(re.findall(r"\d+", old.text)) < 2 else 2][:1]
    if there.kind == "days":
        return [w.rstrip("s") for w in re.findall(rf"(?i){DAY}", old.text.lower())] == [w.rstrip("s") for w in re.findall(rf"(?i){DAY}", there.text.lower())]
    return _plain(there.text) == _plain(old.text)


def _digits(text: str) -> str:
    return re.sub(r"(?i)[ap]\.?m\.?|\s|:00", "", re.sub(r"until|till|[-–]", "to", text.lower()))


def _alike(one: str, other: str) -> bool:
    return bool(one and other) and one.lower()[:4] == other.lower()[:4]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s:$£€%]", "", text.lower()).split())


def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:5] for w in re.findall(r"[\w’'-]{3,}", text.lower()))


def _lists_of_ends() -> frozenset[str]:
    return frozenset(word for side in _ends().values() for word in side)


@cache
def _data() -> Mapping[str, object]:
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", "facts.toml").read_text("utf-8"))


def _lists() -> Mapping[str, list[str]]:
    return {name: value for name, value in _data().items() if isinstance(value, list)}


def _roles() -> Mapping[str, list[str]]:
    roles = _data()["roles"]
    assert isinstance(roles, dict)
    return roles


def _ends() -> Mapping[str, list[str]]:
    ends = _data()["ends"]
    assert isinstance(ends, dict)
    return ends
