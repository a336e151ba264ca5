"""A poll on what the request lets readers choose between: "poll about whether people want evening or weekend hours"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import handed

_POLL = re.compile(r"(?i)\bpolls?\b")
_CHOICE = re.compile(
    r"(?i)\bpolls?\b(?:\s+(?:for|on)\s+(?:our |the )?\w+(?:\s+(?:page|stories|story|feed|followers))?)?\s*(?:[:,–-]\s*|(?:about|on|asking|that asks)\s+)?(?:(?:our|the|my)\s+)?(?:(?:whether|if|asking|which|what)\s+)*"
    r"(?:(?:do|would|are|should)\s+)?(?:(?:people|patients|parents|families|followers|readers|they|you|we|everyone|folks)\s+)?(?P<verb>(?:would\s+)?(?:prefer|want|like|choose|rather have|love|drink|pick|use|wear|need)s?\s+)?(?P<options>[^.?!\n]{3,90}?\bor\b[^.?!\n]{2,60})"
)
_OR = re.compile(r"(?i)\s*,?\s+or\s+|\s*,\s+")
# "Poll for X: how often do you check it? daily / weekly / never"
_LISTED = re.compile(r"(?i)\bpolls?\b[^?\n]{0,50}?[:,–-]\s*(?P<asked>[^?\n]{8,110}\?)\s*(?P<options>[^/|\n?]{1,60}(?:\s*[/|]\s*[^/|\n?]{1,60}){1,3}|[^/|\n?]{1,60}(?:\n\s*(?:[-•*]|\w[).])?\s*[^\n?]{1,60}){1,3})\s*$")
# "poll: what's the worst part of rehab - options boredom, early mornings, the bands", "best snack: 1) banana 2) milk"
_OPTIONS = re.compile(r"(?i)\bpolls?\b(?:\s+(?:for|on)\s+(?:our |the |my )?\w+(?:\s+(?:page|stories|story|feed|followers))?)?\s*[:,–-]?\s*(?:about |on |asking )?(?P<asked>[^?\n:]{6,110}?)(?P<mark>\?|\s*[-–—:,.]?\s*(?:\b(?:the )?(?:options|choices|answers)\b(?: are)?:?)|:|\s+[-–—])\s*(?P<options>\S[^?\n]{4,200})$")
# "poll - standing desks, yes or no or it's complicated?"
_NAMED_CHOICES = re.compile(r"(?i)\bpolls?\b(?:\s+(?:for|on)\s+(?:our |the |my )?\w+(?:\s+(?:page|stories|story|feed|followers))?)?\s*[:,–-]+\s*(?P<asked>[^,?:\n]{3,60}),\s*(?P<options>[^,?.\n]{1,40}(?:\s+or\s+[^,?.\n]{1,40}){1,3})\?")
_PARTS = re.compile(r"(?i)\s*(?:,|;|\||\s/\s|(?:^|\s)\(?(?:\d|[a-d])\)|(?:^|\s)\d\.\s)\s*(?:or\s+|and\s+)?|\s+or\s+")
_ASKS_SO = re.compile(r"(?i)^(?:whats?|what['’]s|which|who|whose|where|when|how|why|do|does|did|is|are|would|will|have|has|can|should)\b|^(?:best|worst|fav\w*)\b")
_BLANK, _FILL = re.compile(r"[^.!?:\n]*_{2,}[^.!?\n]*[.!?]?"), re.compile(r"(?i)\bfill[- ]?in[- ]?(?:the[- ])?blanks?\b")
_FILL_ABOUT = re.compile(r"(?i)\b(?:about|abt|on|re|regarding)\s+(?:(?:our|my|the)\s+)?(?P<what>[^,.;:!?\n]{3,60})")
_WHERE = re.compile(rf"(?i)\s+(?:for|on)\s+(?:our\s+|my\s+|the\s+)?{handed.PLACE}(?:\s*(?:,|or|and|&|/)\s*{handed.PLACE})*(?:\s+(?:page|stories|story|feed|followers))?(?=\s*[:,.–-]|\s*$)")
_PRONOUN = re.compile(r"(?i)\b(?:do|does|would|will|are|did|have) (?:you|your|people|kids|they|we)(?: \w+)?\s*$")
_STEM = re.compile(r"(?i)^(?P<asked>[\w'’-]+(?: [\w'’-]+){1,8}?)(?= (?:at|in|on|with|from|by|before|after|during|alone) )")
_CHOSEN = 60  # characters of a choice
_ENDS = re.compile(r"(?i)[\s,]+(?:please|pls|thanks|for (?:facebook|fb|instagram|ig|linkedin|x|threads)|on (?:facebook|fb|instagram|ig|linkedin|x|threads))\W*$")
_MOST = 4  # choices a platform's poll takes
_ASKS = {"prefer": "Which do you prefer?", "want": "Which would you want?", "use": "Which do you use?", "wear": "Which do you wear?", "drink": "Which do you drink?", "need": "Which do you need?"}


def poll(request: str) -> str:
    """The question with its choices, a line each; empty where the request asks for no poll or names no choices."""
    if not _POLL.search(request):
        return ""
    request = _WHERE.sub("", request)
    if listed := _listed(request) or _optioned(request):
        return listed
    if named := _NAMED_CHOICES.search(request):
        return _set_out(f"{upper_first(named['asked'].strip())}?", re.split(r"(?i)\s+or\s+", named["options"].strip())[:_MOST])
    if yes_or_no := _yes_or_no(request):
        return yes_or_no
    if (found := _CHOICE.search(request)) is None:
        return ""
    choices = [choice.strip(" ,:'\"“”") for choice in _OR.split(_ENDS.sub("", found["options"])) if choice.strip(" ,")]
    if not 1 < len(choices) <= _MOST:
        return ""
    last = choices[-1].split()
    if len(last) > 1 and all(len(choice.split()) == 1 for choice in choices[:-1]):  # "evening or weekend hours"
        choices = [*(f"{choice} {' '.join(last[1:])}" for choice in choices[:-1]), choices[-1]]
    asks = _PRONOUN.search(request[: found.start("options")])
    if asks and (stem := _STEM.match(choices[0])):  # "do you get it at the clinic, the pharmacy or at work"
        return _set_out(f"{upper_first(asks[0].strip())} {stem['asked']} …?", [choices[0][stem.end("asked") :].strip(), *choices[1:]])
    verb = (found["verb"] or "").replace("would", "").strip().lower().rstrip("s")
    return _set_out(_ASKS.get(verb, "Which is it for you?"), choices)


def _set_out(asked: str, choices: Sequence[str]) -> str:
    return f"{asked}\n\n" + "\n".join(f"{letter}) {upper_first(choice)}" for letter, choice in zip("ABCD", choices, strict=False))


def _listed(request: str) -> str:
    """A question with choices of the user's own, divided by strokes or lines."""
    found = _LISTED.search(request)
    if found is None:
        return ""
    options = _ENDS.sub("", found["options"])
    choices = [choice.strip(" .\t-•*") for choice in re.split(r"\s*[/|\n]\s*" if re.search(r"[|\n]|\s/\s", options) else r"\s*/\s*", options)]
    return _set_out(upper_first(found["asked"].strip()), [re.sub(r"^\w[).]\s+", "", choice) for choice in choices if choice])


