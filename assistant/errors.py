"""Every error Bedside raises on purpose; each one reads as a sentence for a physician.

BedsideError
├── UsageError            exit 2: what was asked cannot be done as asked
│   ├── SettingsError         a setting is unknown, malformed or unsafe
│   ├── ProfileError          a practice profile cannot be read
│   ├── PromptError           a prompt file is missing, malformed or has the wrong variables
│   ├── CardError             a knowledge card is malformed
│   ├── UnknownPlatform       a platform Bedside has no file for
│   └── IndexInUse            another process holds the index
├── Unjudged              exit 3: a text could not be judged, so nothing was cleared
│   ├── TooLong               the text is over the length Bedside reads
│   ├── Unreadable            disguised text that would not settle, or nothing readable
│   └── GuardFailed           a rule raised or ran out of time: fail closed
├── DraftWithheld         a draft exists but may not be shown
│   ├── CannotFit             the body cannot be cut to the platform's limit
│   └── NotSealed             the last reading still found something
├── NothingToSay          the built-in writer has no sourced facts for this
├── NotUnderstood         the built-in writer cannot make this change; the draft is as it was
├── WriterError           the writing model gave no usable answer
│   └── Unavailable, Busy, QuotaUsed, NotAuthorised, PromptTooLong, Refused, Filtered,
│       Truncated, EmptyAnswer, Malformed, DeadlinePassed, Cancelled
├── SearchUnavailable     the index cannot be used; drafting goes on without sources
└── StoreError            something could not be saved; it is still on screen
"""

from __future__ import annotations


class BedsideError(Exception):
    """Base class. ``str(error)`` is safe to show: it never holds user text or upstream messages."""

    exit_code = 3
    sentence = "Something went wrong. Your text is kept."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)


class UsageError(BedsideError):
    """What was asked cannot be done as asked."""

    exit_code = 2
    sentence = "That cannot be done as asked."


class SettingsError(UsageError):
    """A setting is unknown, malformed or unsafe."""


class ProfileError(UsageError):
    """A practice profile cannot be read."""


class PromptError(UsageError):
    """A prompt file is missing, malformed or has the wrong variables."""


class CardError(UsageError):
    """A knowledge card is malformed."""


class UnknownPlatform(UsageError):
    """A platform Bedside has no file for."""


class IndexInUse(UsageError):
    """Another process holds the index."""


class Unjudged(BedsideError):
    """A text could not be judged, so nothing was cleared."""

    sentence = "This text could not be checked, so nothing was cleared. It is kept as you typed it."


class TooLong(Unjudged):
    """The text is over the length Bedside reads."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"That is too long: {length:,} of {limit:,} characters. Nothing was saved; please shorten it.")


class Unreadable(Unjudged):
    """Disguised text that would not settle, or nothing readable."""

    sentence = "Part of this text is hidden or encoded in a way that cannot be checked. Please retype it plainly."


class GuardFailed(Unjudged):
    """A rule raised or ran out of time."""

    sentence = "The safety check could not finish, so the draft is withheld. Your text is kept; please try again."


class DraftWithheld(BedsideError):
    """A draft exists but may not be shown."""

    sentence = "This draft is withheld. Your request is kept; please try another wording."


class CannotFit(DraftWithheld):
    """The body cannot be cut to the platform's limit."""

    sentence = "This draft could not be cut to the platform's limit without losing its point. Ask for a shorter one."


class NotSealed(DraftWithheld):
    """The last reading still found something."""

    sentence = "The last safety reading still found something, so this draft is withheld. Please reword the request."


class NothingToSay(BedsideError):
    """The built-in writer has no sourced facts for this, and no words of the user's own to work with."""

    sentence = (
        "I have no sourced facts on that topic, so I will not write about it from memory. "
        "Give me two or three points in your own words and I will set them out as the post, or name another topic."
    )


class NotUnderstood(BedsideError):
    """The built-in writer cannot make this change, so the draft is as it was."""

    sentence = (
        "I did not understand that change, so the draft is as it was. "
        "Try one change at a time, such as “shorter”, “add a question” or “change Saturday to Sunday”."
    )


class WriterError(BedsideError):
    """The writing model gave no usable answer."""

    sentence = "The writing model gave no usable answer. Your text is kept."


class Unavailable(WriterError):
    """The endpoint cannot be reached."""

    sentence = "The writing model is not reachable. Your text is kept."


class Busy(WriterError):
    """The endpoint is rate limited or overloaded, or our own breaker is open."""

    sentence = "The writing model is busy. Your text is kept; please try again in a minute."


class QuotaUsed(WriterError):
    """The account has no credit left."""

    sentence = "The writing model's quota is used up. Your text is kept; please tell the administrator (E-QUOTA)."


class NotAuthorised(WriterError):
    """The key or the model name was refused."""

    sentence = "The writing model refused the connection. Your text is kept; please ask the administrator (E-AUTH)."


class PromptTooLong(WriterError):
    """The request does not fit the model's context."""

    sentence = "That is too much text for the writing model. Your text is kept; please shorten the request."


class Refused(WriterError):
    """The model declined."""

    sentence = "The writing model declined this request. Your text is kept; please reword it."


class Filtered(WriterError):
    """The provider's content filter stopped the answer."""

    sentence = "The model provider's filter stopped this answer. Your text is kept; please reword it."


class Truncated(WriterError):
    """The answer was cut off."""

    sentence = "The writing model's answer was cut off, so it is withheld. Your text is kept; please try again."


class EmptyAnswer(WriterError):
    """The model returned nothing."""

    sentence = "The writing model returned nothing. Your text is kept; please try again."


class Malformed(WriterError):
    """The endpoint's answer was not understood."""

    sentence = "The writing model's answer was not understood. Your text is kept; please try again."


class DeadlinePassed(WriterError):
    """No answer inside the total deadline."""

    sentence = "The writing model took too long. Your text is kept; please try again."


class Cancelled(WriterError):
    """The user cancelled."""

    sentence = "Cancelled. Your text is kept."


class SearchUnavailable(BedsideError):
    """The index cannot be used; drafting goes on without sources."""

    sentence = "Guideline search is unavailable. Run “bedside index” to rebuild it; the safety check still works."


class StoreError(BedsideError):
    """Something could not be saved; it is still on screen."""

    sentence = "This could not be saved. It is still on your screen; please copy it before you close the page."
