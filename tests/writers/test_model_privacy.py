"""What leaves this machine is guarded text and the key, to one host, and nothing else."""

from __future__ import annotations

from pathlib import Path

import langchain_core.globals
import langsmith
import pytest
from support.fake_endpoint import fake_endpoint

from assistant import platforms
from assistant.errors import SettingsError
from assistant.profile import Profile, Voice
from assistant.settings import Settings
from assistant.stages import Raw
from assistant.writers import prompts
from assistant.writers.model import ModelWriter, read_key
from assistant.writers.promptfile import read
from writers.conftest import FACT, PROMPT, Make, brief, safe

CANARY = "Zebulon Quartermaine"


def test_a_request_holds_the_prompt_and_nothing_more(writer: Make) -> None:
    with fake_endpoint("ok") as endpoint:
        made = writer(endpoint, key="sk-ours-123")
        made.write(brief())
        expected = made.shelf.current().draft(brief(), platforms.get("x"))
    (sent,) = endpoint.requests
    assert sent.path == "/v1/chat/completions"
    assert sent.json == {
        "model": "fake",
        "messages": [{"role": m.role, "content": m.text} for m in expected.messages],
        "max_completion_tokens": 300,
        "store": False,
        "stream": False,
    }
    assert sent.headers.keys() == {
        "host", "accept", "accept-encoding", "content-type", "content-length", "user-agent", "authorization",
    }  # fmt: skip
    assert sent.headers["authorization"] == "Bearer sk-ours-123"


def test_raw_text_of_the_user_is_in_no_request(writer: Make) -> None:
    typed = Raw(f"Write about cataracts. {CANARY}, 54, banker, came on Tuesday.")
    profile = Profile(name="Mill Street Eye", voice=Voice(description="warm", samples=(f"We loved helping {CANARY}!",)))
    guarded = safe("Write about cataracts. A patient came recently.")
    with fake_endpoint("ok") as endpoint:
        made = writer(endpoint)
        made.write(brief(guarded.text, profile=profile))
        made.write(brief(previous=guarded, instruction=safe("Shorter, please."), profile=profile))
    assert len(endpoint.requests) == 2
    for sent in endpoint.requests:
        assert not any(word in sent.body for word in CANARY.split())
        assert "Mill Street Eye" in sent.body
    assert CANARY in typed.text
    assert CANARY not in repr(typed)


def test_only_known_texts_reach_a_request(writer: Make) -> None:
    """Every word of a request comes from the prompt file, the platform file, the profile, a card or guarded text."""
    request = brief("Explain cataracts kindly", profile=Profile(name="Mill Street Eye"))
    with fake_endpoint("ok") as endpoint:
        made = writer(endpoint)
        made.write(request)
        platform = platforms.get("x")
        rendered = made.shelf.current().draft(request, platform)
    system, user = (m.text for m in rendered.messages)
    template = made.shelf.current().templates["draft"].parts
    assert system == template[0][1]
    messages = endpoint.requests[0].json["messages"]
    assert messages == [{"role": "system", "content": system}, {"role": "user", "content": user}]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OPENAI_API_KEY", "sk-env"), ("OPENAI_ADMIN_KEY", "sk-env"), ("OPENAI_ORG_ID", "org-env"),
        ("OPENAI_PROJECT_ID", "project-env"), ("OPENAI_BASE_URL", "http://127.0.0.1:9/env"),
        ("OPENAI_API_BASE", "http://127.0.0.1:9/env"), ("OPENAI_CUSTOM_HEADERS", "X-Env: env\nAuthorization: env"),
        ("HTTP_PROXY", "http://127.0.0.1:9"), ("ALL_PROXY", "http://127.0.0.1:9"), ("LANGSMITH_GATEWAY", "true"),
    ],
)  # fmt: skip
def test_the_environment_of_other_libraries_is_ignored(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, writer: Make
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with fake_endpoint("ok") as endpoint:
        writer(endpoint, key="").ask(PROMPT)
    (sent,) = endpoint.requests
    assert "authorization" not in sent.headers
    assert "env" not in str(sent.headers)


def test_debug_logging_does_not_write_prompts(caplog: pytest.LogCaptureFixture, writer: Make) -> None:
    caplog.set_level("DEBUG")
    with fake_endpoint("ok", text="UNGUARDED ANSWER") as endpoint:
        writer(endpoint).ask(PROMPT)
    assert "Be brief." not in caplog.text
    assert "UNGUARDED ANSWER" not in caplog.text


def test_tracing_stops_the_writer(writer: Make) -> None:
    with fake_endpoint("ok") as endpoint:
        made = writer(endpoint)
        with langsmith.tracing_context(enabled=True), pytest.raises(SettingsError, match="LangSmith"):
            made.ask(PROMPT)
        assert endpoint.requests == []


def test_debug_mode_stops_the_writer(monkeypatch: pytest.MonkeyPatch, writer: Make) -> None:
    monkeypatch.setattr(langchain_core.globals, "_debug", True)
    with fake_endpoint("ok") as endpoint, pytest.raises(SettingsError, match="debug"):
        writer(endpoint)


def test_a_key_comes_from_the_environment_or_its_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("sk-from-file\n")
    remote = {"model": "m", "model_url": "https://model.example/v1"}
    assert read_key(Settings(**remote, model_key="sk-direct")) == "sk-direct"  # type: ignore[arg-type]
    assert read_key(Settings(**remote, model_key_file=str(file))) == "sk-from-file"  # type: ignore[arg-type]
    assert read_key(Settings(model="m", model_url="http://127.0.0.1:1/v1")) == ""


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"two words", b"line\nline"])
def test_a_missing_or_broken_key_is_named_before_the_start(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "key"
    if content is not None:
        file.write_bytes(content)
    settings = Settings(model="m", model_url="https://model.example/v1", model_key_file=str(file))
    with pytest.raises(SettingsError) as caught:
        ModelWriter(settings)
    assert "two words" not in str(caught.value)


def test_the_page_can_say_where_text_goes() -> None:
    near = ModelWriter(Settings(model="m", model_url="http://localhost:1234/v1"))
    far = ModelWriter(Settings(model="m", model_url="https://model.example/v1", model_key="sk-ours-123"))
    assert (near.name, near.host) == ("m", "")
    assert (far.name, far.host) == ("m", "model.example")
    assert "sk-ours" not in repr(far)


def test_ids_are_taken_out_and_kept_beside_the_draft(writer: Make) -> None:
    answer = f"A cataract clouds the lens [{FACT.id}]. Ask us [made-up#id]. It is common [really]."
    with fake_endpoint("ok", text=answer) as endpoint:
        raw = writer(endpoint).write(brief())
    assert raw == Raw("A cataract clouds the lens. Ask us. It is common [really].", (FACT.id,))


def test_a_prompt_is_stamped_with_the_digest_of_its_file() -> None:
    loaded = prompts.load()
    for name, names in prompts.supplied().items():
        file = Path(__file__).parents[2] / "prompts" / f"{name}.md"
        assert loaded.templates[name].version == read(file, names).version
