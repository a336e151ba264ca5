"""Settings: ``bedside.toml``, then the environment (``BEDSIDE_*``). The only reader of ``os.environ``.

An unknown key stops the start with its name. A default may only make the guard stricter.
"""

from __future__ import annotations

import math
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from urllib.parse import urlsplit

from assistant.errors import SettingsError

PREFIX = "BEDSIDE_"
TIPS = ("allow", "soften", "remove")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; the comment beside each is its documentation."""

    profile: str = ""  # path of the practice profile (TOML); empty: the one in data_dir, if any
    data_dir: str = ""  # where drafts, the index and the profile live; empty: the user's data folder
    model: str = ""  # model name; empty: the built-in writer
    model_url: str = ""  # OpenAI-compatible endpoint
    model_key: str = field(default="", repr=False)  # environment only: a key does not belong in a settings file
    model_key_file: str = ""  # file that holds the key
    baa: bool = False  # the endpoint's owner signed a business associate agreement: raw text may go there
    deadline_seconds: float = 60.0  # total time for one model answer, retries included
    max_tokens: int = 1200  # longest answer asked of the model
    context_tokens: int = 8000  # longest prompt sent to the model
    second_reader: bool = False  # a loopback or baa model also reads the guarded post and may add concerns
    tips: str = "allow"  # wellness tips for everyone: allow, soften or remove
    embedding: str = "static"  # "static", or "openai:MODEL" at model_url
    host: str = "127.0.0.1"  # bind address; anything but loopback needs auth_header
    port: int = 7860
    public_origin: str = ""  # origin of the page behind a proxy, for CORS and the Host check
    auth_header: str = ""  # header in which a trusted proxy names the signed-in user
    idle_minutes: float = 15.0  # with auth_header: the page is cleared and signed out after this long without activity; 0: never
    session_hours: float = 8.0  # with auth_header: signed out after this long, however active (OWASP: 4 to 8 hours for a working day); 0: never
    sign_out_url: str = ""  # where the page goes then: the proxy's own sign-out (a path or an https address)
    max_draft_chars: int = 20_000  # longest chat message, in code points
    max_check_chars: int = 100_000  # longest text "Is this OK to post?" reads, in code points
    evals_tab: bool = False  # show the Evals tab to operators
    endpoint: bool = False  # let programs ask “is this OK to post?” over HTTP, as the page does

    @property
    def data(self) -> Path:
        """The data folder (not created here)."""
        return Path(self.data_dir).expanduser() if self.data_dir else _user_data()

    @property
    def raw_text_allowed(self) -> bool:
        """True when text that was not de-identified may reach the model endpoint."""
        return self.baa or is_loopback(self.model_url)


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Read settings. ``path`` defaults to ``bedside.toml`` in the working directory, which may be absent."""
    env = os.environ if environ is None else environ
    file = path or Path("bedside.toml")
    values: dict[str, object] = {}
    if path is not None or file.exists():
        values.update(_from_file(file))
    values.update(_from_environment(env))
    settings = Settings(**values)  # type: ignore[arg-type]
    _check(settings)
    return settings


