"""Writes with a model at an OpenAI-compatible endpoint. The only importer of langchain.

Every call has one wall-clock deadline, retries included; a body that drips cannot outlive it, because the call runs
in an event loop of its own that is ended with its sockets. Nothing is streamed: the guard sees a whole answer or none.
Call it from a worker thread, never from a running event loop.
"""

from __future__ import annotations

import asyncio
import logging
import random
import ssl
import time
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import httpx  # noqa: F401  (the client library looks at it while it loads; half loaded by another thread, a call would fail)
import httpx2
import langchain_openai  # noqa: F401  (loaded now, not inside the first call's deadline)
from langchain.chat_models import init_chat_model
from langchain_core.globals import get_debug, get_llm_cache, get_verbose
from langchain_core.messages import AIMessage, BaseMessage
from langsmith.utils import tracing_is_enabled
from pydantic import SecretStr

from assistant import platforms
from assistant.errors import (
    Busy,
    Cancelled,
    DeadlinePassed,
    EmptyAnswer,
    Filtered,
    Malformed,
    Refused,
    SettingsError,
    Truncated,
    Unavailable,
    WriterError,
)
from assistant.settings import Settings, is_loopback
from assistant.stages import Brief, Prompt, Raw, Safe
from assistant.writers.answer import clean, take_sources, the_post, unwrapped, without_inventions
from assistant.writers.base import Turn
from assistant.writers.breaker import Breaker
from assistant.writers.failures import understand, wait_asked
from assistant.writers.prompts import Shelf, practice_voice
from assistant.writers.wire import Exchange, Wire

TRIES = 3
CONNECT_SECONDS = 4.0
_POLL = 0.05  # how often a waiting call looks at the cancel button, in seconds
_BYTES_PER_TOKEN = 32  # generous: JSON escapes, usage fields and reasoning included
_CHARS_PER_TOKEN = 12
_CHARS_PER_TOKEN_USUALLY = 4
_NO_KEY = "none"  # the client library wants a word; the wire drops it
_CHATTY = ("openai", "httpx", "httpx2", "httpcore", "httpcore2", "langchain", "langchain_core", "langchain_openai")
_ENDPOINT_FAILED = (Unavailable, Busy, DeadlinePassed, Malformed, Truncated, EmptyAnswer)
Schema = Mapping[str, object]


def read_key(settings: Settings) -> str:
    """The endpoint's key, from the environment or its file. Raises SettingsError when a remote endpoint has none."""
    key = settings.model_key.strip()
    if not key and settings.model_key_file:
        try:
            key = Path(settings.model_key_file).expanduser().read_text(encoding="utf-8-sig").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"The key file {settings.model_key_file} cannot be read ({type(error).__name__}).") from None
    if not key.isascii() or not key.isprintable() or " " in key:
        raise SettingsError("The model key holds a character that no key has. Copy it again.")
    if not key and not is_loopback(settings.model_url):
        raise SettingsError(
            "There is no key for the writing model. Set BEDSIDE_MODEL_KEY or model_key_file, or clear “model”. "
            "“bedside check” and the built-in writer need none."
        )
    return key


def refuse_tracing() -> None:
    """Raise SettingsError while anything in this process would copy prompts elsewhere."""
    if tracing_is_enabled():
        raise SettingsError("LangSmith tracing is on, which would send prompts elsewhere. Turn it off and start again.")
    if get_debug() or get_verbose() or get_llm_cache() is not None:
        raise SettingsError("LangChain's debug mode or cache is on, which would write prompts down. Turn it off.")