def _optioned(request: str) -> str:
    """A question with choices of the user's own, counted off or behind "options"."""
    found = _OPTIONS.search(_ENDS.sub("", request))
    if found is None or (found["mark"].strip() in (":", "-", "–", "—") and not _ASKS_SO.match(found["asked"].strip())):
        return ""
    choices = [choice.strip(" .:'\"“”-–") for choice in _PARTS.split(_ENDS.sub("", found["options"]).strip()) if choice and choice.strip(" .:-–")]
    if len(choices) < 2 or any(len(choice) > _CHOSEN for choice in choices):
        return ""
    asked = re.sub(r"(?i)^whats\b", "what's", found["asked"].strip(" -–—,.:"))
    return _set_out(f"{upper_first(_asked_of_you(asked))}?", choices[:_MOST])


# "what topics people want to hear about": asked of them
_OF_THEM = re.compile(r"(?i)^((?:what|which)(?: [\w'’-]+){0,3}?) (?:people|women|men|patients|parents|families|followers|readers|they|folks|everyone|runners|moms|dads) (?:(would|can|could|should|will) )?(?=(?:want|like|love|prefer|need|use|wear|choose|pick|hear|learn|see|know|wonder|struggle|worry)\b)")


def _asked_of_you(asked: str) -> str:
    """A question about readers as one to them: "what topics people want to hear about" -> "what topics do you want to hear about"."""
    return _OF_THEM.sub(lambda found: f"{found[1]} {(found[2] or 'do').lower()} you ", asked)


def fill_in(request: str) -> str:
    """A sentence with a blank for readers to fill; empty where the request asks for none."""
    if not _FILL.search(request):
        return ""
    if blank := _BLANK.search(request):
        return f"Fill in the blank: {blank[0].strip()}"
    about = _FILL_ABOUT.search(_ENDS.sub("", request))
    return f"Fill in the blank: {upper_first(about['what'].strip())} in one word: ______." if about else ""


_ASKED = re.compile(r"(?i)\bpolls?\b(?:[^?\n]{0,50}?[:,–-]|(?:\s+(?:asking|on|about|that asks|for \w+))*)\s*(?P<asked>(?:do|does|did|have|has|are|is|will|would|can|could|should)\s+(?:you|your|we|they|people|parents|patients|anyone|anybody)\b(?![^?]*\bor\b)(?:[^?\n]{3,90}(?=\?)|[^?,.;:\n]{3,70}$))")
_HOW_OFTEN = re.compile(r"(?i)\bpolls?\b[^?\n]{0,50}?[:,–-]\s*(?P<asked>how often (?:do|does|did|should|would) [^?.\n]{4,90})")
_OFTEN = ("Every day", "Every week", "Now and then", "I have lost count")
_JOKE = re.compile(r"(?i)\b(?:funny|silly|fun|joke|humorous|cheeky)\b")
_HABIT = re.compile(r"(?i)^(?:do|does|did|have|are) you\b")
_PLAIN, _FUNNY = ("Yes", "Sometimes", "Not yet"), ("Every single time", "When I remember", "Ask me tomorrow", "No comment")


def _yes_or_no(request: str) -> str:
    """A question that is answered by yes or no, or by how often, with choices of ours."""
    if often := _HOW_OFTEN.search(request):
        return _set_out(f"{upper_first(often['asked'].strip())}?", _OFTEN)
    found = _ASKED.search(request)
    if found is None:
        return ""
    asked = found["asked"].strip()
    choices = _FUNNY if _JOKE.search(request) and _HABIT.match(asked) else _PLAIN
    return _set_out(f"{upper_first(asked)}?", choices)
