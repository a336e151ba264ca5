"""Emoji that stand for a verb or a dose."""

from __future__ import annotations

from assistant.guard.advice.matter import ILL
from assistant.guard.advice.verbless.bare import Bare
from assistant.guard.advice.verbless.shapes import STATE
from assistant.text.patterns import lazy_re2


def by_emoji(b: Bare) -> bool:
    """Emoji as verbs: "🚫 ibuprofen ✅ tylenol for kids with chickenpox", "💊 extra metformin"."""
    if not EMOJI_VERB.search(b.text) or not b.medicine:
        return False
    both = _EMOJI_NO.search(b.text) is not None and _EMOJI_YES.search(b.text) is not None
    about = bool(b.kinds & ILL) or STATE.search(b.text) is not None or _MORE.search(b.text) is not None or b.often or b.amount
    return both or about


_EMOJI_NO = lazy_re2("[🚫❌⛔🛑👎🙅🗑]")
_EMOJI_YES = lazy_re2("[✅✔☑👍💊➡🟢👉🆗]")
EMOJI_VERB = lazy_re2("[🚫❌⛔🛑👎🙅🗑✅✔☑👍💊➡🟢👉🆗💉🥄]")
_MORE = lazy_re2(r"\b(?:extra|double|more|half|less|instead|every|for (?:the|your|kids|babies|toddlers|me))\b")
_ON_OFF = lazy_re2(r"\d+ (?:on|off|min)")
_BANNED = lazy_re2(r"^\W*[🚫❌⛔🛑]")


def emoji_dose(b: Bare) -> bool:
    """"💧👁️ every two hours until the red is gone", "🚫☕️ after noon for anyone w/ afib"."""
    if b.text.isascii():
        return False
    if EMOJI_DOSE.search(b.text) and (b.often or _ON_OFF.search(b.text)) and (b.long or b.kinds & ILL):
        return True
    return _BANNED.search(b.text) is not None and bool(b.kinds & ILL) and _STATE_OR_ANYONE.search(b.text) is not None


EMOJI_DOSE = lazy_re2("[💧💊💉🥄🧊🍯🧴]")
_STATE_OR_ANYONE = lazy_re2(r"\b(?:anyone|everyone|if you|for (?:kids|those|people|folks)|pregnant|with|w/)\b")