class ModelWriter:
    """One endpoint and model. Safe to share between threads; ``within`` and ``speaking_for`` make bound copies."""

    def __init__(
        self,
        settings: Settings,
        key: str | None = None,
        *,
        practice: Safe | None = None,
        turn: Turn | None = None,
        shelf: Shelf | None = None,
        breaker: Breaker | None = None,
        clock: Callable[[], float] = time.monotonic,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        refuse_tracing()
        self._settings = settings
        self._key = read_key(settings) if key is None else key
        self._practice = practice
        self._turn = turn or Turn()
        self._shelf = shelf or Shelf(limit=settings.context_tokens)
        self._breaker = breaker or Breaker(clock)
        self._clock = clock
        self._tls = tls or ssl.create_default_context()
        for name in _CHATTY:  # at DEBUG these write whole requests
            logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger(name).level))

    def __repr__(self) -> str:
        return f"ModelWriter({self.name!r}, {self.host!r})"

    @property
    def name(self) -> str:
        """The model's name."""
        return self._settings.model

    @property
    def host(self) -> str:
        """Where de-identified text goes; empty when the model runs on this machine."""
        url = self._settings.model_url
        return "" if is_loopback(url) else urlsplit(url).hostname or url

    @property
    def shelf(self) -> Shelf:
        """The prompt files this writer renders."""
        return self._shelf

    @property
    def practice(self) -> Safe | None:
        """How the practice sounds, guarded."""
        return self._practice

    def within(self, turn: Turn) -> ModelWriter:
        """The same writer, held to this turn's deadline and cancel button."""
        return self._copy(self._practice, turn)

    def speaking_for(self, practice: Safe | None) -> ModelWriter:
        """The same writer in the voice of another practice (``prompts.practice_voice``, guarded)."""
        return self._copy(practice, self._turn)

    def write(self, brief: Brief) -> Raw:
        """One draft, whole. Raises WriterError; ``Raw.sources`` are the ids of the passages it says it used."""
        prompt = self._shelf.current().draft(brief, platforms.get(brief.platform), self._practice)
        platform = platforms.get(brief.platform)
        said, sources = take_sources(the_post(unwrapped(self.ask(prompt).text), marked=platform.markdown), (p.id for p in brief.passages))
        text, invented = without_inventions(said, _given(brief))
        if not text:
            raise EmptyAnswer()
        return Raw(text, sources, invented)

    def ask(self, prompt: Prompt, schema: Schema | None = None) -> Raw:
        """The model's whole answer to a prompt. Raises WriterError with a sentence of ours, inside the deadline."""
        refuse_tracing()
        if self._turn.cancel.is_set():
            raise Cancelled()
        until = self._clock() + self._settings.deadline_seconds
        until = min(until, self._turn.until) if self._turn.until is not None else until
        if until <= self._clock():
            raise DeadlinePassed()
        if not self._breaker.admits():
            raise Busy()
        outcome = _run(self._bounded(prompt, schema, until))
        if isinstance(outcome, _ENDPOINT_FAILED):
            self._breaker.failed()
        elif not isinstance(outcome, Cancelled):
            self._breaker.succeeded()
        if isinstance(outcome, WriterError):
            raise outcome
        return Raw(outcome)

    def _copy(self, practice: Safe | None, turn: Turn) -> ModelWriter:
        return ModelWriter(
            self._settings, self._key, practice=practice, turn=turn, shelf=self._shelf,
            breaker=self._breaker, clock=self._clock, tls=self._tls,
        )  # fmt: skip

    def _metered(self, asked: int, answered: int) -> None:
        """Told the tokens of each answer, prompt and reply; for a writer that keeps accounts."""

    async def _bounded(self, prompt: Prompt, schema: Schema | None, until: float) -> str | WriterError:
        """Errors are returned, not raised, so that no upstream exception hangs on to ours as its context."""
        call = asyncio.ensure_future(self._with_retries(prompt, schema, until))
        try:
            while not call.done():
                if self._turn.cancel.is_set():
                    return Cancelled()
                left = until - self._clock()
                if left <= 0:
                    return DeadlinePassed()
                await asyncio.wait((call,), timeout=min(_POLL, left))
            return call.result()
        finally:
            call.cancel()
            await asyncio.wait((call,), timeout=_POLL)

    async def _with_retries(self, prompt: Prompt, schema: Schema | None, until: float) -> str | WriterError:
        for attempt in range(1, TRIES + 1):
            exchange = Exchange()
            asked: float | None = None
            outcome: str | WriterError
            try:
                answer = await self._once(prompt, schema, exchange)
                self._metered(*_tokens(prompt, answer))
                outcome = _accepted(answer, self._settings.max_tokens)
            except Exception as error:  # the client raises what it likes; unknown means not understood
                outcome, asked = understand(error, exchange), wait_asked(error)
            pause = _pause(outcome, exchange, attempt, asked)
            if pause is None or pause >= (until - self._clock()) / 2:
                break
            await asyncio.sleep(pause)
        return outcome

    async def _once(self, prompt: Prompt, schema: Schema | None, exchange: Exchange) -> BaseMessage:
        settings = self._settings
        base = httpx2.URL(settings.model_url)
        wire = Wire(base, self._key, settings.max_tokens * _BYTES_PER_TOKEN + 65_536, exchange, self._tls)
        timeout = httpx2.Timeout(None, connect=CONNECT_SECONDS)
        async with httpx2.AsyncClient(transport=wire, timeout=timeout, follow_redirects=False, trust_env=False) as client:
            chat = init_chat_model(
                settings.model,
                model_provider="openai",
                base_url=settings.model_url,
                api_key=SecretStr(self._key or _NO_KEY),
                organization=_NO_KEY,
                http_async_client=client,
                http_client=httpx2.Client(transport=httpx2.MockTransport(_no_sync_calls)),
                timeout=timeout,
                max_retries=0,
                max_tokens=settings.max_tokens,
                use_responses_api=False,
                store=False,
                streaming=False,
                disable_streaming=True,
                http_socket_options=(),
                cache=False,
                verbose=False,
                extra_body={"response_format": dict(schema)} if schema else None,
            )
            answer: BaseMessage = await chat.ainvoke([(m.role, m.text) for m in prompt.messages])
            return answer


