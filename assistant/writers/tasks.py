"""The small questions a model may be asked beside drafting. Each is optional, and none can clear or publish anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Protocol

from assistant import platforms
from assistant.errors import EmptyAnswer, Malformed
from assistant.stages import Prompt, Raw, Safe
from assistant.writers.answer import unwrapped
from assistant.writers.prompts import Shelf

# What the second reader may raise, and the words it sees; never its own words, which nobody has guarded.
CONCERNS: Mapping[str, str] = {
    "identifier": "something in it could point to one patient",
    "advice": "it tells the reader what to do about a symptom, test, drug, dose or procedure",
    "claim": "it promises a result, praises without proof or plays down a risk",
    "naysayer_engagement": "it argues with a critic or answers a review",
    "confirms_patient": "it lets on that somebody is or was a patient",
    "boundary": "it treats a patient as a friend or invites private contact about care",
    "disparages_colleague": "it runs down another clinician or practice",
    "undisclosed_ad": "it advertises something without saying so",
    "consent_needed": "it shows or quotes a person whose written permission is needed",
    "misinformation": "it states something about health that is wrong",
}


class Asked(Protocol):
    """A model that answers a prompt (``ModelWriter``)."""

    @property
    def shelf(self) -> Shelf:
        """The prompt files it renders."""
        ...

    @property
    def practice(self) -> Safe | None:
        """How the practice sounds, guarded."""
        ...

    def ask(self, prompt: Prompt, schema: Mapping[str, object] | None = None) -> Raw:
        """The whole answer. Raises WriterError."""
        ...


def phrase_reply(model: Asked, reply: Safe, situation: str, platform: str, count: int = 3) -> tuple[Raw, ...]:
    """Rewordings of an approved reply, to be guarded like any draft. ``situation`` is the comment's class.

    The comment is not sent: the model cannot take orders from it, nor repeat what is in it. Raises WriterError.
    """
    prompt = model.shelf.current().reply(reply, situation, platforms.get(platform), count, model.practice)
    lines = (line.strip(" \t-*•\"“”") for line in unwrapped(model.ask(prompt).text).splitlines())
    variants = tuple(dict.fromkeys(line for line in lines if line))
    if not variants:
        raise EmptyAnswer()
    return tuple(Raw(line) for line in variants[:count])


def concerns(model: Asked, post: Safe, platform: str) -> tuple[str, ...]:
    """Codes of ``CONCERNS`` the second reader adds; empty means nothing to add, never "cleared". Raises WriterError."""
    prompt = model.shelf.current().second_reader(post, platforms.get(platform), CONCERNS)
    return _codes(model.ask(prompt, _schema(tuple(CONCERNS))).text)


def classify_intent(model: Asked, message: Safe, choices: tuple[str, ...]) -> str:
    """One of ``choices``, where the rules could not decide. Raises WriterError when the answer is none of them."""
    answer = unwrapped(model.ask(model.shelf.current().intent(message, choices)).text).strip(" .\"'`\n").lower()
    if answer not in choices:
        raise Malformed()
    return answer


def _codes(text: str) -> tuple[str, ...]:
    try:
        value = json.loads(unwrapped(text))
    except (ValueError, RecursionError):
        value = None
    codes = value.get("concerns") if isinstance(value, dict) and value.keys() == {"concerns"} else None
    if not isinstance(codes, list) or not all(isinstance(code, str) and code in CONCERNS for code in codes):
        raise Malformed() from None
    return tuple(dict.fromkeys(codes))


def _schema(codes: tuple[str, ...]) -> Mapping[str, object]:
    return {
        "type": "json_schema",
        "json_schema": {
            "name": "concerns",
            "strict": True,
            "schema": {
                "type": "object",
                "properties": {"concerns": {"type": "array", "items": {"type": "string", "enum": list(codes)}}},
                "required": ["concerns"],
                "additionalProperties": False,
            },
        },
    }