def is_loopback(url: str) -> bool:
    """True for an http(s) address whose host is this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    from ipaddress import ip_address  # only a start with an address set reads it

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _from_file(file: Path) -> dict[str, object]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(f"There is no settings file at {file}.") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The settings file {file} cannot be read: {error}.") from None
    if "model_key" in data:
        raise SettingsError(f"{file}: keep the key out of this file. Use model_key_file or {PREFIX}MODEL_KEY.")
    return {key: _typed(key, value, str(file)) for key, value in data.items()}


def _from_environment(env: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, text in env.items():
        if name.startswith(PREFIX):
            key = name[len(PREFIX) :].lower()
            found[key] = _typed(key, _parsed(key, text, name), name)
    return found


def _parsed(key: str, text: str, name: str) -> object:
    default = _defaults().get(key)
    if isinstance(default, bool):
        words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
        if text.lower() not in words:
            raise SettingsError(f"{name} must be true or false.")
        return words[text.lower()]
    if isinstance(default, int | float):
        try:
            return type(default)(text)
        except ValueError:
            raise SettingsError(f"{name} must be a number.") from None
    return text


def _typed(key: str, value: object, where: str) -> object:
    defaults = _defaults()
    if key not in defaults:
        raise SettingsError(f"{where}: unknown setting “{key}”. Known settings: {', '.join(sorted(defaults))}.")
    default = defaults[key]
    if isinstance(default, float) and type(value) is int:
        value = float(value)
    if type(value) is not type(default):
        kinds = {bool: "true or false", int: "a whole number", float: "a number", str: "text in quotes"}
        raise SettingsError(f"{where}: “{key}” must be {kinds[type(default)]}.")
    return value


def _defaults() -> dict[str, object]:
    return {f.name: f.default for f in fields(Settings)}


def _check(s: Settings) -> None:
    for key in ("deadline_seconds", "max_tokens", "context_tokens", "max_draft_chars", "max_check_chars"):
        if getattr(s, key) <= 0:
            raise SettingsError(f"“{key}” must be more than zero.")
    if not 1 <= s.port <= 65535:
        raise SettingsError("“port” must be between 1 and 65535.")
    if s.tips not in TIPS:
        raise SettingsError(f"“tips” must be one of {', '.join(TIPS)}.")
    if s.embedding != "static" and not s.embedding.startswith("openai:"):
        raise SettingsError("“embedding” must be static or openai:MODEL.")
    if s.model_url and urlsplit(s.model_url).scheme not in ("http", "https"):
        raise SettingsError("“model_url” must start with http:// or https://.")
    if s.model and not s.model_url:
        raise SettingsError("“model” is set but “model_url” is not: name the endpoint, so that nothing goes elsewhere.")
    if not s.model and s.model_url:
        raise SettingsError("“model_url” is set but “model” is not: name the model to use there.")
    for key in ("idle_minutes", "session_hours"):
        if not 0 <= getattr(s, key) < math.inf:
            raise SettingsError(f"“{key}” must be zero or more.")
    if s.sign_out_url and not s.sign_out_url.startswith(("https://", "/")):
        raise SettingsError("“sign_out_url” must be a path that starts with / or an https:// address.")
    if s.second_reader and not (s.model and s.raw_text_allowed):
        raise SettingsError("“second_reader” needs a model on this machine, or one marked baa = true.")
    if s.host not in ("127.0.0.1", "localhost", "::1") and not s.auth_header:
        raise SettingsError(f"“host” {s.host} is open to others: set auth_header to the header your sign-in proxy sends.")


def _user_data() -> Path:
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "bedside"


# Libraries that would phone home are told not to before they are imported. Names and effects were
# measured for the pinned versions; a bump must be measured again.
_OFF = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_RUN_HISTORY": "False",
    "GRADIO_SHARE": "False",
    "GRADIO_MCP_SERVER": "False",
    "GRADIO_CHAT_FLAGGING_MODE": "never",
    "GRADIO_FLAGGING_MODE": "never",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "LANGCHAIN_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_HIDE_INPUTS": "true",
    "LANGSMITH_HIDE_OUTPUTS": "true",
    "LANGSMITH_HIDE_METADATA": "true",
    "ANONYMIZED_TELEMETRY": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "NO_PROXY": "127.0.0.1,localhost,::1",
}
# Set by an operator, these would send text or take orders from elsewhere: the start is refused.
_REFUSED = (
    "GRADIO_HISTORY_BUCKET", "GRADIO_DEBUG", "GRADIO_VIBE_MODE", "GRADIO_WATCH_DIRS", "GRADIO_HOT_RELOAD",
    "GRADIO_LOCAL_DEV_MODE", "GRADIO_PROFILING", "GRADIO_ALLOWED_PATHS", "GRADIO_ROOT_PATH",
    "LANGCHAIN_API_KEY", "LANGSMITH_API_KEY", "LANGSMITH_ENDPOINT", "LANGSMITH_RUNS_ENDPOINTS",
    "LANGSMITH_CONFIG_FILE", "LANGSMITH_PROFILE", "LANGSMITH_FAILED_TRACES_DIR", "LANGSMITH_TEST_CACHE",
    "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "ALLOW_RESET",
    "CHROMA_OTEL_COLLECTION_ENDPOINT", "CHROMA_OTEL_GRANULARITY", "OPENAI_LOG", "OPENAI_CUSTOM_HEADERS",
)
_TRUE = ("1", "true", "yes", "on")
_MUST_NOT_BE_TRUE = (
    "LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2",
    "GRADIO_ANALYTICS_ENABLED", "GRADIO_SHARE", "GRADIO_MCP_SERVER", "ANONYMIZED_TELEMETRY",
)


def refuse_telemetry(environ: Mapping[str, str]) -> None:
    """Raise SettingsError naming the first variable that would let text leave this machine."""
    for name in _REFUSED:
        if environ.get(name):
            raise SettingsError(f"{name} is set, which could send text elsewhere. Unset it and start again.")
    for name in _MUST_NOT_BE_TRUE:
        if environ.get(name, "").lower() in _TRUE:
            raise SettingsError(f"{name} turns telemetry on. Unset it and start again.")
    base = environ.get("OPENAI_BASE_URL", "")
    if base and base != environ.get(PREFIX + "MODEL_URL", ""):
        raise SettingsError(f"OPENAI_BASE_URL names another endpoint. Unset it and set {PREFIX}MODEL_URL.")


_AT_START = dict(os.environ)


def check_environment() -> None:
    """The start-up check: what the operator set, before ``switch_off_telemetry`` overrode it."""
    refuse_telemetry(_AT_START)


def switch_off_telemetry() -> None:
    """Set every switch in this process; called on import of ``assistant``, before any library is."""
    for name, value in _OFF.items():
        os.environ[name] = value
    os.environ.setdefault("TIKTOKEN_CACHE_DIR", str(_user_data() / "tiktoken"))


def one_thread_for_matrices() -> None:
    """Unless somebody asked for more: the guard's matrices are small, and two threads wait for one another thirty times as long as one takes."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def use_temporary_folder(folder: Path) -> None:
    """Where Gradio keeps uploads: a folder of our own, which nobody else can read and which goes when the server stops."""
    os.environ["GRADIO_TEMP_DIR"] = str(folder)


def vocabulary_folder(environ: Mapping[str, str] | None = None) -> Path | None:
    """Where the token vocabulary lies if the operator put it there; None when no folder is named."""
    named = (os.environ if environ is None else environ).get("TIKTOKEN_CACHE_DIR")
    return Path(named) if named else None