def _given(brief: Brief) -> str:
    """Every word a model was given that may hold a link, a number or an address."""
    asked = (brief.request, brief.instruction, brief.previous)
    profile = practice_voice(brief.profile, samples=True).text
    return "\n".join((*(safe.text for safe in asked if safe), profile, *(part for p in brief.passages for part in (p.text, p.url))))


def _tokens(prompt: Prompt, message: BaseMessage) -> tuple[int, int]:
    """Tokens asked and answered, as the endpoint counted them; our own count and an estimate when it does not say."""
    usage = message.usage_metadata if isinstance(message, AIMessage) else None
    if usage:
        return usage["input_tokens"], usage["output_tokens"]
    return prompt.tokens, len(message.text) // _CHARS_PER_TOKEN_USUALLY


def _accepted(message: BaseMessage, max_tokens: int) -> str | WriterError:
    """The text of a finished answer, or why it is none."""
    if not isinstance(message, AIMessage):
        return Malformed()
    finish = message.response_metadata.get("finish_reason")
    if message.additional_kwargs.get("refusal"):
        return Refused()
    if finish == "content_filter":
        return Filtered()
    if finish == "length":
        return Truncated()
    if not isinstance(message.content, str):
        return Malformed()
    text = clean(message.content)
    if not text:
        return EmptyAnswer()
    if finish != "stop":
        return Malformed()
    return Truncated() if len(text) > max_tokens * _CHARS_PER_TOKEN else text


def _pause(outcome: str | WriterError, exchange: Exchange, attempt: int, asked: float | None) -> float | None:
    """Seconds before another try; None when there is none."""
    if attempt == TRIES or exchange.fault is not None:
        return None
    backoff = 0.25 * float(2**attempt) * random.uniform(0.5, 1.5)
    if isinstance(outcome, EmptyAnswer):
        return backoff if attempt == 1 else None
    if isinstance(outcome, Busy | Unavailable) and not exchange.answered:
        return max(backoff, asked or 0.0)
    return None


def _run(work: Coroutine[object, object, str | WriterError]) -> str | WriterError:
    """Run to the end in a loop of its own; closing it does not wait for a name lookup that hangs."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def _no_sync_calls(_: httpx2.Request) -> httpx2.Response:
    raise Unavailable()
