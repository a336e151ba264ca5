"""What a request for health education says of its topic itself: statements, what "why" takes for granted, whom it speaks to. The writer's own words, which no card stands behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.knowledge.card import Topic
from assistant.knowledge.subject import lower_first, upper_first
from assistant.profile import Profile
from assistant.writers.builtin import card_answers, copyedit, details, kinds, told
from assistant.writers.builtin.allowed import counsels, stands
from assistant.writers.builtin.topic_words import held, stems

_NOT = r"(?:(?:is|are|was|were|do|does|did|has|have|ca|could|should|would|wo|must|need)n['’]?t|cannot|(?:is|are|was|were|can|should|may|must|will|does|do) (?:not|never|always|often|rarely|still)|never|rarely)"
_MUST = r"(?:should|must|can|may|might|needs? to|has to|have to|still needs?|matters?|helps?|beats?|counts?)"
_DECLARED = rf"\b(?:{_NOT}|{_MUST}|(?:is|are|was|were) (?!so\b|such\b|too\b|that\b|it\b|happening|going)[\w'’-]+(?: [\w'’-]+)+|(?:it|there|that|they|you|we)['’](?:s|re) (?!so\b|such\b)\w+)(?!\w)"
# "why a single high reading is not a diagnosis": what why takes for granted is a statement.
_FACTIVE = re.compile(r"(?i)(?:^|\b(?:explain(?:ing)?|about|on|of|for|to|remind(?:er)?|tell|say|saying|know|show|and|this is|here.s|here is)\b[^.?!]{0,60}?\s|[-–—:,] ?|\) )(?:why|that|how come|the fact that)\s+(?P<clause>(?!to\b)[^.?!]+)[.]?$")
SO_MANY = re.compile(r"(?i)(?:just |only )?(?:\d|a few|one|two|three|some)(?: or (?:\d|two|three|four))? (?:(?:practical|real|quick|easy|simple|concrete|useful) )?(?:ideas|tips|takeaways|pointers)\b")  # "2 or 3 ideas parents can use": what is wanted, and nothing said
_WHY_WE = re.compile(r"(?i)\bwhy (?:we|i|doctors|dentists|most doctors) (?:(?:usually|often|always|rarely|never) )?(?:do|does|won|can|ask|say|check|recommend|wait|test|prescribe)")  # a card tells why
_NEXT_QUESTION = re.compile(r"(?i),? (?:and|&|or|plus) (?:when|how|what|where|who|why|whether)\b.*$")
_STATES = re.compile(rf"(?i)(?<!\bthat )(?<!\bwhich )(?<!\bwho )(?:{_DECLARED}|\b(?:helps|causes|works|matters|hurts|kills|saves|protects|prevents|spreads|means|makes|lasts|beats|counts|lowers|raises|deserves)\b)")
# Who is no subject of a statement on a topic: what they do is news, or a reason to post.
_OTHERS = re.compile(r"(?i)^(?:(?:we|i|us|our|my|so|and|in|on|at|here|with|from|dr|the doctor|patients|parents|people|families|moms|dads|folks|kids|grandkids|everyone|everybody|nobody|someone|somebody|he|she)\b(?!.*\bn['’]t need\b)|(?:world|national) )|\b(?:is|are|does|do|can) (?:it|they|that|this)\b")
_GERUND = re.compile(r"(?i)^(?P<who>(?:the |our |your )?[\w'’-]+(?: [\w'’-]+){0,2}?)(?<!n't)(?<!n’t)(?<! not)(?<! is)(?<! are) being (?P<what>(?!an?\b)[\w'’-]+\b.*)$")
_AUDIENCE = re.compile(r"(?i)^(?:(?:this is |it.?s |written |mainly |mostly )?(?:for|to)|(?:the |my )?audience (?:is|are|:))\s+(?P<who>(?:[\w'’-]+ ){1,6}?(?:who|that|over|under|aged?|in their|with|whose)\b[^.?!]{3,80})[.]?$")
_TO_US = re.compile(r"(?i)\b(?:us|me|our|my)\b")  # "frustrated with us": no name for readers
_ARE_AUDIENCE = re.compile(r"(?i)^(?P<who>[\w'’-]+(?: [\w'’-]+){0,5}?) (?:is|are) (?:my|our|the|who (?:i|we) want to reach) ?(?:main |target )?(?:audience|readers)?[.]?$")
_TO_READERS = re.compile(rf"(?i)^(?:please )?(?:(?:don.?t|do not|never|always|just) )*(?:{told.BODY}|call (?:9|1|us\b)|ring|see an?|ask your|get (?:help|checked|up|out|your)|know (?:your|the)|learn (?:the|your|how)|listen to|trust|wait|avoid|skip|look (?:at|for|up)|watch (?:for|out)|store|lock|throw|keep (?:your|the kid|them|it dry|it clean|moving|warm|cool|calm)|take (?:your|a walk|breaks?|it slow|time)|put on|use (?:sunscreen|spf|cold|warm|a)\b|apply|moisturi[sz]e|talk to)\b")
_LISTED = re.compile(r"^[\w'’/ -]{2,40}(?:, (?:and |or )?[\w'’/ -]{2,40})+$")
_ORDER = re.compile(r"(?i)^(?:don.?t|do not|not|no|never|without|just|only|please|pls)\b|^(?:\w+ )?(?:parents|people|patients|them|readers|men|women|everyone|folks|moms|dads|kids) to\b|\bangle\b|\d{3}[-.]\d{4}")
_QUESTION = re.compile(r"(?i)(?:^|[,:;(] ?|\b(?:and|or|on|about|of|post) )(?:what|how|why|who(?: it|.s| gets| should| needs|se)?|when to|where|whether)\b")
_ASKS = re.compile(r"(?i)^(?:what|how|which|when|where|who|whether|if you (?:can|could)|can|could|is it|are there|do|does|did|should)\b")
# What is said to the writer, or about readers and their questions, and is no statement for them.
_TO_WRITER = re.compile(
    r"(?i)\b(?:posts?|posting|draft|caption|write|writing|script|carousel|slides?|tone|vibe|hook|hashtags?|emojis?|tips?|audience|readers?|facebook|instagram|insta|linkedin|tiktok|newsletter|blog|thread|imo|pls|please|asap)\b"
    r"|\b(?:ask|asks|asked|asking|keep getting|get asked|confus\w+|believe|assume|think|heard|want|wants|wanted|would like|would love|i.d (?:like|love)|need (?:to know|to hear|something|a|an|it|this)|something|explain|mention|include|talk about|people (?:forget|don.?t know)|no idea|too many|lots of|season|we see|we.re seeing)\b"
)
_LEANS = re.compile(r"(?i)\b(?:it|its|it['’]s|they|them|this|that)\b")
_BUT = re.compile(r"(?i)([a-z0-9]) (?=(?:don['’]t|do not) \w+)")  # "push don't lift"
_FEW, _LEAST = 3, 4  # words of a call on readers, and of a statement


@dataclass(frozen=True, slots=True)
class Points:
    """The sentences to be said with the words they come from, and those the guard would take out: they tell readers what to do."""

    told: tuple[tuple[str, str], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()

    @property
    def counsel(self) -> tuple[str, ...]:
        """The calls on readers that the guard would take out, in order; what "why" takes for granted a card may say in its own way."""
        return tuple(dict.fromkeys(line for _, line in self.refused if _TO_READERS.match(line)))

    @property
    def said(self) -> tuple[str, ...]:
        """The sentences, in order."""
        return tuple(dict.fromkeys(line for _, line in self.told))

    def of(self, one: str) -> list[str]:
        """The sentences made of one thing told."""
        return [line for source, line in self.told if source == one]


def read(given: details.Details, profile: Profile, topic: Topic | None, named: frozenset[str] = frozenset()) -> Points:
    """The points among what a request tells, in order, each a sentence; what asks, names the topic (``named``) or speaks to the writer is none."""
    told_: list[tuple[str, str]] = []
    refused: list[tuple[str, str]] = []
    for one in given.said:
        text = _bare(one)
        if _AUDIENCE.match(text) or _ARE_AUDIENCE.match(text) or SO_MANY.match(text):
            continue
        if told_ and _LISTED.match(text) and not _TO_READERS.match(text) and not _TO_WRITER.search(text):
            told_.append((one, _whole(text)))
        elif topic and _FACTIVE.search(text) and (_WHY_WE.search(text) or card_answers.nearest(text, topic)):
            continue  # asked rather than stated, where the card can tell why
        else:
            sentence = "" if one in named and not (_FACTIVE.search(text) or _GERUND.match(text)) else _sentence(text)
            if sentence and topic and not told_ and not _FACTIVE.search(text) and not _TO_READERS.match(text) and not stems(sentence) & held(topic):
                continue  # nothing of the topic
            for line in _allowed(sentence, profile):
                if stands(line, profile):
                    told_.append((one, line))
                elif counsels(line, profile):
                    refused.append((one, line))
    return Points(tuple(told_), tuple(refused))


def audience(request: str, profile: Profile) -> str:
    """Whom a request says the post is for, as a line to open with: "For women over 50 who live alone."; empty where that is one word or nothing."""
    for part in re.split(r"[.!?;\n]+\s*", request):
        found = _AUDIENCE.match(part.strip()) or _ARE_AUDIENCE.match(part.strip())
        if found and not _TO_US.search(found["who"]):
            return f"For {lower_first(copyedit.edited(found['who'], profile)).rstrip(' .')}."
    return ""


def _allowed(line: str, profile: Profile) -> list[str]:
    """A line as it is, or its parts where only some of them tell readers what to do."""
    parts = re.split(r",\s+(?:and |but )?", line)
    if not line or stands(line, profile) or len(parts) == 1:
        return [line] if line else []
    apart = [_whole(part) for part in parts]
    return apart if any(len(part.split()) >= _LEAST and _STATES.search(part) and stands(part, profile) for part in apart) else [line]


# "Sleep and screens for teens" names a thing, as verbs do that are nouns too.
_THING = re.compile(r"(?i)^(?:sleep|rest|walk|run|shower|drink|swim|lift|stand|breathe|brush|floss)(?:ing|s)?\b (?:and|or|is|are|in|during|for|after|before|with|vs\.?|versus|problems?|apnea|stud(?:y|ies)|disorders?|hygiene|habits?|tips|training|screens?|patterns?|schedules?|trouble|loss|needs)\b(?! (?:don|never|wear|rest|drink|eat|call)\b)")


def _bare(one: str) -> str:
    """A thing told without the marks around it; "women and heart attacks - it isn't always pain" keeps its topic before a colon."""
    return re.sub(r"^([\w'’ ,-]{3,50}?)\s+[-–—]+\s+(?=\S)", lambda m: f"{upper_first(m[1])}: ", one.strip(" -–—"))


def _sentence(text: str) -> str:
    """A thing told as a statement or a call for readers; empty where it is neither."""
    if text.endswith("?") or kinds.names_one_patient(text):
        return ""
    if found := _FACTIVE.search(text):
        clause = _NEXT_QUESTION.sub("", found["clause"]).strip(" .,;")
        clause = _to_you(clause) if re.match(r"(?i)they\b", clause) else clause
        return _whole(clause) if re.search(rf"(?i){_DECLARED}", clause) and len(clause.split()) >= _LEAST and not _TO_WRITER.search(clause) else ""
    if _TO_WRITER.search(text) or _ASKS.match(text.rpartition(": ")[2]) or _QUESTION.search(text):
        return ""
    if found := _GERUND.match(text):
        verb = "are" if re.search(r"(?i)s$|\band\b", found["who"]) else "is"
        return _whole(f"{found['who']} {verb} {found['what']}")
    text = _without_orders(text)
    if _TO_READERS.match(text) and not _THING.match(text):
        return _whole(text) if len(text.split()) >= _FEW else ""
    return "" if _ORDER.search(text) or _OTHERS.search(text.rpartition(": ")[2]) else _whole(text) if len(text.split()) >= _LEAST and _STATES.search(text) else ""


def _without_orders(text: str) -> str:
    """A thing told without the wishes behind it: "eczema, don't scare anyone"."""
    first, *rest = re.split(r",\s+", text)
    return ", ".join((first, *(part for part in rest if _TO_READERS.match(part) or not _ORDER.search(part))))


def _to_you(clause: str) -> str:
    """What is said of the readers, said to them: "they should look at their ears"."""
    for of, to in (("they", "you"), ("their", "your"), ("them", "you"), ("they're", "you're")):
        clause = re.sub(rf"(?i)\b{of}\b", to, clause)
    return clause


def _whole(text: str) -> str:
    head, colon, rest = text.partition(": ")
    if colon and not _LEANS.search(rest):
        text = rest  # the topic is named by the sentence itself
    elif colon:
        text = f"{head}: {lower_first(rest)}"
    if _TO_READERS.match(text):
        text = _BUT.sub(r"\1, ", text)
    return upper_first(text) if text.endswith((".", "!")) else f"{upper_first(text)}."
